import { DEMO_START, openPortal, type Opening } from '#domain/demo/portal/opening.ts';
import { PRESETS, type Policy } from '#domain/demo/facts/switches.ts';
import type { Moment } from '#domain/demo/facts/events.ts';
import type { Kit, Records } from '#domain/demo/facts/opening-types.ts';
import { PERSONS, type Person } from '#domain/demo/facts/people.ts';
import { MINUTE, type HelperLimit, type PortalState } from '#domain/demo/facts/state.ts';

const names = Object.fromEntries(
  PERSONS.map((person) => [person, { name: `Pretend ${person}` }]),
) as Record<Person, { name: string }>;

/** A small clinic for tests of the rules: the words of the real one are checked with the content. */
export const RECORDS: Records = {
  clinic: {
    name: 'Pretend Clinic',
    site: 'portal.clinic.example',
    fakeSite: 'portal-clinic.example',
  },
  people: names,
  patient: {
    user: 'patient',
    password: 'pretend password',
    passwordAfterReset: 'another pretend password',
    birthDate: '1970-01-01',
    phone: '555-0100',
    email: 'patient@mail.example',
  },
  helper: { user: 'helper', password: 'helper password' },
  neighbors: [
    { id: 'neighbor-a', name: 'A' },
    { id: 'neighbor-b', name: 'B' },
  ],
  messages: [
    {
      id: 'to-patient',
      at: DEMO_START - 90 * MINUTE,
      from: 'nurse',
      to: 'patient',
      subject: 'Your question',
      body: 'Come on Monday.',
    },
    {
      id: 'to-nurse',
      at: DEMO_START - 100 * MINUTE,
      from: 'patient',
      to: 'nurse',
      subject: 'A question',
      body: 'When shall I come?',
    },
  ],
  results: [
    {
      id: 'blood',
      at: DEMO_START - 200 * MINUTE,
      title: 'Blood count',
      body: 'All in the usual range.',
    },
  ],
  papers: [
    {
      id: 'letter',
      at: DEMO_START - 300 * MINUTE,
      title: 'A letter',
      body: 'What the letter says.',
    },
  ],
  appointments: [
    { id: 'visit', at: DEMO_START + 600 * MINUTE, with: 'nurse', kind: 'visit', booked: false },
    { id: 'video', at: DEMO_START + 60 * MINUTE, with: 'nurse', kind: 'video', booked: true },
  ],
  signIns: [
    {
      id: 'usual',
      ago: 500,
      device: 'home-computer',
      place: 'home',
      result: 'signed-in',
      odd: false,
    },
    { id: 'abroad', ago: 400, device: 'unknown', place: 'abroad', result: 'signed-in', odd: true },
    {
      id: 'typing-error',
      ago: 300,
      device: 'home-computer',
      place: 'home',
      result: 'refused',
      odd: false,
    },
    { id: 'at-night', ago: 200, device: 'unknown', place: 'abroad', result: 'refused', odd: true },
  ],
};

export const KIT: Kit = {
  appKey: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  textKey: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJR',
  backupCodes: ['4F7K-92QD', '7H2M-55XA'],
};

/** The strong portal with the patient signed in at home, but for what a test changes. */
export const opened = (policy: Partial<Policy> = {}, opening: Partial<Opening> = {}): PortalState =>
  openPortal({
    policy: { ...PRESETS.strong, ...policy },
    records: RECORDS,
    kit: KIT,
    now: DEMO_START,
    signedIn: true,
    enrolled: true,
    ...opening,
  });

/** So many minutes after the demo opened. */
export const at = (minutes: number): Moment => ({
  now: DEMO_START + minutes * MINUTE,
  real: DEMO_START + minutes * MINUTE,
});

/** A helper signed in on the own phone, with a login that reaches so far. */
export const helperIn = (...limits: readonly HelperLimit[]): PortalState => ({
  ...opened(),
  sessions: [
    {
      device: 'helper-phone',
      account: 'helper',
      by: 'helper',
      startedAt: DEMO_START,
      lastActiveAt: DEMO_START,
    },
  ],
  helper: { way: 'own-login', limits },
});
