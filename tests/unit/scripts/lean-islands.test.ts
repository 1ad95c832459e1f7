import { expect, it } from 'vitest';
import { withNumberedIslands, withoutIslandSheet } from '../../../scripts/lean-islands.ts';

const page = (...names: readonly string[]) =>
  `<h1>Check</h1>${names.map((name) => `<astro-island uid="${name}" ssr><p>Words</p></astro-island>`).join('')}`;

it('gives the same page whatever folder it was built in', () => {
  expect(withNumberedIslands(page('1h9gTT', 'Z2kL'))).toBe(page('1', '2'));
  expect(withNumberedIslands(page('Zq0a', '7f'))).toBe(page('1', '2'));
});

it('leaves a page without islands as it is', () => {
  expect(withNumberedIslands('<p uid="a">Words</p>')).toBe('<p uid="a">Words</p>');
});

it('takes out the sheet that our own has, and no other', () => {
  const ours = '<style>p{color:red}</style>';
  const astros = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';
  expect(withoutIslandSheet(`${ours}${astros}${page('a')}`)).toBe(`${ours}${page('a')}`);
});
