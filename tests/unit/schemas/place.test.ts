import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { places } from '#schemas/place.ts';
import { HIGHEST_GRADE, readingOf } from '#schemas/reading.ts';
import { sources } from '#schemas/source.ts';

const read = (path: string): unknown => parse(readFileSync(`src/content/${path}`, 'utf8'));
const all = places.parse(read('places.yaml'));
const known = sources.parse(read('sources.yaml'));

describe('places', () => {
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
