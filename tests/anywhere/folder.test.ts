import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaderRules } from '../../scripts/headers.ts';
import { readCode } from '../unit/lib/read-code.ts';
import { build, handedTo, inFolder, pagesOf, type BuiltPage } from './sites.ts';

/** The guide in a folder of a host: `BASE_PATH=/portal-check/ npm run build`. */

const { base, outDir, host } = inFolder;
let pages: readonly BuiltPage[];

beforeAll(() => {
  build(inFolder);
  pages = pagesOf(inFolder);
}, 180_000);

/** Attributes that hold an address; an island's are fetched when it wakes. */
const ADDRESSES = [
  'href',
  'src',
  'action',
  'component-url',
  'renderer-url',
  'before-hydration-url',
  'data-islands',
  'data-given',
];

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** What a page refers to: its links and files, and the addresses that its islands are handed. */
function addressesOn({ path, document }: BuiltPage): readonly string[] {
  const written = [
    ...document.querySelectorAll(ADDRESSES.map((name) => `[${name}]:not([rel=canonical])`).join()),
  ]
    .flatMap((element) => ADDRESSES.map((name) => element.getAttribute(name)))
    .filter((address) => address !== null);
  const handed = [...document.querySelectorAll('astro-island')]
    .flatMap((island) => stringsIn(JSON.parse(handedTo(island, inFolder))))
    .filter((text) => /^\/[\w-]+\//.test(text));
  return [...written, ...handed]
    .map((address) => new URL(address, host + path))
    .filter(({ origin }) => origin === host)
    .map(({ pathname, hash }) => pathname + hash);
}

/** Parts of a Word file, by the names that they have in it (Open Packaging Conventions, ECMA-376-2). */
const isInWordFile = (address: string): boolean => /^\/(?:word|docProps|customXml)\//.test(address);

/** Addresses from the host's root inside a text that is no page: a list of words, a script. */
const addressesIn = (file: string): readonly string[] =>
  [
    ...readFileSync(join(outDir, file), 'utf8').matchAll(
      /["'`](\/(?:[\w-]+\/)*(?:[\w.-]+\.\w+|(?:check|demo|score|lessons|glossary|search|sources|about|privacy|_astro|pagefind)\/)(?:#[\w-]*)?)["'`]/g,
    ),
  ]
    .map(([, address = '']) => address)
    .filter((address) => !isInWordFile(address));

function leadsSomewhere(address: string): boolean {
  const [path = '', id] = address.split('#');
  if (!path.startsWith(base)) return false;
  const file = join(outDir, path.slice(base.length));
  if (!path.endsWith('/')) return existsSync(file) && statSync(file).isFile();
  const page = pages.find((one) => one.path === path);
  return page !== undefined && (!id || page.document.getElementById(id) !== null);
}

describe('the site in a folder of a host', () => {
  it('has every page of the site at the root', () => {
    const atRoot = globSync('src/content/lessons/en/*.mdx').length;
    expect(pages.filter(({ path }) => path.startsWith(`${base}lessons/`))).toHaveLength(atRoot + 1);
  });

  it('links, loads and fetches only from its folder, and everything it names is there', () => {
    const astray = pages.flatMap((page) =>
      addressesOn(page)
        .filter((address) => !leadsSomewhere(address))
        .map((address) => `${page.path}: ${address}`),
    );
    expect(astray, astray.slice(0, 5).join('\n')).toEqual([]);
  });

  it('can be walked from its home page to each page but those that stand for missing ones', () => {
    const seen = new Set<string>();
    const wanted = [base];
    for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const page = pages.find((one) => one.path === path);
      if (page) wanted.push(...addressesOn(page).map((address) => address.split('#')[0] ?? ''));
    }
    const unseen = pages.map(({ path }) => path).filter((path) => !seen.has(path));
    // What is made for frames is led to from the pages around them; the worker alone shows what stands for a page that is not kept.
    expect(unseen.filter((path) => !path.startsWith(`${base}embed/`))).toEqual([
      `${base}404.html`,
      `${base}offline/not-kept/`,
    ]);
  });

  it('names its folder in the words, and in no script another', () => {
    const files = globSync('{**/*.json,_astro/*.js}', { cwd: outDir });
    expect(files.filter((file) => file.endsWith('words.json'))).toHaveLength(
      globSync('src/pages/**/words.json.ts').length,
    );
    const astray = files.flatMap((file) =>
      addressesIn(file)
        .filter((address) => !leadsSomewhere(address))
        .map((address) => `${file}: ${address}`),
    );
    expect(astray).toEqual([]);
  });

  it('says where it stands in canonical links, the catalogue and the published schema', () => {
    for (const { path, document } of pages)
      expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
        host + path.replace(/\.html$/, '/').replace(/embed\/(?:(demo\/).+)?/, '$1'),
      );
    const json = (file: string) => JSON.parse(readFileSync(join(outDir, file), 'utf8'));
    for (const { address, embed } of json('catalogue.json').lessons)
      for (const one of [address, embed])
        expect(leadsSomewhere(new URL(one).pathname), one).toBe(true);
    const schema = 'schemas/portal-review.v1.json';
    expect(json(schema).$id).toBe(`${host}${base}${schema}`);
  });

  it('prints on each handout a code of its own host and folder, which another library reads', async () => {
    const sheets = pages
      .flatMap(({ document }) => [...document.querySelectorAll('.sheet')])
      .filter((sheet) => sheet.querySelector('.qr'));
    const lessons = globSync('src/content/lessons/en/*.mdx').length;
    expect(sheets.length).toBeGreaterThan(lessons * 4);
    for (const sheet of sheets.slice(0, 2 * lessons)) {
      const code = sheet.querySelector('.qr')!;
      const [, , size] = (code.getAttribute('viewBox') ?? '').split(' ').map(Number);
      const said = await readCode({
        size: size ?? 0,
        path: code.querySelector('path')?.getAttribute('d') ?? '',
      });
      expect(said).toMatch(
        /^https:\/\/guide\.clinic\.test\/portal-check\/go\/[a-z-]+\/\?edition=20\d\d-\d\d-\d\d$/,
      );
      // Who has no camera types it.
      expect(sheet.querySelector('.sheet-address')?.textContent?.trim()).toBe(
        said?.replace(/^https:\/\/|\?.*$/g, ''),
      );
      expect(code.querySelector('rect')?.getAttribute('fill')).toBe('#fff');
    }
  });

  it('rules over its folder alone in the headers of every kind of host', () => {
    const rules = parseHeaderRules(readFileSync(join(outDir, '_headers'), 'utf8'));
    for (const { path } of rules) expect(path.startsWith(base), path).toBe(true);
    expect(headersFor(rules, '/else/').size).toBe(0);
    expect(headersFor(rules, `${base}check/`).get('Content-Security-Policy')).toMatch(/'none'/);
    const hosting = (name: string) => readFileSync(join(outDir, '../deploy', name), 'utf8');
    expect(hosting('nginx.conf')).toContain(`error_page 404 ${base}404.html;`);
    expect(hosting('nginx.conf')).toContain(`location ${base}_astro/ {`);
    expect(hosting('Caddyfile')).toContain(`handle ${base}_astro/* {`);
    expect(hosting('Containerfile')).toContain(`COPY dist /srv/www${base}`);
  });
});
