import { expect, it } from 'vitest';
import { leanPage } from '../../../scripts/lean-pages.ts';

it('takes out the line breaks between blocks', () => {
  expect(leanPage('<h2>One</h2>\n<p>Two</p>\n<ul>\n<li>Three</li>\n</ul>\n')).toBe(
    '<h2>One</h2><p>Two</p><ul><li>Three</li></ul>\n',
  );
});

it('leaves the space between two words that stand in marks of their own', () => {
  const text = '<p><b>One</b>\n<i>two</i>\nthree <a href="/">four</a>\n<em>five</em></p>';
  expect(leanPage(text)).toBe(text);
});

it('closes an empty shape where it opens', () => {
  expect(leanPage('<svg><path d="M0 0"></path><circle r="1"></circle></svg>')).toBe(
    '<svg><path d="M0 0"/><circle r="1"/></svg>',
  );
});
