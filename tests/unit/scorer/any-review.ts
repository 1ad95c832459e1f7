import fc from 'fast-check';
import { tidy, valuesFor } from '#domain/scorer/rules/answers.ts';
import { DEPTHS, type Criterion, type Depth } from '#domain/scorer/rules/criterion.ts';
import {
  ANSWER_VALUES,
  BASES,
  MOST_PORTALS,
  STANDARDS,
  type Answer,
  type AnswerValue,
  type ReviewedPortal,
  type Review,
} from '#domain/scorer/types.ts';

const row = (
  id: string,
  depth: Depth,
  weight: number,
  must = false,
  was: readonly string[] = [],
): Criterion => ({ id, depth, must, weight, was });

/** Few enough to reason about, with every kind of row there is. */
export const CRITERIA: readonly Criterion[] = [
  row('second-step', 'quick', 3, true),
  row('encrypted-at-rest', 'standard', 2),
  row('https-everywhere', 'quick', 3, true),
  row('idle-sign-out', 'standard', 3, true),
  row('own-sign-ins', 'quick', 2),
  row('log-protected', 'full', 1),
  row('stays-inside', 'quick', 2),
  row('leaving', 'full', 1, false, ['exit-plan']),
  row('real-support', 'quick', 2),
];
export const QUICK = CRITERIA.filter(({ depth }) => depth === 'quick').map(({ id }) => id);
export const TODAY = '2026-11-23';

export const portalOf = (
  answers: ReviewedPortal['answers'] = {},
  id = 'first',
  name = '',
): ReviewedPortal => ({
  id,
  name,
  answers,
});
export const reviewOf = (change: Partial<Review> = {}): Review => ({
  version: 1,
  id: 'ours',
  title: '',
  reviewers: '',
  date: TODAY,
  depth: 'full',
  weights: {},
  portals: [portalOf()],
  ...change,
});
export const yes: Answer = { value: 'yes', basis: 'tried' };
export const no: Answer = { value: 'no' };
export const offered: Answer = { value: 'offered', basis: 'tried' };
/** Every quick row, with one answer. */
export const allQuick = (answer: Answer): ReviewedPortal['answers'] =>
  Object.fromEntries(QUICK.map((id) => [id, answer]));

export const anyDay = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2035-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const anyDayNear = fc.constantFrom('2025-12-31', '2026-11-22', TODAY, '2026-11-24', '2028-02-29');
const anyValue: fc.Arbitrary<AnswerValue | undefined> = fc.constantFrom(
  undefined,
  ...ANSWER_VALUES,
);
const anyBasis = fc.constantFrom(undefined, ...BASES);

/** Texts that break things: formulas, separators, quotes, markup, controls, marks that turn text about, letters of four bytes. */
/** Objects as code writes them, so that they can be compared strictly. */
const plain = { noNullPrototype: true } as const;
const HARD = [
  '=1+1',
  '+A1',
  '-2',
  '@SUM',
  "'quoted",
  '"',
  '""',
  ',',
  ';',
  '\t=x',
  ' =x',
  '\uFEFF=x',
  '＝1',
  '<script>',
  '\r',
  '\r\n',
  '\n',
  '\u202E',
  '\u200F',
  '😀',
  'é',
  'null',
  '__proto__',
  '{"a":1}',
  '\u0001',
  '  ',
];
const anyPiece = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...HARD) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'grapheme' }) },
);
const anyText = fc
  .array(anyPiece, { maxLength: 4 })
  .map((pieces) => pieces.join('').replace(/[\0\p{Cs}]/gu, ''));
export const anyLine = anyText.map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ''));

export const anyAnswer: fc.Arbitrary<Answer> = fc
  .record(
    {
      value: anyValue,
      basis: anyBasis,
      date: fc.option(anyDay, { nil: undefined, freq: 2 }),
      note: fc.option(anyText, { nil: undefined, freq: 2 }),
      link: fc
        .option(
          fc.constantFrom(
            'https://vendor.example/report.pdf?a=1,2',
            'http://example.org/ü;"x',
            undefined,
          ),
          { nil: undefined, freq: 1 },
        )
        .map((link) => (link?.includes('"') ? undefined : link)),
      expires: fc.option(anyDayNear, { nil: undefined, freq: 2 }),
      owner: fc.option(anyLine, { nil: undefined, freq: 1 }),
      due: fc.option(anyDay, { nil: undefined, freq: 1 }),
      ask: fc.constantFrom(undefined, undefined, 'again' as const),
      vendorValue: fc.constantFrom(undefined, undefined, ...ANSWER_VALUES),
      vendorWords: fc.option(anyText, { nil: undefined, freq: 1 }),
      vendorLink: fc.constantFrom(undefined, 'https://vendor.example/proof?a=1;2'),
      vendorContact: fc.option(anyLine, { nil: undefined, freq: 1 }),
      vendorDate: fc.option(anyDay, { nil: undefined, freq: 1 }),
    },
    plain,
  )
  .map((answer) => tidy(answer) ?? { value: 'not-sure' });

/** Only what the rules look at: fast to make. */
export const plainAnswer: fc.Arbitrary<Answer> = fc
  .record({
    value: anyValue,
    basis: anyBasis,
    expires: fc.constantFrom(undefined, '2026-11-22', TODAY),
  })
  .map((answer) => tidy(answer) ?? { note: 'x' });

const anyComments = fc.dictionary(
  fc.constantFrom('c-1', 'c-2', 'c-3'),
  fc.record(
    {
      criterion: fc.constantFrom('leaving', 'ours-a'),
      by: anyLine.map((by) => [...by].slice(0, 12).join('')),
      date: anyDay,
      text: anyText,
    },
    plain,
  ),
  { maxKeys: 2, noNullPrototype: true },
);
const anyOwn: fc.Arbitrary<NonNullable<Review['own']>> = fc.dictionary(
  fc.constantFrom('ours-a', 'ours-b-2', 'ours-c'),
  fc.record(
    {
      question: anyLine,
      proof: anyLine,
      must: fc.boolean(),
      weight: fc.integer({ min: 1, max: 5 }),
    },
    plain,
  ),
  { maxKeys: 3, noNullPrototype: true },
);
/** Without the fields that say nothing, as the page keeps them. */
const withoutNothing = <T extends object>(record: T): T =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) =>
        !['comments', 'own', 'standards', 'recommendation'].includes(key) ||
        Object.keys(value as object).length > 0,
    ),
  ) as T;

const ids = ['first', 'b', 'c2', 'd-4', 'e', 'f'] as const;
const offeredOnlyWhereItCanBe = (id: string, answer: Answer): Answer => {
  const row = CRITERIA.find((one) => one.id === id);
  return answer.value === 'offered' && row && !valuesFor(row).includes('offered')
    ? { ...answer, value: 'yes' }
    : answer;
};
const anyAnswers = (answer: fc.Arbitrary<Answer>) =>
  fc
    .dictionary(
      fc.constantFrom(...CRITERIA.map(({ id }) => id), 'not-known-here', 'ours-a'),
      answer,
      {
        maxKeys: 5,
        noNullPrototype: true,
      },
    )
    .map((answers) =>
      Object.fromEntries(
        Object.entries(answers).map(([id, given]) => [id, offeredOnlyWhereItCanBe(id, given)]),
      ),
    );

export const anyPortals = (answer: fc.Arbitrary<Answer>, most = MOST_PORTALS) =>
  fc.integer({ min: 0, max: most }).chain((count) =>
    fc.tuple(
      ...ids.slice(0, count).map((id) =>
        fc
          .record(
            {
              id: fc.constant(id),
              name: anyLine,
              answers: anyAnswers(answer),
              comments: anyComments,
            },
            plain,
          )
          .map(withoutNothing),
      ),
    ),
  );

export const anyReviewWith = (answer: fc.Arbitrary<Answer>, most?: number): fc.Arbitrary<Review> =>
  fc
    .record(
      {
        version: fc.constant(1 as const),
        id: fc.constantFrom('ours', 'theirs', '0f8fad5b-d9cb-469f-a165-70867728950e'),
        title: anyLine,
        reviewers: anyLine,
        date: anyDay,
        depth: fc.constantFrom(...DEPTHS),
        weights: fc.dictionary(
          fc.constantFrom(...CRITERIA.map(({ id }) => id)),
          fc.integer({ min: 1, max: 5 }),
          { maxKeys: 3, noNullPrototype: true },
        ),
        portals: anyPortals(answer, most),
        own: anyOwn,
        standards: fc.subarray([...STANDARDS]),
        recommendation: anyText,
      },
      plain,
    )
    .map(withoutNothing);

export const anyReview: fc.Arbitrary<Review> = anyReviewWith(anyAnswer);
export const plainReview: fc.Arbitrary<Review> = anyReviewWith(plainAnswer);
