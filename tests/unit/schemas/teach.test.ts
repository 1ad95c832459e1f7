import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { teachProblems, teachWords } from '#schemas/teach.ts';

const text = readFileSync('src/content/teach/en.yaml', 'utf8');
const real = () => parse(text);
const issues = (given: unknown) => {
  const result = teachWords.safeParse(given);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};

describe('a teaching plan', () => {
  it('takes as long as it says', () => {
    const given = real();
    given.plans['two-step-login'].ten[0].minutes += 1;
    given.plans['two-step-login'].thirty[0].minutes += 1;
    expect(issues(given)).toEqual([
      'The minutes of this outline add up to 10.',
      'The minutes of this outline add up to 30.',
    ]);
  });

  it('shows one thing, a mission or a tool', () => {
    const given = real();
    delete given.plans['two-step-login'].mission;
    given.plans['your-four-step-check'].mission = 'odd-line';
    expect(issues(given)).toEqual([
      'Name what is shown: a mission or a tool, and not both.',
      'Name what is shown: a mission or a tool, and not both.',
    ]);
  });

  it('is there for every lesson, and for no other', () => {
    const content = teachWords.parse(real());
    const lessons = new Map(
      Object.keys(content.plans).map((slug) => [slug, new Set(['how-to-hear'])]),
    );
    expect(teachProblems('f', content, lessons)).toEqual([]);
    lessons.delete('two-step-login');
    lessons.set('a-new-lesson', new Set());
    expect(teachProblems('f', content, lessons).map(({ rule }) => rule)).toEqual([
      'has a plan for the lesson "two-step-login", which does not exist',
      'has no plan for the lesson "a-new-lesson"',
    ]);
  });
});
