import {
  all,
  fileOf,
  keptReviews,
  portalOf,
  reviewOf,
  SHOWN,
  TWO_PORTALS,
} from '../../fixtures/reviews.ts';
import {
  button,
  download,
  fold,
  give,
  importFile,
  keepReviews,
  keptReview,
  keptText,
  main,
  openScore,
  portal,
  row,
  SLOW,
  undo,
  verdict,
} from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

/** What a review is for: a letter, a colleague, next year, and practice before it. */

test('a letter to the vendor asks about each No, each Not sure and each unproven Yes, and can be saved', async ({
  page,
}) => {
  await keepReviews(page, keptReviews(TWO_PORTALS));
  await openScore(page);
  await fold(page, 'Your letter').click();
  const letter = main(page).getByRole('region', { name: 'Questions about North portal' });
  await expect(letter).toContainText('To the vendor', SLOW);
  const asked = letter.locator('.letter-text');
  await expect(asked).toContainText(
    /^Hello,.*1\. .+ It seems not\. Will that change, and when\?.*2\. .+ This is not clear yet\./s,
  );
  await expect(asked, 'two rows are open or No').not.toContainText('\n3. ');
  await expect(asked, 'notes are the reader’s own').not.toContainText('call them');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    letter.getByRole('button', { name: 'Save as text' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Questions-about-North-portal-.*\.txt$/);
});

test('the five questions make a letter to the clinic that a mail app can open', async ({
  page,
}) => {
  await openScore(page);
  await give(page, 'real-support', 'no');
  await fold(page, 'Your letter').click();
  await expect(main(page).getByText('To the clinic')).toBeVisible(SLOW);
  await expect(main(page).getByRole('link', { name: 'Open in your mail app' })).toHaveAttribute(
    'href',
    /^mailto:\?subject=.+&body=Hello%2C%0D%0A/,
  );
});

test('two colleagues’ files of one review merge, row by row where they differ', async ({
  page,
}) => {
  const mine = reviewOf({
    depth: 'quick',
    portals: [portalOf('North portal', { 'second-step': SHOWN, 'own-sign-ins': { value: 'no' } })],
  });
  const theirs = reviewOf({
    depth: 'quick',
    portals: [
      portalOf('North portal', {
        'second-step': { value: 'no', note: 'Off for staff.' },
        'real-support': { value: 'not-sure' },
      }),
    ],
  });
  await keepReviews(page, keptReviews(mine));
  await openScore(page);
  await importFile(page, fileOf(theirs));
  await button(page, 'Merge the two').click();
  await expect(main(page).locator('fieldset.conflict')).toHaveCount(1);
  await main(page)
    .getByRole('radio', { name: /^Theirs/ })
    .check();
  expect(await keptReview(page), 'nothing changes before the end').toEqual(mine);
  await button(page, 'Finish the merge').click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'ask');
  expect((await keptReview(page)).portals[0].answers).toEqual({
    'second-step': { value: 'no', note: 'Off for staff.' },
    'own-sign-ins': { value: 'no' },
    'real-support': { value: 'not-sure' },
  });
  await undo(page).click();
  await expect.poll(async () => (await keptReview(page)).portals).toEqual(mine.portals);
});

test('last year’s file beside today’s shows what changed, what ran out and both verdicts', async ({
  page,
}) => {
  const now = reviewOf({
    depth: 'quick',
    date: '2026-11-01',
    portals: [
      portalOf('North portal', {
        ...all('quick', SHOWN),
        'own-sign-ins': { ...SHOWN, expires: '2026-01-31' },
      }),
    ],
  });
  const then = reviewOf({
    depth: 'quick',
    date: '2025-11-01',
    portals: [portalOf('North portal', { ...all('quick', SHOWN), 'second-step': { value: 'no' } })],
  });
  await keepReviews(page, keptReviews(now));
  await openScore(page);
  await fold(page, 'Keep and share').click();
  await main(page)
    .getByLabel('An earlier review to compare with')
    .setInputFiles({
      name: 'then.json',
      mimeType: 'application/json',
      buffer: Buffer.from(fileOf(then)),
    });
  const years = page.locator('[data-years]');
  await expect(years).toContainText('North portal was "Ask first" and is now "Unproven".', SLOW);
  await expect(years).toContainText(/Proof that ran out\s*Can patients/i);
  await expect(
    years
      .getByRole('row')
      .filter({ hasText: 'Can every patient turn on a second step at sign-in?' }),
  ).toContainText(/No.*Yes/s);
  await expect(button(page, 'Print then and now')).toBeVisible();
  await button(page, 'Close the earlier review').click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unproven');
  expect(await keptReview(page)).toEqual(now);
});

test('the calendar file names the next review and each proof that runs out, and no portal in its titles', async ({
  page,
}) => {
  await keepReviews(
    page,
    keptReviews(
      reviewOf({
        depth: 'quick',
        portals: [portalOf('North portal', { 'second-step': { ...SHOWN, expires: '2099-03-01' } })],
      }),
    ),
  );
  await openScore(page);
  await fold(page, 'Reminders').click();
  await expect(button(page, 'Get the calendar file')).toBeVisible(SLOW);
  const { name, text } = await download(page, 'Get the calendar file');
  expect(name).toBe('yearly-review.ics');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).toMatch(/DTSTART;VALUE=DATE:20990301/);
  expect(text.match(/^SUMMARY.*$/gm)?.join()).not.toContain('North');
});

test('the examples are practiced on as a review of their own, and the key says how far one agrees', async ({
  page,
}) => {
  const mine = reviewOf({ depth: 'quick', portals: [portalOf('Mine', all('quick', SHOWN))] });
  await keepReviews(page, keptReviews(mine));
  await openScore(page);
  await button(page, 'Open the examples').click();
  await expect(page.locator('[data-portal]')).toHaveCount(2);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unanswered');
  await give(page, 'second-step', 'yes');
  await give(page, 'https-everywhere', 'no');
  await portal(page).getByRole('button', { name: 'Show the answer key' }).click();
  await expect(portal(page).getByText('You and the key agree on 1 of 5 rows.')).toBeVisible();
  expect(JSON.parse((await keptText(page)) ?? '{}').reviews[0]).toEqual(mine);
});

test('weights are changed by buttons, and the numbers still add up', async ({ page }) => {
  await keepReviews(
    page,
    keptReviews(
      reviewOf({
        depth: 'quick',
        portals: [
          portalOf('North portal', { ...all('quick', SHOWN), 'second-step': { value: 'no' } }),
        ],
      }),
    ),
  );
  await openScore(page);
  await expect(verdict(page)).toHaveAttribute('data-low', '75');
  await fold(page, 'Weights').click();
  await button(
    page,
    'Lower the weight of "Can every patient turn on a second step at sign-in?"',
  ).click();
  await expect(verdict(page)).toHaveAttribute('data-low', '82');
  await main(page).getByText('How the numbers add up').click();
  await expect(verdict(page)).toContainText('9 of 11 makes 82 of 100');
  await button(page, 'Back to the first weights').click();
  await expect(verdict(page)).toHaveAttribute('data-low', '75');
});

test('only six portals fit, and "show only differences" leaves those rows that differ', async ({
  page,
}) => {
  await keepReviews(
    page,
    keptReviews(
      reviewOf({
        depth: 'quick',
        portals: Array.from({ length: 6 }, (_, at) =>
          portalOf(`Portal number ${at}`, {
            ...all('quick', SHOWN),
            ...(at === 3 && { 'real-support': { value: 'no' as const } }),
          }),
        ),
      }),
    ),
  );
  await openScore(page);
  await expect(button(page, 'Add a portal')).toBeDisabled();
  await expect(main(page).getByText('You can compare 6 portals at most.')).toBeVisible();
  const table = main(page).getByRole('region', { name: 'Side by side' });
  await expect(table.getByRole('row')).toHaveCount(8, SLOW);
  await main(page).getByRole('checkbox', { name: 'Show only differences' }).check();
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(row(page, 'second-step', 3), 'the sheets keep all rows').toBeVisible();
  await expect(button(page, 'Duplicate Portal number 1')).toBeDisabled();
});
