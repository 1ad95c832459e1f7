import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEPTHS } from '#domain/scorer/rules/criterion.ts';
import { GROUPS } from '#domain/scorer/rules/groups.ts';
import { criteria, criteriaOf } from '#schemas/criterion.ts';
import { changed } from './changed.ts';

const written: unknown = parse(readFileSync('src/content/scorer/criteria.yaml', 'utf8'));
const rows = criteriaOf(criteria.parse(written));
const messageOf = (changes: Readonly<Record<string, unknown>>) =>
  criteria.safeParse(changed(written, changes)).error?.issues[0]?.message;

/** Saved reviews hold these: none may go, and a new one stands where it belongs. */
const IN_GROUPS = {
  'sign-in': [
    'second-step',
    'stronger-than-text',
    'no-email-codes',
    'reset-keeps-second-step',
    'lost-phone',
    'sane-passwords',
    'guessing-slowed',
    'change-notices',
    'idle-sign-out',
    'sign-out-warning',
    'sign-out-works',
  ],
  'storage-and-data': ['https-everywhere', 'encrypted-at-rest', 'no-trackers'],
  'staff-and-records': [
    'own-sign-ins',
    'views-recorded',
    'views-on-request',
    'log-protected',
    'staff-second-step',
    'own-staff-logins',
    'proxy-access',
  ],
  'messages-and-files': ['stays-inside', 'uploads-checked', 'changes-detected'],
  'law-and-contract': ['contract', 'outside-test', 'independent-report', 'breach-notice'],
  'help-and-leaving': ['real-support', 'accessible', 'recovery', 'leaving', 'fault-address'],
};
const IDS = Object.values(IN_GROUPS).flat();

describe('the criteria', () => {
  it('are the 33 that links and saved reviews know, in their order', () => {
    expect(rows.map((row) => row.id)).toEqual(IDS);
  });

  it.each([
    ['quick', 5],
    ['standard', 19],
    ['full', 33],
  ] as const)('are asked cumulatively: the %s depth has %i', (depth, count) => {
    expect(rows.filter((row) => DEPTHS.indexOf(row.depth) <= DEPTHS.indexOf(depth))).toHaveLength(
      count,
    );
  });

  it("ask the five of the article's table in the quick depth", () => {
    expect(rows.filter((row) => row.depth === 'quick').map((row) => row.id)).toEqual([
      'second-step',
      'https-everywhere',
      'own-sign-ins',
      'stays-inside',
      'real-support',
    ]);
  });

  it('stand in groups that follow one another, so that the list is read part by part', () => {
    expect(Object.keys(IN_GROUPS)).toEqual(GROUPS);
    for (const [group, ids] of Object.entries(IN_GROUPS))
      expect(rows.filter((row) => row.group === group).map(({ id }) => id)).toEqual(ids);
  });

  it('name the six rows that must pass', () => {
    expect(rows.filter((row) => row.must).map((row) => row.id)).toEqual([
      'second-step',
      'idle-sign-out',
      'https-everywhere',
      'views-recorded',
      'own-staff-logins',
      'contract',
    ]);
  });

  it('weigh 3 where they must pass, 1 in the full depth and 2 elsewhere', () => {
    const wrong = rows.filter(
      ({ must, depth, weight }) => weight !== (must ? 3 : depth === 'full' ? 1 : 2),
    );
    expect(wrong.map((row) => row.id)).toEqual([]);
  });

  it('show no proposal as law', () => {
    const statusOf = (name: RegExp) => [
      ...new Set(
        rows.flatMap((row) =>
          row.references.filter((one) => name.test(one.name)).map((one) => one.status),
        ),
      ),
    ];
    expect([
      statusOf(/90 FR 898/),
      statusOf(/^ONC/),
      statusOf(/^HIPAA, /),
      statusOf(/NIST|ASVS|HECVAT|WCAG/),
    ]).toEqual([['proposed'], ['being-removed'], ['in-force'], ['guidance']]);
  });
});

describe('the schema of the criteria', () => {
  it('refuses a reference without a status, and lists the choices', () => {
    expect(messageOf({ 'contract.references.0.status': undefined })).toBe(
      'Say where it stands: in-force, proposed, being-removed, guidance.',
    );
  });

  it('refuses a reference without the day it was looked at', () => {
    expect(messageOf({ 'contract.references.0.checkedOn': 'last fall' })).toMatch(/year-month-day/);
  });

  it('refuses a sixth quick row', () => {
    expect(messageOf({ 'contract.depth': 'quick' })).toBe(
      "The quick depth is the article's table: it has 5 rows, not 6.",
    );
  });

  it('refuses a must-pass row that few reviews would ask', () => {
    expect(messageOf({ 'recovery.must': true })).toMatch(/quick or standard depth/);
  });

  it.each([0, 6, 1.5])('refuses the weight %d', (weight) => {
    expect(messageOf({ 'recovery.weight': weight })).toMatch(/^A weight is/);
  });

  it('refuses a switch that the demo does not have', () => {
    expect(messageOf({ 'recovery.demoSwitch': 'backups' })).toMatch(/secondStep, idleSignOut/);
  });

  it('takes an old id once, and never one in use', () => {
    expect(messageOf({ 'recovery.was': ['comeback'] })).toBeUndefined();
    expect(messageOf({ 'recovery.was': ['comeback'], 'leaving.was': ['comeback'] })).toMatch(
      /never used again/,
    );
    expect(messageOf({ 'recovery.was': ['leaving'] })).toMatch(/"leaving" is taken/);
  });
});
