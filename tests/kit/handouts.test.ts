import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { all, dist, pageAt } from '../built/site.ts';
import {
  ask,
  bookmarksOf,
  exists,
  files,
  handouts,
  letters,
  pageOf,
  pathOf,
  pdfs,
  plain,
  tagsOf,
  words,
} from './handouts.ts';

/** In points, width and height (ISO 216; ANSI/ASME Y14.1). */
const SIZES = { A4: [595.3, 841.9], Letter: [612, 792] } as const;
/** One sheet of paper, front and back. */
const ONE_SHEET = 2;
/** What is more than one sheet: the check in large print takes two of them, and the booklet is all. */
const pagesAtMost = (slug: string, print: string): number =>
  slug === 'booklet' ? 60 : slug === 'check-on-paper' && print === 'large' ? 4 : ONE_SHEET;

describe('the list of files', () => {
  it('has each sheet as PDF in both sizes of paper and of print, and to change as a Word file', () => {
    for (const { slug, files: its } of handouts)
      expect(
        its.map(({ kind, paper, print }) => [kind, paper, print].join(' ')).sort(),
        slug,
      ).toEqual([
        ...(slug === 'booklet' ? [] : ['docx  normal']),
        'pdf A4 large',
        'pdf A4 normal',
        'pdf Letter large',
        'pdf Letter normal',
      ]);
  });

  it.each(files)('gives the size and the hash of $name', (file) => {
    const bytes = readFileSync(pathOf(file));
    expect(bytes.length).toBe(file.bytes);
    expect(`sha256-${createHash('sha256').update(bytes).digest('base64')}`).toBe(file.hash);
  });

  it('is linked from each page, which leads to files that are there', () => {
    for (const { slug } of handouts)
      for (const print of ['normal', 'large'] as const) {
        const links = all(pageOf(slug, print), '[data-handout-files]:not([hidden]) a[download]');
        expect(links.length, slug).toBe(slug === 'booklet' ? 2 : 3);
        for (const link of links)
          expect(exists(pathOf({ address: `https://x${link.getAttribute('href')}` }))).toBe(true);
      }
    expect(all(pageAt('/handouts/'), 'a[download]').length).toBeGreaterThan(0);
  });

  it('stands in what is packed as well, which most hosts send in place of the pages', () => {
    const named = [
      'catalogue.json',
      'handouts/index.html',
      ...handouts.map(({ slug }) => `handouts/${slug}/index.html`),
    ];
    for (const file of named) {
      const path = join(dist, file);
      expect(
        brotliDecompressSync(readFileSync(`${path}.br`)).equals(readFileSync(path)),
        file,
      ).toBe(true);
    }
  });
});

describe.each(pdfs)('$name', ({ handout: { slug }, paper, print, ...file }) => {
  const path = pathOf(file);
  const page = pageOf(slug, print);
  const info = ask('pdfinfo', path);
  const fact = (name: string) => plain(new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]);

  it('is a whole file by the judgment of qpdf', () => {
    expect(ask('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
  });

  it(`fits on its paper, and on as many sheets as it may`, () => {
    const [width, height] = /([\d.]+) x ([\d.]+)/.exec(fact('Page size'))!.slice(1).map(Number);
    expect(width).toBeCloseTo(SIZES[paper!][0], -0.3);
    expect(height).toBeCloseTo(SIZES[paper!][1], -0.3);
    expect(Number(fact('Pages'))).toBeLessThanOrEqual(pagesAtMost(slug, print));
  });

  it('has the title of its page, its language, and fonts of its own', () => {
    expect(fact('Title')).toBe(page.document.title);
    expect(fact('JavaScript')).toBe('no');
    const { language, catalog } = tagsOf(path);
    expect(language).toBe('en');
    expect(catalog['/ViewerPreferences']).toMatchObject({ '/DisplayDocTitle': true });
    const fonts = ask('pdffonts', path).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts)
      expect(font).toMatch(/ CID TrueType +Identity-H +yes yes yes +\d+ +\d+$/);
  });

  it('tells a screen reader its headings, lists, tables and pictures', () => {
    expect(fact('Tagged')).toBe('yes');
    const { elements } = tagsOf(path);
    const count = (kind: string) => elements.filter((one) => one.kind === kind).length;
    for (const [level, kind] of [
      ['.sheet h1', 'H1'],
      ['.sheet h2', 'H2'],
      ['.sheet h3', 'H3'],
      ['.sheet th', 'TH'],
      ['.sheet td', 'TD'],
      ['.sheet :is(ul, ol) > li', 'LI'],
    ] as const)
      expect(count(kind), kind).toBe(all(page, level).length);
    const pictures = all(page, '.sheet svg[role=img] title').map(({ textContent }) => textContent);
    expect(elements.filter(({ kind }) => kind === 'Figure').map(({ alt }) => alt)).toEqual(
      pictures,
    );
    for (const { kind, attributes } of elements)
      if (kind === 'TH') expect(attributes['/Scope']).toMatch(/^\/(Row|Column)$/);
  });

  it('has a bookmark for each heading', () => {
    // Chromium drops the space where a heading breaks into two lines.
    const headings = all(page, '.sheet :is(h1, h2, h3)').map(({ textContent }) =>
      letters(textContent),
    );
    expect(bookmarksOf(path).map(letters)).toEqual(headings);
  });

  it('says what its page says, and answers no question of the quiz', () => {
    const text = letters(ask('pdftotext', path, '-'));
    for (const part of all(
      page,
      '.sheet :is(h1, h2, h3, p, .sheet-do li, .sheet-three li):not(td *)',
    ))
      if (!part.querySelector('ul, ol, p, svg, br'))
        expect(text).toContain(letters(part.textContent));
    expect(all(page, '.sheet :is(.quiz, details, [popover], script)')).toEqual([]);
  });
});

describe.each(words)('$name', ({ handout: { slug, title }, ...file }) => {
  const path = pathOf(file);
  const page = pageOf(slug, 'normal');
  const parts = unzipSync(readFileSync(path));
  const part = (name: string) => new TextDecoder().decode(parts[name]);

  it('opens in a reader that nobody here wrote, with the headings, lists and words of its page', async () => {
    const { value, messages } = await mammoth.convertToHtml({ path });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const read = parseHTML(`<html><body>${value}</body></html>`).document as unknown as Document;
    const texts = (root: ParentNode, selector: string) =>
      [...root.querySelectorAll(selector)].map(({ textContent }) => letters(textContent));
    const sheet = page.document.querySelector('.sheet')!;
    expect(texts(read, 'h1')).toEqual([letters(title)]);
    expect(texts(read, 'h2')).toEqual(texts(sheet, 'h2'));
    expect(texts(read, 'th').length === 0 || slug === 'five-questions').toBe(true);
    const numbered = [...sheet.querySelectorAll('ol > li')].length;
    expect(read.querySelectorAll('ol > li')).toHaveLength(numbered);
    const said = letters(read.body.textContent);
    for (const paragraph of sheet.querySelectorAll('p:not(:has(p))'))
      expect(said).toContain(letters(paragraph.textContent));
    for (const item of sheet.querySelectorAll('li:not(:has(ul))'))
      expect(said).toContain(letters(item.textContent));
  });

  it('says in words what its pictures show, and which language and title it has', async () => {
    const { value } = await mammoth.convertToHtml({ path });
    const read = parseHTML(value).document as unknown as Document;
    const shown = all(page, '.sheet svg[role=img] title').map(({ textContent }) => textContent);
    expect([...read.querySelectorAll('img')].map((image) => image.getAttribute('alt'))).toEqual(
      shown,
    );
    expect(part('word/styles.xml')).toContain('w:val="en-US"');
    expect(part('docProps/core.xml')).toContain(`<dc:title>${page.document.title}</dc:title>`);
  });

  it('repeats the header row of a table on each page', () => {
    const tables = all(page, '.sheet table').length;
    expect(part('word/document.xml').split('<w:tblHeader').length - 1).toBe(tables);
  });
});
