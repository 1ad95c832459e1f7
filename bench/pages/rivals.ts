import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { formatHeaderRules } from '../../scripts/headers.ts';

/** What our pages are set beside: the least that a page can be, and the best peer with the same text. */

const scratch = join(import.meta.dirname, '../../.cache/bench');

/** The rules by which our own pages are kept: pages asked for anew, files with a hash for ever. */
const CACHE = formatHeaderRules([
  { path: '/*', headers: [['Cache-Control', 'no-cache']] },
  { path: '/_astro/*', headers: [['Cache-Control', 'public, max-age=31536000, immutable']] },
]);

const layOut = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** A page of 99 bytes. @returns the folder that holds it */
export function makeControl(): string {
  const folder = layOut(join(scratch, 'control'));
  const start =
    '<!doctype html><meta name=viewport content="width=device-width"><title>Control</title><p>';
  const page = start + 'x'.repeat(99 - start.length);
  if (page.length !== 99) throw new Error(`The control page has ${page.length} bytes, not 99.`);
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, '_headers'), CACHE);
  return folder;
}

const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&');

const START: Readonly<Record<string, string>> = {
  h2: '## ',
  h3: '### ',
  h4: '#### ',
  li: '- ',
  summary: '**',
};
const BLOCKS = 'h2, h3, h4, p, li, summary, td, th, dt, dd, figcaption, legend, label';

/** The text of a built lesson as Markdown: what is read, without drawings and tools. */
export function textOf(html: string): { readonly title: string; readonly body: string } {
  const { document } = parseHTML(html);
  const article = document.querySelector('main article')!;
  const title = article.querySelector('h1')?.textContent.trim() ?? '';
  for (const gone of article.querySelectorAll(
    'h1, nav, script, svg, astro-island, button, [hidden], .anchor, .only-print',
  ))
    gone.remove();
  const blocks = [...article.querySelectorAll(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS) && block.textContent.trim() !== '',
  );
  const body = blocks.map((block) => {
    const start = START[block.localName] ?? '';
    return `${start}${escaped(block.textContent)}${start === '**' ? '**' : ''}`;
  });
  // Lines of one list belong together.
  return { title, body: body.join('\n\n').replaceAll(/(\n- [^\n]*)\n(?=\n- )/g, '$1') };
}

/**
 * Starlight with the text of our built lessons.
 * @param dist our own build
 * @returns the folder that holds it
 */
export function makeStarlight(dist: string): string {
  const root = layOut(join(scratch, 'starlight'));
  cpSync(join(import.meta.dirname, '../starlight'), root, { recursive: true });
  for (const file of ['index.html', ...globSync('lessons/*/index.html', { cwd: dist })]) {
    const path = file === 'index.html' ? 'index.md' : `${dirname(file)}.md`;
    const { title, body } =
      file === 'index.html'
        ? { title: 'Portal Check', body: 'Lessons about patient portals.' }
        : textOf(readFileSync(join(dist, file), 'utf8'));
    const to = join(root, 'src/content/docs', path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`);
  }
  const { status, stdout, stderr } = spawnSync('astro', ['build', '--root', root], {
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`Starlight could not be built.\n${stdout}\n${stderr}`);
  const folder = join(root, 'dist');
  writeFileSync(join(folder, '_headers'), CACHE);
  return folder;
}
