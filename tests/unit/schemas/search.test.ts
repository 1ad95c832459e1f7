import { describe, expect, it } from 'vitest';
import { searchProblems, searchWords } from '#schemas/search.ts';
import { issuesOf } from './issues.ts';

const group = { words: ['otp', '2fa'], means: 'code', leads: ['two-step-login#ladder'] };
const content = { skip: ['the'], endings: ['s'], groups: [group] };

describe('the words that people search with', () => {
  it('lead to a lesson, a heading in it, or a page', () => {
    for (const lead of ['two-step-login', 'two-step-login#ladder', '/check/', '/check/#login'])
      expect(issuesOf(searchWords, { ...content, groups: [{ ...group, leads: [lead] }] })).toEqual(
        [],
      );
    for (const lead of ['check/', '/Check', 'https://x.org', '#ladder'])
      expect(
        issuesOf(searchWords, { ...content, groups: [{ ...group, leads: [lead] }] }).join(),
      ).toContain('Give a lesson');
  });

  it('are refused where they lead to nothing, or two ways', () => {
    const headings = new Map([['two-step-login', new Set(['ladder'])]]);
    expect(searchProblems('f', searchWords.parse(content), headings)).toEqual([]);
    const wrong = searchWords.parse({
      ...content,
      groups: [
        group,
        { ...group, words: ['OTP'], leads: ['two-step-login#gone', 'gone', '/gone/'] },
      ],
    });
    expect(searchProblems('f', wrong, headings).map(({ rule }) => rule)).toEqual([
      'leads to "two-step-login#gone", which does not exist',
      'leads to "gone", which does not exist',
      'leads to "/gone/", which does not exist',
      'has "otp" in two groups',
    ]);
  });
});
