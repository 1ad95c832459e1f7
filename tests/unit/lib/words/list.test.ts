import { expect, it } from 'vitest';
import { listOf } from '#lib/words/list.ts';

it.each([
  ['en', 'unit', 'A, B, C'],
  ['en', 'conjunction', 'A, B, and C'],
  ['de', 'conjunction', 'A, B und C'],
  ['ja', 'conjunction', 'A、B、C'],
  ['ar', 'conjunction', 'A وB وC'],
] as const)('lists three things in %s as a %s as that language does', (language, type, listed) => {
  expect(listOf(language, ['A', 'B', 'C'], type)).toBe(listed);
});

it('adds nothing to one thing, and says nothing of none', () => {
  expect([listOf('en', ['A']), listOf('en', [])]).toEqual(['A', '']);
});
