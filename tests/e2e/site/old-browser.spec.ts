import { violations } from '../support/axe.ts';
import { answer, begin, button, checkAddress, main, report } from '../support/check.ts';
import { openDemo, press, signIn, SLOW, frame, takeJob, takeTool } from '../support/demo.ts';
import { makeOld } from '../support/old-browser.ts';
import { chooseDepth, give, openScore, verdict } from '../support/scorer.ts';
import { tooWide } from '../support/fits.ts';
import { expect, test } from '../support/site.ts';

/** The oldest browsers in which everything works: each tool is used once in one that lacks what they lack. */

test.use({ bypassCSP: true });
test.beforeEach(({ page }) => makeOld(page));

test('what is taken away is really gone', async ({ page }) => {
  await page.goto('/');
  expect(
    await page.evaluate(() => [
      'toSorted' in Array.prototype,
      'parse' in URL,
      'popover' in HTMLElement.prototype,
      CSS.supports('selector(:popover-open)'),
      CSS.supports('color', 'red'),
    ]),
  ).toEqual([false, false, false, false, true]);
  await expect(page.locator('[popover], [popovertarget]')).toHaveCount(0);
});

test('a message is looked at', async ({ page }) => {
  await page.goto('/message/');
  await main(page)
    .getByRole('textbox', { name: 'Paste the message' })
    .fill('Act now: confirm your password at https://portal.example-clinic.org.my-help.com/');
  await expect(page.locator('.message-check[data-ready=true]')).toBeAttached();
  await button(page, 'Look at it').click();
  await expect(page.locator('[data-message-report] mark')).toHaveText('my-help.com');
  expect(await violations(page)).toEqual([]);
});

test('the check goes from the first question to a list for today', async ({ page }) => {
  await begin(page);
  await answer(page, 'In a browser');
  await checkAddress(page, 'https://portal.example-hospital.org/');
  await expect(report(page)).toBeVisible(SLOW);
  expect(await violations(page)).toEqual([]);
});

test('the comparison takes answers and says what they come to', async ({ page }) => {
  await openScore(page);
  await chooseDepth(page, 'Quick');
  await expect(page.locator('.depth-picks :checked')).toHaveCSS('opacity', '1');
  await give(page, 'second-step', 'no');
  await expect(verdict(page)).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the demo signs in with a code, and its clinic and its attacker do their work', async ({
  page,
}) => {
  await openDemo(page);
  await signIn(page);
  await press(page, 'Messages', 'Write a message', 'Send');
  await press(page, 'Papers', /^Flu shot record/);
  await takeJob(page, 'Privacy officer');
  await press(page, 'Record of who looked');
  await expect(frame(page).locator('[data-audit-entry]').first()).toBeVisible(SLOW);
  await takeTool(page, 'The line');
  await frame(page).locator('[data-stop="internet"]').click();
  await expect(frame(page).locator('[data-seen="noise"] [data-bytes]')).toBeVisible(SLOW);
  expect(await violations(page)).toEqual([]);
});

test('a search finds', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.getByRole('dialog').getByLabel('What are you looking for?').fill('passkey');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/pages? found/, SLOW);
});

for (const width of [320, 1280])
  test(`a lesson, its menu and its hard words can be read on ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/lessons/two-step-login/');
    const menu = page.getByRole('banner').getByRole('link', { name: 'Lessons', exact: true });
    await expect(menu).toBeVisible();
    await expect(page.locator('.term').first()).toBeHidden();
    await expect(page.locator('.term-link').first()).toBeVisible();
    expect(await tooWide(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
