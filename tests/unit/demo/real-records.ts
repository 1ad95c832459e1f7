import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Records } from '#domain/demo/facts/opening-types.ts';
import { demoRecords } from '#schemas/demo/records.ts';

const file = join(import.meta.dirname, '../../../src/content/demo/en/records.yaml');

/** The invented clinic as readers meet it: what must work with the very content. */
export const REAL_RECORDS: Records = demoRecords.parse(parse(readFileSync(file, 'utf8'))).records;
