import { describe, expect, it } from 'vitest';
import { home, homeProblems } from '#schemas/home.ts';
import { issuesOf } from './issues.ts';

const errand = { title: 'I help someone', text: 'A sign-in of your own.', to: 'b', picture: 'b' };
const group = (id: string, lessons: readonly string[]) => ({
  id,
  title: `Group ${id}`,
  text: 'Some lessons.',
  lessons,
});
const content = {
  errands: [errand, { ...errand, to: '/check/' }, { ...errand, to: 'b#part' }],
  groups: [group('one', ['a', 'b']), group('two', ['c', 'd'])],
};
const headings = new Map(['a', 'b', 'c', 'd'].map((slug) => [slug, new Set(['part'])]));
const rules = (given: object, slugs = headings) =>
  homeProblems('f', home.parse({ ...content, ...given }), slugs).map(({ rule }) => rule);

describe('the home page’s errands and groups', () => {
  it('lead somewhere, and hold each lesson once', () => {
    expect(rules({})).toEqual([]);
  });

  it('are refused where a lesson stands in no group or in two, or is none', () => {
    expect(rules({}, new Map([...headings, ['e', new Set<string>()]]))).toEqual([
      'has the lesson "e" in no group',
    ]);
    expect(
      rules({ groups: [group('one', ['a', 'b', 'x']), group('two', ['b', 'c', 'd'])] }),
    ).toEqual([
      'groups the lesson "x", which does not exist',
      'has the lesson "b" in several groups',
    ]);
  });

  it('are refused where an errand leads to a page that is not there', () => {
    expect(rules({ errands: [errand, errand, { ...errand, to: '/no-such-page/' }] })).toEqual([
      'leads to "/no-such-page/", which does not exist',
    ]);
    expect(issuesOf(home, { ...content, errands: [] }).join()).toContain('errands');
  });
});
