import { expect, test } from 'vitest';
import { all, isEmbed, lessons, pageAt, pages, type Page } from './site.ts';

/** What may be fetched while a reader is about to press a link. */

const rulesIn = (page: Page) =>
  all(page, 'script[type=speculationrules]').map(({ textContent }) => textContent);
const [rules = ''] = rulesIn(pageAt('/'));
const { prefetch } = JSON.parse(rules) as {
  prefetch: [{ where: { selector_matches: string }; eagerness: string }];
};
const { selector_matches: selector } = prefetch[0].where;

const isWatched = (page: Page) =>
  /^\/(?:lessons|handouts)\//.test(page.path) && all(page, '[data-exit]').length > 0;

test('every page carries the same rules, which run nothing; one made for frames or for who may be watched has none', () => {
  for (const page of pages)
    expect(rulesIn(page), page.path).toEqual(isEmbed(page) || isWatched(page) ? [] : [rules]);
  expect(Object.keys(JSON.parse(rules) as object)).toEqual(['prefetch']);
});

test('what they fetch is a page that was built, and no page with “Exit this page” save the check', () => {
  const ahead = new Set(
    pages
      .filter((page) => !isEmbed(page))
      .flatMap((page) => all(page, selector))
      .map((link) => new URL(link.getAttribute('href') ?? '', 'https://x').pathname),
  );
  expect([...ahead]).toEqual(expect.arrayContaining(['/', '/check/', '/demo/', '/score/']));
  for (const path of ahead)
    expect(all(pageAt(path), '[data-exit]').length > 0, path).toBe(path === '/check/');
  const left = lessons.filter(({ path }) => !ahead.has(path)).map(({ path }) => path);
  expect(left).toEqual(lessons.filter(isWatched).map(({ path }) => path));
});
