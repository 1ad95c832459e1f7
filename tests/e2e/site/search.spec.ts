import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

const dialog = (page: Page) => page.locator('dialog[data-search-dialog]');
const opener = (page: Page) => page.locator('[data-search-open]');
const results = (page: Page) =>
  page.locator('[data-search-results] > li').filter({ visible: true });

for (const [how, open] of [
  ['by its button', (page: Page) => opener(page).click()],
  ['by Enter on its button', (page: Page) => opener(page).press('Enter')],
  ['by Ctrl and K', (page: Page) => page.keyboard.press('Control+k')],
  ['by Command and K', (page: Page) => page.keyboard.press('Meta+k')],
] as const)
  test(`the search opens ${how}, with the focus in its field`, async ({ page }) => {
    await page.goto('/lessons/two-step-login/');
    await open(page);
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page).getByLabel('What are you looking for?')).toBeFocused();
  });

test('a bare letter does not open the search, since WCAG 2.1.4 forbids such shortcuts', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('k');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+Shift+k');
  await expect(dialog(page)).toBeHidden();
});

test('Escape closes the search and the focus returns to where it was', async ({ page }) => {
  await page.goto('/glossary/');
  await opener(page).click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
  const door = page.locator('main a').first();
  await door.focus();
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(door).toBeFocused();
});

test('the close button closes the search, each time', async ({ page }) => {
  await page.goto('/glossary/');
  for (let time = 0; time < 3; time++) {
    await opener(page).click();
    await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  }
});

test('engine and index are asked for only once somebody searches', async ({ page }) => {
  const asked: string[] = [];
  page.on(
    'request',
    (request) =>
      new URL(request.url()).pathname.startsWith('/pagefind/') && asked.push(request.url()),
  );
  await page.goto('/', { waitUntil: 'networkidle' });
  await opener(page).click();
  await expect(dialog(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await dialog(page).getByLabel('What are you looking for?').fill('passkey');
  await expect(results(page).first()).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
});

test('a result names the lesson and the heading, and leads to that heading', async ({ page }) => {
  await page.goto('/');
  await opener(page).click();
  await dialog(page).getByLabel('What are you looking for?').fill('passkey');
  const lesson = results(page).filter({
    has: page.locator('strong a[href="/lessons/two-step-login/"]'),
  });
  await expect(lesson).toBeVisible();
  await expect(lesson.locator('mark').first()).toBeVisible();
  await expect(dialog(page).getByRole('status')).toContainText(/pages? found/);
  const part = lesson.locator('ul a').first();
  const title = (await part.textContent()) ?? '';
  const href = (await part.getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/lessons\/two-step-login\/#./);
  await part.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  const heading = page.locator(href.slice(href.indexOf('#')));
  await expect(heading).toContainText(title);
  await expect(heading).toBeInViewport();
});

test('a result of the page one is on closes the search and shows the heading', async ({ page }) => {
  await page.goto('/lessons/two-step-login/');
  await page.keyboard.press('Control+k');
  await dialog(page).getByLabel('What are you looking for?').fill('passkey');
  await results(page).locator('ul a[href^="/lessons/two-step-login/#"]').first().click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator(':target')).toBeInViewport();
});

test('the search says so when nothing is found, and what to try', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await dialog(page).getByLabel('What are you looking for?').fill('zzqxv');
  await expect(dialog(page).getByRole('status')).toContainText('Nothing found for “zzqxv”');
  await expect(results(page)).toHaveCount(0);
});

test('an emptied field takes the results away', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await dialog(page).getByLabel('What are you looking for?').fill('passkey');
  await expect(results(page).first()).toBeVisible();
  await dialog(page).getByLabel('What are you looking for?').fill('');
  await expect(results(page)).toHaveCount(0);
  await expect(dialog(page).getByRole('status')).toBeEmpty();
});

for (const bad of [
  '<img src=x onerror=alert(1)>',
  '"\'`${x}\\',
  '\u202eevil\u0000',
  '💊🏥',
  'ا'.repeat(200),
  '*',
])
  test(`the search takes ${JSON.stringify(bad.slice(0, 30))} as plain words`, async ({ page }) => {
    page.on('dialog', () => expect('a script ran').toBe(''));
    await page.goto('/search/');
    await page.getByLabel('What are you looking for?').fill(bad);
    await expect(page.locator('main').getByRole('status')).toContainText(/Nothing found|found/);
    await expect(page.locator('main [data-search] img')).toHaveCount(0);
  });

test('the search page searches for what its address names', async ({ page }) => {
  await page.goto('/search/?q=passkey');
  await expect(page.getByLabel('What are you looking for?')).toHaveValue('passkey');
  await expect(results(page).first()).toBeVisible();
});

test('the search says so when its index cannot be fetched, and works once it can', async ({
  page,
  noise,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/');
  await page.getByLabel('What are you looking for?').fill('passkey');
  await expect(page.locator('main').getByRole('status')).toContainText('The search could not load');
  noise.messages.length = 0;
  await page.unroute('**/pagefind/**');
  await page.getByLabel('What are you looking for?').fill('passkeys');
  await expect(results(page).first()).toBeVisible();
});

for (const [query, lesson] of [
  ['passkey', 'two-step-login'],
  ['2FA', 'two-step-login'],
  ['padlock', 'is-this-message-real'],
  ['email', 'email-and-your-clinic'],
  ['lock', 'locked-in-storage'],
  ['proxy', 'helping-someone-else'],
] as const)
  test(`who searches for “${query}” meets the lesson on it first`, async ({ page }) => {
    await page.goto(`/search/?q=${query}`);
    await expect(results(page).first().locator('strong a')).toHaveAttribute(
      'href',
      `/lessons/${lesson}/`,
    );
  });
