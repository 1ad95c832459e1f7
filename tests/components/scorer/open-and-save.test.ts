import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importEvent, readReview, yearsEvent } from '#components/scorer/keep/read-review.ts';
import { fileName } from '#components/scorer/keep/save-file.ts';
import { visible } from '#components/scorer/keep/visible.ts';
import { emptyReview, libraryOf, type Criterion } from '#domain/scorer/index.ts';
import { FILE_LIMIT, WORKBOOK_LIMIT } from '#domain/scorer/exchange/bytes.ts';
import { encodeReviewTable } from '#domain/scorer/exchange/table.ts';
import { encodeReviewFile } from '#domain/scorer/exchange/file.ts';

const CRITERIA: readonly Criterion[] = [
  { id: 'second-step', depth: 'quick', must: true, weight: 3, was: [] },
];
const review = emptyReview('a-review', '2026-11-23', 'quick');
const mine = { library: libraryOf(review), criteria: CRITERIA };
const file = (name: string, content: string) => new File([content], name);

describe('the name of a file', () => {
  it('comes from the title and the day', () => {
    expect(
      fileName('Portals for Elm Street: 2nd round?', 'Portal review', '2026-11-23', 'json'),
    ).toBe('Portals-for-Elm-Street-2nd-round-2026-11-23.json');
  });

  it('has a fallback where the title holds no letter', () => {
    expect(fileName(' ../?? ', 'Portal review', '2026-11-23', 'csv')).toBe(
      'Portal-review-2026-11-23.csv',
    );
  });

  it('keeps letters of every script', () => {
    expect(fileName('Überprüfung: पोर्टल', 'x', '2026-11-23', 'json')).toBe(
      'Überprüfung-पोर्टल-2026-11-23.json',
    );
  });

  it('never holds a path, a control character or a reserved name, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(fileName(title, 'Portal review', '2026-11-23', 'json')).toMatch(
          /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]{0,70}-2026-11-23\.json$|^[\p{L}\p{M}\p{N}]-2026-11-23\.json$/u,
        );
      }),
    );
  });
});

describe('a file that was chosen', () => {
  it('is opened as a review, whatever its name', async () => {
    for (const name of ['review.json', 'review.txt', 'review']) {
      const read = await readReview(file(name, encodeReviewFile(review, CRITERIA)), CRITERIA);
      expect(importEvent(read, mine)).toMatchObject({
        type: 'import.opened',
        source: 'file',
        opened: { review: { id: 'a-review' } },
      });
    }
  });

  it('is opened as a table when it is one', async () => {
    const read = await readReview(
      file('review.csv', encodeReviewTable(review, CRITERIA)),
      CRITERIA,
    );
    expect(importEvent(read, mine)).toMatchObject({
      type: 'import.opened',
      source: 'table',
      opened: { review: { id: 'a-review' } },
    });
  });

  it('is set beside today’s when it is last year’s', async () => {
    const read = await readReview(
      file('review.json', encodeReviewFile(review, CRITERIA)),
      CRITERIA,
    );
    expect(yearsEvent(read)).toMatchObject({
      type: 'years.opened',
      then: { review: { id: 'a-review' } },
    });
  });

  it('is refused for its size before a byte of it is read', async () => {
    const big = file('big.json', '');
    Object.defineProperty(big, 'size', { value: WORKBOOK_LIMIT + 1 });
    Object.defineProperty(big, 'arrayBuffer', {
      value: () => Promise.reject(new Error('It was read.')),
    });
    expect(importEvent(await readReview(big, CRITERIA), mine)).toEqual({
      type: 'import.refused',
      reason: 'too-big',
      source: 'file',
    });
  });

  it('is refused for the size of a text, which is smaller than a workbook’s', async () => {
    const big = file('big.json', ' '.repeat(FILE_LIMIT + 1));
    expect(importEvent(await readReview(big, CRITERIA), mine)).toMatchObject({ reason: 'too-big' });
  });

  it('is refused when the device cannot read it', async () => {
    const gone = file('gone.csv', 'x');
    Object.defineProperty(gone, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    });
    expect(yearsEvent(await readReview(gone, CRITERIA))).toEqual({
      type: 'import.refused',
      reason: 'damaged',
      source: 'table',
    });
  });

  it('is refused when it is no review', async () => {
    expect(importEvent(await readReview(file('cat.json', '{"cat":true}'), CRITERIA), mine)).toEqual(
      {
        type: 'import.refused',
        reason: 'not-a-review',
        source: 'file',
      },
    );
  });
});

describe('a text that others wrote', () => {
  it('shows the characters that turn it about, all of them and nothing else', () => {
    expect(visible('a\u202Eb\u2066c\u200Fd\u061Ce')).toBe('a[U+202E]b[U+2066]c[U+200F]d[U+061C]e');
    expect(visible('Ünïcode, 👩‍⚕️ and\nlines')).toBe('Ünïcode, 👩‍⚕️ and\nlines');
  });
});
