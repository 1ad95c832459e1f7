import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
const SCORER_ARRIVAL = 26_000;
const SCORER_AWAKE_SCRIPTS = 55_000;

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
    expect(all(page, 'script:not([src], [type=speculationrules])')).toEqual([]);
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

describe('the font', () => {
  it(`is one file of at most ${FONT} bytes, asked for early by every page`, () => {
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
    const bytes = woken.reduce((sum, path) => sum + bytesAt(path), 0);
    tellFigure('scorer-bytes', bytes);
    expect(bytes).toBeLessThanOrEqual(SCORER_AWAKE_SCRIPTS);
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
