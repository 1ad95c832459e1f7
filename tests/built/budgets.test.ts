import { once } from 'node:events';
import { globSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Site } from '../engines/support/site.ts';
import { tellFigure } from '../fixtures/figures.ts';
import {
  all,
  bytesAt,
  bytesOf,
  dist,
  eagerIslands,
  givenFiles,
  lessons,
  linkedFiles,
  pageAt,
  pages,
  scriptBytes,
  scriptFiles,
  wakingFiles,
  type Page,
} from './site.ts';

/** Brotli bytes, from quality.md, "Speed". The first 14,000 arrive in one round trip. */
const LESSON_HTML = 14_000;
const LESSON_ARRIVAL = 32_000;
const LESSON_SCRIPT = 3_000;
const FONT = 16_000;
const CHECK_ARRIVAL = 40_000;
const DEMO_AWAKE = 85_000;
const SCORER_ARRIVAL = 20_000;
const SCORER_AWAKE_SCRIPTS = 55_000;
const SCORER_AWAKE_SHEET = 3_500;
/** What a server sends before it has to wait for an answer: ten packets (RFC 6928) of 1,460 bytes. */
const FIRST_PACKETS = 14_600;

const arrival = (page: Page): number =>
  bytesOf(page.html) +
  [...scriptFiles(page), ...linkedFiles(page)].reduce((sum, path) => sum + bytesAt(path), 0);
const fonts = (page: Page) => linkedFiles(page).filter((path) => path.endsWith('.woff2'));

describe.each(lessons.map((page) => [page.path, page] as const))('the lesson %s', (_path, page) => {
  it(`is at most ${LESSON_HTML} bytes of HTML with its styles`, () => {
    tellFigure('lesson-html', bytesOf(page.html));
    expect(all(page, 'link[rel=stylesheet]')).toEqual([]);
    expect(bytesOf(page.html)).toBeLessThanOrEqual(LESSON_HTML);
  });

  it(`brings at most ${LESSON_ARRIVAL} bytes on arrival, font and icon included`, () => {
    tellFigure('lesson-arrival', arrival(page));
    expect(arrival(page)).toBeLessThanOrEqual(LESSON_ARRIVAL);
  });

  it('does not even bring what loads its tools: no one needs it to read', () => {
    expect(scriptFiles(page).filter((path) => path.includes('islands'))).toEqual([]);
    expect(all(page, 'body script:not([src], [type=speculationrules])')).toEqual([]);
    expect(all(page, 'astro-island').length > 0).toBe(
      page.document.documentElement.hasAttribute('data-islands'),
    );
  });

  it(`runs at most ${LESSON_SCRIPT} bytes of script on arrival, and starts no tool`, () => {
    tellFigure('lesson-script', scriptBytes(page));
    expect(scriptBytes(page)).toBeLessThanOrEqual(LESSON_SCRIPT);
    expect(eagerIslands(page)).toEqual([]);
  });
});

describe('what comes before the first paint', () => {
  it('is the page itself: its scripts and the font are asked for by the script in its head', () => {
    for (const page of pages.filter(({ path }) => !/^\/(?:go\/|404)/.test(path))) {
      expect(all(page, '[data-script]').length, page.path).toBeGreaterThan(0);
      expect(
        all(page, 'script[src]').map((script) => script.getAttribute('src')),
        page.path,
      ).toEqual(page.path.startsWith('/embed/') ? ['/embed/scheme.js'] : []);
      const [decides, ...others] = all(page, 'head script:not([src])');
      expect(decides?.textContent, page.path).toContain('navigation.currentEntry.index');
      expect(others, page.path).toEqual([]);
      for (const font of all(page, '[as=font]'))
        expect(font.getAttribute('media'), page.path).toBe('not all');
    }
    expect(new Set(pages.map((page) => all(page, 'head script')[0]?.textContent)).size).toBe(1);
  });
});

describe('a page in its first ten packets', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serve();
  });
  afterAll(() => site.stop());

  /** What a server sends for an address, in bytes: its headers, and the page as it is packed. */
  async function sent(path: string): Promise<number> {
    const asked = get(site.origin + path, { headers: { 'accept-encoding': 'br' } });
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const page = await buffer(answer);
    expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, 'br']);
    const { rawHeaders } = answer;
    // A colon, a space or the end of a line after each name and value.
    const headers = rawHeaders.reduce((sum, { length }) => sum + length + 2, 0);
    return 'HTTP/1.1 200 OK\r\n'.length + headers + '\r\n'.length + page.length;
  }

  it.each([
    ...lessons.map(({ path }) => path),
    '/',
    '/check/',
    '/message/',
    '/demo/',
    '/score/',
    '/search/',
    '/glossary/',
    '/for-clinics/',
  ])(`%s is at most ${FIRST_PACKETS} bytes, packed and with its headers`, async (path) => {
    expect(await sent(path)).toBeLessThanOrEqual(FIRST_PACKETS);
  });
});

describe('the font', () => {
  it(`is one file of at most ${FONT} bytes, the same for every page`, () => {
    const [font = ''] = fonts(pageAt('/'));
    tellFigure('font', bytesAt(font));
    expect(new Set(pages.map((page) => fonts(page).join()))).toHaveProperty('size', 1);
    expect(bytesAt(font)).toBeLessThanOrEqual(FONT);
  });

  it('never delays text', () => {
    for (const { html } of pages) expect(html).toMatch(/font-display:\s*optional/);
  });
});

const withoutFonts = (page: Page): number =>
  arrival(page) - fonts(page).reduce((sum, path) => sum + bytesAt(path), 0);

describe('the check', () => {
  it(`brings at most ${CHECK_ARRIVAL} bytes on arrival, font aside`, () => {
    tellFigure('check-bytes', withoutFonts(pageAt('/check/')));
    expect(withoutFonts(pageAt('/check/'))).toBeLessThanOrEqual(CHECK_ARRIVAL);
  });
});

/** Is the file what the build made of a module of this name? */
const isOf = (name: string) => (path: string) =>
  new RegExp(`(?:^|/)${name}\\.[^/]*\\.js$`).test(path);

/** A part that comes when it is asked for is a file of its own, and none of those that wake a tool. */
function expectOnDemand(name: string, files: readonly string[]): void {
  expect(globSync('_astro/*.js', { cwd: dist }).some(isOf(name)), 'a file of its own').toBe(true);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter(isOf(name))).toEqual([]);
}

describe('the demo, once it wakes', () => {
  const page = pageAt('/demo/');
  const files = wakingFiles(page);

  it(`has brought at most ${DEMO_AWAKE} bytes, font aside`, () => {
    const woken = [
      ...files.filter((path) => !scriptFiles(page).includes(path)),
      ...givenFiles(page),
    ];
    const bytes = withoutFonts(page) + woken.reduce((sum, path) => sum + bytesAt(path), 0);
    tellFigure('demo-bytes', bytes);
    expect(bytes).toBeLessThanOrEqual(DEMO_AWAKE);
  });

  it('was brought by the reader alone: its doors in the lessons do not bring it along', () => {
    const itself = files.find((path) => /\/Demo\.[^/]*\.js$/.test(path));
    expect(itself).toBeDefined();
    for (const lesson of lessons) expect(wakingFiles(lesson), lesson.path).not.toContain(itself);
  });

  it.each([
    'Presenting',
    'qr-path',
    'passkey',
    'sealing',
    'Bytes',
    'Desk',
    'Attacker',
    'RecordList',
    'SideBySide',
    'shared-screen',
    'mix-address',
  ])('brings nothing of "%s", which comes when it is asked for', (name) => {
    expectOnDemand(name, files);
  });
});

describe('the comparison', () => {
  const page = pageAt('/score/');
  const files = wakingFiles(page);

  it(`brings at most ${SCORER_ARRIVAL} bytes on arrival, font aside`, () => {
    expect(withoutFonts(page)).toBeLessThanOrEqual(SCORER_ARRIVAL);
  });

  it(`wakes with at most ${SCORER_AWAKE_SCRIPTS} bytes of script`, () => {
    const woken = files.filter((path) => !scriptFiles(page).includes(path));
    const sizeOf = (paths: readonly string[]) =>
      paths.reduce((sum, path) => sum + bytesAt(path), 0);
    const [sheet = ''] = woken.filter(isOf('awake-styles'));
    const bytes = sizeOf(woken.filter((path) => path !== sheet));
    tellFigure('scorer-bytes', bytes);
    expect(bytes).toBeLessThanOrEqual(SCORER_AWAKE_SCRIPTS);
    expect(bytesAt(sheet)).toBeLessThanOrEqual(SCORER_AWAKE_SHEET);
  });

  it.each([
    'About',
    'Evidence',
    'Sums',
    'Cover',
    'hearing',
    'Weights',
    'Questions',
    'Compare',
    'Panels',
    'Meeting',
    'Preview',
    'NextYear',
    'ReplyPreview',
    'Shape',
    'Asking',
    'VendorLetter',
    'KeepAndMove',
    'Crosswalk',
    'Report',
    'ReportPages',
    'ReportPanel',
    'Reminders',
    'Refusal',
    'read-review',
    'saved-reviews',
    'save-file',
    'save-word',
    'workbook',
    'hecvat',
    'table',
    'vendor',
  ])('brings nothing of "%s", which comes when it is asked for', (name) => {
    expectOnDemand(name, files);
  });
});

describe.each([
  '/',
  '/lessons/',
  '/glossary/',
  '/sources/',
  '/about/',
  '/privacy/',
  '/accessibility/',
  '/trust/',
  '/404.html',
])('the page %s', (path) => {
  it('has no island, so it loads no framework', () => {
    expect(all(pageAt(path), 'astro-island')).toEqual([]);
    expect(scriptBytes(pageAt(path))).toBeLessThanOrEqual(LESSON_SCRIPT);
  });
});

describe('the search', () => {
  it('is named by no page, so it costs nothing where nobody searches', () => {
    const asking = pages.filter((page) =>
      [...scriptFiles(page), ...linkedFiles(page)].some((file) => file.includes('pagefind')),
    );
    tellFigure('search-unasked', asking.length, pages.length);
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});
