import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { places } from '#schemas/place.ts';
import { HIGHEST_GRADE, readingOf } from '#schemas/reading.ts';
import { sources } from '#schemas/source.ts';

const read = (path: string): unknown => parse(readFileSync(`src/content/${path}`, 'utf8'));
const all = places.parse(read('places.yaml'));
const known = sources.parse(read('sources.yaml'));

/** A number is written twice, here and for readers: a digit that slips would send someone in need to a stranger. */
const NUMBERS = [
  'thehotline.org 1-800-799-7233, Text START to 88788',
  'strongheartshelpline.org 1-844-762-8483',
  'nationaldahelpline.org.uk 0808 2000 247',
  'safer.scot 0800 027 1234',
  'gov.wales/live-fear-free 0808 80 10 800, Text 07860 077333',
  'dsahelpline.org 0808 802 1414',
  '1800respect.org.au 1800 737 732, Text 0458 737 732',
  'womensrefuge.org.nz 0800 733 843',
  'healthlinkbc.ca 1-800-563-0808',
  'mb.211.ca 1-877-977-0007',
  'womensaid.ie 1800 341 900',
];

describe('places', () => {
  it('name the numbers that were read, digit by digit', () => {
    const given = Object.values(all)
      .flatMap(({ helpLines }) => helpLines)
      .map(({ url, phone, text }) =>
        /\d/.test(text ?? '') ? `${url} ${phone}, ${text}` : `${url} ${phone}`,
      );
    expect(given).toEqual(NUMBERS);
  });

  it('rest only on sources that exist', () => {
    const missing = Object.values(all)
      .flatMap(({ sources: ids, helpLines, rules }) => [
        ...ids,
        ...helpLines.map(({ source }) => source),
        ...Object.values(rules).flatMap((rule) => rule.sources),
      ])
      .filter((id) => !known[id]);
    expect(missing).toEqual([]);
  });

  it('read at grade 6 or below, with no overlong sentence', () => {
    const { grade, tooLong } = readingOf(
      Object.values(all).flatMap((place) => [
        place.urgent,
        place.complainFirst,
        place.authority,
        place.reportPhishing ?? '',
        ...Object.values(place.rules).flatMap(({ says }) => says),
      ]),
    );
    expect(tooLong).toEqual([]);
    expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it('print no help line without its own web name, and none whose day to look again has passed', () => {
    const lines = Object.values(all).flatMap(({ helpLines }) => helpLines);
    expect(lines.length).toBeGreaterThan(5);
    for (const { url, source, phone } of lines) {
      expect(url, phone).toMatch(/^[a-z0-9.-]+\.[a-z]+/);
      expect((known[source]?.lookAgain ?? '') > '2026-11-26', phone).toBe(true);
    }
  });

  it('say two sentences at most on one topic', () => {
    const wordy = { ...all['england']?.rules['your-copy'], says: ['One.', 'Two.', 'Three.'] };
    const wrong = { other: { ...all['other'], rules: { 'your-copy': wordy } } };
    expect(places.safeParse(wrong).success).toBe(false);
  });

  it('refuse a list that leaves out readers from elsewhere', () => {
    const { other: _, ...rest } = all;
    expect(places.safeParse(rest).success).toBe(false);
  });

  it('refuse a source link in place of a source id', () => {
    const wrong = { other: { ...all['other'], sources: ['https://example.org'] } };
    expect(places.safeParse(wrong).success).toBe(false);
  });
});
