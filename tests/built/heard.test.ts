import { describe, expect, it } from 'vitest';
import { all, lessons, pages, type Page } from './site.ts';

/** What a reader who hears a page, goes through it by Tab or makes it larger needs of its markup. */

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

describe('a reader with two fingers or a keyboard alone', () => {
  it('can make every page larger', () => {
    const views = pages.map(
      (page) => all(page, 'meta[name=viewport]')[0]?.getAttribute('content') ?? 'none',
    );
    expect(views.filter((one) => /maximum-scale|user-scalable|none/.test(one))).toEqual([]);
  });

  it('loses nothing by a link that Tab passes over: another of the page leads to the same place', () => {
    const passedOver = 'a[href][aria-hidden=true]';
    expect(lessons.flatMap((page) => all(page, passedOver)).length).toBeGreaterThan(70);
    expect(
      faults(
        passedOver,
        (one, page) =>
          one.getAttribute('tabindex') !== '-1' ||
          all(page, `a[href="${one.getAttribute('href') ?? ''}"]:not([aria-hidden])`).length === 0,
      ),
    ).toEqual([]);
  });

  it('reaches the frame in which a wide table of a lesson scrolls, and hears its name', () => {
    const frames = lessons.flatMap((page) => all(page, '.table'));
    expect(frames.length).toBeGreaterThan(3);
    for (const frame of frames) {
      expect(frame.getAttribute('tabindex')).toBe('0');
      expect(frame.getAttribute('aria-label')).toBeTruthy();
    }
  });
});

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
