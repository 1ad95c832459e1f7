import { expect, it } from 'vitest';
import { gettingIn } from '#domain/demo/missions/rules/getting-in.ts';
import { isDone, me, thief } from './try-rule.ts';

const password = { type: 'password.submitted', account: 'patient', password: 'any' } as const;
const code = { type: 'code.submitted', text: '123456' } as const;

it('takes no sign-in of the patient for the thief’s, and none of the thief’s for the patient’s', () => {
  expect(isDone(gettingIn['stolen-password']['walk-in'], { ...password, ...me }, 'signed-in')).toBe(
    false,
  );
  expect(isDone(gettingIn['sim-swap']['use-the-text'], { ...code, ...me }, 'signed-in')).toBe(
    false,
  );
  expect(
    isDone(gettingIn['app-code']['sign-in-with-code'], { ...code, ...thief }, 'signed-in'),
  ).toBe(false);
});

it('tells a code that is refused from one that was used before', () => {
  const rule = gettingIn['app-code']['try-it-again'];
  expect([
    isDone(rule, { ...code, ...me }, 'code-used'),
    isDone(rule, { ...code, ...me }, 'code-wrong'),
    isDone(rule, { ...code, ...me }, 'code-old'),
  ]).toEqual([true, false, false]);
});

it('counts the guesses by the lock that they lead to, and no single guess', () => {
  const rule = gettingIn['five-wrong-codes']['guess-five-times'];
  expect([
    isDone(rule, { ...code, ...thief }, 'code-wrong'),
    isDone(rule, { ...code, ...thief }, 'locked'),
    isDone(rule, { ...code, ...me }, 'locked'),
  ]).toEqual([false, true, false]);
});

it('wants the phone looked at that has the number now', () => {
  const rule = gettingIn['sim-swap']['look-for-the-code'];
  expect(isDone(rule, { type: 'phone.looked', phone: 'thief-phone' }, 'no-code-here')).toBe(true);
  expect(isDone(rule, { type: 'phone.looked', phone: 'patient-phone' }, 'no-code-here')).toBe(
    false,
  );
});

it('tells who asked support', () => {
  expect(
    isDone(
      gettingIn['locked-out']['ask-the-form'],
      { type: 'support.asked', by: 'patient' },
      'support-reset',
    ),
  ).toBe(false);
  expect(
    isDone(
      gettingIn['locked-out']['ask-as-yourself'],
      { type: 'support.asked', by: 'thief' },
      'support-helped',
    ),
  ).toBe(false);
});
