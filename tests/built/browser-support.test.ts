import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OLDEST, OLDEST_TO_READ } from '../../scripts/oldest-browsers.ts';
import { floorOf, isKnownAt, since } from '../../scripts/support/compat.ts';
import { READS, youngIn } from '../../scripts/support/needs.ts';
import { scriptAsks } from '../../scripts/support/scripts.ts';
import { styleFeatures } from '../../scripts/support/styles.ts';
import { stale, supportTable, untold } from '../../scripts/support/table.ts';
import { OURS, YOUNG } from '../../scripts/support/without.ts';
import { dist, pages, read, scriptFiles } from './site.ts';

const needs = youngIn(dist);

test('MDN’s data is read as it is meant', () => {
  expect(since('css.selectors.has', 'firefox')).toBe('121');
  expect(since('css.at-rules.layer', 'safari')).toBe('15.4');
  expect(isKnownAt(floorOf(OLDEST), 'css.types.color.light-dark')).toBe(false);
  expect(isKnownAt(floorOf(OLDEST_TO_READ), 'css.types.clamp')).toBe(true);
  const css = '@media (width>=1px){a:has(b){color:light-dark(red,blue);float:inline-end}}';
  expect([...styleFeatures(css)]).toEqual(
    expect.arrayContaining([
      'css.at-rules.media.range_syntax',
      'css.selectors.has',
      'css.types.color.light-dark',
      'css.properties.float.inline-end',
    ]),
  );
  expect([...scriptAsks('x.toSorted(); new BroadcastChannel("x")').keys()]).toEqual([
    '.toSorted()',
    'BroadcastChannel',
  ]);
});

test('for all that is younger than a floor, it is said what stands in for it', () => {
  expect(needs.length).toBeGreaterThan(30);
  expect(untold(needs)).toEqual([]);
});

test('nothing is told of that the built site does not need', () => {
  expect(stale(needs)).toEqual([]);
});

test('the table is that of the built site: npm run support writes it', () => {
  expect(readFileSync('docs/browser-support.md', 'utf8')).toBe(supportTable(needs));
});

test('what comes with a page asks for nothing that its oldest readers lack, so it still unfolds a page for print', () => {
  const arriving = new Set(
    pages
      .filter(({ path }) => !path.startsWith('/embed/'))
      .filter(({ document }) => !document.querySelector('astro-island'))
      .flatMap(scriptFiles),
  );
  expect(arriving.size).toBeGreaterThan(0);
  for (const file of arriving)
    expect(
      [...scriptAsks(read(file).toString())]
        .filter(([, features]) => !features.some((one) => isKnownAt(READS, one)))
        .map(([word]) => word)
        .filter((word) => !OURS.has(word))
        // Asked for first, or on a press alone.
        .filter((word) => !YOUNG.some(({ features }) => features.includes(word))),
      file,
    ).toEqual([]);
});
