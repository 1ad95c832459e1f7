import { existsSync, writeFileSync } from 'node:fs';
import { outDir } from './build-place.ts';
import { youngIn } from './support/needs.ts';
import { stale, supportTable, untold } from './support/table.ts';

/** Writes docs/browser-support.md from the built files, and prints it. */

if (!existsSync(outDir)) throw new Error('Nothing is built. Remedy: npm run build.');
const needs = youngIn(outDir);
const open = [
  ...untold(needs).map((one) => `Say in scripts/support/without.ts what stands in for ${one}.`),
  ...stale(needs).map((one) => `Take ${one} out of scripts/support/without.ts: nothing needs it.`),
];
const table = supportTable(needs);
writeFileSync('docs/browser-support.md', table);
console.log(table);
if (open.length > 0) {
  console.error(open.join('\n'));
  process.exitCode = 1;
}
