import { describe, expect, it } from 'vitest';
import { all, pages, type Page } from './site.ts';

/** What a reader who hears a page, or goes through it by Tab, needs of its markup, and axe does not ask for. */

const said = (one: Element): string =>
  (one.getAttribute('aria-label') ?? one.textContent).replace(/\s+/g, ' ').trim();

/** Names each element of a kind that has a fault, with its page. */
const faults = (
  selector: string,
  isFault: (one: Element, page: Page) => boolean,
): readonly string[] =>
  pages.flatMap((page) =>
    all(page, selector)
      .filter((one) => isFault(one, page))
      .map((one) => `${page.path} ${one.localName} "${said(one).slice(0, 60)}"`),
  );

describe('a reader who hears the pages', () => {
  it('learns from the words of each link where it leads', () => {
    const empty = /^(?:(?:click|see|read|look) )?(?:here|more|this|link|page)[.:]?$/i;
    expect(faults('a[href]', (one) => empty.test(said(one)))).toEqual([]);
  });

  it('is told what a form, the button that keeps the guide, and the one that erases have done', () => {
    const places = '[data-search-status], [data-offline-status], [data-erase] + *';
    expect(pages.filter((page) => all(page, places).length > 0).length).toBeGreaterThan(100);
    expect(faults(places, (one) => one.getAttribute('role') !== 'status')).toEqual([]);
  });

  it('hears the head of a column or a row with each cell of a table', () => {
    expect(faults('table', (one) => one.querySelector('th') === null)).toEqual([]);
    expect(faults('thead td', (one) => said(one) !== '')).toEqual([]);
  });

  it('knows the copy buttons of a kit apart by their names', () => {
    const kits = pages.filter((page) => all(page, '.kit').length > 0);
    expect(kits.length).toBeGreaterThan(10);
    for (const kit of kits) {
      const names = all(kit, '.kit .actions > button').map(said);
      expect(names.length, kit.path).toBeGreaterThan(3);
      expect(new Set(names).size, `${kit.path}: ${names.join(' | ')}`).toBe(names.length);
    }
  });
});
