import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';
import {
  createSourceFile,
  isExportDeclaration,
  isImportDeclaration,
  isStringLiteral,
  ScriptTarget,
} from 'typescript';

/** The built site, read as a browser would: pages, what they refer to, and how many bytes that is. */

export const dist = join(import.meta.dirname, '../../dist');
if (!existsSync(join(dist, '_headers')))
  throw new Error('Nothing is built, or the build did not end. Remedy: npm run build.');

export interface Page {
  /** Below `dist`: `glossary/index.html`. */
  readonly file: string;
  /** As a reader asks for it: `/glossary/`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

export const pages: readonly Page[] = globSync('**/*.html', { cwd: dist })
  .sort()
  .map((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    return {
      file,
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html,
      document: parseHTML(html).document as unknown as Document,
    };
  });

/** Made for frames in other people's pages: each is the page of the same path, or a part of one. */
export const isEmbed = ({ path }: Page): boolean => path.startsWith('/embed/');

export const lessons = pages.filter(({ path }) => /^\/lessons\/.+/.test(path));

/** @throws when the page was not built */
export function pageAt(path: string): Page {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`${path} is not built.`);
  return page;
}

export const all = (page: Page, selector: string): readonly Element[] => [
  ...page.document.querySelectorAll(selector),
];

/** Bytes as sent with brotli at quality 11; fonts are compressed already. */
export function bytesOf(content: string | Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

export const read = (path: string): Buffer => readFileSync(join(dist, path));
export const bytesAt = (path: string): number =>
  path.endsWith('.woff2') ? read(path).length : bytesOf(read(path));

/** A script and all that it imports at once; what it imports later, when asked, is left out. */
function withImports(path: string, known: Set<string>): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  for (const statement of createSourceFile(path, read(path).toString(), ScriptTarget.Latest)
    .statements)
    if (
      (isImportDeclaration(statement) || isExportDeclaration(statement)) &&
      statement.moduleSpecifier &&
      isStringLiteral(statement.moduleSpecifier)
    )
      withImports(new URL(statement.moduleSpecifier.text, `https://x${path}`).pathname, known);
  return known;
}

/** Islands that load without waiting for their reader. */
const EAGER = ['load', 'idle', 'only', 'media'];
export const eagerIslands = (page: Page): readonly Element[] =>
  all(page, 'astro-island').filter((island) => EAGER.includes(island.getAttribute('client') ?? ''));

const islandFiles = (islands: readonly Element[], known: Set<string>): void => {
  for (const island of islands)
    for (const name of ['component-url', 'renderer-url', 'before-hydration-url'])
      if (island.getAttribute(name)) withImports(island.getAttribute(name) ?? '', known);
};

/** Paths of the script files that a page fetches once its reader touches it or sees its tools, and before anything is started. */
export function wakingFiles(page: Page): readonly string[] {
  const known = new Set<string>();
  islandFiles(all(page, 'astro-island'), known);
  return [...known];
}

/** Paths of the script files that a page fetches on arrival. */
export function scriptFiles(page: Page): readonly string[] {
  const known = new Set<string>();
  for (const script of all(page, 'script[src], [data-script]'))
    withImports(script.getAttribute('src') ?? script.getAttribute('data-script') ?? '', known);
  islandFiles(eagerIslands(page), known);
  return [...known];
}

/** Every script of a page that runs on arrival, in bytes: files, and those written into it, which are compressed as one. */
export const scriptBytes = (page: Page): number =>
  scriptFiles(page).reduce((sum, path) => sum + bytesAt(path), 0) +
  bytesOf(
    all(page, 'script:not([src])')
      .map((script) => script.textContent)
      .join('\n'),
  );

/** Files with what the page's tools are given, once they wake. */
export const givenFiles = (page: Page): readonly string[] =>
  all(page, 'astro-island[data-given]').map((island) => island.getAttribute('data-given') ?? '');

/** Style sheets, fonts and icons that a page asks for, in bytes. */
export const linkedFiles = (page: Page): readonly string[] =>
  all(page, 'link[rel=stylesheet], link[rel=preload], link[rel=icon]').map(
    (link) => link.getAttribute('href') ?? '',
  );
