import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dist } from './site.ts';

/** An `import()` of a file by its whole address, to which nothing can be added. */
const FIXED = /\bimport\(\s*(["'`])\.{0,2}\/[^"'`]+\1\s*\)/g;

it('every part that is fetched later can be asked for a second time', () => {
  const files = globSync(['_astro/*.js', '**/index.html'], { cwd: dist });
  const text = files.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n');
  expect(text.match(/\bimport\([^)]*\+/g)?.length).toBeGreaterThan(10);
  expect(text.match(FIXED) ?? []).toEqual([]);
});
