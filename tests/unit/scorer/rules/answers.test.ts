import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerTo,
  asksBasis,
  isSameAnswer,
  readEvidence,
  tidy,
  valuesFor,
  withValue,
} from '#domain/scorer/rules/answers.ts';
import { NOTE_LENGTH } from '#domain/scorer/types.ts';
import { anyAnswer, CRITERIA, portalOf, yes } from '../any-review.ts';

it('finds what is known of a criterion, and nothing that every object has', () => {
  const portal = portalOf({ 'second-step': yes });
  expect(answerTo(portal, 'second-step')).toBe(yes);
  expect(answerTo(portal, 'https-everywhere')).toBeUndefined();
  expect(answerTo(portal, 'constructor')).toBeUndefined();
});

describe('an answer', () => {
  it('is kept without its empty fields, the others in one order', () => {
    expect(JSON.stringify(tidy({ note: 'n', basis: undefined, link: '', value: 'yes' }))).toBe(
      '{"value":"yes","note":"n"}',
    );
    expect(tidy({ note: '', value: undefined })).toBeUndefined();
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const turned = Object.fromEntries(Object.entries(answer).reverse());
        expect(JSON.stringify(tidy(turned))).toBe(JSON.stringify(answer));
      }),
    );
  });

  it('is the same as another when every field is', () => {
    expect(isSameAnswer({ value: 'yes', basis: 'said' }, { basis: 'said', value: 'yes' })).toBe(
      true,
    );
    expect(isSameAnswer({ value: 'yes' }, { value: 'yes', note: 'n' })).toBe(false);
    expect(isSameAnswer(undefined, yes)).toBe(false);
    expect(isSameAnswer(undefined, undefined)).toBe(true);
  });

  it('keeps its evidence when its value changes or is taken away', () => {
    const answer = { value: 'yes', basis: 'document', note: 'Seen.' } as const;
    expect(withValue(answer, 'no')).toEqual({ ...answer, value: 'no' });
    expect(withValue(answer, undefined)).toEqual({ basis: 'document', note: 'Seen.' });
    expect(withValue({ value: 'yes' }, undefined)).toBeUndefined();
  });
});

describe('evidence', () => {
  it('is read as a form has it, an empty text for a field to take away', () => {
    const evidence = {
      basis: 'document',
      date: '2026-11-01',
      expires: '',
      link: 'https://vendor.example/r.pdf',
      note: 'a\0',
    };
    expect(readEvidence(evidence)).toEqual({ ...evidence, note: 'a\uFFFD' });
  });

  it.each<object>([
    { basis: 'hearsay' },
    { date: '2026-02-30' },
    { expires: 'soon' },
    { link: 'javascript:alert(1)' },
    { link: `https://a.example/${'x'.repeat(2_000)}` },
    { value: 'yes' },
    { constructor: '' },
  ])('with %j cannot be kept', (evidence) =>
    expect(readEvidence(evidence as never)).toBeUndefined(),
  );

  it('has its note cut to what is kept', () => {
    expect(readEvidence({ note: 'x'.repeat(NOTE_LENGTH + 5) })?.note).toHaveLength(NOTE_LENGTH);
  });
});

it('lets a must-pass row be anything but not applicable', () => {
  expect(valuesFor({ id: 'idle-sign-out', must: true })).toEqual(['yes', 'no', 'not-sure']);
  expect(valuesFor({ id: 'leaving', must: false })).toContain('not-applicable');
});

it('lets only the second step be offered, after the answers that every row has', () => {
  expect(valuesFor({ id: 'second-step', must: true })).toEqual([
    'yes',
    'no',
    'not-sure',
    'offered',
  ]);
  expect(CRITERIA.filter((row) => valuesFor(row).includes('offered')).map(({ id }) => id)).toEqual([
    'second-step',
  ]);
});

it('has a basis to ask for under a Yes or a No, and wherever one is kept', () => {
  expect(asksBasis({ value: 'yes' })).toBe(true);
  expect(asksBasis({ value: 'offered' })).toBe(true);
  expect(asksBasis({ value: 'no' })).toBe(true);
  expect(asksBasis({ value: 'not-sure' })).toBe(false);
  expect(asksBasis({ value: 'not-sure', basis: 'said' })).toBe(true);
  expect(asksBasis(undefined)).toBe(false);
});

it('an owner, a day by which a row is due, and a wish to ask again are kept beside the value', () => {
  const evidence = { owner: 'Ann\nLi', due: '2026-12-01', ask: 'again' } as const;
  expect(readEvidence(evidence)).toEqual({ ...evidence, owner: 'Ann Li' });
  expect(readEvidence({ due: 'soon' })).toBeUndefined();
  expect(readEvidence({ ask: 'never' } as never)).toBeUndefined();
  expect(readEvidence({ due: '', ask: '' } as never)).toEqual({ due: '', ask: '' });
  expect(readEvidence({ note: 'fine', link: 'no link' })).toBeUndefined();
});
