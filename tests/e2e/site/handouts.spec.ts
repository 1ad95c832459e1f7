import { expect, PREFIX, test } from '../support/site.ts';

const SHEET = '/handouts/two-step-login/';
const onSheet = (name: string) => `[data-clinic="${name}"]`;

test('a clinic’s name stands on the sheet as it is typed, and nothing of it is kept unasked', async ({
  page,
}) => {
  await page.goto(SHEET);
  await page.getByText('Put your clinic on the sheet').click();
  await page.getByLabel('Name').fill('Riverside <b>Clinic</b>');
  await page.getByLabel('Portal address').fill('portal.riverside.example');
  await expect(page.locator(onSheet('name'))).toHaveText('Riverside <b>Clinic</b>');
  await expect(page.locator(onSheet('portal'))).toHaveText('portal.riverside.example');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.reload();
  await expect(page.locator(onSheet('name'))).toHaveText('');
});

test('what a clinic asks to keep is on every sheet, until it is cleared', async ({ page }) => {
  await page.goto(SHEET);
  await page.getByText('Put your clinic on the sheet').click();
  await page.getByLabel('Phone').fill('555-0100');
  await page.getByLabel('Keep it on this device').check();
  await expect(page.getByText('Kept on this device.', { exact: true })).toBeVisible();
  await page.goto('/handouts/booklet/');
  for (const line of await page.locator(onSheet('phone')).all())
    await expect(line).toHaveText('555-0100');
  await page.getByText('Put your clinic on the sheet').click();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator(onSheet('phone')).first()).toHaveText('');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('“Erase everything here” takes the clinic off the sheet as well', async ({ page }) => {
  await page.goto(SHEET);
  await page.getByText('Put your clinic on the sheet').click();
  await page.getByLabel('Name').fill('Clinic');
  await page.getByLabel('Keep it on this device').check();
  await page.locator('[data-erase]').click();
  await expect(page.locator(onSheet('name'))).toHaveText('');
  await expect(page.getByLabel('Name')).toHaveValue('');
});

test('what somebody else put into the storage is shown as text, in one short line, or not at all', async ({
  page,
}) => {
  await page.goto(SHEET);
  const put = (text: string) =>
    page.evaluate(
      ([key, value]) => localStorage.setItem(key!, value!),
      [`${PREFIX}v1:clinic-lines`, text],
    );
  await put(JSON.stringify({ version: 1, name: `<img src=x onerror=alert(1)>${'y'.repeat(500)}` }));
  await page.reload();
  const name = page.locator(onSheet('name'));
  await expect(name).toContainText('<img src=x');
  expect((await name.textContent())?.length).toBeLessThanOrEqual(80);
  expect(await page.locator('.sheet img').count()).toBe(0);
  await put('{');
  await page.reload();
  await expect(name).toHaveText('');
});

test('a sheet prints alone, with lines for a pen where nothing was typed', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(SHEET);
  for (const hidden of ['header.site-head', 'footer.site-foot', '.sheet-bar', '.skip'])
    await expect(page.locator(hidden).filter({ visible: true })).toHaveCount(0);
  for (const shown of [
    'h1',
    '.sheet-message',
    '.sheet svg[role=img]',
    '.sheet-do',
    '.sheet-clinic',
  ])
    await expect(page.locator(shown).first()).toBeVisible();
  expect((await page.locator(onSheet('portal')).boundingBox())?.width).toBeGreaterThan(100);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('normal and large print lead to each other, and each is the whole sheet', async ({
    page,
  }) => {
    await page.goto(SHEET);
    await expect(page.getByText('Put your clinic on the sheet')).toBeHidden();
    await page.getByRole('link', { name: 'Large print' }).click();
    await expect(page.locator('.sheet.large h1')).toHaveText('Two-step sign-in');
    await page.getByRole('link', { name: 'Normal print' }).click();
    await expect(page.locator('.sheet:not(.large) h1')).toHaveText('Two-step sign-in');
  });
});
