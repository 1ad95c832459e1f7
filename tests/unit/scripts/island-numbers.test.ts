import { expect, it } from 'vitest';
import { withNumberedIslands } from '../../../scripts/island-numbers.ts';

const page = (...names: readonly string[]) =>
  `<h1>Check</h1>${names.map((name) => `<astro-island uid="${name}" ssr><p>Words</p></astro-island>`).join('')}`;

it('gives the same page whatever folder it was built in', () => {
  expect(withNumberedIslands(page('1h9gTT', 'Z2kL'))).toBe(page('1', '2'));
  expect(withNumberedIslands(page('Zq0a', '7f'))).toBe(page('1', '2'));
});

it('leaves a page without islands as it is', () => {
  expect(withNumberedIslands('<p uid="a">Words</p>')).toBe('<p uid="a">Words</p>');
});
