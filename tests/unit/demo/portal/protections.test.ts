import { expect, it } from 'vitest';
import {
  chainsRecord,
  emailsPapers,
  encryptsStorage,
  endsIdleSessions,
  endsLongSessions,
  helpsByForm,
} from '#domain/demo/portal/security-facts.ts';
import {
  helpersHaveOwnSignIn,
  isPrivateLink,
  keepsRecord,
  secondStepOf,
} from '#domain/demo/portal/protections.ts';
import { PRESETS, type Policy } from '#domain/demo/facts/switches.ts';

const strong = (change: Partial<Policy> = {}) => ({ policy: { ...PRESETS.strong, ...change } });
const budget = (change: Partial<Policy> = {}) => ({ policy: { ...PRESETS.budget, ...change } });

it('tells what comes after the password', () => {
  expect(secondStepOf(strong())).toBe('app');
  expect(secondStepOf(budget())).toBe('off');
});

it.each([
  ['encrypts what it stores', encryptsStorage, 'encryptedStorage'],
  ['encrypts what goes over the line', isPrivateLink, 'privateLink'],
  ['gives helpers a sign-in of their own', helpersHaveOwnSignIn, 'helpers'],
  ['ends an idle session', endsIdleSessions, 'idleSignOut'],
  ['ends a long session', endsLongSessions, 'overallSignOut'],
] as const)('%s in the strong portal, by that one switch, and not in the budget one', (...row) => {
  const [, has, id] = row;
  expect(has(strong())).toBe(true);
  expect(has(budget())).toBe(false);
  expect(has(strong({ [id]: PRESETS.budget[id] }))).toBe(false);
  expect(has(budget({ [id]: PRESETS.strong[id] }))).toBe(true);
});

it.each([
  ['emails papers', emailsPapers, 'files'],
  ['helps by a form', helpsByForm, 'support'],
] as const)('%s in the budget portal, by that one switch, and not in the strong one', (...row) => {
  const [, has, id] = row;
  expect(has(budget())).toBe(true);
  expect(has(strong())).toBe(false);
  expect(has(budget({ [id]: PRESETS.strong[id] }))).toBe(false);
});

it('keeps a record with or without a chain, and none when it is off', () => {
  const seen = (['off', 'on', 'chained'] as const).map((accessRecord) => [
    keepsRecord(strong({ accessRecord })),
    chainsRecord(strong({ accessRecord })),
  ]);
  expect(seen).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
});
