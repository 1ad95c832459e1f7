import { expect, it } from 'vitest';
import { adviceOf } from '#domain/check/advice.ts';
import { ADVICE, STEPS, type AdviceId, type Answers, type Step } from '#domain/check/types.ts';

const HINTS: readonly (readonly [AdviceId, Step, Answers])[] = [
  ['not-from-a-link', 'address', { how: 'link' }],
  ['no-smartphone', 'login', { second: 'nothing', obstacle: 'no-smartphone' }],
  ['shared-computer', 'login', { second: 'passkey', obstacle: 'shared-computer' }],
  ['next-rung', 'login', { second: 'text-code' }],
  ['leave-out', 'email', { youEmail: 'often', about: ['money'], choice: 'keep-email' }],
  ['where-to-look', 'activity', { list: 'not-sure' }],
  ['innocent-reasons', 'activity', { list: 'yes', lines: 'not-sure' }],
];

it.each(HINTS)('gives %s where it helps', (hint, step, answers) => {
  expect(adviceOf(step, answers)).toEqual([hint]);
});

it('has an example of every hint', () => {
  expect(HINTS.map(([hint]) => hint)).toEqual(ADVICE);
});

it('tells of the next rung whoever has a code by text or by email', () => {
  expect(adviceOf('login', { second: 'email-code' })).toEqual(['next-rung']);
  expect(adviceOf('login', { second: 'app-code' })).toEqual([]);
});

it('gives none for answers that no longer apply, and none before any', () => {
  expect(adviceOf('email', { youEmail: 'never', choice: 'keep-email' })).toEqual([]);
  for (const step of STEPS) expect(adviceOf(step, {})).toEqual([]);
});
