import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = '**/*.html';

/** A built page. */
export interface PageFile {
  /** Its path below the site's folder, with forward slashes: `lessons/x/index.html`. */
  readonly file: string;
  readonly html: string;
}

/** The built pages, in one order on every machine. */
export function pagesIn(dir: URL, pages: string | string[] = PAGES): readonly PageFile[] {
  const root = fileURLToPath(dir);
  return globSync(pages, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, html: readFileSync(join(root, file), 'utf8') }));
}

/** Writes a file of the built site. */
export const writeInto = (dir: URL, file: string, text: string): void =>
  writeFileSync(join(fileURLToPath(dir), file), text);

/**
 * Writes each built page anew.
 * @param rewrite what becomes of a page; the same text leaves its file alone
 */
export function rewritePages(
  dir: URL,
  rewrite: (html: string, file: string) => string,
  pages?: string | string[],
): void {
  for (const { file, html } of pagesIn(dir, pages)) {
    const rewritten = rewrite(html, file);
    if (rewritten !== html) writeInto(dir, file, rewritten);
  }
}
