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
    const missing = Object.values(all).flatMap((place) => place.sources.filter((id) => !known[id]));
    expect(missing).toEqual([]);
  });

  it('read at grade 6 or below, with no overlong sentence', () => {
    const { grade, tooLong } = readingOf(
      Object.values(all).flatMap((place) => [
        place.urgent,
        place.complainFirst,
        place.authority,
        place.reportPhishing ?? '',
      ]),
    );
    expect(tooLong).toEqual([]);
    expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
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
