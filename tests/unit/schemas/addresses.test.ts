import { describe, expect, it } from 'vitest';
import { addressProblems, addresses } from '#schemas/addresses.ts';

const promised = (lesson: object) =>
  addresses.parse({
    pages: {},
    files: {},
    kitSince: '2026-11-27',
    frame: ['action', 'heard'],
    lessons: { 'a-lesson': { since: '2026-11-23', parts: { one: '2026-11-23' }, ...lesson } },
  });
const rules = (lesson: object, ids: readonly string[]) =>
  addressProblems(promised(lesson), new Map([['a-lesson', new Set(ids)]])).map(({ rule }) => rule);

describe('the promised addresses', () => {
  it('are kept where every heading is there', () => {
    expect(rules({}, ['one'])).toEqual([]);
  });

  it('refuse that a promised heading goes without its old id being kept', () => {
    expect(rules({}, ['two'])).toEqual([
      'promises the heading "one" of a-lesson, which is gone',
      'does not promise the heading "two" of a-lesson yet',
    ]);
  });

  it('take a heading with a new id, once the old one opens it', () => {
    const parts = { one: '2026-11-23', two: '2026-11-27' };
    expect(rules({ parts, was: { two: ['one'] } }, ['two'])).toEqual([]);
    expect(rules({ was: { heard: ['changed'] } }, ['one'])).toEqual([]);
  });

  it('refuse an old id that opens nothing, or two things', () => {
    expect(rules({ was: { nowhere: ['old'] } }, ['one'])).toEqual([
      'lets old links of a-lesson open "nowhere", which does not exist',
    ]);
    expect(rules({ was: { one: ['action'] } }, ['one'])).toEqual([
      'uses the id "action" of a-lesson twice',
    ]);
  });

  it('refuse that a lesson goes, and name one that nobody has promised', () => {
    expect(
      addressProblems(promised({}), new Map([['another', new Set<string>()]])).map(
        ({ rule }) => rule,
      ),
    ).toEqual([
      'promises the lesson "a-lesson", which is gone',
      'does not promise the lesson "another" yet',
    ]);
  });
});
