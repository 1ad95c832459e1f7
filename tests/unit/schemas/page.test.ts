import { expect, it } from 'vitest';
import { page } from '#schemas/page.ts';
import { issuesOf } from './issues.ts';

const about = {
  title: 'About',
  summary: 'What this is.',
  lede: 'This guide answers one question.',
  updatedOn: '2026-11-23',
};

it('accepts the front matter of a plain page', () => {
  expect(issuesOf(page, about)).toEqual([]);
});

it('holds a plain page to the words of the lessons', () => {
  expect(issuesOf(page, { ...about, lede: 'This guide is safe.' })).toEqual([
    expect.stringContaining('lede: Say "sign in"'),
  ]);
});

it('asks when the page was last changed', () => {
  expect(issuesOf(page, { ...about, updatedOn: 'last week' })).toEqual([
    expect.stringContaining('updatedOn: Write the date'),
  ]);
});
