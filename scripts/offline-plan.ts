import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { escaped } from '../src/domain/markup/escapes.ts';
import type { KeptLanguage, OfflinePlan } from '../src/domain/offline/rules.ts';

/** What the worker keeps for readers without a connection, read from what was built. */

/** Pages of a language, below its folder: what a reader needs, and nothing made for clinics. */
const PAGES = [
  '',
  'lessons/**/',
  '{check,message,demo,score,glossary,sources}/',
  '{about,privacy,accessibility,trust}/',
  'offline/**/',
];
/** What the tools of those pages fetch, and the search as it opens; to find something it needs a connection. */
const WORDS = ['{check,demo,message,score}/{words,records,board}.json', 'search/box.json'];
/** The same in every language; packed twins are the host's own business. */
const SHARED = ['_astro/*', 'seal.svg', 'clinic/*'];
const PACKED = /\.(?:br|gz)$/;

/**
 * @param outDir what was built
 * @param base the folder of the host that the site stands in
 * @param code of the worker, which is new when its code is
 * @throws when nothing was built
 */
export function offlinePlan(outDir: string, base: string, code: string): OfflinePlan {
  const find = (patterns: readonly string[]) =>
    patterns
      .flatMap((pattern) => globSync(pattern, { cwd: outDir }))
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !PACKED.test(file))
      .sort();
  const folders = find(['offline/not-kept/index.html', '*/offline/not-kept/index.html']).map(
    (file) => file.replace('offline/not-kept/index.html', ''),
  );
  if (folders.length === 0) throw new Error('Nothing is built yet. Remedy: npm run build.');
  const languages = folders.map((folder): KeptLanguage => {
    const html = readFileSync(join(outDir, folder, 'offline/not-kept/index.html'), 'utf8');
    const { document } = parseHTML(html);
    const files = find([
      ...PAGES.map((page) => `${folder}${page}index.html`),
      ...WORDS.map((words) => folder + words),
    ]);
    return {
      folder,
      language: document.documentElement.getAttribute('lang') ?? '',
      line: escaped(
        document.querySelector('[data-saved-line]')?.getAttribute('data-saved-line') ?? '',
      ),
      addresses: files.map((file) => base + file.replace(/index\.html$/, '')),
    };
  });
  const shared = find(SHARED).map((file) => base + file);
  const hash = createHash('sha256').update(code);
  for (const address of new Set([...languages.flatMap((one) => one.addresses), ...shared]))
    hash
      .update(address)
      .update(
        readFileSync(join(outDir, address.slice(base.length).replace(/(^|\/)$/, '$1index.html'))),
      );
  return { base, build: hash.digest('hex').slice(0, 12), languages, shared };
}
