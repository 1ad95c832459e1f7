import { expect, it } from 'vitest';
import { glossary, term } from '#schemas/glossary.ts';
import { issuesOf } from './issues.ts';

const passkey = { name: 'Passkey', meaning: 'A key kept on your phone.' };
const words = (count: number) => Array(count).fill('word').join(' ');

it('accepts a term with a meaning alone', () => {
  expect(issuesOf(term, passkey)).toEqual([]);
});

it('accepts a meaning of 25 words and refuses one of 26', () => {
  expect(issuesOf(term, { ...passkey, meaning: words(25) })).toEqual([]);
  expect(issuesOf(term, { ...passkey, meaning: words(26) })).toEqual([
    'meaning: Explain the term in 25 words or fewer.',
  ]);
});

it('lets other names be the words that other people use', () => {
  expect(issuesOf(term, { ...passkey, also: ['log in', 'safe key'] })).toEqual([]);
});

it('keeps our own words, the name and the meaning, free of "log in" and "safe"', () => {
  expect(issuesOf(term, { ...passkey, name: 'Two-step login' })).toEqual([
    expect.stringContaining('name: Say "sign in"'),
  ]);
  expect(issuesOf(term, { ...passkey, meaning: 'It keeps you safe.' })).toEqual([
    expect.stringContaining('meaning: Say "sign in"'),
  ]);
});

it('refuses a field it does not know', () => {
  expect(issuesOf(term, { ...passkey, lessons: 'two-step-login' }).join()).toContain('lessons');
});

it('refuses an id that a link could not hold', () => {
  expect(issuesOf(glossary, { 'Pass Key': passkey }).join()).toContain('Pass Key');
});
