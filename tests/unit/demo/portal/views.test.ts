import { describe, expect, it } from 'vitest';
import { STOPS } from '#domain/demo/facts/events.ts';
import { PATIENT_CHART, writeAll, type NewLine } from '#domain/demo/portal/record.ts';
import { PRESETS } from '#domain/demo/facts/switches.ts';
import type { Packet } from '#domain/demo/facts/state.ts';
import {
  diskText,
  mailbox,
  readableAt,
  signInsForPatient,
  stopsOf,
  viewsForPatient,
} from '#domain/demo/portal/views.ts';
import { at, opened, RECORDS } from '../pretend-clinic.ts';

const peek = (chart: string): NewLine => ({
  at: at(1).now,
  who: 'front-desk',
  action: 'opened-chart',
  chart,
  reason: 'none',
  from: 'clinic-computer',
});
const looked = (policy: Parameters<typeof opened>[0]) =>
  writeAll(opened(policy), [peek(PATIENT_CHART), peek('neighbor-a'), peek(PATIENT_CHART)]);

describe('the list of who opened the chart', () => {
  it('is the lines of the patient’s own chart, with their numbers in the whole record', () => {
    expect(viewsForPatient(looked({}))?.map(({ number, chart }) => [number, chart])).toEqual([
      [1, PATIENT_CHART],
      [3, PATIENT_CHART],
    ]);
    expect(viewsForPatient(looked({ accessRecord: 'on' }))).toHaveLength(2);
  });

  it('is not there where the portal does not show it, or keeps no record', () => {
    expect(viewsForPatient(looked({ viewsShownToPatient: 'off' }))).toBeUndefined();
    expect(viewsForPatient(looked({ accessRecord: 'off' }))).toBeUndefined();
    const keptEarlier = looked({});
    expect(
      viewsForPatient({ ...keptEarlier, policy: { ...keptEarlier.policy, accessRecord: 'off' } }),
    ).toBeUndefined();
  });

  it('is empty, and there, before anyone looked', () => {
    expect(viewsForPatient(opened())).toEqual([]);
  });
});

describe('the list of who signed in', () => {
  it('is there where the portal shows it to patients, whatever it keeps and shows of its staff', () => {
    expect(signInsForPatient(opened())?.map(({ id }) => id)).toEqual(
      expect.arrayContaining(RECORDS.signIns.map(({ id }) => id)),
    );
    expect(signInsForPatient(opened({ accessRecord: 'off' }))).toHaveLength(
      opened().signIns.length,
    );
    expect(signInsForPatient(opened({ viewsShownToPatient: 'off' }))).toHaveLength(
      opened().signIns.length,
    );
    expect(signInsForPatient(opened({ signInsShownToPatient: 'off' }))).toBeUndefined();
  });
});

it.each([
  ['strong', true, true],
  ['usual', true, false],
  ['budget', false, false],
] as const)('the %s preset shows the sign-ins: %s, and who looked: %s', (preset, own, staff) => {
  const portal = looked(PRESETS[preset]);
  expect([signInsForPatient(portal) !== undefined, viewsForPatient(portal) !== undefined]).toEqual([
    own,
    staff,
  ]);
});

it('a portal can show who looked and keep the sign-ins to itself', () => {
  const portal = looked({ signInsShownToPatient: 'off' });
  expect(signInsForPatient(portal)).toBeUndefined();
  expect(viewsForPatient(portal)).toHaveLength(2);
});

describe('the disk', () => {
  it('holds messages, results and papers as text, whatever the policy', () => {
    const { messages, papers } = opened();
    expect(JSON.parse(diskText(opened()))).toEqual({ messages, results: RECORDS.results, papers });
    expect(diskText(opened({ encryptedStorage: 'off' }))).toBe(diskText(opened()));
  });

  it('holds no password, key or code', () => {
    const { credentials } = opened();
    for (const secret of [
      credentials.password,
      credentials.appKey!,
      credentials.textKey,
      credentials.backupCodes[0]!.code,
    ])
      expect(diskText(opened())).not.toContain(secret);
  });
});

describe('a packet', () => {
  const packet = (by: Packet['by'], sealed: boolean): Packet => ({
    id: 'a',
    at: 0,
    by,
    text: 'words',
    sealed,
  });
  const readable = (one: Packet) => STOPS.filter((stop) => readableAt(one, stop));

  it('by email can be read everywhere on its way', () => {
    expect(readable(packet('email', false))).toEqual([...STOPS]);
  });

  it('by a private link can be read at its two ends alone', () => {
    expect(readable(packet('portal', true))).toEqual(['own-device', 'clinic']);
  });

  it('by a portal without a private link can be read on the way, and never lies at a mail company', () => {
    expect(readable(packet('portal', false))).toEqual([
      'own-device',
      'wi-fi',
      'internet',
      'clinic',
    ]);
    expect(stopsOf(packet('portal', false))).not.toContain('mail-company');
  });
});

it('the mailbox shows the newest letter first', () => {
  const letter = (id: string) => ({ id, at: 0, kind: 'notice' }) as const;
  expect(
    mailbox({ ...opened(), mail: [letter('old'), letter('new')] }).map(({ id }) => id),
  ).toEqual(['new', 'old']);
});

it('looking into the mailbox leaves it as it was', () => {
  const letter = (id: string) => ({ id, at: at(0).now, kind: 'notice' }) as const;
  const portal = { ...opened(), mail: [letter('old'), letter('new')] };
  expect([mailbox(portal), mailbox(portal)].map(([first]) => first?.id)).toEqual(['new', 'new']);
});
