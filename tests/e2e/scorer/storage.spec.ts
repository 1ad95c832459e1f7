import type { Page } from '@playwright/test';
import { keptReviews, portalOf, reviewOf } from '../../fixtures/reviews.ts';
import {
  button,
  download,
  erase,
  give,
  keepReviews,
  keptReview,
  keptText,
  main,
  notice,
  openScore,
  portal,
  row,
  SLOW,
  verdict,
} from '../support/scorer.ts';
import { expect, holdBack, test } from '../support/site.ts';

/** What a browser may do to storage, and two tabs to each other: nothing is lost on screen, and the reader is told. */

/** Two rows with No: whatever storage does, the verdict comes. */
async function worksOn(page: Page): Promise<void> {
  await portal(page).getByRole('textbox', { name: 'Name of the portal' }).fill('North portal');
  await page.keyboard.press('Tab');
  for (const id of ['own-sign-ins', 'real-support']) await give(page, id, 'no');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'ask');
}

const faults = {
  'blocks storage at the first look': () =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  'refuses every write': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  },
};

for (const [fault, spoil] of Object.entries(faults))
  test(`in a browser that ${fault}, the comparison works, says that nothing is kept, and offers the file`, async ({
    page,
  }) => {
    await page.addInitScript(spoil);
    await openScore(page);
    await worksOn(page);
    await expect(notice(page)).toHaveText(
      'Your browser keeps nothing for us. Save the file before you close the page.',
    );
    expect(JSON.parse((await download(page, 'Save as a file')).text).portals[0]).toMatchObject({
      name: 'North portal',
      answers: { 'real-support': { value: 'no' } },
    });
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'ask');
    await erase(page);
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'unanswered');
  });

test('on a full device the review stays on screen and the file is offered; once there is room, all of it is kept', async ({
  page,
}) => {
  await openScore(page);
  await give(page, 'stays-inside', 'yes');
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, {
      makeRoom: () => {
        Storage.prototype.setItem = real;
      },
    });
  });
  await worksOn(page);
  await expect(notice(page)).toHaveText(
    'No room left on this device. The review stays on screen. Save it as a file.',
  );
  expect(
    JSON.parse((await download(page, 'Save as a file')).text).portals[0].answers,
  ).toHaveProperty('real-support');
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await give(page, 'https-everywhere', 'yes');
  await expect(notice(page)).toBeEmpty();
  expect((await keptReview(page)).portals[0]).toEqual({
    id: 'first',
    name: 'North portal',
    answers: {
      'stays-inside': { value: 'yes' },
      'own-sign-ins': { value: 'no' },
      'real-support': { value: 'no' },
      'https-everywhere': { value: 'yes' },
    },
  });
});

for (const [what, text, says] of [
  [
    'cannot be read',
    '{"version":1,"reviews":[{"id":',
    'We could not read your old review. We put it aside.',
  ],
  [
    'come from a newer version',
    '{"version":2,"reviews":[]}',
    'Your review comes from a newer version of this page. Reload it to go on.',
  ],
] as const)
  test(`old reviews that ${what} are put aside whole, and the reader is told`, async ({ page }) => {
    await keepReviews(page, text);
    await openScore(page);
    await expect(notice(page)).toHaveText(says);
    await worksOn(page);
    expect(await page.evaluate(() => localStorage.getItem('portal-check:v1:reviews:aside'))).toBe(
      text,
    );
  });

test('two tabs lose nothing of each other, and each says what came from the other', async ({
  page,
  context,
}) => {
  await keepReviews(
    page,
    keptReviews(reviewOf({ depth: 'quick', portals: [portalOf('North portal')] })),
  );
  await openScore(page);
  const other = await context.newPage();
  await openScore(other);
  await give(page, 'second-step', 'yes');
  await expect(row(other, 'second-step').locator('input[value=yes]')).toBeChecked(SLOW);
  await expect(notice(other)).toHaveText(
    'You changed this in another tab. It now shows the same here.',
  );
  await give(other, 'real-support', 'no');
  await button(other, 'Add a portal').click();
  await expect(row(page, 'real-support').locator('input[value=no]')).toBeChecked(SLOW);
  await expect(page.locator('[data-portal]')).toHaveCount(2);
  await expect(notice(page)).toHaveText(
    'You changed this in another tab. It now shows the same here.',
  );
  expect((await keptReview(page)).portals[0].answers).toEqual({
    'second-step': { value: 'yes' },
    'real-support': { value: 'no' },
  });
  await main(page).getByRole('button', { name: /^Undo/ }).click();
  await expect(row(page, 'second-step').locator('input:checked')).toHaveCount(0);
  await expect(
    row(page, 'real-support').locator('input[value=no]'),
    'undo takes back what was done here',
  ).toBeChecked();
});

test('erasing in another tab empties this one, and says so', async ({ page, context }) => {
  await openScore(page);
  await worksOn(page);
  const other = await context.newPage();
  await other.goto('/privacy/');
  await erase(other);
  await expect(notice(page)).toHaveText('Your reviews here are gone.', SLOW);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unanswered');
  expect(await keptText(page)).toBeNull();
});

test('the five questions in the lesson are the same saved review', async ({ page }) => {
  await page.goto('/lessons/strong-or-weak-portal/');
  const start = button(page, 'Start here');
  await start.scrollIntoViewIfNeeded();
  await start.click();
  await expect(page.locator('.five[data-ready="true"]')).toBeAttached(SLOW);
  await expect(portal(page).locator('[data-criterion]')).toHaveCount(5);
  await give(page, 'second-step', 'no');
  await expect(verdict(page)).toHaveAttribute('data-causes', 'second-step');
  await openScore(page);
  await expect(row(page, 'second-step').locator('input[value=no]')).toBeChecked();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'ask');
  await give(page, 'real-support', 'yes');
  await main(page).getByRole('radio', { name: /^Full/ }).check();
  await page.goto('/lessons/strong-or-weak-portal/');
  await start.scrollIntoViewIfNeeded();
  await start.click();
  await expect(row(page, 'real-support').locator('input[value=yes]')).toBeChecked(SLOW);
  await expect(
    portal(page).locator('[data-criterion]'),
    'a lesson asks five, whatever the depth',
  ).toHaveCount(5);
});

test('an answer given before the script arrives is still chosen, and is kept', async ({ page }) => {
  const letGo = await holdBack(page, '**/_astro/*.js');
  await page.goto('/score/', { waitUntil: 'commit' });
  await give(page, 'own-sign-ins', 'no');
  letGo();
  await expect(page.locator('.scorer[data-ready="true"]')).toBeAttached({ timeout: 40_000 });
  await expect(row(page, 'own-sign-ins').locator('input[value=no]')).toBeChecked();
  await expect
    .poll(async () => (await keptReview(page))?.portals[0].answers)
    .toEqual({ 'own-sign-ins': { value: 'no' } });
});
