import { convertToHtml } from 'mammoth';
import {
  fileOf,
  keptReviews,
  portalOf,
  reviewOf,
  SHOWN,
  TWO_PORTALS,
} from '../../fixtures/reviews.ts';
import { violations } from '../support/axe.ts';
import {
  button,
  download,
  fold,
  importFile,
  keepReviews,
  keptReview,
  main,
  openScore,
  preview,
  row,
  SLOW,
  undo,
} from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

/** What the table and the paper for a board have beyond the rows. */

test('rows stand in groups with the worst of each, fold away, and come back when one jumps to them', async ({
  page,
}) => {
  await keepReviews(page, keptReviews(TWO_PORTALS));
  await openScore(page);
  const jump = page.getByRole('navigation', { name: 'Jump to a group' });
  await expect(jump.getByRole('link', { name: /^Sign-in/ })).toContainText('Has a No', SLOW);
  const head = page.locator('.questions').getByRole('button', { name: 'Help and leaving' });
  await head.click();
  await expect(row(page, 'leaving')).toHaveCount(0);
  await jump.getByRole('link', { name: /^Help and leaving/ }).click();
  await expect(row(page, 'leaving')).toBeVisible();
  await expect(head).toBeFocused();
});

test('an open proof tears no row apart, holds comments and an owner, and Escape closes it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await keepReviews(page, keptReviews(TWO_PORTALS));
  await openScore(page);
  const first = row(page, 'second-step');
  const height = async () => (await page.locator('.portals').boundingBox())?.height;
  await expect(page.locator('.questions .group-head').first()).toBeVisible(SLOW);
  const before = await height();
  const proof = first.getByRole('button', { name: /^Proof/ });
  await proof.click();
  await expect(first.getByLabel('Your comment')).toBeVisible(SLOW);
  await expect(proof).toHaveAttribute('aria-expanded', 'true');
  expect(await height()).toBe(before);
  await first.getByLabel('Who sees to it').fill('Ann');
  await first.getByLabel('Your initials').fill('AK');
  await first.getByLabel('Your comment').fill('Seen on a call.');
  await first.getByRole('button', { name: 'Add the comment' }).click();
  await expect(first.getByText('Seen on a call.')).toBeVisible();
  const kept = (await keptReview(page)).portals[0];
  expect(kept.answers['second-step'].owner).toBe('Ann');
  expect(Object.values(kept.comments)).toMatchObject([{ by: 'AK', criterion: 'second-step' }]);
  await page.keyboard.press('Escape');
  await expect(proof).toBeFocused();
  await expect(proof).toHaveAttribute('aria-expanded', 'false');
});

test('an own row is added, marked as one’s own, weighed by a pattern’s side, and undone', async ({
  page,
}) => {
  await keepReviews(page, keptReviews(TWO_PORTALS));
  await openScore(page);
  await fold(page, 'Patterns, own rows and weights').click();
  await page.getByLabel('Your question, so that Yes is the good answer').fill('Is it in Polish?');
  await button(page, 'Add this row').click();
  await expect(main(page).getByText('Is it in Polish? (our own)').first()).toBeVisible();
  await main(page)
    .getByRole('button', { name: /^Use it.*Hospital/ })
    .click();
  const kept = await keptReview(page);
  expect(Object.values(kept.own)).toMatchObject([{ question: 'Is it in Polish?' }]);
  expect([kept.weights['own-staff-logins'], kept.standards]).toEqual([
    5,
    ['asvs', 'nist', 'hecvat', 'hipaa', 'wcag'],
  ]);
  expect(kept.portals).toEqual(TWO_PORTALS.portals);
  expect(await violations(page, { part: '.shape' })).toEqual([]);
  await undo(page).click();
  await undo(page).click();
  expect((await keptReview(page)).own).toBeUndefined();
});

test('the report begins with what the reviewers advise, and names the file by its title', async ({
  page,
}) => {
  await keepReviews(page, keptReviews(TWO_PORTALS));
  await openScore(page);
  await fold(page, 'The report for the board').click();
  await page.getByLabel('What you recommend').fill('Wait for the proof.');
  await page.getByLabel('What you recommend').blur();
  await page.emulateMedia({ media: 'print' });
  const cover = page.locator('[data-report] .report-cover');
  await expect(cover).toContainText('Wait for the proof.', SLOW);
  await expect(cover).toContainText('South, "the other": Ask first');
  await expect(page).toHaveTitle('Spring-review-2026-11-01');
  await page.emulateMedia({ media: 'screen' });
  await expect(page).toHaveTitle(/Compare patient portals/);
});

test('the report is saved as a Word file with the same words, headings and tables', async ({
  page,
}) => {
  await keepReviews(page, keptReviews(TWO_PORTALS));
  await openScore(page);
  await fold(page, 'The report for the board').click();
  await page.getByLabel('What you recommend').fill('Wait for\nthe proof.');
  await page.getByLabel('What you recommend').blur();
  const file = await download(page, 'Save as a Word file');
  expect(file.name).toBe('Spring-review-2026-11-01.docx');
  const { value: html } = await convertToHtml({ buffer: file.bytes });
  expect(html).toContain('<h1>Spring review</h1>');
  expect(html).toContain('Wait for<br />the proof.');
  expect(html).toContain('South, "the other": Ask first');
  for (const heading of ['Where the portals differ', 'Open questions', 'Method and limits'])
    expect(html).toContain(`<h2>${heading}</h2>`);
  expect(html.match(/<table><thead>/g)?.length).toBeGreaterThan(2);
  await expect(main(page).getByRole('alert')).toHaveCount(0);
});

test('a Word file that cannot be made is told in a sentence, and the next try makes it', async ({
  page,
  noise,
}) => {
  await keepReviews(page, keptReviews(TWO_PORTALS));
  await openScore(page);
  await fold(page, 'The report for the board').click();
  await page.route(/\/save-word\./, (route) => route.abort());
  await button(page, 'Save as a Word file').click();
  await expect(main(page).getByRole('alert')).toHaveText(/could not be made.*still here/);
  await page.unroute(/\/save-word\./);
  await download(page, 'Save as a Word file');
  await expect(main(page).getByRole('alert')).toHaveCount(0);
  noise.messages.length = 0;
});

test('a colleague with nothing of their own reads a review before opening it, and one letter asks two portals', async ({
  page,
}) => {
  await openScore(page);
  await importFile(
    page,
    fileOf(
      reviewOf({
        portals: [
          portalOf('North portal', { 'second-step': SHOWN, contract: { value: 'no' } }),
          portalOf('South portal', { 'second-step': { value: 'no' } }),
        ],
      }),
    ),
  );
  await expect(preview(page)).toBeVisible(SLOW);
  await button(page, 'Look at it first').click();
  await expect(page.locator('[data-read-only]')).toContainText('South portal', SLOW);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await button(page, 'Open it').click();
  await fold(page, 'Your letter').click();
  await page.getByLabel('Answer by', { exact: true }).fill('2027-01-15');
  await page.getByLabel('One letter to all portals').check();
  const letter = main(page).getByRole('region', { name: 'Questions about several portals' });
  await expect(letter).toContainText(/North portal.*1\. .*South portal.*1\. .*January 15, 2027/s);
});
