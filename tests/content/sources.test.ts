import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { places } from '#schemas/place.ts';
import { lessons, library } from './guide.ts';

/** On the public list although no lesson, claim or place rests on them, by the reason why. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'pages or portals are judged by them': [
    'cdc-clear-communication',
    'ahrq-pemat',
    'pemat-items',
    'pemat-review',
    'owasp-asvs',
    'hhs-504-dates',
    'hhs-504-rule',
    'uk-accessibility-monitoring',
  ],
  'a lesson takes the same matter from a better page': [
    'hipaa-proposal-fact-sheet',
    'ocr-ransomware',
    'ahima-accounting-2013',
    'nhs-dtac-changes',
    'ontario-digital-health',
  ],
  'they may matter at the next review': [
    'access-report-proposal',
    'bradford-texts',
    'aha-v-becerra-reach',
    'credential-stuffing',
    'ehds-access-log',
    'fake-portal-invite',
    'nhs-app-age',
    'nist-800-63b-draft',
    'onc-hti-5-proposal',
    'ontario-email',
    'teen-accounts-study',
    'wellbn-proxy',
    'chrome-https-default',
    'firefox-connection-help',
    'nhs-fido-case',
    'teen-email-study',
    'open-notes-privacy',
    'withheld-facts-study',
  ],
};

const used = new Set([
  ...lessons.flatMap(({ lesson }) => lesson.sources),
  ...Object.values(library.claims).flatMap(({ sources }) => sources),
  ...Object.values(places.parse(parse(readFileSync('src/content/places.yaml', 'utf8')))).flatMap(
    ({ sources, helpLines, rules }) => [
      ...sources,
      ...helpLines.map(({ source }) => source),
      ...Object.values(rules).flatMap((rule) => rule.sources),
    ],
  ),
]);

describe('the list of sources', () => {
  it('holds nothing unused but what is kept on purpose', () => {
    const unused = Object.keys(library.sources).filter((id) => !used.has(id));
    expect(unused.sort()).toEqual(Object.values(KEPT).flat().sort());
  });

  it('names no source twice by the same address', () => {
    const seen = new Map<string, string[]>();
    for (const [id, { link, kind }] of Object.entries(library.sources))
      if (link && kind === 'official') seen.set(link, [...(seen.get(link) ?? []), id]);
    expect([...seen.values()].filter((ids) => ids.length > 1)).toEqual([]);
  });

  it('was read before the lessons that rest on it were reviewed', () => {
    const late = lessons.flatMap(({ slug, lesson }) =>
      lesson.sources
        .filter((id) => (library.sources[id]?.readOn ?? '') > lesson.reviewedOn)
        .map((id) => `${slug}: ${id}`),
    );
    expect(late).toEqual([]);
  });
});
