import { readdirSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { tellFigure } from '../fixtures/figures.ts';
import { all, isEmbed, lessons, pageAt, pages } from './site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // How Astro and Svelte write an attribute or an empty element is no concern of a reader: both forms are valid HTML.
      'attribute-boolean-style': 'off',
      'void-style': 'off',
    },
  }),
);

/** Astro writes this sheet before the first island, wherever that is. Browsers accept it, and nothing else of its kind is let through. */
const islandSheet =
  /<style>astro-island,astro-slot,astro-static-slot\{display:contents\}<\/style>/g;

describe('the built site', () => {
  it('has every page that product.md promises for this version', () => {
    for (const path of [
      '/',
      '/lessons/',
      '/check/',
      '/message/',
      '/demo/',
      '/score/',
      '/handouts/',
      '/glossary/',
      '/sources/',
      '/search/',
      '/privacy/',
      '/accessibility/',
      '/trust/',
      '/about/',
      '/404.html',
    ])
      expect(pageAt(path).html.length).toBeGreaterThan(1000);
    expect(lessons).toHaveLength(readdirSync('src/content/lessons/en').length);
  });

  it.each(['title', 'meta[name=description]', 'link[rel=canonical]'])(
    'has no two pages with the same %s',
    (selector) => {
      const texts = pages
        .filter((page) => page.path !== '/404.html' && !isEmbed(page))
        .map((page) =>
          all(page, selector)
            .map(
              (one) => one.textContent || one.getAttribute('content') || one.getAttribute('href'),
            )
            .join(),
        );
      expect(texts.filter((text, at) => !text || texts.indexOf(text) !== at)).toEqual([]);
    },
  );
});

describe.each(pages.map((page) => [page.path, page] as const))('the page %s', (path, page) => {
  it('is valid HTML', async () => {
    const { results } = await validator.validateString(
      page.html.replace(islandSheet, ''),
      page.file,
    );
    const faults = results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, message, ruleId, selector }) =>
          `${line}:${column} ${message} (${ruleId}) at ${selector}`,
      ),
    );
    tellFigure('html-faults', faults.length, 1);
    expect(faults).toEqual([]);
  });

  it('has one first heading, one main part and a language', () => {
    expect(all(page, 'h1').map((heading) => heading.textContent?.trim())).toEqual([
      expect.stringMatching(/\S/),
    ]);
    expect(all(page, 'main')).toHaveLength(1);
    expect(page.document.documentElement.getAttribute('lang')).toMatch(/^[a-z]{2}(-[A-Z]{2})?$/);
  });

  it('has a title that names the site, a description and its own address', () => {
    expect(page.document.title).toContain('Portal Check');
    expect(all(page, 'meta[name=description]')[0]?.getAttribute('content')).toMatch(/\S.{20,}/);
    const canonical = new URL(all(page, 'link[rel=canonical]')[0]?.getAttribute('href') ?? '');
    const part = path.startsWith('/embed/demo/') ? '/demo/' : path.replace('/embed/', '/');
    expect(canonical.pathname).toBe(path === '/404.html' ? '/404/' : part);
  });

  it('gives each heading below the first an id to link to, tools aside', () => {
    expect(
      all(page, 'main :is(h2, h3)')
        .filter((heading) => !heading.id && !heading.closest('astro-island'))
        .map((heading) => heading.textContent),
    ).toEqual([]);
  });

  it('carries nothing that the policy would block', () => {
    expect(all(page, '[style]').map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
    const handlers = all(page, '*').flatMap((element) =>
      element.getAttributeNames().filter((name) => /^on/.test(name)),
    );
    expect(handlers).toEqual([]);
    expect(page.html).not.toContain('javascript:');
    expect(page.html).not.toContain('is:inline');
  });

  it('loads nothing from another host', () => {
    const loaded = all(
      page,
      '[src], link[href]:not([rel=canonical]), object[data], [srcset], image[href], use[href]',
    ).flatMap((element) =>
      ['src', 'href', 'data', 'srcset'].map((name) => element.getAttribute(name) ?? ''),
    );
    expect(loaded.filter((address) => /^([a-z]+:)?\/\//i.test(address))).toEqual([]);
  });

  it('lets everything kept here be erased', () => {
    expect(all(page, '[data-erase]').length).toBeGreaterThan(0);
  });
});
