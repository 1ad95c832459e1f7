import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answersOfMix, mixLink, reviewOfMix } from '#domain/demo/visit/review-of-mix.ts';
import { PRESETS, SWITCH_CHOICES, SWITCHES, type Policy } from '#domain/demo/facts/switches.ts';
import { scoreOf } from '#domain/scorer/rules/score.ts';
import { openReviewLink } from '#domain/scorer/exchange/link.ts';
import { scorerExamples } from '#schemas/scorer.ts';
import { CRITERIA } from '../../../fixtures/reviews.ts';

const content = (name: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, '../../../../src/content/scorer', name), 'utf8'));
const examples = scorerExamples.parse(content('examples.yaml'));
const rows = content('criteria.yaml') as Record<string, { demoSwitch?: string }>;

const COVER = { name: 'Strong', title: 'My mix', date: '2026-11-16', id: 'mix' };
const anyPolicy = fc.record(
  Object.fromEntries(SWITCHES.map((id) => [id, fc.constantFrom(...SWITCH_CHOICES[id])])),
) as unknown as fc.Arbitrary<Policy>;

describe.each(['strong', 'budget'] as const)('the %s preset', (preset) => {
  it('answers what the worked example of the comparison answers', () => {
    expect(answersOfMix(PRESETS[preset])).toEqual(examples[preset].answers);
  });

  it.each(['quick', 'standard', 'full'] as const)(
    'gets the verdict of the worked example at the %s depth',
    (depth) => {
      const review = { ...reviewOfMix({ ...COVER, policy: PRESETS[preset] }), depth };
      expect(scoreOf(review.portals[0]!, review, CRITERIA, COVER.date).verdict).toBe(
        examples[preset].verdicts[depth],
      );
    },
  );
});

describe('a mix', () => {
  it('answers only rows that are there, and leaves out none that must pass', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        for (const [id, { value }] of Object.entries(answersOfMix(policy))) {
          const row = CRITERIA.find((criterion) => criterion.id === id);
          expect(row, id).toBeDefined();
          expect(row!.must && value === 'not-applicable', id).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers every row that names a switch', () => {
    const named = Object.entries(rows).flatMap(([id, { demoSwitch }]) => (demoSwitch ? [id] : []));
    expect(named.filter((id) => !(id in answersOfMix(PRESETS.strong)))).toEqual([]);
  });

  it('never gains a Yes by a weaker choice', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...SWITCHES), (policy, id) => {
        const good = (mix: Policy) =>
          Object.entries(answersOfMix(mix)).flatMap(([row, { value }]) =>
            value === 'yes' ? [row] : [],
          );
        const weaker = { ...policy, [id]: SWITCH_CHOICES[id][0] };
        expect(good(policy)).toEqual(expect.arrayContaining(good(weaker)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the link', () => {
  it('opens as the review of the mix, tried today', () => {
    const link = mixLink({ ...COVER, policy: PRESETS.budget, criteria: CRITERIA });
    const opened = link.ok ? openReviewLink(`#${link.value}`, CRITERIA) : link;
    expect(opened).toMatchObject({
      ok: true,
      value: { unknown: [], review: reviewOfMix({ ...COVER, policy: PRESETS.budget }) },
    });
    expect(opened).toMatchObject({
      value: {
        review: {
          title: 'My mix',
          date: '2026-11-16',
          depth: 'full',
          portals: [
            {
              name: 'Strong',
              answers: { 'second-step': { value: 'no', basis: 'tried', date: '2026-11-16' } },
            },
          ],
        },
      },
    });
  });

  it('gives no day to what is not known', () => {
    expect(
      reviewOfMix({ ...COVER, policy: PRESETS.budget }).portals[0]!.answers['views-recorded'],
    ).toEqual({ value: 'not-sure' });
  });

  it('carries any mix there and back', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const link = mixLink({ ...COVER, policy, criteria: CRITERIA });
        expect(link.ok && openReviewLink(link.value, CRITERIA)).toMatchObject({
          ok: true,
          value: { review: reviewOfMix({ ...COVER, policy }) },
        });
      }),
      { numRuns: 50 },
    );
  });
});
