import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { base, outDir } from './build-place.ts';
import { findEngine, isDebian, isUbuntu, thisMachine } from './browser.ts';
import { cutFonts, useFonts, type Fonts } from './handout-fonts.ts';
import type { Drawing } from '#lib/browser/word-file.ts';
import { wordFileOfSheet } from './handout-word.ts';
import { listFiles, type HandoutFile } from './handout-list.ts';
import { precompress } from './precompress.ts';

/**
 * `npm run handouts`: makes files of the built pages of the handouts. Chromium prints each
 * as a tagged PDF on A4 and on Letter; a Word file holds the same words to change. They are
 * put beside the pages, linked from them, and listed in the catalogue.
 */

/** A host that is nowhere: the browser gets each file from disk, and nothing is asked of any network. */
const HOST = 'http://handouts.localhost';
const PAPERS = ['A4', 'Letter'] as const;
/** Pages printed at the same time: Chromium gives each a process of its own. */
const AT_ONCE = 2;

/** Why nothing can be made, in one sentence with its remedy; undefined where it can. */
export function obstacle(
  isBuilt: boolean,
  hasBrowser: boolean,
  osRelease: string,
): string | undefined {
  if (!isBuilt) return 'Nothing is built yet, so there is nothing to print. Remedy: npm run build.';
  if (hasBrowser) return undefined;
  const remedy =
    isDebian(osRelease) || isUbuntu(osRelease)
      ? isUbuntu(osRelease)
        ? 'npx playwright install --with-deps chromium'
        : 'apt-get install chromium'
      : 'npx playwright install chromium';
  return `The handouts are printed by Chromium, and there is none on this machine. Remedy: ${remedy}, or set CHROMIUM_PATH to it. No file was made.`;
}

/** A built page of a handout: `es/handouts/two-step-login/large/index.html`. */
interface HandoutPage {
  readonly file: string;
  /** `es/` or nothing. */
  readonly language: string;
  readonly slug: string;
  readonly large: boolean;
  readonly html: string;
}

/** Every page that holds a sheet; one that waits for its translation holds none. */
export const handoutPages = (root: string): readonly HandoutPage[] =>
  globSync('{handouts,*/handouts}/*/{,large/}index.html', { cwd: root })
    .sort()
    .map((file) => {
      const [, language = '', slug = '', large] =
        /^(.*\/)?handouts\/([^/]+)\/(large\/)?index\.html$/.exec(file.replaceAll('\\', '/')) ?? [];
      const html = readFileSync(join(root, file), 'utf8');
      return { file, language, slug, large: large !== undefined, html };
    })
    .filter(({ html }) => html.includes('class="sheet'));

async function openPage(browser: Browser, fonts: Fonts): Promise<Page> {
  // The fonts come by a sheet that no page of the site has, so the policy of the pages stands aside here.
  const page = await browser.newPage({ baseURL: HOST, deviceScaleFactor: 3, bypassCSP: true });
  await page.route('**/*', (route) => {
    const asked = decodeURIComponent(new URL(route.request().url()).pathname);
    const font = fonts.get(asked);
    if (font) return route.fulfill({ body: font, contentType: 'font/ttf' });
    const path = asked.slice(base.length);
    const file = join(outDir, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  return page;
}

/** The drawings of a page as pictures of dots, in their order: Word files hold no drawings of every kind. */
async function drawingsOn(page: Page): Promise<readonly Drawing[]> {
  const found: Drawing[] = [];
  for (const drawing of await page.locator('.sheet svg[role=img]').all()) {
    const box = await drawing.boundingBox();
    if (!box) throw new Error('A drawing of the sheet has no size.');
    found.push({
      png: await drawing.screenshot({ animations: 'disabled' }),
      width: box.width,
      height: box.height,
    });
  }
  return found;
}

async function makeFiles(page: Page, one: HandoutPage): Promise<readonly HandoutFile[]> {
  const { language, slug, large } = one;
  const name = `${language}handouts/${slug}${large ? '-large' : ''}`;
  const write = (file: string, bytes: Uint8Array, rest: Pick<HandoutFile, 'kind' | 'paper'>) => {
    mkdirSync(dirname(join(outDir, file)), { recursive: true });
    writeFileSync(join(outDir, file), bytes);
    return {
      ...rest,
      path: file,
      slug,
      language,
      print: large ? 'large' : 'normal',
      bytes: bytes.length,
      hash: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
    } as const;
  };
  await page.goto(`${base}${one.file.replace(/index\.html$/, '')}`);
  await useFonts(page);
  const files: HandoutFile[] = [];
  for (const paper of PAPERS) {
    const pdf = await page.pdf({
      format: paper,
      tagged: true,
      outline: true,
      preferCSSPageSize: false,
      margin: { top: '10mm', bottom: '10mm', left: '12mm', right: '12mm' },
    });
    files.push(write(`${name}-${paper.toLowerCase()}.pdf`, pdf, { kind: 'pdf', paper }));
  }
  // Whoever opens a Word file sets its size there; a booklet to change would be every sheet once more.
  if (!large && slug !== 'booklet') {
    const word = await wordFileOfSheet(one.html, await drawingsOn(page));
    files.push(write(`${name}.docx`, word, { kind: 'docx', paper: undefined }));
  }
  return files;
}

async function makeAll(browser: Browser, pages: readonly HandoutPage[]) {
  const waiting = [...pages];
  const files: HandoutFile[] = [];
  const fonts = await cutFonts(pages.map(({ html }) => html));
  const work = async () => {
    const page = await openPage(browser, fonts);
    for (let one = waiting.shift(); one; one = waiting.shift())
      files.push(...(await makeFiles(page, one)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function main(): Promise<void> {
  const machine = thisMachine();
  const found = findEngine(machine);
  const isBuilt = existsSync(join(outDir, '_headers'));
  const why = obstacle(isBuilt, found !== undefined, machine.osRelease);
  if (why || !found) {
    console.error(why);
    process.exitCode = 1;
    return;
  }
  const start = performance.now();
  for (const old of globSync('{handouts,*/handouts}/*.{pdf,docx}', { cwd: outDir }))
    rmSync(join(outDir, old));
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: found.path,
    // Chromium's sandbox refuses root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const files = await makeAll(browser, handoutPages(outDir));
    // The build packed these files already, without what stands in them now.
    await precompress(outDir, listFiles(outDir, base, files));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    console.log(
      `Handouts: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, in ${((performance.now() - start) / 1000).toFixed(0)} s, by ${found.path}.`,
    );
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await main();
