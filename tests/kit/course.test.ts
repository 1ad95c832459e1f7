import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/course-list.ts';
import { schemaOf, scormSchemasFor } from '../../scripts/scorm-schemas.ts';
import { all, pageAt } from '../built/site.ts';
import { violations } from '../e2e/support/axe.ts';
import {
  ask,
  comeBack,
  course,
  doLesson,
  filesOf,
  launch,
  openSystem,
  packages,
  textOf,
  unpack,
  zipOf,
  type System,
} from './course.ts';

const SYSTEMS: readonly (readonly [System, '1.2' | '2004'])[] = [
  ['scorm-1.2', '1.2'],
  ['scorm-2004', '2004'],
];
const { lessons } = course;

describe('the list of the packages', () => {
  it('has the three of them, with size and hash, and so has the page for clinics', () => {
    expect(packages.map(({ kind }) => kind)).toEqual(KINDS);
    for (const { kind, path, bytes, hash } of packages) {
      const file = readFileSync(path);
      expect(file.length, kind).toBe(bytes);
      expect(`sha256-${createHash('sha256').update(file).digest('base64')}`).toBe(hash);
    }
    const page = pageAt('/for-clinics/');
    expect(
      all(page, '[data-course-file] a[download]').map((link) => link.getAttribute('href')),
    ).toEqual(packages.map(({ address }) => new URL(address).pathname));
    expect(all(page, '[data-course-missing]:not([hidden])')).toEqual([]);
  });

  it('holds the same bytes when they are made once more, in another zone of the world', () => {
    const before = KINDS.map(zipOf);
    execFileSync(process.execPath, ['scripts/course.ts'], {
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    });
    for (const [at, kind] of KINDS.entries()) expect(zipOf(kind).equals(before[at]!)).toBe(true);
  });
});

describe.each(SYSTEMS)('the package %s', (kind, version) => {
  it('has a manifest that the schemas of IMS and ADL accept', () => {
    scormSchemasFor(() => undefined);
    const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
    writeFileSync(join(folder, 'all.xsd'), schemaOf(version));
    const judge = (xml: string) => {
      writeFileSync(join(folder, 'imsmanifest.xml'), xml);
      const options = ['--nonet', '--noout', '--schema', 'all.xsd', 'imsmanifest.xml'];
      return spawnSync('xmllint', options, { cwd: folder, encoding: 'utf8' });
    };
    const manifest = textOf(kind, 'imsmanifest.xml');
    const { stderr, status } = judge(manifest);
    expect(status, stderr).toBe(0);
    // A judge that accepts everything proves nothing.
    expect(judge(manifest.replace('="sco"', '="page"')).status).not.toBe(0);
    expect(judge(manifest.replace(/<organizations[^]*<\/organizations>/, '')).status).not.toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('names every file but its manifest, and begins with one that is there', () => {
    const { document } = parseHTML(textOf(kind, 'imsmanifest.xml'));
    const named = [...document.querySelectorAll('file')].map((file) => file.getAttribute('href'));
    const there = Object.keys(filesOf(kind)).filter((file) => file !== 'imsmanifest.xml');
    expect(named.sort()).toEqual(there.sort());
    expect(there).toContain(document.querySelector('resource')?.getAttribute('href'));
  });
});

describe('the pages of a package', () => {
  const files = filesOf('folder');
  const pages = Object.keys(files).filter((file) => file.endsWith('.html'));
  const documents = new Map(
    pages.map((page) => [
      page,
      parseHTML(Buffer.from(files[page] ?? []).toString('utf8')).document,
    ]),
  );

  it('holds every lesson of the course, and its sheets', () => {
    for (const { id } of lessons) expect(pages).toContain(`lessons/${id}/index.html`);
    expect(pages).toContain('sheets/check-on-paper/index.html');
  });

  it('links files that are there, by relative addresses that end in one', () => {
    const lost: string[] = [];
    for (const [page, document] of documents)
      for (const element of document.querySelectorAll('[href], [src]')) {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        if (/^(?:https?|tel|mailto|sms):/.test(address)) continue;
        const [path = '', part] = address.split('#');
        const file = path === '' ? page : posix.join(posix.dirname(page), path);
        const isThere = part ? documents.get(file)?.getElementById(part) : files[file];
        if (!isThere) lost.push(`${page}: ${address}`);
      }
    expect(lost).toEqual([]);
  });

  it('asks for no module, no policy of the site, and nothing that a server would have to find', () => {
    for (const page of pages)
      expect(textOf('folder', page), page).not.toMatch(
        /type="module"|content-security-policy|astro-island|(?:src|href)="\//,
      );
    for (const [file, bytes] of Object.entries(files))
      if (/\.(?:css|js)$/.test(file))
        expect(Buffer.from(bytes).toString(), file).not.toMatch(
          /\bfetch\(|\bimport\(|^import |url\((?!data:)/m,
        );
  });

  it.each(['index.html', 'lessons/two-step-login/index.html', 'sources/index.html'])(
    'is valid HTML: %s',
    async (page) => {
      const validator = new HtmlValidate(
        new StaticConfigLoader({
          extends: ['html-validate:recommended'],
          rules: {
            'attribute-boolean-style': 'off',
            'void-style': 'off',
            'attribute-empty-style': 'off',
            'doctype-style': 'off',
          },
        }),
      );
      const { results } = await validator.validateString(textOf('folder', page));
      expect(
        results.flatMap(({ messages }) =>
          messages.map(({ message, line }) => `${line} ${message}`),
        ),
      ).toEqual([]);
    },
  );
});

describe('the course in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(SYSTEMS)(
    'reports to a system of %s answers, score, place and completion, and goes on where it was left',
    async (kind) => {
      const is12 = kind === 'scorm-1.2';
      const status = is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status';
      const raw = is12 ? 'cmi.core.score.raw' : 'cmi.score.raw';
      const place = is12 ? 'cmi.core.lesson_location' : 'cmi.location';
      const page = await openSystem(browser, kind);
      const frame = page.frameLocator('[name=course]');
      const lesson = frame.frameLocator('[name=lesson]');
      const says = (name: string, text: string) =>
        frame.locator(`[data-course=${name}]`).filter({ hasText: text }).waitFor();
      await says('line', 'is reported');
      expect(await ask(page, kind, status)).toBe('incomplete');

      for (const [at, { right }] of lessons.slice(0, 2).entries()) {
        await doLesson(lesson, right, at === 0);
        await says('progress', `${at + 1} of ${lessons.length}`);
        await frame.getByRole('button', { name: 'Next lesson' }).click();
        await lesson.getByText(`Lesson ${at + 2} of`).waitFor();
      }
      await expect.poll(() => ask(page, kind, place)).toBe(lessons[2]?.id);
      expect(await ask(page, kind, 'cmi.interactions._count')).toBe('6');
      expect(await ask(page, kind, 'cmi.suspend_data')).toMatch(/^1;/);
      expect(await page.evaluate(() => (window as unknown as { faults: string[] }).faults)).toEqual(
        [],
      );

      await comeBack(page);
      await says('progress', `2 of ${lessons.length}`);
      await lesson.getByText('Lesson 3 of').waitFor();
      expect(await page.evaluate(() => sessionStorage.getItem('finished'))).toBe('true');
      for (const [at, { right }] of lessons.entries()) {
        if (at < 2) continue;
        await lesson.getByText(`Lesson ${at + 1} of`).waitFor();
        await doLesson(lesson, right);
        await says('progress', `${at + 1} of ${lessons.length}`);
        if (at < lessons.length - 1)
          await frame.getByRole('button', { name: 'Next lesson' }).click();
      }
      await says('said', 'You have done every lesson');
      const questions = lessons.flatMap(({ right }) => right).length;
      expect(await ask(page, kind, status)).toBe('completed');
      expect(await ask(page, kind, raw)).toBe(
        String(Math.round(((questions - 1) / questions) * 100)),
      );
      if (!is12) {
        expect(await ask(page, kind, 'cmi.progress_measure')).toBe('1');
        expect(await ask(page, kind, 'cmi.success_status')).toBe('unknown');
      }
      expect(await page.evaluate(() => (window as unknown as { faults: string[] }).faults)).toEqual(
        [],
      );
      await page.close();
    },
    120_000,
  );

  it('says that nothing is reported where no system listens, and counts on', async () => {
    const page = await openSystem(browser, 'scorm-1.2');
    await page.goto('http://system.localhost/course/index.html');
    await page.getByText('Your progress is not reported.').waitFor();
    await doLesson(page.frameLocator('[name=lesson]'), lessons[0]?.right ?? []);
    await page.getByText(`1 of ${lessons.length} lessons done`).waitFor();
    await page.close();
  }, 60_000);

  it('runs from a folder without a server, by keys alone, and keeps its place when loaded again', async () => {
    const folder = unpack('folder');
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const strange: string[] = [];
    page.on('pageerror', ({ message }) => strange.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error') strange.push(line.text());
    });
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) strange.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const lesson = page.frameLocator('[name=lesson]');
    await lesson.getByText('Lesson 1 of').waitFor();
    await page.getByText('Your progress is not reported.').waitFor();

    // To the second lesson in the list, then into it and to its first question.
    const link = page.getByRole('link', { name: lessons[1]?.title });
    for (
      let presses = 0;
      presses < 5 && !(await link.evaluate((one) => one.matches(':focus')));
      presses++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await lesson.getByText('Lesson 2 of').waitFor();
    const summary = lesson.locator('.quiz summary').first();
    for (
      let presses = 0;
      presses < 150 && !(await summary.evaluate((one) => one.matches(':focus')));
      presses++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const first = lessons[1]?.right[0] === 0 ? 1 : 0;
    await page
      .getByText(`${first} of ${lessons.flatMap(({ right }) => right).length} first answers`)
      .waitFor();
    await page.getByText('begun', { exact: true }).waitFor();
    await page.reload();
    await lesson.getByText('Lesson 2 of').waitFor();
    expect(strange).toEqual([]);
    await page.close();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('can be read without scripts', async () => {
    const folder = unpack('scorm-2004');
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.locator('noscript p').waitFor();
    await page.getByRole('link', { name: lessons[3]?.title }).click();
    await page.frameLocator('[name=lesson]').getByText('Lesson 4 of').waitFor();
    await page.close();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it.each([
    [320, 'light'],
    [768, 'dark'],
    [1280, 'light'],
  ] as const)(
    'gives axe nothing to say at %d px, %s',
    async (width, colorScheme) => {
      const page = await openSystem(browser, 'scorm-1.2');
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ colorScheme });
      await page.goto('http://system.localhost/course/index.html');
      const menu = page.getByRole('button', { name: 'Show the lessons' });
      if (await menu.isVisible()) await menu.click();
      await page.getByRole('link', { name: lessons[0]?.title }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.close();
    },
    60_000,
  );
});
