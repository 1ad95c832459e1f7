import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { strToU8, zipSync } from 'fflate';
import { build } from 'rolldown';
import { manifestOf } from '#domain/course/manifest.ts';
import type { Version } from '#domain/course/report.ts';
import { base, outDir, siteUrl } from './build-place.ts';
import { framePage, type Beside, type BuiltCourse } from './course-frame.ts';
import { KINDS, listCourse, type CourseFile, type Kind } from './course-list.ts';
import { coursePage, type Ways } from './course-pages.ts';
import { OLDEST } from './oldest-browsers.ts';
import { precompress } from './precompress.ts';

/**
 * `npm run course`: makes packages of the built lessons, for learning systems (SCORM 1.2 and
 * 2004) and as a folder that runs without a server. They are put beside the pages, linked from
 * the page for clinics, and listed in the catalogue. The same build gives the same bytes.
 */

/** Systems know the course by it, from one edition to the next. */
const ID = 'portal-check';
const SHEETS = ['check-on-paper', 'five-questions', 'incident-list', 'clinic-letter'] as const;
const VERSIONS: Readonly<Record<Kind, Version | undefined>> = {
  'scorm-1.2': '1.2',
  'scorm-2004': '2004',
  folder: undefined,
};
const source = resolve(import.meta.dirname, '../src/components/course');

type Files = Map<string, Uint8Array>;

/** A script of the course in one piece, as browsers run it from a folder: no module, nothing fetched. */
async function bundle(name: string): Promise<Uint8Array> {
  const { output } = await build({
    input: join(source, `${name}.ts`),
    output: { format: 'iife', minify: true },
    transform: { target: [...OLDEST] },
    write: false,
    logLevel: 'warn',
  });
  return strToU8(output[0].code);
}

/** The typeface stands in the sheet: browsers refuse it to pages that were opened from a folder. */
const sheetOf = (css: string): string =>
  css
    // It is here at once, so nothing has to be read in another one first.
    .replaceAll('font-display:optional', 'font-display:block')
    .replace(/url\(([^)"']+\.woff2)\)/g, (_, path: string) => {
      const font = readFileSync(join(outDir, path.slice(base.length)));
      return `url(data:font/woff2;base64,${font.toString('base64')})`;
    });

/** Pages of the built site that a course takes along, by their path on it and below the course. */
function pagesOf(root: string, { lessons }: BuiltCourse) {
  const pages = [
    ...lessons.map(({ id }) => ({
      path: `/lessons/${id}/`,
      from: `embed/lessons/${id}/index.html`,
      file: `lessons/${id}/index.html`,
      lesson: id,
    })),
    ...['glossary', 'sources'].map((name) => ({
      path: `/${name}/`,
      from: `${name}/index.html`,
      file: `${name}/index.html`,
      lesson: undefined,
    })),
    ...SHEETS.map((name) => ({
      path: `/handouts/${name}/`,
      from: `handouts/${name}/index.html`,
      file: `sheets/${name}/index.html`,
      lesson: undefined,
    })),
  ];
  // A clinic's own copy has the sheets of the lessons that it lists.
  return pages.filter(({ from }) => existsSync(join(root, from)));
}

/** All that the packages of a language have in common, and the pages that stand beside its lessons. */
async function filesOf(course: BuiltCourse, language: string) {
  const root = join(outDir, language);
  const pages = pagesOf(root, course);
  const ways: Ways = {
    home: `${base}${language}`,
    site: siteUrl.endsWith('.example') ? undefined : siteUrl,
    files: new Map(pages.map(({ path, file }) => [path, file])),
  };
  const files: Files = new Map();
  const beside: Beside[] = [];
  for (const { from, file, lesson } of pages) {
    const { html, styles } = coursePage(readFileSync(join(root, from), 'utf8'), {
      file,
      ...(lesson !== undefined && { lesson }),
      ways,
      words: course.words,
      sheetAt: (href) => readFileSync(join(outDir, href.slice(base.length)), 'utf8'),
    });
    files.set(file, strToU8(html));
    for (const [path, css] of styles) files.set(path, strToU8(sheetOf(css)));
    const title = parseHTML(html).document.querySelector('h1')?.textContent.trim() ?? '';
    if (lesson === undefined) beside.push({ file, title });
  }
  for (const name of ['course', 'lesson']) files.set(`assets/${name}.js`, await bundle(name));
  files.set('assets/course.css', readFileSync(join(source, 'course.css')));
  files.set('licenses.txt', readFileSync(join(outDir, 'licenses.txt')));
  return { files, beside };
}

/** The same files give the same bytes, on any day and in any place of the world. */
function zip(files: Files): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  // The first day that a zip can name, in whatever zone this machine stands.
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1) });
}

async function packagesOf(course: BuiltCourse, language: string): Promise<readonly CourseFile[]> {
  const { files, beside } = await filesOf(course, language);
  const style = [...files.keys()].find((path) => /^assets\/[0-9a-f]{10}\.css$/.test(path)) ?? '';
  mkdirSync(join(outDir, language, 'course'), { recursive: true });
  return KINDS.map((kind) => {
    const version = VERSIONS[kind];
    const whole: Files = new Map(files);
    whole.set('index.html', strToU8(framePage(course, version, beside, style)));
    if (version)
      whole.set(
        'imsmanifest.xml',
        strToU8(
          manifestOf(version, {
            id: `${ID}-${course.language}`,
            title: course.words.title,
            files: [...whole.keys()].sort(),
            start: 'index.html',
          }),
        ),
      );
    const bytes = zip(whole);
    const path = `${language}course/${ID}-${kind}.zip`;
    writeFileSync(join(outDir, path), bytes);
    return {
      path,
      kind,
      bytes: bytes.length,
      hash: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
    };
  });
}

async function main(): Promise<void> {
  const built = globSync('{course,*/course}/course.json', { cwd: outDir })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  if (built.length === 0) {
    console.error('Nothing is built yet, so there is nothing to pack. Remedy: npm run build.');
    process.exitCode = 1;
    return;
  }
  const start = performance.now();
  for (const file of built) {
    const course = JSON.parse(readFileSync(join(outDir, file), 'utf8')) as BuiltCourse;
    const language = file.slice(0, -'course/course.json'.length);
    if (course.lessons.length === 0) {
      console.log(`No lesson is written in ${course.language} yet, so no course is made of it.`);
      continue;
    }
    const files = await packagesOf(course, language);
    // The build packed these files already, without what stands in them now.
    await precompress(outDir, listCourse(outDir, base, language, files));
    for (const one of files) console.log(`${one.path}: ${one.bytes} bytes.`);
  }
  console.log(`The course took ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

if (import.meta.main) await main();
