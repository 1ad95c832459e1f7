import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { findEngine, thisMachine } from '../../scripts/browser.ts';
import type { Kind } from '../../scripts/course-list.ts';
import { dist } from '../built/site.ts';

/** The packages of the course, unpacked, and a learning system that somebody else wrote around them. */

const catalogue = JSON.parse(readFileSync(join(dist, 'catalogue.json'), 'utf8')) as {
  readonly course: {
    readonly files: readonly {
      readonly address: string;
      readonly kind: Kind;
      readonly bytes: number;
      readonly hash: string;
    }[];
  };
};
export const packages = catalogue.course.files.map((file) => ({
  ...file,
  path: join(dist, new URL(file.address).pathname),
}));
if (packages.length === 0)
  throw new Error('The course was not made of this build. Remedy: npm run course.');

export const zipOf = (kind: Kind): Buffer =>
  readFileSync(packages.find((one) => one.kind === kind)?.path ?? '');
export const filesOf = (kind: Kind): Readonly<Record<string, Uint8Array>> => unzipSync(zipOf(kind));
export const textOf = (kind: Kind, file: string): string =>
  Buffer.from(filesOf(kind)[file] ?? []).toString('utf8');

/** What the course says of itself, as the build wrote it. */
export const course = JSON.parse(readFileSync(join(dist, 'course/course.json'), 'utf8')) as {
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly right: readonly number[];
  }[];
};

/** A package in a folder of this machine. */
export function unpack(kind: Kind): string {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  for (const [file, bytes] of Object.entries(filesOf(kind))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  return folder;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findEngine(thisMachine())?.path,
    // Chromium's sandbox refuses root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });

const require = createRequire(import.meta.url);
/** The library's own file for each version, and the name it gives its API. */
const LIBRARIES = {
  'scorm-1.2': {
    file: 'scorm-again/scorm12/min',
    api: 'Scorm12API',
    at: 'API',
    finish: 'LMSFinish',
  },
  'scorm-2004': {
    file: 'scorm-again/scorm2004/min',
    api: 'Scorm2004API',
    at: 'API_1484_11',
    finish: 'Terminate',
  },
} as const;
export type System = keyof typeof LIBRARIES;

const HOST = 'http://system.localhost';

/**
 * A page of a learning system with the course in a frame, as `scorm-again` runs one. What it
 * was told is kept at each commit, and is there again when the page is opened once more.
 */
export async function openSystem(browser: Browser, kind: System): Promise<Page> {
  const { file, api, at, finish } = LIBRARIES[kind];
  const files = filesOf(kind);
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const script = `
    const api = new ${api}({ autocommit: false, logLevel: 5 });
    const kept = sessionStorage.getItem('kept');
    if (kept) api.loadFromJSON(JSON.parse(kept), '');
    window.${at} = api;
    window.faults = [];
    for (const name of Object.keys(api).concat(Object.getOwnPropertyNames(Object.getPrototypeOf(api))))
      if (/^(LMS)?SetValue$/.test(name)) {
        const set = api[name].bind(api);
        api[name] = (element, value) => {
          const done = set(element, value);
          if (String(done) !== 'true') window.faults.push(element + '=' + value);
          return done;
        };
      }
    const keep = () => sessionStorage.setItem('kept', JSON.stringify(api.cmi));
    api.on(${JSON.stringify(finish.replace('Finish', 'Commit').replace('Terminate', 'Commit'))}, keep);
    api.on(${JSON.stringify(finish)}, () => sessionStorage.setItem('finished', 'true'));`;
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>System</title><script src="/library.js"></script><script src="/system.js"></script><body style="margin:0"><iframe title="Course" name="course" src="/course/index.html" style="border:0;width:100%;height:100vh"></iframe>`,
      });
    if (path === '/library.js')
      return route.fulfill({
        contentType: 'text/javascript',
        body: readFileSync(require.resolve(file)),
      });
    if (path === '/system.js')
      return route.fulfill({ contentType: 'text/javascript', body: script });
    const bytes = files[path.replace('/course/', '')];
    return bytes
      ? route.fulfill({ body: Buffer.from(bytes), contentType: typeOf(path) })
      : route.fulfill({ status: 404 });
  });
  await page.goto(`${HOST}/`);
  return page;
}

const typeOf = (path: string): string =>
  path.endsWith('.html') ? 'text/html' : path.endsWith('.css') ? 'text/css' : 'text/javascript';

/** What the system knows now. */
export const ask = (page: Page, kind: System, element: string): Promise<string> =>
  page.evaluate(
    ([at, name, which]) => {
      const api = (window as unknown as Record<string, Record<string, (one: string) => unknown>>)[
        at
      ]!;
      return String(api[name]!(which));
    },
    [LIBRARIES[kind].at, kind === 'scorm-1.2' ? 'LMSGetValue' : 'GetValue', element] as const,
  );

/** Leaves the course and comes back, as the next day: the system has what was committed. */
export async function comeBack(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${HOST}/`);
}

/** Reads the lesson in the frame to its end, and answers each question. @param wrong answers the first one wrong */
export async function doLesson(lesson: FrameLocator, right: readonly number[], wrong = false) {
  for (const [question, answer] of right.entries()) {
    const given = wrong && question === 0 ? (answer + 1) % 2 : answer;
    await lesson.locator('.quiz > li').nth(question).locator('summary').nth(given).click();
  }
  await lesson.locator('.quiz + *').scrollIntoViewIfNeeded();
}
