import { describe, expect, it } from 'vitest';
import { after, by, either, signedIn, who } from '#domain/demo/missions/rules/rule.ts';
import { isDone, me, thief } from './try-rule.ts';

const asThief = {
  type: 'password.submitted',
  account: 'patient',
  password: 'any',
  ...thief,
} as const;

describe('a rule', () => {
  it('wants the event and what came of it', () => {
    const rule = by('disk.opened', 'noise');
    expect(isDone(rule, { type: 'disk.opened' }, 'noise')).toBe(true);
    expect(isDone(rule, { type: 'disk.opened' }, 'readable')).toBe(false);
    expect(isDone(rule, { type: 'record.checked' }, 'noise')).toBe(false);
  });

  it('can take several outcomes, and look at the event', () => {
    const rule = by('password.submitted', ['signed-in', 'locked'], who('thief'));
    expect([
      isDone(rule, asThief, 'signed-in'),
      isDone(rule, asThief, 'locked'),
      isDone(rule, asThief, 'password-wrong'),
    ]).toEqual([true, true, false]);
    expect(isDone(rule, { ...asThief, ...me }, 'signed-in')).toBe(false);
  });

  it('can be done in either way', () => {
    const rule = either(by('disk.opened', 'noise'), by('mail.opened', 'no-mail'));
    expect(isDone(rule, { type: 'disk.opened' }, 'noise')).toBe(true);
    expect(isDone(rule, { type: 'mail.opened', by: 'patient' }, 'no-mail')).toBe(true);
    expect(isDone(rule, { type: 'mail.opened', by: 'patient' }, 'noise')).toBe(false);
  });

  it('can wait for another step, and is otherwise the same', () => {
    const rule = by('disk.opened', 'noise');
    expect(after('first', rule)).toEqual({ ...rule, after: 'first' });
  });

  it('knows the end of a sign-in, whatever it ended with', () => {
    expect(isDone(signedIn('thief'), asThief, 'signed-in')).toBe(true);
    expect(
      isDone(signedIn('thief'), { type: 'backup.submitted', text: '', ...thief }, 'signed-in'),
    ).toBe(true);
    expect(isDone(signedIn('thief'), asThief, 'second-step-needed')).toBe(false);
    expect(isDone(signedIn('patient'), asThief, 'signed-in')).toBe(false);
  });
});
