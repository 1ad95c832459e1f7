import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import {
  all,
  CRITERIA,
  fileOf,
  keptReviews,
  portalOf,
  reviewOf,
  REVIEWS_AT,
  SHOWN,
  TWO_PORTALS,
} from '../../fixtures/reviews.ts';
import {
  button,
  download,
  erase,
  heading,
  importFile,
  keepReviews,
  keptReview,
  keptText,
  main,
  openKeep,
  openScore,
  preview,
  refusal,
  SLOW,
  verdict,
} from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

/** Out as a file, a table and a link, and in again. */

for (const [kind, press, name] of [
  ['file', 'Save as a file', /^Spring-review-2026-11-01\.json$/],
  ['table', 'Save for a spreadsheet (CSV)', /^Spring-review-2026-11-01\.csv$/],
  ['spreadsheet file', 'Save as a spreadsheet file (.xlsx)', /^Spring-review-2026-11-01\.xlsx$/],
] as const)
  test(`a review saved as a ${kind}, erased and opened again is the same review`, async ({
    page,
  }) => {
    await page.goto('/privacy/');
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
      REVIEWS_AT,
      keptReviews(TWO_PORTALS),
    ] as const);
    await openScore(page);
    const said = await verdict(page, 1).evaluate((one) => ({ ...(one as HTMLElement).dataset }));
    await openKeep(page);
    const file = await download(page, press);
    expect(file.name).toMatch(name);
    await erase(page);
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'unanswered');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await importFile(page, file.bytes, file.name);
    await expect(heading(page, 'Before you open it')).toBeFocused();
    await expect(preview(page)).toContainText(
      '"Spring review" of November 1, 2026. Portals: 2. Answers: 52.',
    );
    expect(await keptText(page), 'a preview changes nothing').toBeNull();
    await button(page, 'Open it').click();
    await expect(verdict(page, 1)).toBeVisible(SLOW);
    expect(await verdict(page, 1).evaluate((one) => ({ ...(one as HTMLElement).dataset }))).toEqual(
      said,
    );
    expect(await keptReview(page)).toEqual(TWO_PORTALS);
  });

test('the saved file passes the schema that the site publishes, and the table an independent parser', async ({
  page,
  request,
}) => {
  await keepReviews(page, keptReviews(TWO_PORTALS));
  await openScore(page);
  await openKeep(page);
  const file = JSON.parse((await download(page, 'Save as a file')).text);
  const schema = await (await request.get('/schemas/portal-review.v1.json')).json();
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const fits = ajv.compile(schema);
  expect(fits(file), ajv.errorsText(fits.errors)).toBe(true);
  expect(fits({ ...file, format: 'other' }), 'a schema that takes anything proves nothing').toBe(
    false,
  );
  const { text } = await download(page, 'Save for a spreadsheet (CSV)');
  const lines = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  const answers = lines.filter(({ record }) => record === 'answer');
  expect(answers).toHaveLength(2 * CRITERIA.length);
  expect(
    lines.flatMap((line) => Object.values(line)).filter((cell) => /^[=+\-@\t\r]/.test(cell)),
    'cells that a spreadsheet would run',
  ).toEqual([]);
  expect(
    answers.find(({ portal, criterion }) => portal === 'north-portal' && criterion === 'contract'),
  ).toMatchObject({ ...TWO_PORTALS.portals[0]!.answers['contract'] });
});

/** Makes a share link of these reviews on a page of its own. */
async function linkOf(page: Page): Promise<string> {
  await openKeep(page);
  await button(page, 'Copy a link').click();
  const field = main(page).getByRole('textbox', { name: 'The link' });
  await expect(field).toHaveValue(/\/score\/#r=/);
  return new URL(await field.inputValue()).hash;
}

test('a share link opens as a preview with a clean address; keep mine changes nothing, keep both adds, replace replaces', async ({
  page,
  browser,
  baseURL,
}) => {
  const colleague = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await keepReviews(colleague, keptReviews(TWO_PORTALS));
  await openScore(colleague);
  const hash = await linkOf(colleague);
  await colleague.context().close();
  const mine = reviewOf({
    id: 'my-own',
    title: 'My own',
    depth: 'quick',
    portals: [portalOf('Mine', all('quick', SHOWN))],
  });
  await keepReviews(page, keptReviews(mine));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openScore(page, hash);
  await expect(heading(page, 'Before you open it')).toBeFocused();
  await expect(page).toHaveURL(/\/score\/$/);
  expect(asked.filter((one) => one.includes(hash.slice(3, 40)) && !one.includes('#'))).toEqual([]);
  await button(page, 'Keep mine').click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'holds-up');
  expect(await keptText(page)).toBe(keptReviews(mine));
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, hash);
  await button(page, 'Keep both').click();
  await expect(verdict(page, 1)).toBeVisible(SLOW);
  expect(JSON.parse((await keptText(page)) ?? '{}').reviews).toEqual([mine, TWO_PORTALS]);
});

test('notes, links to proof and names of people stay out of a link when the reader says so', async ({
  page,
}) => {
  await keepReviews(page, keptReviews(TWO_PORTALS));
  await openScore(page);
  await openKeep(page);
  await main(page)
    .getByRole('checkbox', { name: 'Leave out the notes and the links to proof' })
    .check();
  await main(page).getByRole('checkbox', { name: 'Leave out the names of people' }).check();
  const { text } = await download(page, 'Save a file to send');
  expect(text).not.toMatch(/"note"|"link"|Front desk/);
  expect(JSON.parse(text).portals[0].answers.contract).toMatchObject({
    value: 'yes',
    basis: 'document',
  });
  expect(await keptReview(page), 'one’s own keeps them').toEqual(TWO_PORTALS);
});

test('a review too long for a link says so and offers the file', async ({ page }) => {
  // Notes that repeat nothing cannot be packed.
  const note = (at: number) =>
    Array.from({ length: 150 }, (_, word) =>
      ((at * 104_729 + word * 1_299_709) % 15_485_863).toString(36),
    ).join(' ');
  const portals = Array.from({ length: 6 }, (_, at) =>
    portalOf(
      `Portal ${at}`,
      Object.fromEntries(
        CRITERIA.map(({ id }, place) => [id, { ...SHOWN, note: note(at * 100 + place) }]),
      ),
    ),
  );
  await keepReviews(page, keptReviews(reviewOf({ portals })));
  await openScore(page);
  await openKeep(page);
  await button(page, 'Copy a link').click();
  await expect(
    main(page).getByText('This review is too long for a link. Save it as a file.'),
  ).toBeVisible(SLOW);
  await expect(main(page).getByRole('textbox', { name: 'The link' })).toHaveCount(0);
  expect((await download(page, 'Save a file to send')).text).toContain('portal-review');
});

const good = fileOf(TWO_PORTALS);
const bad: readonly (readonly [
  what: string,
  content: string | Buffer,
  says: string,
  name?: string,
])[] = [
  ['is not JSON', 'Dear all, here is the review.', 'This file is not a portal review.'],
  ['is JSON of another kind', '{"openapi":"3.1.0"}', 'This file is not a portal review.'],
  [
    'is a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]),
    'This is a picture, not a portal review.',
  ],
  ['is empty', '', 'This file is not a portal review.'],
  [
    'is from a newer version',
    fileOf(TWO_PORTALS, { version: 2 }),
    'This file was made by a newer version. Reload this page and try again.',
  ],
  [
    'is of two megabytes',
    `${good}${' '.repeat(2_097_152)}`,
    'This file is too big to be a portal review.',
  ],
  ['was cut off', good.slice(0, -40), 'This file is damaged. Ask for a new copy.'],
  [
    'has NUL in a name',
    fileOf({ ...TWO_PORTALS, title: 'Spring\u0000review' }),
    'This file is damaged. Ask for a new copy.',
  ],
  [
    'has __proto__ at its top',
    good.replace('{', '{"__proto__":{"value":"yes"},'),
    'This file is damaged. Ask for a new copy.',
  ],
  [
    'has __proto__ as the id of a portal',
    good.replaceAll('"north-portal"', '"__proto__"'),
    'This file is damaged. Ask for a new copy.',
  ],
  [
    'has two portals of one id',
    fileOf({ ...TWO_PORTALS, portals: [TWO_PORTALS.portals[0]!, TWO_PORTALS.portals[0]!] }),
    'This file is damaged. Ask for a new copy.',
  ],
  [
    'nests ten thousand lists',
    `{"format":"portal-review","version":1,"portals":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    'This file is damaged. Ask for a new copy.',
  ],
  [
    'is a table of something else',
    'name,age\r\nA,1\r\n',
    'This table is not a portal review.',
    'people.csv',
  ],
];

test('of the files that are no review each gets its sentence, and none changes anything', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const mine = keptReviews(
    reviewOf({ depth: 'quick', portals: [portalOf('Mine', all('quick', SHOWN))] }),
  );
  await keepReviews(page, mine);
  await openScore(page);
  for (const [what, content, says, name] of bad)
    await test.step(`the file ${what}`, async () => {
      await importFile(page, content, name);
      await expect(refusal(page)).toContainText(says, SLOW);
      await expect(refusal(page)).toContainText('Your own review has not changed.');
      await expect(refusal(page)).toBeFocused();
      await expect(verdict(page)).toHaveAttribute('data-verdict', 'holds-up');
      expect(await keptText(page)).toBe(mine);
      expect(await page.evaluate(() => 'value' in {})).toBe(false);
      await button(page, 'Close this message').click();
      await expect(refusal(page)).toHaveCount(0);
    });
});

test('an answer under __proto__ is left out of the preview, and touches no object', async ({
  page,
}) => {
  await openScore(page);
  await importFile(page, good.replaceAll('"answers":{', '"answers":{"__proto__":{"value":"yes"},'));
  await expect(preview(page)).toContainText('Portals: 2. Answers: 52.', SLOW);
  expect(await keptText(page)).toBeNull();
  await button(page, 'Open it').click();
  await expect(verdict(page, 1)).toBeVisible(SLOW);
  expect(await keptReview(page)).toEqual(TWO_PORTALS);
  expect(await page.evaluate(() => 'value' in {})).toBe(false);
});

test('a share link whose sign a program wrote into the path opens all the same', async ({
  page,
  browser,
  baseURL,
  noise,
}) => {
  const colleague = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await keepReviews(colleague, keptReviews(TWO_PORTALS));
  await openScore(colleague);
  const hash = await linkOf(colleague);
  await colleague.context().close();
  // The browser itself says that the first address gave a 404.
  await page.goto(`/score/${hash.replace('#', '%23')}`).catch(() => undefined);
  await expect(heading(page, 'Before you open it')).toBeFocused(SLOW);
  noise.messages.length = 0;
  await expect(page).toHaveURL(/\/score\/$/);
  await expect(preview(page)).toContainText(TWO_PORTALS.portals[0]!.name);
});

for (const [what, hash, says] of [
  [
    'is cut off',
    '#r=eNqrVkrLz1eyUkpKLFKqBQ',
    'This link is cut off or damaged. Ask for a new one.',
  ],
  [
    'holds signs that no link has',
    '#r=<script>',
    'This link is cut off or damaged. Ask for a new one.',
  ],
  [
    'is longer than a link may be',
    `#r=${'A'.repeat(70_000)}`,
    'This link is too long. Ask for the file.',
  ],
] as const)
  test(`a link that ${what} gets its sentence at the top and changes nothing`, async ({ page }) => {
    const mine = keptReviews(
      reviewOf({ depth: 'quick', portals: [portalOf('Mine', all('quick', SHOWN))] }),
    );
    await keepReviews(page, mine);
    await openScore(page, hash);
    await expect(refusal(page)).toContainText(says, SLOW);
    await expect(page).toHaveURL(/\/score\/$/);
    expect(await keptText(page)).toBe(mine);
  });
