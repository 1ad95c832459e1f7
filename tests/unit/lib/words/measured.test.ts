import { describe, expect, it } from 'vitest';
import { inWordsOf } from '#lib/words/fill-in.ts';
import { outcomeIn, toldIn } from '#lib/words/measured.ts';

const words = {
  goalNone: 'Our goal: none.',
  goalMost: 'Our goal: {n} or less.',
  goalLeast: 'Our goal: {n} or more.',
  met: 'We kept it.',
  missed: 'We missed it.',
  notRun: 'Not measured.',
};
const links = {
  judgment: 'met',
  goal: { most: 0, tried: 10 },
  value: 1_234,
  tried: 56_789,
} as const;

describe('a measured number', () => {
  it('stands between what comes before it and after it, as the language writes it', () => {
    const says = 'Of {tried} links, {value} are broken.';
    expect(toldIn(says, links)).toEqual({
      before: 'Of 56,789 links, ',
      value: '1,234',
      after: ' are broken.',
    });
    expect(toldIn(inWordsOf('de', says), links)).toMatchObject({
      before: 'Of 56.789 links, ',
      value: '1.234',
    });
  });

  it('takes the form that its plural has', () => {
    const says = 'We saw {value, plural, one {# fault} other {# faults}}.';
    expect(toldIn(says, { ...links, value: 1 })?.value).toBe('1 fault');
    expect(toldIn(inWordsOf('en', says), { ...links, value: 2 })?.value).toBe('2 faults');
  });

  it('is not told where there is none', () => {
    expect(toldIn('{value} faults.', { judgment: 'not run', goal: {} })).toBeUndefined();
  });
});

describe('the goal of a figure', () => {
  it.each([
    [links, 'Our goal: none. We kept it.'],
    [{ ...links, goal: { most: 14_000 } }, 'Our goal: 14,000 or less. We kept it.'],
    [
      { ...links, goal: { least: 150 }, judgment: 'missed' },
      'Our goal: 150 or more. We missed it.',
    ],
    [{ judgment: 'missing', goal: { most: 0 } }, 'Not measured.'],
    [{ judgment: 'not run', goal: { most: 0 } }, 'Not measured.'],
  ] as const)('is told with how it went: %o', (measured, sentence) => {
    expect(outcomeIn(words, measured)).toBe(sentence);
  });
});
