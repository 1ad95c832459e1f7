import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '#domain/calendar/day.ts';
import { reviewJsonSchema } from '#domain/scorer/exchange/json-schema.ts';
import {
  encodeCompact,
  encodeReviewFile,
  fitsInFile,
  openReviewText,
} from '#domain/scorer/exchange/file.ts';
import { reviewFileSchema, tidyReview } from '#domain/scorer/exchange/review-schema.ts';
import { anyReview, CRITERIA, portalOf, reviewOf, yes } from '../any-review.ts';
import { runs } from '../../../fixtures/depth.ts';

const ADDRESS = 'https://guide.example/schemas/portal-review.v1.json';
const schema = reviewJsonSchema(ADDRESS);
const validate = new Ajv2020({ strict: true, allErrors: true, formats: { date: isDay } }).compile(
  schema,
);
const fileOf = (review = reviewOf()) =>
  JSON.parse(encodeReviewFile(review, CRITERIA)) as Record<string, unknown>;
/** A file with something else at a path. */
function fileWith(path: string, value: unknown): Record<string, unknown> {
  const file = fileOf(
    reviewOf({
      weights: { leaving: 2 },
      portals: [
        portalOf({
          'second-step': { ...yes, note: 'n', date: '2026-01-01', link: 'https://a.example' },
        }),
      ],
    }),
  );
  const keys = path.split('.');
  const parent = keys
    .slice(0, -1)
    .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, file);
  parent[keys.at(-1)!] = value;
  return file;
}

describe('the published schema', () => {
  it('is JSON Schema 2020-12 that an independent validator takes in its strictest mode, and says where it is', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: ADDRESS,
    });
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(reviewFileSchema.entries));
  });

  it('takes every file that is exported', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        expect(validate(fileOf(review)) || validate.errors).toBe(true);
        expect(validate(JSON.parse(encodeCompact(review, CRITERIA)))).toBe(true);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it.each<[string, unknown]>([
    ['format', 'other'],
    ['version', 2],
    ['version', '1'],
    ['id', '__proto__'],
    ['id', 'x'.repeat(61)],
    ['title', 'a\nb'],
    ['title', 'x'.repeat(121)],
    ['date', '2026-02-30'],
    ['depth', 'deepest'],
    ['weights.leaving', 0],
    ['weights.leaving', 6],
    ['weights.leaving', 1.5],
    ['weights', { 'No id': 1 }],
    ['portals', Array.from({ length: 7 }, (_, n) => portalOf({}, `p${n}`))],
    ['portals.0.name', 7],
    ['portals.0.extra', 1],
    ['portals.0.answers.second-step.value', 'maybe'],
    ['portals.0.answers.second-step.note', 'x'.repeat(2_001)],
    ['portals.0.answers.second-step.note', 'a\0'],
    ['portals.0.answers.second-step.note', '\uD800'],
    ['portals.0.answers.second-step.link', 'javascript:alert(1)'],
    ['portals.0.answers.second-step.expires', 'soon'],
    ['rules', 0],
    ['criteria.0.must', 'yes'],
    ['extra', 1],
    ['title', undefined],
  ])('refuses, as import does, a file with another %s: %j', (path, value) => {
    const file = JSON.parse(JSON.stringify(fileWith(path, value))) as unknown;
    expect(validate(file)).toBe(false);
    expect(openReviewText(JSON.stringify(file), CRITERIA).ok).toBe(false);
  });

  it.each<[string, unknown]>([
    ['portals.0.answers.second-step.note', '😀'.repeat(2_000)],
    ['portals.0.answers.second-step.note', '\u202Eabc\r\n\t'],
    ['portals.0.name', '\u200Fשלום'],
    ['portals', []],
    ['criteria', []],
    ['weights', {}],
    ['portals.0.answers.second-step', {}],
  ])('takes, as import does, a file with another %s: %j', (path, value) => {
    const file = fileWith(path, value);
    expect(validate(file) || validate.errors).toBe(true);
    expect(openReviewText(JSON.stringify(file), CRITERIA)).toMatchObject({ ok: true });
  });
});

describe('a file', () => {
  it('carries the criteria and the rules it was judged by, to be scored the same again', () => {
    expect(fileOf()).toMatchObject({
      format: 'portal-review',
      version: 1,
      rules: 1,
      criteria: CRITERIA,
    });
  });

  it('puts answers under the names of today, and says so', () => {
    const opened = openReviewText(
      JSON.stringify(fileWith('portals.0.answers', { 'exit-plan': yes })),
      CRITERIA,
    );
    expect(opened).toMatchObject({
      ok: true,
      value: {
        review: { portals: [{ answers: { leaving: yes } }] },
        renamed: [{ from: 'exit-plan', to: 'leaving' }],
      },
    });
  });

  it('that is too long to be opened again is known before it is sent', () => {
    expect(fitsInFile(encodeReviewFile(reviewOf(), CRITERIA))).toBe(true);
    expect(fitsInFile('ü'.repeat(524_289))).toBe(false);
  });

  it('leaves out what says nothing, in one order', () => {
    const review = reviewOf({
      portals: [portalOf({ 'second-step': { note: '', value: 'yes' }, leaving: {} })],
    });
    expect(tidyReview(review)).toEqual(
      reviewOf({ portals: [portalOf({ 'second-step': { value: 'yes' } })] }),
    );
    expect(Object.keys(tidyReview({ ...review })).join()).toBe(
      'version,id,title,reviewers,date,depth,weights,portals',
    );
  });
});
