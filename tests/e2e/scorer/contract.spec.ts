import { all, keptReviews, portalOf, reviewOf, rowsAt, SHOWN } from '../../fixtures/reviews.ts';
import {
  basisOf,
  chooseDepth,
  give,
  keepReviews,
  keptReview,
  main,
  openScore,
  portal,
  prove,
  row,
  verdict,
} from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

/** The stable hooks: clinics' own tests rely on these. */

const VALUES = ['yes', 'no', 'not-sure', 'not-applicable'];

test('each portal carries its id, its rows with their answers and their basis, and one verdict', async ({
  page,
}) => {
  await openScore(page);
  await expect(page.locator('[data-portal]')).toHaveCount(1);
  await expect(portal(page)).toHaveAttribute('data-portal', /^[a-z0-9-]+$/);
  const rows = portal(page).locator('[data-criterion]');
  expect(
    await rows.evaluateAll((found) =>
      found.map((one) => (one as HTMLElement).dataset['criterion']),
    ),
  ).toEqual(rowsAt('quick'));
  expect(
    await row(page, 'own-sign-ins')
      .getByRole('radio')
      .evaluateAll((found) => found.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(VALUES);
  expect(
    await row(page, 'second-step')
      .getByRole('radio')
      .evaluateAll((found) => found.map((one) => (one as HTMLInputElement).value)),
    'a must-pass row always applies, and a second step can be offered',
  ).toEqual([...VALUES.slice(0, 3), 'offered']);
  expect(
    await row(page, 'https-everywhere')
      .getByRole('radio')
      .evaluateAll((found) => found.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(VALUES.slice(0, 3));
  await give(page, 'own-sign-ins', 'yes');
  expect(
    await basisOf(page, 'own-sign-ins')
      .locator('option')
      .evaluateAll((found) => found.map((one) => (one as HTMLOptionElement).value)),
  ).toEqual(['said', 'document', 'tried']);
  await expect(verdict(page)).toHaveCount(1);
});

test('while nothing is answered there is no range, and no causes', async ({ page }) => {
  await openScore(page);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unanswered');
  await expect(verdict(page)).not.toHaveAttribute('data-low');
  await expect(verdict(page)).not.toHaveAttribute('data-high');
  await expect(verdict(page)).toHaveAttribute('data-causes', '');
  await give(page, 'real-support', 'not-sure');
  await expect(verdict(page)).toHaveAttribute('data-low', '0');
  await expect(verdict(page)).toHaveAttribute('data-high', '100');
});

test('two rows with No make the verdict "ask" and are its causes', async ({ page }) => {
  await openScore(page);
  await give(page, 'own-sign-ins', 'no');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unproven');
  await give(page, 'real-support', 'no');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'ask');
  await expect(verdict(page)).toHaveAttribute('data-causes', 'own-sign-ins real-support');
  await expect(verdict(page).getByRole('heading', { name: 'Ask first' })).toBeVisible();
});

test('one must-pass row with No makes the verdict "ask"', async ({ page }) => {
  await openScore(page);
  await give(page, 'https-everywhere', 'no');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'ask');
  await expect(verdict(page)).toHaveAttribute('data-causes', 'https-everywhere');
});

test('open rows leave a portal unproven, and all rows shown make it hold up', async ({ page }) => {
  await openScore(page);
  const [last, ...others] = [...rowsAt('quick')].reverse();
  for (const id of others) await give(page, id, 'yes');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unproven');
  await expect(verdict(page)).toHaveAttribute('data-causes', last!);
  await give(page, last!, 'yes');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'holds-up');
  await expect(verdict(page)).toHaveAttribute('data-low', '100');
  await prove(page, last!, 'said');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unproven');
  await expect(verdict(page)).toHaveAttribute('data-causes', last!);
  await prove(page, last!, 'document');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'holds-up');
  await expect(verdict(page)).toHaveAttribute('data-high', '100');
});

test('proof that has run out leaves its row open', async ({ page }) => {
  const answers = {
    ...all('quick', SHOWN),
    'real-support': { ...SHOWN, date: '2020-01-01', expires: '2021-01-01' },
  };
  await keepReviews(
    page,
    keptReviews(reviewOf({ depth: 'quick', portals: [portalOf('North portal', answers)] })),
  );
  await openScore(page);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unproven');
  await expect(verdict(page)).toHaveAttribute('data-causes', 'real-support');
});

test('at standard depth a Yes is only said until the basis is given', async ({ page }) => {
  await openScore(page);
  await chooseDepth(page, 'Standard');
  await give(page, 'contract', 'yes');
  await expect(basisOf(page, 'contract')).toHaveValue('said');
  await expect(verdict(page)).toHaveAttribute('data-low', '0');
  await prove(page, 'contract', 'document');
  await expect(verdict(page)).not.toHaveAttribute('data-low', '0');
});

test('changing the depth shows 5, 19 or 33 rows and loses no answer', async ({ page }) => {
  await openScore(page);
  const rows = portal(page).locator('[data-criterion]');
  await chooseDepth(page, 'Full');
  await expect(rows).toHaveCount(33);
  await give(page, 'fault-address', 'no');
  await give(page, 'contract', 'yes');
  await prove(page, 'contract', 'document');
  await give(page, 'real-support', 'yes');
  const before = (await keptReview(page)).portals;
  await chooseDepth(page, 'Quick');
  await expect(rows).toHaveCount(5);
  await expect(row(page, 'real-support').locator('input[value=yes]')).toBeChecked();
  await chooseDepth(page, 'Standard');
  await expect(rows).toHaveCount(19);
  await expect(basisOf(page, 'contract')).toHaveValue('document');
  await chooseDepth(page, 'Full');
  await expect(rows).toHaveCount(33);
  await expect(row(page, 'fault-address').locator('input[value=no]')).toBeChecked();
  expect((await keptReview(page)).portals).toEqual(before);
  await page.reload();
  await expect(rows).toHaveCount(33);
  await expect(row(page, 'fault-address').locator('input[value=no]')).toBeChecked();
});

test('no hook ever carries what a reader typed', async ({ page }) => {
  await openScore(page);
  await portal(page).getByRole('textbox', { name: 'Name of the portal' }).fill('qqname');
  await give(page, 'real-support', 'no');
  await row(page, 'real-support').getByRole('button', { name: 'Proof, date and note' }).click();
  await row(page, 'real-support').getByRole('textbox', { name: 'Note' }).fill('qqnote');
  await row(page, 'real-support')
    .getByRole('textbox', { name: 'Link to the proof' })
    .fill('https://qqlink.example/');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => JSON.stringify(await keptReview(page)))
    .toMatch(/qqname.*qqnote.*qqlink/);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((one) =>
        [...one.attributes]
          .filter(({ name, value }) => name.startsWith('data-') && value.includes('qq'))
          .map(({ name }) => name),
      ),
    ),
  ).toEqual([]);
  expect(page.url()).not.toContain('qq');
});

test('the page has main, one h1, its language, a canonical link, and a way to erase', async ({
  page,
}) => {
  await openScore(page);
  await expect(main(page)).toHaveCount(1);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/score\/$/);
  await expect(page.locator('[data-erase]')).toHaveAccessibleName('Erase everything here');
});
