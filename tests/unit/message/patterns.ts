import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { messageWords } from '#schemas/message.ts';

/** The English words as they are published: rules without words find nothing. */
export const file = readFileSync(
  join(import.meta.dirname, '../../../src/content/message/en.yaml'),
  'utf8',
);
export const words = messageWords.parse(parse(file));
