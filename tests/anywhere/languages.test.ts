import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../scripts/content.ts';
import { tellFigure } from '../fixtures/figures.ts';
import { englishIn } from './english.ts';
import { accented, makeLanguage, mirrored, say } from './made-up-language.ts';
import { parseHTML } from 'linkedom';
import {
  build,
  copyProject,
  courseOf,
  handedTo,
  inLanguages,
  pagesOf,
  type BuiltPage,
} from './sites.ts';

/** Any language: two that nobody speaks are made by the steps of "I translate", and the site is built with both. */

const { project, outDir, host } = inLanguages;
/** Not translated in the first of them, as a translator may leave a lesson for later. */
const WAITING = 'locked-in-storage';
/** Where a name is all there is room for, it stands with "(in English)" in the language. */
const WAITING_TITLE = 'Locked in storage (';
let pages: readonly BuiltPage[];

beforeAll(() => {
  rmSync(outDir, { recursive: true, force: true });
  copyProject(inLanguages);
  for (const made of [accented, mirrored]) makeLanguage(project, made);
  rmSync(join(project, 'src/content/lessons', accented.tag, `${WAITING}.mdx`));
  build(inLanguages);
  pages = pagesOf(inLanguages);
}, 240_000);

const pageAt = (path: string): BuiltPage => {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`${path} is not built.`);
  return page;
};
const pagesIn = (tag: string) => pages.filter(({ path }) => path.startsWith(`/${tag}/`));
const english = () => pages.filter(({ path }) => !/^\/\w+-x-made\//.test(path));

/** Attributes that readers see or hear. */
const SPOKEN = ['aria-label', 'alt', 'title', 'placeholder', 'label'];
SPOKEN.push('data-failed', 'data-done', 'data-pause', 'data-go-on');

/** All text of a page in its own language: what is marked as another is left out. */
function textsOf(document: Document): readonly string[] {
  const texts: string[] = [];
  const visit = (element: Element): void => {
    if (element.matches('script, style, [translate=no], [lang]:not(html)')) return;
    // An address is one text, though it may break into lines between its parts.
    if (element.matches('code')) return void texts.push(element.textContent ?? '');
    for (const name of SPOKEN) texts.push(element.getAttribute(name) ?? '');
    if (element.matches('meta[name=description]'))
      texts.push(element.getAttribute('content') ?? '');
    if (element.matches('astro-island'))
      texts.push(...sentencesIn(JSON.parse(handedTo(element, inLanguages))));
    for (const node of element.childNodes)
      if (node.nodeType === 3) texts.push(node.textContent ?? '');
      else if (node.nodeType === 1) visit(node as Element);
  };
  visit(document.documentElement);
  return texts;
}

/** Texts in words for a tool; an id, a date or an address is none. */
const sentencesIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? /^(?:[a-z0-9#/_.:?=-]+|[a-z]\w*)$/.test(value) || /^\w+-x-made$/.test(value)
      ? []
      : [value]
    : value && typeof value === 'object'
      ? isEnglishBySign(value)
        ? []
        : Object.values(value).flatMap(sentencesIn)
      : [];
/** An island that is handed a title in English is handed its language too; Astro writes a value as `[0, value]`. */
const isEnglishBySign = (value: object): boolean =>
  'lang' in value && JSON.stringify(value.lang) === '[0,"en"]';

describe.each([
  { made: accented, dir: null, category: 'many' },
  { made: mirrored, dir: 'rtl', category: 'many' },
])('the language $made.tag', ({ made, dir, category }) => {
  const { tag } = made;
  const englishWords = englishIn(tag);

  it('keeps every rule of the content check', () => {
    const { problems, untranslated } = checkContent(project, tag);
    expect(problems).toEqual([]);
    expect(untranslated).toEqual(
      tag === accented.tag ? [`src/content/lessons/${tag}/${WAITING}.mdx`] : [],
    );
  });

  it('has every page that English has, in its language and direction', () => {
    const paths = (some: readonly BuiltPage[]) => some.map(({ path }) => path).sort();
    expect(paths(pagesIn(tag))).toEqual(paths(english()).map((path) => `/${tag}${path}`));
    for (const { path, document } of pagesIn(tag)) {
      expect(document.documentElement.getAttribute('lang'), path).toBe(tag);
      expect(document.documentElement.getAttribute('dir'), path).toBe(dir);
    }
  });

  it('shows no English in any page, beyond names and what says that it is English', () => {
    const its = pagesIn(tag);
    const found = its.flatMap(({ path, document }) =>
      textsOf(document).flatMap((text) => {
        const words = text.includes(WAITING_TITLE) ? [] : englishWords(text);
        return words.length > 0
          ? [`${path} "${text.trim().slice(0, 90)}" (${words.join(' ')})`]
          : [];
      }),
    );
    tellFigure('untranslated', found.length, its.length);
    expect(found).toEqual([]);
  });

  it.each([
    ...['check/words.json', 'score/words.json', 'demo/words.json', 'demo/records.json'],
    'kiosk/words.json',
  ])('hands no English to the tools: %s', (file) => {
    const texts = sentencesIn(JSON.parse(readFileSync(join(outDir, tag, file), 'utf8')));
    expect(texts.length).toBeGreaterThan(10);
    // The demo names the lesson to read next; one that waits is marked, in the language.
    expect(
      texts.filter((text) => !text.includes(WAITING_TITLE) && englishWords(text).length > 0),
    ).toEqual([]);
  });

  it('links inside itself, and leaves only by a link that says which language it leads to', () => {
    const astray = pagesIn(tag).flatMap(({ path, document }) =>
      [...document.querySelectorAll('a[href], form[action]')]
        .filter((link) => !link.hasAttribute('hreflang'))
        .map((link) => link.getAttribute('href') ?? link.getAttribute('action') ?? '')
        .map((address) => new URL(address, host + path))
        .filter(({ origin, pathname }) => origin === host && !pathname.startsWith(`/${tag}/`))
        // A plain text file, and the list of what is shipped, are the same for everybody.
        .filter(({ pathname }) => !/\.(?:txt|cdx\.json)$/.test(pathname))
        .map(({ pathname }) => `${path}: ${pathname}`),
    );
    expect(astray).toEqual([]);
  });

  it('counts by its own plural forms and writes dates by its own calendar', () => {
    const { document } = pageAt(`/${tag}/`);
    const lessonsThere = new Set(
      pagesIn(tag).flatMap(({ path }) => /\/lessons\/([\w-]+)\/$/.exec(path)?.[1] ?? []),
    ).size;
    expect(new Intl.PluralRules(tag).select(lessonsThere)).toBe(category);
    const said = document.querySelector('#lessons')?.textContent ?? '';
    expect(said).toContain(new Intl.NumberFormat(tag).format(lessonsThere));
    const lesson = pageAt(`/${tag}/lessons/two-step-login/`).document;
    const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
    expect(lesson.querySelector('.card-quality')?.textContent).toMatch(
      new RegExp(date.format(new Date('2026-11-23')).replace(/\p{N}+/gu, '\\p{N}+'), 'u'),
    );
  });

  it('has a 404 page of its own where hosts look for it', () => {
    const { document } = pageAt(`/${tag}/404.html`);
    expect(document.querySelector('main a')?.getAttribute('href')).toBe(`/${tag}/`);
  });

  it('stands in the switch of each page by its own name', () => {
    for (const { path, document } of english().filter(
      (one) => !/^\/(404\.html$|embed\/)/.test(one.path),
    )) {
      const link = document.querySelector(`.languages a[hreflang="${tag}"]`);
      expect(link?.textContent?.trim()).toBe(say(made, 'English'));
      expect(link?.getAttribute('href')).toBe(`/${tag}${path}`);
    }
  });
});

describe('what search engines are told', () => {
  it('is each page in each language that has it, and English for all others', () => {
    for (const { path, document } of pages) {
      const alternates = [...document.querySelectorAll('link[rel=alternate][hreflang]')].map(
        (link) => [link.getAttribute('hreflang'), link.getAttribute('href')],
      );
      if (document.querySelector('meta[name=robots][content=noindex]')) {
        expect(alternates, path).toEqual([]);
        continue;
      }
      const plain = path.replace(/^\/\w+-x-made/, '');
      const tags = [accented.tag, mirrored.tag].filter(
        (tag) => tag !== accented.tag || !plain.includes(`/${WAITING}/`),
      );
      expect(Object.fromEntries(alternates), path).toEqual({
        en: host + plain,
        'x-default': host + plain,
        ...Object.fromEntries(tags.map((tag) => [tag, `${host}/${tag}${plain}`])),
      });
    }
  });

  it('is in the catalogue of each language: what is written in it', () => {
    const slugs = (path: string) =>
      JSON.parse(readFileSync(join(outDir, path, 'catalogue.json'), 'utf8')).lessons.map(
        ({ slug }: { slug: string }) => slug,
      );
    expect(slugs(mirrored.tag)).toEqual(slugs(''));
    expect(slugs(accented.tag)).toEqual(slugs('').filter((slug: string) => slug !== WAITING));
  });
});

describe('the course of a language', () => {
  it('has the lessons that are written in it, and no word of English around them', () => {
    build(inLanguages, 'course');
    for (const made of [accented, mirrored]) {
      const files = courseOf(inLanguages, `${made.tag}/`);
      const { document } = parseHTML(files['index.html'] ?? '');
      const { words } = JSON.parse(
        document.querySelector('[data-course=data]')?.textContent ?? '{}',
      ) as { readonly words: unknown };
      expect(document.documentElement.getAttribute('dir')).toBe(made === mirrored ? 'rtl' : null);
      expect(
        [...textsOf(document), ...sentencesIn(words)].flatMap(englishIn(made.tag)),
        made.tag,
      ).toEqual([]);
      expect(`lessons/${WAITING}/index.html` in files).toBe(made === mirrored);
    }
  });
});

describe('a lesson that waits for its translation', () => {
  it('says so in the reader’s language, and leads to the English one', () => {
    const { document } = pageAt(`/${accented.tag}/lessons/${WAITING}/`);
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    const way = document.querySelector('main a.button');
    expect(way?.getAttribute('href')).toBe(`/lessons/${WAITING}/`);
    expect(way?.getAttribute('hreflang')).toBe('en');
    expect(document.querySelector('main strong')?.getAttribute('lang')).toBe('en');
  });

  it('keeps its place in the list, marked as English', () => {
    const { document } = pageAt(`/${accented.tag}/lessons/`);
    const door = document.querySelector(`a.door[href$="/${WAITING}/"]`);
    expect(door?.querySelector('strong')?.getAttribute('lang')).toBe('en');
  });
});

describe('neither made-up language', () => {
  it('is in the project, and so in what is published', () => {
    for (const { tag } of [accented, mirrored])
      for (const name of [`interface/${tag}.yaml`, `lessons/${tag}`])
        expect(existsSync(join('src/content', name))).toBe(false);
  });
});
