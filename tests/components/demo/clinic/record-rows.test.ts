import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { holds, rowOf, type Speech } from '#components/demo/clinic/record-rows.ts';
import { ACTIONS, type AccessLine } from '#domain/demo/facts/state.ts';
import { clinicWords } from '#schemas/demo/clinic.ts';
import { portalWords } from '#schemas/demo/portal.ts';
import { demoRecords } from '#schemas/demo/records.ts';

const read = (name: string): unknown =>
  parse(readFileSync(`src/content/demo/en/${name}.yaml`, 'utf8'));
const { people } = demoRecords.parse(read('records')).records;
const words = {
  clinic: clinicWords.parse(read('clinic')),
  portal: portalWords.parse(read('portal')),
} as unknown as Speech['words'];
const speech: Speech = { words, people, language: 'en', charts: { patient: people.patient.name } };

const line: AccessLine = {
  number: 12,
  at: Date.UTC(2026, 10, 16, 9, 3),
  who: 'front-desk',
  action: 'opened-chart',
  chart: 'patient',
  reason: 'none',
  from: 'clinic-computer',
};

describe('a line of the access record in words', () => {
  it('says who did what in whose chart, why, when and where', () => {
    const row = rowOf(line, speech);
    expect(row.what).toContain(people['front-desk'].name);
    expect(row.what).toContain(people.patient.name);
    expect(row.why).toContain(words.portal.reasons.none);
    expect(row.from).toContain('9:03');
    expect(row.iso).toBe('2026-11-16T09:03:00.000Z');
    expect(row.byStaff).toBe(true);
  });

  it('fills in every act, with a reason or without', () => {
    for (const action of ACTIONS) {
      const { what, why, from } = rowOf(
        { ...line, action, reason: undefined, who: 'patient' },
        speech,
      );
      expect(`${what} ${why} ${from}`).not.toMatch(/[{}]|undefined/);
    }
  });

  it('is found by a name, a reason and its own number, and by nothing else', () => {
    expect(holds(line, people['front-desk'].name.toLowerCase(), speech)).toBe(true);
    expect(holds(line, 'no reason', speech)).toBe(true);
    expect(holds(line, '12', speech)).toBe(true);
    expect(holds(line, '1', speech)).toBe(false);
    expect(holds(line, people.nurse.name.toLowerCase(), speech)).toBe(false);
  });
});
