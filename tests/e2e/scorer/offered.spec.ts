import { all, keptReviews, portalOf, reviewOf, SHOWN } from '../../fixtures/reviews.ts';
import {
  button,
  download,
  give,
  importFile,
  keepReviews,
  keptReview,
  main,
  openKeep,
  openScore,
  row,
  SLOW,
  verdict,
} from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

/** A second step that a portal offers and does not demand is an answer of its own. */

const OFFERED = 'Offered, not demanded';
const shown = all('quick', SHOWN);

test('a reader whose portal only offers a second step says so, and the table, the letter and the file say it too', async ({
  page,
}) => {
  await keepReviews(
    page,
    keptReviews(
      reviewOf({
        depth: 'quick',
        portals: [portalOf('A', shown), portalOf('B', shown)],
      }),
    ),
  );
  await openScore(page);
  await give(page, 'second-step', 'offered', 1);
  await expect(row(page, 'second-step', 1).getByRole('radio', { name: OFFERED })).toBeChecked();
  await expect(row(page, 'https-everywhere', 1).getByRole('radio', { name: OFFERED })).toHaveCount(
    0,
  );
  await expect(verdict(page, 1)).toHaveAttribute('data-verdict', 'holds-up');
  await expect(verdict(page, 1)).toHaveAttribute('data-low', '100');
  expect((await keptReview(page)).portals[1].answers['second-step']).toEqual({
    value: 'offered',
    basis: 'tried',
  });

  const table = main(page).getByRole('table', { name: 'Side by side' });
  const line = table.getByRole('row', { name: /second step at sign-in/ });
  await expect(line.getByRole('cell').first()).toContainText('Yes, and shown');
  await expect(line.getByRole('cell').nth(1)).toContainText(OFFERED);
  await main(page).getByRole('checkbox', { name: 'Show only differences' }).check();
  await expect(line).toBeVisible();

  await openKeep(page);
  const files = [
    await download(page, 'Save as a file'),
    await download(page, 'Save for a spreadsheet (CSV)'),
    await download(page, 'Save as a spreadsheet file (.xlsx)'),
  ];
  await button(page, 'Copy a link').click();
  const link = main(page).getByRole('textbox', { name: 'The link' });
  await expect(link).toHaveValue(/\/score\/#r=/);
  const { hash } = new URL(await link.inputValue());
  await page.goto('/about/');
  await openScore(page, hash);
  await button(page, 'Replace mine').click();
  await expect(row(page, 'second-step', 1).getByRole('radio', { name: OFFERED })).toBeChecked(SLOW);
  for (const { bytes, name } of files) {
    await give(page, 'second-step', 'no', 1);
    await importFile(page, bytes, name);
    await button(page, 'Replace mine').click();
    await expect(row(page, 'second-step', 1).getByRole('radio', { name: OFFERED })).toBeChecked(
      SLOW,
    );
  }
});

test('in a meeting the fourth key says that a second step is offered, and nothing on the next row that must pass', async ({
  page,
}) => {
  await keepReviews(page, keptReviews(reviewOf({ depth: 'quick', portals: [portalOf('A')] })));
  await openScore(page);
  await button(page, 'Start meeting mode').click();
  const meeting = page.locator('[data-meeting]');
  await expect(meeting.getByRole('heading', { name: /second step at sign-in/ })).toBeFocused(SLOW);
  await page.keyboard.press('4');
  await expect(meeting.getByRole('radio', { name: OFFERED })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(meeting.getByRole('heading', { name: /https/ })).toBeFocused();
  await page.keyboard.press('4');
  await expect(meeting.locator('[data-portal] input:checked')).toHaveCount(0);
});
