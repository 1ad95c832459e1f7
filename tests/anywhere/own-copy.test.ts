import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '#domain/message/report.ts';
import type { MessageSpeech } from '#lib/words/message-words.ts';
import { buildOwnCopy, clinic, ownCopy } from './own-copy.ts';
import { build, courseOf, handedTo, pagesOf, type BuiltPage } from './sites.ts';

/** A clinic's own copy, from one file. */

let pages: readonly BuiltPage[];
const pageAt = (path: string): BuiltPage => {
  const page = pages.find((one) => one.path === ownCopy.base + path);
  if (!page) throw new Error(`${path} is not built.`);
  return page;
};
const textOf = (page: BuiltPage, selector: string): string =>
  page.document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const fileAt = (path: string): string => readFileSync(join(ownCopy.outDir, path), 'utf8');

beforeAll(() => {
  buildOwnCopy();
  pages = pagesOf(ownCopy);
}, 300_000);

describe('a clinic’s own copy', () => {
  it('says on every page whose it is, with logo and how to reach the clinic', () => {
    for (const page of pages.filter(({ path }) => !path.includes('/embed/'))) {
      expect(textOf(page, '.whose'), page.path).toContain(clinic.name);
      expect(page.document.querySelector('.whose img')?.getAttribute('src')).toBe(
        '/portal-check/clinic/logo.svg',
      );
      const reach = textOf(page, '.site-foot .own-clinic');
      for (const said of ['555-0100', '911', 'portal.elmstreet.example'])
        expect(reach, page.path).toContain(said);
    }
  });

  it('has its colors in light and dark, from a file that its policy lets in', () => {
    const sheet = fileAt('clinic/look.css');
    expect(sheet).toContain(':root:root{--seal:#0f4c5c');
    expect(sheet).toContain('(prefers-color-scheme:dark){:root:root{--seal:#9fd8e8');
    const page = pageAt('');
    expect(
      page.document.querySelector('link[rel=stylesheet][href$="/clinic/look.css"]'),
    ).not.toBeNull();
    expect(page.html).toMatch(/style-src 'self'/);
  });

  it('has its name, portal and phone on every sheet to hand on, before anything is typed', () => {
    const sheets = pages.filter(({ document }) => document.querySelector('[data-clinic=name]'));
    // Its lessons, the five questions that go with one of them, and the booklet, in two prints each.
    expect(sheets).toHaveLength((clinic.lessons.length + 2) * 2);
    for (const page of sheets)
      expect(
        ['name', 'portal', 'phone'].map((line) => textOf(page, `[data-clinic=${line}]`)),
        page.path,
      ).toEqual([clinic.name, 'portal.elmstreet.example', '555-0100']);
  });

  it('stands where its file says, folder and all', () => {
    expect(
      pageAt('check/').document.querySelector('link[rel=canonical]')?.getAttribute('href'),
    ).toBe('https://guide.elmstreet.example/portal-check/check/');
  });

  it('lists its lessons in its order, and leads from one to the next', () => {
    const listed = [...pageAt('lessons/').document.querySelectorAll('main a[href*="/lessons/"]')]
      .map((link) => link.getAttribute('href')?.split('/').at(-2))
      .filter((slug) => slug !== 'lessons');
    expect(new Set(listed)).toEqual(new Set(clinic.lessons));
    const [one = '', two = '', three = ''] = clinic.lessons;
    const to = (slug: string, rel: string) =>
      pageAt(`lessons/${slug}/`)
        .document.querySelector(`nav.steps-nav a[rel=${rel}]`)
        ?.getAttribute('href');
    expect(to(one, 'prev')).toBeUndefined();
    expect(to(one, 'next')).toBe(`/portal-check/lessons/${two}/`);
    expect(to(three, 'prev')).toBe(`/portal-check/lessons/${two}/`);
    expect(to(three, 'next')).toBe('/portal-check/lessons/');
    expect(textOf(pageAt(`lessons/${one}/`), '.eyebrow')).toMatch(/\b1\b.*\b3\b/);
  });

  it('finds the lessons that it lists, and keeps the address of the others', () => {
    const { pages: known } = JSON.parse(fileAt('search/words.json')) as {
      readonly pages: readonly { readonly href: string }[];
    };
    const lessons = known.filter(({ href }) => href.includes('/lessons/'));
    expect(lessons).toHaveLength(clinic.lessons.length);
    const other = pages.filter(
      ({ path }) =>
        /^\/portal-check\/lessons\/.+/.test(path) &&
        !clinic.lessons.some((slug) => path.includes(`/${slug}/`)),
    );
    expect(other.length).toBeGreaterThan(5);
    for (const { document } of other) {
      expect(document.querySelector('[data-pagefind-body]')).toBeNull();
      expect(document.querySelector('meta[content=noindex]')).not.toBeNull();
    }
  });

  it('says of the numbers of the tests that they are not from this copy', () => {
    const [note] = pageAt('trust/').document.querySelectorAll('[data-tested]');
    expect(note?.getAttribute('data-tested')).toBe('earlier');
    expect(note?.textContent).toContain('from an earlier state');
  });

  it('adds its note to the lesson', () => {
    expect(textOf(pageAt('lessons/two-step-login/'), 'article .note.info')).toContain(
      clinic.notes['two-step-login'],
    );
  });

  it('hands the address check the portals that the build was given, in lessons and on its page', () => {
    for (const path of ['check/', 'lessons/is-this-message-real/']) {
      const handed = [...pageAt(path).document.querySelectorAll('astro-island')]
        .map((island) => handedTo(island, ownCopy))
        .filter((given) => given.includes('"portals"'));
      expect(handed.length, path).toBeGreaterThan(0);
      for (const portal of clinic.portals) expect(handed[0]).toContain(portal);
    }
    expect(fileAt('check/words.json')).toContain(`Hello ${clinic.name},`);
  });

  it('compares the links of a message with them, and says so', () => {
    const { words, clinic: own } = JSON.parse(fileAt('message/words.json')) as MessageSpeech;
    const look = (text: string) =>
      lookAt(text, words.patterns, words.splits, own?.portals).links[0]?.match;
    expect(look('Open https://kids.elmstreet.example/portal/x')).toBe('same');
    expect(look('Open https://portal-elmstreet.example/')).toBe('different');
    expect(own?.same).toContain(clinic.name);
  });

  it('makes a course of the lessons that it lists, in its order, its name and its colors', () => {
    build(ownCopy, 'course');
    const files = courseOf(ownCopy);
    const page = files['index.html'] ?? '';
    expect(page).toContain(clinic.name);
    expect([...page.matchAll(/href="lessons\/([^/]+)\//g)].map(([, slug]) => slug)).toEqual(
      clinic.lessons,
    );
    expect(Object.keys(files).filter((file) => file.startsWith('lessons/'))).toHaveLength(
      clinic.lessons.length,
    );
    expect(files[/assets\/[0-9a-f]{10}\.css/.exec(page)?.[0] ?? '']).toContain('#0f4c5c');
    // Its address belongs to nobody (RFC 2606), so no page leads there.
    expect(files['lessons/two-step-login/index.html']).not.toContain(
      'href="https://guide.elmstreet',
    );
  });

  it('is told from the guide itself, which has nothing of it', () => {
    expect(existsSync('src/content/site.yaml')).toBe(false);
    expect(existsSync('dist/clinic')).toBe(false);
    const plain = readFileSync('dist/check/index.html', 'utf8');
    expect(plain).not.toMatch(/own-clinic|class="whose"|&quot;portals&quot;:\[1/);
  });
});
