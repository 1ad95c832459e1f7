import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/**
 * Cuts the variable font down to the letters that the guide and its translations print, and its
 * weights to 400–700. Run by hand when the alphabet grows (`npm run font`);
 * the result is committed, so that a build needs no font tools.
 */
const LETTERS =
  Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') +
  '\u00a0©·×–—‘’“”•…→←↗✓−' +
  // The letters and signs of Western European languages, so that a translation needs no other font.
  '¿¡«»' +
  'ÀÁÂÃÄÅÆÇÈÉÊÍÑÓÔÕÖØÚÜŒ' +
  'àáâãäåæçèéêëìíîïñòóôõöøùúûüœß';

const from = createRequire(import.meta.url).resolve(
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
);
const font = await subsetFont(readFileSync(from), LETTERS, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
});
writeFileSync(new URL('../src/styles/atkinson.woff2', import.meta.url), font);
console.log(`${font.length} bytes`);
