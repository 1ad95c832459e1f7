import { describe, expect, it } from 'vitest';
import { LINK_LENGTH } from '#domain/scorer/types.ts';
import { isAnswered, replyTo, withField } from '#domain/scorer/vendor/reply.ts';

const questions = {
  version: 1,
  id: 'asked',
  review: 'ours',
  portal: 'a',
  name: 'Blue',
  from: 'Ann',
  rows: [{ criterion: 'leaving' }, { criterion: 'second-step' }],
} as const;

describe('a reply as it is written', () => {
  it.each([
    ['value', 'maybe'],
    ['date', '2026-02-30'],
    ['link', 'javascript:alert(1)'],
    ['link', 'vendor.example'],
  ] as const)('keeps no %s like "%s"', (field, text) => {
    expect(withField({}, field, text)).toBeUndefined();
  });

  it('keeps what can be kept, and takes a field away that is emptied', () => {
    const answer = withField({ words: 'Old' }, 'value', 'yes');
    expect(answer).toEqual({ words: 'Old', value: 'yes' });
    expect(withField(answer!, 'words', '')).toEqual({ value: 'yes' });
    expect(withField({}, 'contact', 'Bo\nLi')).toEqual({ contact: 'Bo Li' });
    expect([...(withField({}, 'words', 'x'.repeat(3_000))?.words ?? '')]).toHaveLength(2_000);
  });

  it('answers what was asked and nothing else, and leaves out what is empty', () => {
    const reply = replyTo(
      questions,
      { leaving: { value: 'yes' }, 'second-step': {}, 'not-asked': { value: 'no' } },
      'Bo,\nVendor Ltd',
    );
    expect(reply).toEqual({
      version: 1,
      request: 'asked',
      review: 'ours',
      portal: 'a',
      name: 'Blue',
      by: 'Bo, Vendor Ltd',
      answers: { leaving: { value: 'yes' } },
    });
    expect(isAnswered({})).toBe(false);
  });
});

it('a day and a web address are kept as they are, up to the length of a link', () => {
  expect(withField({}, 'date', '2026-11-23')).toEqual({ date: '2026-11-23' });
  const link = (length: number) => 'https://vendor.example/'.padEnd(length, 'x');
  expect(withField({}, 'link', link(LINK_LENGTH))).toEqual({ link: link(LINK_LENGTH) });
  expect(withField({}, 'link', link(LINK_LENGTH + 1))).toBeUndefined();
});
