import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { interfaceWords, type InterfaceWords } from '#schemas/interface.ts';
import { issuesOf } from './issues.ts';

const english = interfaceWords.parse(parse(readFileSync('src/content/interface/en.yaml', 'utf8')));
const issues = (change: (words: InterfaceWords) => object) =>
  issuesOf(interfaceWords, { ...english, ...change(structuredClone(english)) });

it('names a missing word by its place, so that no page goes out with a hole', () => {
  const { home: _, ...nav } = english.nav;
  expect(issues(() => ({ nav })).join()).toContain('nav.home');
});

it('refuses a word that no page uses', () => {
  expect(issues(({ nav }) => ({ nav: { ...nav, hoem: 'Home' } })).join()).toContain('hoem');
});

it('refuses an empty word', () => {
  expect(issues(({ nav }) => ({ nav: { ...nav, home: '   ' } })).join()).toContain('nav.home');
});
