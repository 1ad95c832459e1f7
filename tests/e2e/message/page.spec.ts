import type { Page } from '@playwright/test';
import { faultsAtTwice, restyle } from '../support/fits.ts';
import { expect, test } from '../support/site.ts';

/** "I have a message in my hand": every way to use it, and nothing kept of what was pasted. */

const MESSAGE = 'Act now: confirm your password at https://portal.example-clinic.org.my-help.com/';
const main = (page: Page) => page.locator('main');
const field = (page: Page) => main(page).getByRole('textbox', { name: 'Paste the message' });
const look = (page: Page) => main(page).getByRole('button', { name: 'Look at it' });
const report = (page: Page) => page.locator('[data-message-report]');
const awake = (page: Page) =>
  expect(page.locator('.message-check[data-ready=true]')).toBeAttached();

async function lookAt(page: Page, message: string): Promise<void> {
  await field(page).fill(message);
  await awake(page);
  await look(page).click();
  await expect(report(page)).toBeVisible();
}

test('by keyboard alone a message is typed, looked at and cleared', async ({ page }) => {
  await page.goto('/message/');
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await field(page).evaluate((one) => one === document.activeElement)) break;
  }
  await expect(field(page)).toBeFocused();
  await awake(page);
  await page.keyboard.press('Tab');
  await expect(look(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('alert')).toHaveText(/^Paste the message/);
  await expect(field(page)).toBeFocused();
  await expect(field(page), 'marked as wrong, with its reason').toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(field(page)).toHaveAccessibleDescription(/^Paste the message/);
  await page.keyboard.type(MESSAGE);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(
    main(page).getByRole('heading', { name: 'Leave it alone, and go in your own way' }),
  ).toBeFocused();
  await expect(report(page)).toHaveAttribute('data-signs', /rush.*asks-secret/);
  await expect(report(page).locator('mark')).toHaveText('my-help.com');
  await page.keyboard.press('Tab');
  await expect(main(page).getByRole('button', { name: 'Clear it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await expect(report(page)).toHaveCount(0);
  await expect(main(page).getByText('Cleared. Nothing is left here.')).toBeVisible();
});

test('a screen reader hears the steps, then the tap, then the field, each under its heading', async ({
  page,
}) => {
  await page.goto('/message/');
  for (const landmark of ['banner', 'main', 'contentinfo'] as const)
    await expect(page.getByRole(landmark)).toHaveCount(1);
  const heard = await main(page).ariaSnapshot();
  const places = [
    'heading "I have a message in my hand" [level=1]',
    'Put it aside.',
    'Open the portal your own way.',
    'Is the news there?',
    'Call the clinic on a number you know.',
    'region "Did you already tap or type?"',
    'heading "Did you already tap or type?" [level=2]',
    'Not yet',
    'I tapped a link or file',
    'I typed a password or details',
    'region "Look at the message"',
    'heading "Look at the message" [level=2]',
    'textbox "Paste the message, or type the link"',
    'button "Look at it"',
    'link "How to tell: the lesson"',
  ].map((words) => heard.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('the four steps stand on the first screen of a small phone with text at 130 %', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/message/');
  await restyle(page, 'html { font-size: 130% !important }');
  const steps = main(page).getByRole('listitem');
  await expect(steps).toHaveCount(4);
  for (const step of await steps.all()) await expect(step).toBeInViewport({ ratio: 1 });
});

test('with text at twice its size nothing of the message page and its report is cut off', async ({
  page,
}) => {
  await page.goto('/message/');
  await lookAt(page, MESSAGE);
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((one) => (one.open = true)),
  );
  expect(await faultsAtTwice(page)).toEqual([]);
});

test('nothing of a message is kept, and it is gone for whoever comes back to the page', async ({
  page,
}) => {
  await page.goto('/message/');
  await lookAt(page, MESSAGE);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(page.url()).toMatch(/\/message\/$/);
  await page.goto('/');
  await page.goBack();
  await expect(field(page)).toHaveValue('');
  await expect(report(page)).toHaveCount(0);
});

test('a page out of the browser’s own memory comes back without the message', async ({ page }) => {
  await page.goto('/message/');
  await lookAt(page, MESSAGE);
  await page.evaluate(() => {
    for (const name of ['pagehide', 'pageshow'])
      dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
  });
  await expect(field(page)).toHaveValue('');
  await expect(report(page)).toHaveCount(0);
});

test('on paper stand the four steps and what to do after a tap, and no field', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/message/');
  await expect(main(page).getByRole('listitem').filter({ visible: true })).toHaveCount(4);
  await expect(field(page)).toBeHidden();
  const answers = page.locator('.hand-answer > div');
  await expect(answers).toHaveCount(3);
  for (const answer of await answers.all()) {
    await expect(answer).toBeVisible();
    expect((await answer.boundingBox())?.height).toBeGreaterThan(10);
  }
});

test('the lesson on messages looks at a message in place, before its first chapter', async ({
  page,
}) => {
  await page.goto('/lessons/is-this-message-real/');
  await field(page).scrollIntoViewIfNeeded();
  await lookAt(page, MESSAGE);
  await expect(report(page).locator('mark')).toHaveText('my-help.com');
  const above = await field(page).evaluate(
    (one) =>
      one.compareDocumentPosition(document.querySelector('#why')!) &
      Node.DOCUMENT_POSITION_FOLLOWING,
  );
  expect(above).toBeTruthy();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the answers open and lead on, and words stand in place of the field', async ({ page }) => {
    await page.goto('/message/');
    await expect(main(page).getByRole('listitem').filter({ visible: true })).toHaveCount(4);
    await expect(page.locator('textarea')).toBeHidden();
    await expect(main(page).getByText(/needs JavaScript/)).toBeVisible();
    await expect(main(page).getByRole('link', { name: 'How to tell: the lesson' })).toBeVisible();
    await page.getByText('I typed a password or details').click();
    await main(page).getByRole('link', { name: 'All steps if something looks wrong' }).click();
    await expect(page).toHaveURL(/\/lessons\/if-something-looks-wrong\/#now$/);
  });
});

test('a press that comes before the tool is awake is carried out when it is', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route('**/_astro/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/message/', { waitUntil: 'commit' });
  await field(page).fill(MESSAGE);
  await look(page).click();
  await expect(page.locator('.message-check[data-ready=true]')).toHaveCount(0);
  release();
  await expect(report(page)).toBeVisible({ timeout: 15_000 });
  await expect(field(page)).toHaveValue(MESSAGE);
});
