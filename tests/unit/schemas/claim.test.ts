import { describe, expect, it } from 'vitest';
import { claim, claims } from '#schemas/claim.ts';
import { issuesOf } from './issues.ts';

const common = { claim: 'Email is a postcard.', verdict: 'Simplified', sources: ['nist'] };
const taught = { ...common, lesson: 'email-and-your-clinic', heading: 'leave-out' };
const remedy = 'either "lesson" with "heading" or "leftOut" with the reason';

describe('a claim', () => {
  it('is taught at a heading of a lesson, or left out with a reason', () => {
    expect(issuesOf(claim, taught)).toEqual([]);
    expect(issuesOf(claim, { ...common, leftOut: 'It is about robots.' })).toEqual([]);
  });

  it.each([
    ['neither taught nor left out', common],
    ['both taught and left out', { ...taught, leftOut: 'It is about robots.' }],
    ['taught in a lesson, but at no heading', { ...common, lesson: 'email-and-your-clinic' }],
  ])('is refused with what to give when it is %s', (_title, value) => {
    expect(issuesOf(claim, value)).toEqual([expect.stringContaining(remedy)]);
  });

  it('is put and judged in the words of the guide', () => {
    expect(issuesOf(claim, { ...taught, claim: 'Log in with https.' })).toEqual([
      expect.stringContaining('claim: Say "sign in"'),
    ]);
    expect(issuesOf(claim, { ...taught, verdict: 'Safe' })).toEqual([
      expect.stringContaining('verdict: Say "sign in"'),
    ]);
  });

  it('may rest on no source, for then none was found', () => {
    expect(issuesOf(claim, { ...taught, sources: [] })).toEqual([]);
  });

  it('is known by its number', () => {
    expect(issuesOf(claims, { 7: taught })).toEqual([]);
    expect(issuesOf(claims, { seven: taught }).join()).toContain('seven');
  });
});
