import { describe, expect, it } from 'vitest';
import { chosen, noteOf, spokenAddress } from '#domain/guide/copy.ts';

describe('an address on paper', () => {
  it.each([
    ['https://portal.clinic.example/', 'portal.clinic.example'],
    ['https://clinic.example/portal/sign-in/', 'clinic.example/portal/sign-in'],
    ['https://clinic.example/to?https://x', 'clinic.example/to?https://x'],
    ['clinic.example/https://x/', 'clinic.example/https://x'],
    ['', ''],
  ])('%s is read out as %s', (address, spoken) => {
    expect(spokenAddress(address)).toBe(spoken);
  });
});

describe('a clinic’s note to a lesson', () => {
  const notes = { one: 'Call us.', two: { es: 'Llame.', en: 'Call.' }, none: {} };

  it('is in the language of the page where the clinic wrote it in that', () => {
    expect(noteOf({ notes }, 'two', 'en')).toEqual({ text: 'Call.', language: 'en' });
    expect(noteOf({ notes }, 'two', 'es')).toEqual({ text: 'Llame.', language: 'es' });
  });

  it('is in the first language that it was written in elsewhere, and says which', () => {
    expect(noteOf({ notes }, 'two', 'fr')).toEqual({ text: 'Llame.', language: 'es' });
    expect(noteOf({ notes }, 'one', 'fr')).toEqual({ text: 'Call us.', language: 'en' });
  });

  it('is not there for a lesson that the clinic says nothing to', () => {
    expect(noteOf({ notes }, 'other', 'en')).toBeUndefined();
    expect(noteOf({ notes }, 'none', 'en')).toBeUndefined();
  });
});

describe('the lessons of a copy', () => {
  const lessons = ['a', 'b', 'c', 'd'].map((slug, at) => ({ slug, order: at + 1 }));
  const slugs = (some: readonly { readonly slug: string }[]) => some.map(({ slug }) => slug);

  it('are all of them as they were where the clinic chose none', () => {
    expect(chosen(lessons, [])).toEqual({ shown: lessons, all: lessons });
  });

  it('stand in the order of the clinic, numbered anew', () => {
    const { shown, all } = chosen(lessons, ['d', 'b']);
    expect(shown).toEqual([
      { slug: 'd', order: 1 },
      { slug: 'b', order: 2 },
    ]);
    expect(all.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
  });

  it('that are not shown come last in their own order, so that links to them go on working', () => {
    expect(slugs(chosen([...lessons].reverse(), ['d', 'b']).all)).toEqual(['d', 'b', 'a', 'c']);
  });

  it('are given back, not moved: the list that was handed in stays as it was', () => {
    const given = [...lessons];
    chosen(given, ['d']);
    expect(given).toEqual(lessons);
  });
});
