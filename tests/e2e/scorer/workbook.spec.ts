import { read, utils, write } from '@e965/xlsx';
import { REQUIRED, sheetOf, workbookOf } from '../../fixtures/hecvat.ts';
import { keptReviews, portalOf, reviewOf, SHOWN, TWO_PORTALS } from '../../fixtures/reviews.ts';
import {
  button,
  download,
  importFile,
  keepReviews,
  keptReview,
  openKeep,
  openScore,
  preview,
  refusal,
  SLOW,
} from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

/** Workbooks: for people to read and change, from a vendor, and from nobody we know. */

test('a workbook begins with a summary, and what a colleague changed in its rows comes home', async ({
  page,
}) => {
  await keepReviews(page, keptReviews(TWO_PORTALS));
  await openScore(page);
  await openKeep(page);
  const { bytes } = await download(page, 'Save as a spreadsheet file (.xlsx)');
  const book = read(bytes, { type: 'buffer' });
  expect(book.SheetNames).toEqual(['Summary', 'Review', 'Data']);
  const summary = utils.sheet_to_json<string[]>(book.Sheets['Summary']!, { header: 1 });
  expect(summary[0]).toEqual(['Title', 'Spring review']);
  expect(summary.some((line) => line.includes('Verdict'))).toBe(true);
  const sheet = book.Sheets['Review']!;
  const [head = [], ...rows] = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
  expect(head.slice(0, 6)).toEqual(['Portal', 'Group', 'Question', 'Answer', 'State', 'Weight']);
  const at = rows.findIndex((line) => line.includes('second-step'));
  sheet[utils.encode_cell({ r: at + 1, c: head.indexOf('Note') })] = {
    t: 's',
    v: 'By a colleague',
  };
  const changed: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' });
  await importFile(page, Buffer.from(changed), 'changed.xlsx');
  await expect(preview(page)).toBeVisible(SLOW);
  await button(page, 'Replace mine').click();
  await expect
    .poll(async () => (await keptReview(page)).portals[0]?.answers['second-step']?.note)
    .toBe('By a colleague');
});

test('a HECVAT 4 workbook is shown beside one’s own answers, and its Yes counts as said', async ({
  page,
}) => {
  const review = reviewOf({
    depth: 'full',
    portals: [portalOf('Blue', { 'guessing-slowed': SHOWN }), portalOf('Green')],
  });
  await keepReviews(page, keptReviews(review));
  await openScore(page);
  await openKeep(page);
  const workbook = workbookOf([
    { name: 'START HERE', sheet: sheetOf(REQUIRED) },
    {
      name: 'Product',
      sheet: sheetOf({ 'AAAI-17': ['Yes', 'With an app.'], 'HIPA-12': ['No'], 'AAAI-01': ['Yes'] }),
    },
  ]);
  await importFile(page, Buffer.from(workbook), 'vendor.xlsx');
  const reply = page.locator('[data-reply]');
  await expect(reply).toContainText('Read from a HECVAT workbook.', SLOW);
  await expect(reply.getByLabel('Which portal is this about?')).toHaveValue('blue');
  const row = (criterion: string) => reply.locator(`[data-criterion="${criterion}"]`);
  await expect(row('second-step')).toContainText('With an app.');
  await expect(row('second-step').getByLabel('Take it as said')).toBeChecked();
  await expect(row('guessing-slowed').getByLabel('Keep mine')).toBeChecked();
  await expect(reply.getByText('Answers that fit no row here: 10')).toBeVisible();
  await button(page, 'Let the answers in').click();
  await expect
    .poll(async () => (await keptReview(page)).portals[0]?.answers['second-step'])
    .toMatchObject({ value: 'yes', basis: 'said', vendorWords: 'AAAI-17: Yes\nWith an app.' });
  expect((await keptReview(page)).portals[0]?.answers['guessing-slowed']).toMatchObject({
    ...SHOWN,
    vendorValue: 'no',
  });
});

test('a workbook with macros is refused by a sentence, and nothing changes', async ({ page }) => {
  await openScore(page);
  await openKeep(page);
  const bytes = Buffer.from(workbookOf([{ name: 'START HERE', sheet: sheetOf(REQUIRED) }]));
  const { unzipSync, zipSync } = await import('fflate');
  const macros = zipSync({ ...unzipSync(bytes), 'xl/vbaProject.bin': new Uint8Array(9) });
  await importFile(page, Buffer.from(macros), 'vendor.xlsm');
  await expect(refusal(page)).toContainText('This spreadsheet has macros.', SLOW);
  await expect(refusal(page)).toContainText('Your own review has not changed.');
});
