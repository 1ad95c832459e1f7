import { describe, expect, it } from 'vitest';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import { demoRecords } from '#schemas/demo/records.ts';
import { changed } from '../changed.ts';
import { issuesOf } from '../issues.ts';
import { FILES, RECORDS_FILE } from './files.ts';

const issues = (changes: Readonly<Record<string, unknown>>) =>
  issuesOf(demoRecords, changed(RECORDS_FILE, changes)).join('\n');
const { records, explanations } = FILES.records;

describe('the invented records', () => {
  it('have four or five odd lines among twenty, each with its reason', () => {
    expect(records.signIns).toHaveLength(20);
    expect(records.signIns.filter(({ odd }) => odd).length).toBe(5);
    expect(Object.keys(explanations)).toEqual(records.signIns.map(({ id }) => id));
  });

  it('give no line away: one device stands in innocent lines and odd ones, and so does one place', () => {
    for (const key of ['device', 'place'] as const) {
      const odd = new Set(records.signIns.filter((line) => line.odd).map((line) => line[key]));
      expect(records.signIns.some((line) => !line.odd && odd.has(line[key]))).toBe(true);
    }
  });

  it('use no id twice', () => {
    for (const list of [
      records.messages,
      records.results,
      records.papers,
      records.appointments,
      records.signIns,
      records.neighbors,
    ]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('tell of the past, and book for the days to come', () => {
    for (const { at } of [...records.messages, ...records.results, ...records.papers])
      expect(at).toBeLessThan(DEMO_START);
    for (const { at } of records.appointments) expect(at).toBeGreaterThan(DEMO_START);
    for (const { ago } of records.signIns) expect(ago).toBeGreaterThan(0);
  });

  it.each([
    [
      'a site that someone could own',
      { 'invented.clinic.site': 'portal.pretend-lane.com' },
      'invented.clinic.site',
    ],
    [
      'a look-alike site that someone could own',
      { 'invented.clinic.fakeSite': 'pretend-lane.help' },
      'invented.clinic.fakeSite',
    ],
    [
      'an email that someone could read',
      { 'invented.patient.email': 'robin@mail.com' },
      'invented.patient.email',
    ],
    ['a phone that could ring', { 'invented.patient.phone': '555-0242' }, 'invented.patient.phone'],
    ['a time that is no time', { 'invented.messages.0.at': 'yesterday' }, 'invented.messages.0.at'],
    [
      'sign-ins that are out of order',
      { 'invented.signIns.0.at': '2026-10-01 08:00' },
      'invented.signIns',
    ],
    [
      'a sign-in after the demo opens',
      { 'invented.signIns.0.at': '2026-11-16 09:00' },
      'invented.signIns',
    ],
    ['no note to readers', { note: undefined }, 'note'],
  ])('refuse %s, by its place', (_title, changes, place) => {
    expect(issues(changes)).toContain(place);
  });
});
