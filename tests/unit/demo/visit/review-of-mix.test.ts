import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answersOfMix, mixLink, reviewOfMix } from '#domain/demo/visit/review-of-mix.ts';
import { PRESETS, SWITCH_CHOICES, SWITCHES, type Policy } from '#domain/demo/facts/switches.ts';
import { scoreOf } from '#domain/scorer/rules/score.ts';
import { openReviewLink } from '#domain/scorer/exchange/link.ts';
import { scorerExamples } from '#schemas/scorer-rules.ts';
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

it('the usual preset differs from the strong one in who of the staff looked, and in nothing else', () => {
  const unseen = { value: 'not-sure' };
  expect(answersOfMix(PRESETS.usual)).toEqual({
    ...answersOfMix(PRESETS.strong),
    'views-recorded': unseen,
    'views-on-request': unseen,
  });
});

describe('a mix', () => {
  it('answers for its own sign-ins and for who looked by a switch each', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const answers = answersOfMix(policy);
        expect(answers['own-sign-ins']?.value === 'yes').toBe(
          policy.signInsShownToPatient === 'on',
        );
        expect(answers['views-on-request']?.value === 'yes').toBe(
          policy.viewsShownToPatient === 'on' && policy.accessRecord !== 'off',
        );
      }),
      { numRuns: 200 },
    );
  });

  it('can be shown by a switch of its own for each row that names one', () => {
    const switchOf = (id: string) => rows[id]?.demoSwitch;
    expect(switchOf('own-sign-ins')).toBe('signInsShownToPatient');
    expect(switchOf('views-on-request')).toBe('viewsShownToPatient');
  });

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

  it('that was made while one switch stood for both lists still opens with what it said', () => {
    const BOTH_ON =
      'r=pVfBjuIwDP2VVc9EWlhpDvzDnva44hASQyPSpJO4lArx7_tCB0EpO6NJLginzovzbD-352rnQyO5Wl' +
      'etDyytCHQ01FeL6kghGu-q9XJRGQ2HxpywzIYtwfo9_BgXxg1wxiJMLTk9Xv1cvYnlUizf0hq1XGNx11' +
      'kLsyezrxn-58vi41gYf8_jMZoaDycnm4Tzh4N3e9jSxfGQcxVJeadFZGqTeZS2S64DRfhtZTQpFA6G9M' +
      't4cGi8olIQXEsnmE4gIAvI-siirb3DoyyAmrmNgkD20NcUcmHIqTC0TFpIRgpj7n2MtiSi2Tvhu1yM23' +
      'bRy-AMklcK48PhmvcMEN-78TrG5UKk6o7gVPmg4VUC4h1w3rv89Fi_F23wTAqpzsTA_tMgpFIUcymJLI' +
      'eYKDU6t2ADQWti16b2z4K4XDZA6Sz8k0KpYJiCkXcdeVSJuwS9d0YdYDddSgKHjm56VK1_4a9MSrS5LG' +
      '4gc6G4Y4EGp2VIAY5wOwjZA95qjue8oEYaK5TX15s-SeNLHFxvHpfc7cTrK2aEBcUgFgciaNFr0G_G96' +
      'CLRYFF6Ui0MkaIgC7ga4-mi9AiEa3vx5LKA1Kogz0J59mggfJxZrqfXaJz6S9ifDoBPoH6unee50B-tU' +
      '9HQTbOZBr8j_CvKXqaCCUczeZCUe6m46GMpqvAAHBK1fdvOBk3ZVrwOHXys9e11ksdhapJHcqlIApNpY' +
      'RjKnCQiAbvt0UUQbkTUFnfotESxZh2xVrisJnw45IyXUd9NkdbvDGo-kN4C9uE5LFIj1LrJ-UuQXh4_c' +
      'mv5bGtzBZfZEWM7GRnWUitMT8y9HVz-Qc';
    const BOTH_OFF =
      'r=pZdNjhoxEIWvEvWaksJEmgV3yCrLiIWxC9rC2D12NT9C3D3P9BBoIJkZe4OwqX4uP1d9bo7NMsSNkm' +
      'bWdCGKchR5a3nXTJotx2SDb2bTSWMNAjZ2j2mx4hijn4dvw8TwAIIxiaFRkn9--f7yStMpTV_zHHfSYn' +
      'LZO4fhju2qFcQfT5P3ZTH4fRyWMbwJCPJqk3V-SQx-hbHyaVjk2CTWwRtKwl0ebpXrc-iBE-IWKtmcik' +
      'TL5mk-WDSdVTmStMqT8B4GFAm5kIS6Nnj8VCTQinSJGGYfdi3HUhn2Oh46YUNKcISpdD_WOKZkV55CX6' +
      'pxeZx2KnqLw6uVCXF9PvcCkbDzw3asH0n4XGKfUsjFnWCpDtEgaqQhlHoc2d-o4BH41t_Zfxvnwoq6GI' +
      'Q1zqpwT3h-fyClNadSW5KoQ8qeWFNacZEBi9R3uX-LJE6nOVR6h_iMGB2tcLTqCoLbNr8y5K23eo3xps' +
      '8uS-z5ApRm9gNfVUbJ_DS5iDx2-lULNnijYk5wkFuCRDd6L496PhBvlHWkgznv9I5tT3Wwvce81HJJz7' +
      'dYkBZanoXWzIDJc9Ev5ncDtqrEkvJMnUoJXWwq_FqhqxJgQsmF3VBSZUIadbBiQlNaNFC5zgO4i0v0kd' +
      '1Vjo8R_h-pj3vnHuTl1T5mebHOCOf_Mvxji-6YXuPRA_irzm58PdTZdAYMBMdWfX2Ho-umjgW3t0756f' +
      'WdC8ok0i3rdT0KEhmuNRy3gkSFbPCCWmURyJ2F6voWjZYtxm1XzRKPhxkfPpPpfNUXe7TAG4Nu38Fb2S' +
      'astlU8yq2fyV2jcPP6U17LQ1vZBf5SVTmyVL0TUsbg_ijg6_z0Bw';
    const before = (link: string) => {
      const opened = openReviewLink(`#${link}`, CRITERIA);
      return opened.ok ? opened.value.review : opened.reason;
    };
    const off = { signInsShownToPatient: 'off', viewsShownToPatient: 'off' } as const;
    expect(before(BOTH_ON)).toEqual(reviewOfMix({ ...COVER, policy: PRESETS.strong }));
    expect(before(BOTH_OFF)).toEqual(
      reviewOfMix({ ...COVER, policy: { ...PRESETS.strong, ...off } }),
    );
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

it('a mix with either limit signs out, and warns', () => {
  const answerOf = (change: Partial<Policy>) =>
    ['sign-out-warning', 'sign-out-works'].map(
      (id) => answersOfMix({ ...PRESETS.strong, ...change })[id]?.value,
    );
  const both = { idleSignOut: 'off', overallSignOut: 'off' } as const;
  expect([answerOf({ idleSignOut: 'off' }), answerOf({ overallSignOut: 'off' })]).toEqual([
    ['yes', 'yes'],
    ['yes', 'yes'],
  ]);
  expect(answerOf(both)).toEqual(['not-applicable', undefined]);
});

it('a mix without a record records no views, and a passkey is stronger than a text', () => {
  const answers = answersOfMix({
    ...PRESETS.strong,
    accessRecord: 'off',
    secondStep: 'passkey',
  });
  expect(
    ['views-recorded', 'views-on-request', 'stronger-than-text'].map((id) => answers[id]?.value),
  ).toEqual(['no', 'no', 'yes']);
  expect(answersOfMix({ ...PRESETS.strong, secondStep: 'text' })['stronger-than-text']?.value).toBe(
    'no',
  );
});
