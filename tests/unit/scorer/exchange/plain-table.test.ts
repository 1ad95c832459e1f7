import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { encodeTable } from '#domain/scorer/exchange/plain-table.ts';

it('a table is read by an independent parser as it was meant, and no cell runs as a formula', () => {
  const table = encodeTable([
    ['row', 'said'],
    ['=1+1', 'a "quote", and\na line'],
  ]);
  expect(parse(table, { bom: true })).toEqual([
    ['row', 'said'],
    ["'=1+1", 'a "quote", and\na line'],
  ]);
});
