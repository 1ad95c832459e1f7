import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { keptReviews, portalOf, reviewOf, SHOWN } from '../../fixtures/reviews.ts';
import { violations } from '../support/axe.ts';
import {
  button,
  fold,
  give,
  keepReviews,
  keptReview,
  main,
  openKeep,
  openScore,
  row,
  SLOW,
} from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

/** The vendor's side: a form on the vendor's own device, and its way home. */

const OWN = 'ours-parking';
const review = reviewOf({
  depth: 'standard',
  own: { [OWN]: { question: 'Is there parking?', proof: 'A photo', must: true, weight: 5 } },
  portals: [
    portalOf('North portal', { 'second-step': SHOWN, leaving: { value: 'no' } }),
    portalOf('South portal'),
  ],
});
const PANEL = 'Ask the vendor';

const form = (page: Page) => page.locator('.answer');
const asked = (page: Page, criterion: string) =>
  form(page).locator(`[data-criterion="${criterion}"]`);

async function openForm(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await expect(form(page)).toHaveAttribute('data-ready', 'true', SLOW);
  return page;
}

test('a day and rows picked for a vendor stay while answers are given above', async ({ page }) => {
  await keepReviews(page, keptReviews(review));
  await openScore(page);
  await fold(page, PANEL).click();
  const day = page.getByLabel('Answer by', { exact: true });
  await day.fill('2027-01-15');
  const parking = page.getByRole('checkbox', { name: 'Is there parking?' });
  await parking.uncheck();
  for (const value of ['no', 'not-sure', 'yes'] as const) {
    await give(page, 'encrypted-at-rest', value);
    await expect(day, `after "${value}"`).toHaveValue('2027-01-15');
    await expect(parking, `after "${value}"`).not.toBeChecked();
  }
});

test('two vendors answer on their own devices, by link and by file, and nothing counts before it is let in', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  await keepReviews(page, keptReviews(review));
  await openScore(page);
  await fold(page, PANEL).click();
  await page.getByLabel('Answer by', { exact: true }).fill('2027-01-15');
  await button(page, 'Make a link to the form').click();
  const link = await page.getByLabel('Link to send to the vendor').inputValue();
  expect(link).toMatch(/\/score\/answer\/#q=[\w-]+$/);

  const vendor = await openForm(browser, link);
  await expect(vendor.getByRole('heading', { name: 'Questions about North portal' })).toBeFocused();
  await expect(form(vendor)).toContainText('Please answer by January 15, 2027');
  // A row that was seen is not asked; an own row is, in the reviewers' words.
  await expect(asked(vendor, 'second-step')).toHaveCount(0);
  await expect(asked(vendor, OWN)).toContainText('Is there parking?');
  await expect(vendor.locator('main')).not.toContainText(/must.pass|weight|score|verdict/i);
  expect(await violations(vendor)).toEqual([]);
  await asked(vendor, 'encrypted-at-rest').getByRole('radio', { name: 'Yes' }).check();
  await asked(vendor, 'encrypted-at-rest')
    .getByLabel('In your own words')
    .fill('With keys of our own.');
  await asked(vendor, 'encrypted-at-rest').getByLabel('Link to proof').fill('ftp://x');
  await asked(vendor, 'encrypted-at-rest').getByLabel('Whom to ask about it').fill('Bo');
  await expect(asked(vendor, 'encrypted-at-rest').getByRole('alert')).toHaveText(
    'Begin the link with https:// or http://',
  );
  await asked(vendor, OWN).getByRole('radio', { name: 'No', exact: true }).check();
  await vendor.getByLabel('Your name and company').fill('Bo, Vendor Ltd');
  await vendor.getByLabel('Your name and company').blur();
  // What is written is there after a reload.
  await vendor.reload();
  await expect(asked(vendor, 'encrypted-at-rest').getByRole('radio', { name: 'Yes' })).toBeChecked(
    SLOW,
  );
  await button(vendor, 'Copy your answers as a link').click();
  const back = await vendor.getByLabel('Link to send to the reviewer').inputValue();
  expect(back).toMatch(/\/score\/#a=[\w-]+$/);
  const [file] = await Promise.all([
    vendor.waitForEvent('download'),
    button(vendor, 'Save your answers as a file').click(),
  ]);
  const bytes = await readFile(await file.path());
  await vendor.context().close();

  await page.goto(back.replace(/^https?:\/\/[^/]+/, ''));
  const heard = page.locator('[data-reply]');
  await expect(heard).toContainText('Answered by Bo, Vendor Ltd', SLOW);
  expect(await violations(page)).toEqual([]);
  expect((await keptReview(page)).portals[0].answers['encrypted-at-rest']).toBeUndefined();
  await heard
    .locator(`[data-criterion="${OWN}"]`)
    .getByRole('radio', { name: 'Ask again' })
    .check();
  await button(page, 'Let the answers in').click();
  await expect(row(page, 'encrypted-at-rest').locator('input[value="yes"]')).toBeChecked();
  const { answers } = (await keptReview(page)).portals[0];
  expect(answers['encrypted-at-rest']).toMatchObject({
    value: 'yes',
    basis: 'said',
    vendorWords: 'With keys of our own.',
    vendorContact: 'Bo',
  });
  expect(answers[OWN]).toEqual({ ask: 'again', vendorValue: 'no' });
  expect(new URL(page.url()).hash).toBe('');

  // The second vendor sends the file; it is for another portal here, which the reader says.
  await openKeep(page);
  await main(page)
    .getByLabel('A review that you or a colleague saved')
    .setInputFiles({ name: 'answers.json', mimeType: 'application/json', buffer: bytes });
  await heard.getByLabel('Which portal is this about?').selectOption({ label: 'South portal' });
  await button(page, 'For all rows: Take it as said').click();
  await button(page, 'Let the answers in').click();
  const south = (await keptReview(page)).portals[1].answers;
  expect(south[OWN]).toMatchObject({ value: 'no', basis: 'said', vendorValue: 'no' });
});

test('a form that is none of ours gets its sentence, and nothing is kept', async ({ page }) => {
  await page.goto('/score/answer/#q=AAAA');
  await expect(page.getByRole('alert')).toContainText('damaged', SLOW);
  await page.getByLabel('Open the file with the questions').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"portal-review"}'),
  });
  await expect(page.getByRole('alert')).toContainText('not a form with questions');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
