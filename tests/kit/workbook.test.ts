import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeReviewWorkbook, openReviewWorkbook } from '#domain/scorer/exchange/workbook.ts';
import { rowsSheet, summarySheet } from '#domain/scorer/exchange/workbook-sheets.ts';
import { tidyReview } from '#domain/scorer/exchange/review-schema.ts';
import type { Review } from '#domain/scorer/types.ts';
import { anyAnswer, anyReviewWith, CRITERIA, TODAY } from '../unit/scorer/any-review.ts';
import { converted, SLOW } from './libreoffice.ts';
import { SAID } from '../unit/scorer/exchange/workbook-said.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A spreadsheet keeps no control characters, which nobody can type there. */
const withoutControls = (one: Review): Review =>
  tidyReview(
    JSON.parse(
      JSON.stringify(one, (_, value: unknown) =>
        typeof value === 'string'
          ? value.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
          : value,
      ),
    ),
  );

const reviews = fc
  .sample(anyReviewWith(anyAnswer, 3), { numRuns: 25, seed: 13 })
  .map(withoutControls);

describe('LibreOffice', () => {
  const nameOf = (at: number) => `review-${at}.xlsx`;
  for (const [at, review] of reviews.entries())
    writeFileSync(join(folder, nameOf(at)), encodeReviewWorkbook(review, CRITERIA, SAID, TODAY));
  const names = reviews.map((_, at) => nameOf(at));

  it(
    'saves a workbook again so that an equal review comes back',
    () => {
      const out = converted(folder, names, 'xlsx');
      for (const [at, review] of reviews.entries()) {
        const back = openReviewWorkbook(readFileSync(join(out, nameOf(at))), CRITERIA);
        expect(back.ok && back.value.review, nameOf(at)).toEqual(review);
        expect(back.ok && back.value.notTaken, nameOf(at)).toBeUndefined();
      }
    },
    SLOW,
  );

  it(
    'reads in each cell what we wrote there',
    () => {
      // Comma, quote, UTF-8, from line 1, all sheets as files of their own (token 12 of the filter).
      const out = converted(
        folder,
        names,
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      );
      for (const [at, review] of reviews.entries()) {
        const cellsIn = (sheet: string) =>
          Papa.parse<string[]>(
            readFileSync(join(out, `review-${at}-${sheet}.csv`), 'utf8').trimEnd(),
          ).data;
        const trimmed = (cells: readonly (readonly (string | number)[])[]) =>
          cells.map((line) =>
            line
              .map((cell) => String(cell).replace(/\s+/g, ' ').trim())
              .join('|')
              .replace(/\|+$/, ''),
          );
        expect(trimmed(cellsIn(SAID.sheets.review))).toEqual(
          trimmed(rowsSheet(review, CRITERIA, SAID, TODAY)),
        );
        expect(trimmed(cellsIn(SAID.sheets.summary))).toEqual(
          trimmed(summarySheet(review, CRITERIA, SAID, TODAY)),
        );
      }
    },
    SLOW,
  );
});
