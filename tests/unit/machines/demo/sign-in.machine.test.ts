import { describe, expect, it } from 'vitest';
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { DoorFacts } from '#domain/demo/portal/sign-in-facts.ts';
import { TURNS, type Turn } from '#domain/demo/visit/demo-events.ts';
import { signInMachine, type SignInEvent } from '#machines/demo/sign-in.machine.ts';
import { neverTaken } from '../walked.ts';

type Snapshot = SnapshotFrom<typeof signInMachine>;
const begin = (): Snapshot => initialTransition(signInMachine)[0];
const after = (snapshot: Snapshot, ...events: readonly SignInEvent[]): Snapshot =>
  events.reduce((next, event) => transition(signInMachine, next, event)[0], snapshot);

const told = (facts: Partial<DoorFacts> = {}): SignInEvent => ({
  type: 'door.told',
  isSignedIn: false,
  owes: 'nothing',
  isLocked: false,
  ...facts,
});
const turn = (to: Turn): SignInEvent => ({ type: 'page.turned', to });
const owing = told({ owes: 'second-step' });
const locked = told({ isLocked: true });

it.each<[string, readonly SignInEvent[], string]>([
  ['asks for the password first', [told()], 'askingPassword'],
  ['asks for the second step after the password', [owing], 'askingSecondStep'],
  ['has the second step set up where it never was', [told({ owes: 'set-up' })], 'settingUp'],
  ['is through without a second step', [told({ isSignedIn: true })], 'signedIn'],
  ['takes a code from paper instead', [owing, turn('backup')], 'usingBackup'],
  ['goes back to the other codes', [owing, turn('backup'), turn('code')], 'askingSecondStep'],
  [
    'keeps the page for codes from paper after a wrong one',
    [owing, turn('backup'), owing],
    'usingBackup',
  ],
  [
    'keeps setting up until that is done',
    [told({ owes: 'set-up' }), turn('help'), told({ owes: 'set-up' })],
    'settingUp',
  ],
  [
    'is back at the password when the sign-in begins anew',
    [owing, turn('backup'), told()],
    'askingPassword',
  ],
  ['offers help from the password on', [turn('help')], 'gettingHelp'],
  ['offers help at the second step', [owing, turn('help')], 'gettingHelp'],
  [
    'comes back from help to what is still owed',
    [owing, turn('help'), turn('start')],
    'askingSecondStep',
  ],
  ['stays in help whatever happens to the door', [turn('help'), locked, told()], 'gettingHelp'],
  ['is locked when an attempt meets the lock', [owing, locked, { type: 'lock.met' }], 'lockedOut'],
  ['is not locked where nobody tried', [locked], 'askingPassword'],
  ['believes no lock that is not there', [owing, { type: 'lock.met' }], 'askingSecondStep'],
  [
    'opens again by itself when the lock is over',
    [locked, { type: 'lock.met' }, told()],
    'askingPassword',
  ],
  [
    'lets a locked-out person ask for help',
    [locked, { type: 'lock.met' }, turn('help')],
    'gettingHelp',
  ],
  [
    'is back at the password when the session ends',
    [told({ isSignedIn: true }), told()],
    'askingPassword',
  ],
  [
    'turns no page under somebody who is signed in',
    [told({ isSignedIn: true }), ...TURNS.map(turn)],
    'signedIn',
  ],
  [
    'knows nothing of a portal that was replaced',
    [owing, turn('backup'), { type: 'portal.replaced' }],
    'askingPassword',
  ],
])('%s', (_, events, state) => {
  expect(after(begin(), ...events).value).toBe(state);
});

const EVENTS: readonly SignInEvent[] = [
  ...[false, true].flatMap((isSignedIn) =>
    (['nothing', 'second-step', 'set-up'] as const).flatMap((owes) =>
      [false, true].map((isLocked) => told({ isSignedIn, owes, isLocked })),
    ),
  ),
  { type: 'lock.met' },
  { type: 'portal.replaced' },
  ...TURNS.map(turn),
];

describe('every way through', () => {
  const paths = getShortestPaths(signInMachine, { events: EVENTS });

  it('reaches every page, and none is a dead end', () => {
    const pages = paths.map(({ state }) => state);
    expect([...new Set(pages.map(({ value }) => value))].sort()).toEqual([
      'askingPassword',
      'askingSecondStep',
      'gettingHelp',
      'lockedOut',
      'settingUp',
      'signedIn',
      'usingBackup',
    ]);
    expect(
      pages.filter((page) => EVENTS.every((event) => after(page, event).value === page.value)),
    ).toEqual([]);
  });

  it('shows one page at a time, and never one of a session that is not there', () => {
    for (const { state } of paths) {
      expect([...state.tags]).toHaveLength(1);
      expect(state.hasTag('signed-in')).toBe(state.context.isSignedIn);
    }
  });

  it('takes every transition that the machine has', () => {
    expect(neverTaken(signInMachine, EVENTS)).toEqual([]);
  });
});
