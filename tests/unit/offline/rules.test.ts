import { describe, expect, it } from 'vitest';
import {
  cacheName,
  cachePrefix,
  isGone,
  isNoAnswer,
  keptSet,
  languageAt,
  languageNamed,
  mayKeep,
  openedAmong,
  pageKey,
  titleOf,
  tooMany,
  wayOf,
  withSavedLine,
  type Asked,
  type OfflinePlan,
} from '#domain/offline/rules.ts';

const planIn = (base: string): OfflinePlan => ({
  base,
  build: 'b1',
  languages: [
    {
      folder: '',
      language: 'en',
      line: 'Saved on {date}.',
      addresses: [base, `${base}check/`, `${base}check/words.json`],
    },
    { folder: 'es/', language: 'es', line: 'Del {date}.', addresses: [`${base}es/`] },
  ],
  shared: [`${base}_astro/a.js`, `${base}seal.svg`],
});
const plan = planIn('/');
const [english, spanish] = plan.languages as [
  OfflinePlan['languages'][0],
  OfflinePlan['languages'][0],
];
const HOME = 'https://guide.example';

const way = (path: string, more: Partial<Asked> = {}, at = plan) =>
  wayOf(at, {
    method: 'GET',
    address: new URL(path, HOME).href,
    home: HOME,
    isNavigation: true,
    hasRange: false,
    isAhead: false,
    ...more,
  });
const asFile = { isNavigation: false };

describe('a request', () => {
  it.each([
    '/',
    '/lessons/x/',
    '/lessons',
    '/es/check/',
    '/for-clinics/',
    '/check/#login',
    '/changes/v1.2/',
  ])('for the page %s is answered fresh first', (path) => {
    expect(way(path)).toBe('page');
  });

  it('for a file with its hash in the name is answered from the copy first', () => {
    expect(way('/_astro/a.js', asFile)).toBe('asset');
    expect(way('/_astro/of-a-newer-build.js', asFile)).toBe('asset');
  });

  it('for the words of a tool or the icon is answered fresh first', () => {
    expect(way('/check/words.json', asFile)).toBe('file');
    expect(way('/seal.svg', asFile)).toBe('file');
  });

  it.each([
    ['an embed', '/embed/check/', {}],
    ['an embed in another language', '/es/embed/lessons/x/', {}],
    ['what leads on from a printed code', '/go/x/', {}],
    ['a page with a query, as of a shared screen', '/check/?kiosk', {}],
    ['a search', '/search/?q=what%20she%20typed', {}],
    ['a file to download, opened as a page', '/handouts/x/letter.pdf', {}],
    ['the worker itself', '/worker.js', asFile],
    ['the search engine', '/pagefind/pagefind.js', asFile],
    ['a file that nobody listed', '/catalogue.json', asFile],
    ['a page asked for by a script', '/lessons/x/', asFile],
    ['what is sent', '/check/', { method: 'POST' }],
    ['a look at the head alone', '/check/', { method: 'HEAD' }],
    ['a part of a file', '/_astro/a.js', { ...asFile, hasRange: true }],
    ['a page that nobody opened yet', '/lessons/x/', { isAhead: true }],
    ['another host', 'https://evil.example/check/', {}],
    ['another port', 'https://guide.example:444/check/', {}],
  ] as const)('for %s is none of its business', (_, path, more) => {
    expect(way(path, more)).toBe('pass');
  });

  it('beside the folder of the site is none of its business', () => {
    const inFolder = planIn('/guide/');
    expect(way('/guide/check/', {}, inFolder)).toBe('page');
    expect(way('/guide/_astro/x.js', asFile, inFolder)).toBe('asset');
    expect(way('/guide/es/embed/check/', {}, inFolder)).toBe('pass');
    expect(way('/check/', {}, inFolder)).toBe('pass');
    expect(way('/guidebook/', {}, inFolder)).toBe('pass');
  });
});

describe('an answer', () => {
  const page = { status: 200, isOwn: true, type: 'text/html; charset=utf-8' };

  it('that is a page of ours is kept', () => {
    expect(mayKeep(page, 'page')).toBe(true);
    expect(mayKeep({ ...page, type: 'font/woff2' }, 'asset')).toBe(true);
  });

  it.each([
    ['is missing', { ...page, status: 404 }],
    ['is a part', { ...page, status: 206 }],
    ['was led on', { ...page, isOwn: false }],
    ['is no page', { ...page, type: 'application/json' }],
    ['only speaks of pages', { ...page, type: 'text/plain; of=text/html' }],
    ['is almost a page', { ...page, type: 'text/htmlish' }],
  ])('that %s is not kept', (_, answer) => {
    expect(mayKeep(answer, 'page')).toBe(false);
  });

  it('that says "gone" takes the copy along, and one in trouble does not', () => {
    expect([404, 410, 200, 500].map(isGone)).toEqual([true, true, false, false]);
    expect([500, 503, 404, 200].map(isNoAnswer)).toEqual([true, true, false, false]);
  });
});

describe('the shelf', () => {
  it('has a name for each build and language, which no other folder of the host takes for its own', () => {
    expect(cacheName(plan, 'en')).not.toBe(cacheName({ ...plan, build: 'b2' }, 'en'));
    expect(cacheName(plan, 'en').startsWith(cachePrefix('/'))).toBe(true);
    expect(cacheName(planIn('/guide/'), 'en').startsWith(cachePrefix('/'))).toBe(false);
  });

  it('holds the set of its language, and what all languages share', () => {
    expect(keptSet(plan, spanish)).toEqual(['/es/', '/_astro/a.js', '/seal.svg']);
  });

  it('lets the oldest opened pages go, and none of the set', () => {
    const kept = ['/changes/', '/', '/check/', '/_astro/a.js', '/about-us/', '/old.json', '/new/'];
    expect(openedAmong(plan, english, kept)).toEqual(['/changes/', '/about-us/', '/new/']);
    expect(tooMany(plan, english, kept, 2)).toEqual(['/changes/']);
    expect(tooMany(plan, english, kept, 3)).toEqual([]);
  });

  it('knows a page with and without its last slash as one', () => {
    expect(['/lessons', '/lessons/', '/'].map(pageKey)).toEqual(['/lessons/', '/lessons/', '/']);
  });
});

describe('the language', () => {
  it('of an address is that of its folder', () => {
    expect(languageAt(plan, '/es/check/')).toBe(spanish);
    expect(languageAt(plan, '/estimate/')).toBe(english);
    expect(languageAt(planIn('/guide/'), '/guide/es/')?.language).toBe('es');
    const turned = { ...plan, languages: [spanish, english] };
    expect(languageAt(turned, '/es/check/')).toBe(spanish);
    expect(languageAt(turned, '/check/')).toBe(english);
  });

  it('that is kept is the one asked for, and the first where nobody knows it', () => {
    expect(languageNamed(plan, 'es')).toBe(spanish);
    expect(languageNamed(plan, 'tlh')).toBe(english);
  });
});

describe('a kept page', () => {
  it('says its day first in its main part', () => {
    const html = '<body><main id="main" tabindex="-1"><h1>A</h1></main></body>';
    expect(withSavedLine(html, 'Saved on {date}.', '$& May')).toBe(
      '<body><main id="main" tabindex="-1"><p class="note careful saved-copy">Saved on $& May.</p><h1>A</h1></main></body>',
    );
  });

  it('is listed by its title as text, without the name of the site', () => {
    expect(titleOf('<title>Is it &quot;real&quot; &amp; mine? · Portal Check</title>')).toBe(
      'Is it "real" & mine?',
    );
    expect(titleOf('<title>Portal Check: a question?</title>')).toBe('Portal Check: a question?');
    expect(titleOf('<title>\n  One · two · Portal Check</title>')).toBe('One · two');
    expect(titleOf('<title>1 &lt; 2 &#39;so&#34; &gt; &copy;</title>')).toBe(
      '1 < 2 \'so" > &copy;',
    );
    expect(titleOf('no title')).toBe('');
  });
});
