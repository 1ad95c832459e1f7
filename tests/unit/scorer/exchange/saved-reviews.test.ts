import { describe, expect, it } from 'vitest';
import { encodeLibrary } from '#domain/scorer/exchange/library-text.ts';
import { decodeLibrary } from '#domain/scorer/exchange/saved-reviews.ts';
import type { Library } from '#domain/scorer/types.ts';
import { CRITERIA, portalOf, reviewOf, yes } from '../any-review.ts';

const library: Library = {
  version: 1,
  reviews: [reviewOf({ id: 'a' }), reviewOf({ id: 'b', portals: [portalOf({ leaving: yes })] })],
  current: 'b',
};
const saved = (change: object) => JSON.stringify({ ...library, ...change });

describe('saved reviews', () => {
  it('come back as they were', () => {
    expect(decodeLibrary(encodeLibrary(library), CRITERIA)).toEqual({ ok: true, value: library });
  });

  it('come back under the names of today', () => {
    const old = {
      ...library,
      reviews: [
        library.reviews[0]!,
        reviewOf({ id: 'b', portals: [portalOf({ 'exit-plan': yes })] }),
      ],
    };
    expect(decodeLibrary(encodeLibrary(old), CRITERIA)).toEqual({ ok: true, value: library });
  });

  it('show the first when the one on show is gone', () => {
    expect(decodeLibrary(saved({ current: 'gone' }), CRITERIA)).toMatchObject({
      ok: true,
      value: { current: 'a' },
    });
  });

  it.each([
    '',
    'null',
    '7',
    '[]',
    '"a"',
    '{',
    '{"version":1}',
    '{"version":0}',
    saved({ reviews: [] }),
    saved({ reviews: [library.reviews[0], library.reviews[0]] }),
    saved({ extra: 1 }),
    saved({ current: 7 }),
    '['.repeat(10_000),
  ])('of another shape are broken, and nothing is thrown: %.40s', (text) =>
    expect(decodeLibrary(text, CRITERIA)).toEqual({ ok: false, reason: 'broken' }),
  );

  it('of a later release are told as newer', () => {
    expect(decodeLibrary('{"version":2}', CRITERIA)).toEqual({ ok: false, reason: 'newer' });
  });
});
