import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#domain/bytes/base64url.ts';
import { bytesOf, FILE_LIMIT } from '#domain/scorer/exchange/bytes.ts';
import { encodeReviewFile, openReviewFile } from '#domain/scorer/exchange/file.ts';
import { LINK_LIMIT, openReviewLink } from '#domain/scorer/exchange/link.ts';
import { CRITERIA, portalOf, reviewOf, yes } from '../any-review.ts';
import { isPlanted } from '../../../fixtures/depth.ts';

const good = JSON.parse(
  encodeReviewFile(reviewOf({ portals: [portalOf({ 'second-step': yes })] }), CRITERIA),
) as Record<string, unknown>;
const file = (change: object): Uint8Array => bytesOf(JSON.stringify({ ...good, ...change }));
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Milliseconds of the quickest of three, which says most about the code and least about what else the machine does. */
const quickest = (act: () => void): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      act();
      return performance.now() - start;
    }),
  );

describe('a file', () => {
  it.each<[string, Uint8Array, string]>([
    ['that is empty', bytesOf(''), 'not-a-review'],
    [
      'that is a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe),
      'not-a-review',
    ],
    ['of plain text', bytesOf('Dear vendor'), 'not-a-review'],
    ['of other JSON', bytesOf('{"version":1}'), 'not-a-review'],
    ['that is a list', bytesOf('[]'), 'not-a-review'],
    ['that is null', bytesOf('null'), 'not-a-review'],
    ['that nests ten thousand deep', bytesOf(deep(10_000)), 'not-a-review'],
    [
      'of ours that nests ten thousand deep',
      bytesOf(`{"format":"portal-review","a":${deep(10_000)}}`),
      'damaged',
    ],
    ['of ours that was cut short', file({}).slice(0, -3), 'damaged'],
    ['with a NUL', file({ title: 'a\0b' }), 'damaged'],
    [
      'with half a character',
      bytesOf(JSON.stringify({ ...good, title: 'X' }).replace('"X"', '"\\ud800"')),
      'damaged',
    ],
    ['with two portals of one id', file({ portals: [portalOf(), portalOf()] }), 'damaged'],
    ['with two criteria of one id', file({ criteria: [CRITERIA[0], CRITERIA[0]] }), 'damaged'],
    [
      'with a seventh portal',
      file({ portals: Array.from({ length: 7 }, (_, n) => portalOf({}, `p${n}`)) }),
      'damaged',
    ],
    ['with a date that no calendar has', file({ date: '2026-02-30' }), 'damaged'],
    ['with a field that nobody knows', file({ extra: 1 }), 'damaged'],
    [
      'with an answer that nobody offers',
      file({ portals: [portalOf({ 'second-step': { value: 'maybe' } as never })] }),
      'damaged',
    ],
    [
      'with a link that is not one',
      file({ portals: [portalOf({ 'second-step': { link: 'javascript:alert(1)' } })] }),
      'damaged',
    ],
    [
      'with an id that reaches into an object',
      bytesOf(JSON.stringify(good).replace('"first"', '"__proto__"')),
      'damaged',
    ],
    [
      'of a later version, whatever else it says',
      file({ version: 2, portals: 'elsewhere' }),
      'newer',
    ],
    ['of a version that never was', file({ version: 0 }), 'damaged'],
    ['that is longer than a megabyte', new Uint8Array(FILE_LIMIT + 1), 'too-big'],
  ])('%s is refused', (_what, bytes, reason) => {
    expect(openReviewFile(bytes, CRITERIA)).toEqual({ ok: false, reason });
  });

  it('with a byte-order mark, in UTF-8 or UTF-16, opens', () => {
    const text = new TextDecoder().decode(file({}));
    expect(openReviewFile(bytesOf(`\uFEFF${text}`), CRITERIA).ok).toBe(true);
    expect(
      openReviewFile(Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')), CRITERIA).ok,
    ).toBe(true);
  });

  it('with unknown criteria opens: they are kept and named', () => {
    const opened = openReviewFile(
      file({ portals: [portalOf({ 'from-elsewhere': yes })] }),
      CRITERIA,
    );
    expect(opened).toMatchObject({
      ok: true,
      value: {
        unknown: ['from-elsewhere'],
        review: { portals: [{ answers: { 'from-elsewhere': yes } }] },
      },
    });
  });

  it('cannot change what every object has', () => {
    const text = JSON.stringify(good);
    const atTop = openReviewFile(
      bytesOf(text.replace('{', '{"__proto__":{"polluted":true},')),
      CRITERIA,
    );
    const inAnswers = openReviewFile(
      bytesOf(text.replace('"second-step":{', '"__proto__":{"value":"yes"},"second-step":{')),
      CRITERIA,
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(atTop).toEqual({ ok: false, reason: 'damaged' });
    expect(inAnswers.ok && Object.keys(inAnswers.value.review.portals[0]!.answers)).toEqual([
      'second-step',
    ]);
    expect(inAnswers.ok && Object.getPrototypeOf(inAnswers.value.review.portals[0]!.answers)).toBe(
      Object.prototype,
    );
  });

  it.skipIf(isPlanted)('of a megabyte is read in less time than anyone notices', () => {
    const portals = Array.from({ length: 6 }, (_, n) =>
      portalOf(
        Object.fromEntries(
          Array.from({ length: 80 }, (_, m) => [`c-${m}`, { ...yes, note: 'x'.repeat(1_950) }]),
        ),
        `p${n}`,
      ),
    );
    const bytes = file({ portals });
    expect(bytes.length).toBeGreaterThan(900_000);
    expect(quickest(() => expect(openReviewFile(bytes, CRITERIA).ok).toBe(true))).toBeLessThan(200);
  });
});

describe('a link', () => {
  const packed = (text: string) => `#r=${toBase64Url(deflateSync(bytesOf(text), { level: 9 }))}`;

  it.each<[string, string, string]>([
    ['that is another fragment', '#address', 'not-a-review'],
    ['without anything in it', '#r=', 'damaged'],
    ['of other letters', '#r=***', 'damaged'],
    ['that unpacks to nothing known', packed('hello'), 'not-a-review'],
    ['that unpacks to half a review', packed('{"format":"portal-review"'), 'damaged'],
    ['that is longer than 64 KiB', `#r=${'A'.repeat(LINK_LIMIT)}`, 'too-big'],
    ['of random bytes', `#r=${toBase64Url(Uint8Array.of(250, 3, 9, 77))}`, 'damaged'],
    ['that nests ten thousand deep', packed(deep(10_000)), 'not-a-review'],
  ])('%s is refused', (_what, link, reason) => {
    expect(openReviewLink(link, CRITERIA)).toEqual({ ok: false, reason });
  });

  it('that would unpack to forty megabytes is refused soon after the first', () => {
    const bomb = packed(' '.repeat(40_000_000));
    expect(bomb.length).toBeLessThan(LINK_LIMIT);
    expect(
      quickest(() =>
        expect(openReviewLink(bomb, CRITERIA)).toEqual({ ok: false, reason: 'too-big' }),
      ),
    ).toBeLessThan(isPlanted ? Infinity : 200);
  });
});
