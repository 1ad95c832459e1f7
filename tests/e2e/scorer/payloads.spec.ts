import type { Page } from '@playwright/test';
import { all, fileOf, portalOf, reviewOf, SAID } from '../../fixtures/reviews.ts';
import { CODE, inAll, WRAPS, type Wrap } from '../../fixtures/payloads.ts';
import {
  button,
  fold,
  importFile,
  keptReview,
  main,
  openScore,
  portal,
  preview,
  row,
  SLOW,
} from '../support/scorer.ts';
import { tellFigure } from '../support/figures.ts';
import { expect, test } from '../support/site.ts';

/** Names, notes and titles may come from anyone. None of them runs. */

const wraps: readonly Wrap[] = [
  ...WRAPS,
  (tag) => `</textarea><${tag}${CODE}>`,
  (tag) => `{name}<${tag}${CODE}>`,
  (tag) => `=HYPERLINK("<${tag}${CODE}>")`,
  (tag) => `\u202e<${tag}${CODE}>`,
  (tag) => `</title><${tag}${CODE}>`,
];
const payloads = [
  ...inAll(wraps),
  `javascript:${CODE}`,
  `data:text/html,<script>${CODE}</script>`,
  `\${${CODE}}`,
  `{{constructor.constructor('${CODE}')()}}`,
  `vbscript:${CODE}`,
];

/** Elements that nothing in the comparison is made of. */
const risky = (page: Page): Promise<number> =>
  page
    .locator(
      'main :is(script, img, iframe, object, embed, video, math, style, template, [onerror], [onload], [onclick], [onfocus], [ontoggle], a[href^="javascript" i])',
    )
    .count();

/** None ran, and none became an element. @param given how many there were */
async function expectText(page: Page, before: number, given: number): Promise<void> {
  const ran = await page.evaluate(() => '__xss' in window);
  const grown = (await risky(page)) - before;
  tellFigure('payloads', Number(ran) + grown, given);
  expect([ran, grown]).toEqual([false, 0]);
}

/** Six portals named by six of them, each row with another as its note. */
function reviewWith(from: number) {
  const at = (place: number) => payloads[(from + place) % payloads.length]!;
  const rows = Object.keys(all('full', SAID));
  return reviewOf({
    id: `from-${from}`,
    title: at(0),
    reviewers: at(1),
    portals: Array.from({ length: 6 }, (_, place) =>
      portalOf(
        at(place).slice(0, 80),
        Object.fromEntries(
          rows.map((id, line) => [id, { ...SAID, note: at(place * rows.length + line) }]),
        ),
        `p-${place}`,
      ),
    ),
  });
}

test('of two hundred script payloads in an opened file none runs: in the preview, the table, the letter or the report', async ({
  page,
}) => {
  test.setTimeout(120_000);
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
  await openScore(page);
  const before = await risky(page);
  // 198 notes and 8 other places hold all of them at once.
  await importFile(page, fileOf(reviewWith(0)));
  await expect(preview(page)).toContainText(payloads[0]!, SLOW);
  expect(await risky(page)).toBe(before);
  await button(page, 'Open it').click();
  await expect(page.locator('[data-portal]')).toHaveCount(6, SLOW);
  expect(JSON.stringify(await keptReview(page)).split('__xss').length).toBeGreaterThan(200);
  await fold(page, 'Your letter').click();
  await expect(
    main(page)
      .getByRole('heading', { name: /^Questions about </ })
      .first(),
  ).toBeVisible(SLOW);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-report]')).toContainText(payloads[7]!, SLOW);
  await expectText(page, before, payloads.length);
});

test('script payloads typed as title, names, reviewers and notes stay text, also once they are kept', async ({
  page,
}) => {
  await openScore(page);
  const before = await risky(page);
  await fold(page, 'This review').click();
  await row(page, 'second-step').getByRole('button', { name: 'Proof, date and note' }).click();
  const fields = [
    main(page).getByRole('textbox', { name: 'Title' }),
    main(page).getByRole('textbox', { name: 'Who took part' }),
    portal(page).getByRole('textbox', { name: 'Name of the portal' }),
    row(page, 'second-step').getByRole('textbox', { name: 'Note' }),
  ];
  for (const payload of payloads.slice(0, 6))
    for (const field of fields) {
      await field.fill(payload);
      await field.press('Tab');
    }
  await row(page, 'second-step')
    .getByRole('textbox', { name: 'Link to the proof' })
    .fill(`javascript:${CODE}`);
  await page.keyboard.press('Tab');
  await expect(main(page).getByText('A link starts with https:// or http://.')).toBeVisible();
  expect((await keptReview(page)).portals[0].answers).toEqual({
    'second-step': { note: payloads[5] },
  });
  await page.reload();
  await expect(portal(page).getByRole('heading', { name: payloads[5]! })).toBeAttached(SLOW);
  await expectText(page, before, 6 * fields.length);
});
