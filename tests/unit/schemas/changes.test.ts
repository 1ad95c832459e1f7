import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changeProblems, changes } from '#schemas/changes.ts';

const real = changes.parse(parse(readFileSync('src/content/changes/en.yaml', 'utf8')));
const entry = {
  id: 'first',
  day: '2026-11-23',
  lessons: ['a-lesson'],
  title: 'First',
  what: 'It stands.',
  todo: 'Nothing.',
  matters: true,
};
const rules = (...entries: readonly (typeof entry)[]) =>
  changeProblems('f', { ...real, entries: [...entries] }, new Set(['a-lesson'])).map(
    ({ rule }) => rule,
  );

describe('what changed', () => {
  it('is told newest first, once each, of lessons that there are', () => {
    expect(rules(entry)).toEqual([]);
    expect(rules(entry, { ...entry, id: 'second', day: '2026-11-24' })).toEqual([
      'has "second" below an older entry',
    ]);
    expect(rules(entry, entry)).toContain('uses the id "first" twice');
    expect(rules(entry, { ...entry, id: 'x', lessons: ['gone'] })).toEqual([
      'tells of the lesson "gone", which does not exist',
    ]);
  });

  it('says of every lesson when it last changed in a way that matters', () => {
    expect(rules({ ...entry, matters: false })).toEqual(['says nothing of the lesson "a-lesson"']);
  });
});
