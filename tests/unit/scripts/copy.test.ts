import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withAnswers } from '../../../scripts/new-copy.ts';
import { manifestOf, planOf, readManifest, writeManifest } from '../../../scripts/release-files.ts';
import { updateCopy } from '../../../scripts/update-copy.ts';

/** The clinic is invented. */
const OWN = 'name: Elm Street Family Clinic\n';

let place: string;
beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'copy-test-'))));
afterEach(() => rmSync(place, { recursive: true, force: true }));

const lay = (folder: string, files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, folder, name)), { recursive: true });
    writeFileSync(join(place, folder, name), text);
  }
  return join(place, folder);
};
const release = (version: string, more: Readonly<Record<string, string>> = {}) => ({
  'package.json': JSON.stringify({ name: 'portal-check', version }),
  'src/content/lesson.mdx': `lesson of ${version}`,
  ...more,
});
/** A clinic's copy of release 1, as `npm run new-copy` leaves it. */
function copy() {
  const root = lay('copy', release('1.0.0', { 'src/old.ts': 'old', 'dist/index.html': 'built' }));
  writeManifest(root, manifestOf(root));
  lay('copy', { 'src/content/site.yaml': OWN, 'src/content/site/logo.svg': '<svg/>' });
  return root;
}
const textAt = (...path: readonly string[]) => readFileSync(join(place, ...path), 'utf8');

describe('an update of a clinic’s own copy', () => {
  it.each([
    ['folder', () => lay('next', release('2.0.0', { 'src/new.ts': 'new' }))],
    [
      'zip',
      () => {
        const files = Object.entries(release('2.0.0', { 'src/new.ts': 'new' })).map(
          ([name, text]) => [`portal-check-2/${name}`, new TextEncoder().encode(text)] as const,
        );
        writeFileSync(join(place, 'next.zip'), zipSync(Object.fromEntries(files)));
        return join(place, 'next.zip');
      },
    ],
    [
      'tar.gz',
      () => {
        lay('pack/portal-check-2', release('2.0.0', { 'src/new.ts': 'new' }));
        spawnSync('tar', ['-czf', join(place, 'next.tar.gz'), '-C', join(place, 'pack'), '.']);
        return join(place, 'next.tar.gz');
      },
    ],
  ])('takes a newer release from a %s and keeps the clinic’s file', (_kind, next) => {
    const root = copy();
    expect(updateCopy(root, next())).toMatch(/your own file is as it was/);
    expect(textAt('copy/src/content/site.yaml')).toBe(OWN);
    expect(textAt('copy/src/content/site/logo.svg')).toBe('<svg/>');
    expect(textAt('copy/src/content/lesson.mdx')).toBe('lesson of 2.0.0');
    expect(textAt('copy/src/new.ts')).toBe('new');
    expect(existsSync(join(root, 'src/old.ts'))).toBe(false);
    expect(textAt('copy/dist/index.html')).toBe('built');
    expect(readManifest(root)).toEqual(manifestOf(root));
  });

  it('takes one that git knows', () => {
    const root = copy();
    const git = (...options: string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...options], {
        cwd: root,
      });
    git('init', '-q');
    lay('copy', release('2.0.0'));
    git('add', '-A');
    git('commit', '-qm', 'two');
    git('tag', 'v2');
    lay('copy', release('1.0.0'));
    updateCopy(root, 'v2');
    expect(textAt('copy/src/content/lesson.mdx')).toBe('lesson of 2.0.0');
    expect(textAt('copy/src/content/site.yaml')).toBe(OWN);
  });

  it('is refused in a sentence, with nothing touched, where a change of the clinic’s would be lost', () => {
    const root = copy();
    lay('copy', { 'src/content/lesson.mdx': 'ours', 'src/new.ts': 'ours too' });
    const next = lay('next', release('2.0.0', { 'src/new.ts': 'new' }));
    expect(() => updateCopy(root, next)).toThrow(
      /^2 file\(s\) were changed here.*src\/content\/lesson\.mdx, src\/new\.ts.*Nothing was touched\. Remedy: /,
    );
    expect(textAt('copy/src/content/lesson.mdx')).toBe('ours');
    expect(JSON.parse(textAt('copy/package.json'))).toMatchObject({ version: '1.0.0' });
  });

  it('leaves what the clinic added, where the release has nothing of that name', () => {
    const root = copy();
    lay('copy', { 'src/content/extra.md': 'ours' });
    updateCopy(root, lay('next', release('2.0.0')));
    expect(textAt('copy/src/content/extra.md')).toBe('ours');
  });

  it('is refused for what is no release, and where the copy does not know its own', () => {
    const root = copy();
    expect(() => updateCopy(root, lay('other', { 'package.json': '{"name":"x"}' }))).toThrow(
      /holds no Portal Check\. Remedy: /,
    );
    expect(() => updateCopy(root, 'no-such-tag')).toThrow(/git knows nothing of that name/);
    rmSync(join(root, 'src/content/site/release.json'));
    expect(() => updateCopy(root, lay('next', release('2.0.0')))).toThrow(
      /does not know its release.*Remedy: /,
    );
  });

  it('counts as lost only what would be overwritten or removed', () => {
    const plan = planOf({ a: '1', b: '1', c: '1' }, { a: '1', b: '2', d: '9' }, { a: '2', b: '2' });
    expect(plan).toEqual({ write: ['a'], remove: [], lost: [] });
  });
});

describe('the file that six answers make', () => {
  it('holds them, and what it held before, comments too', () => {
    const { text, replaced } = withAnswers('# ours\nemergency: "112" # here\nnotes: {}\n', {
      name: 'Elm Street Family Clinic',
      portal: 'https://portal.elmstreet.example/, https://two.elmstreet.example/',
      phone: '555-0100',
    });
    expect(text).toContain('# ours');
    expect(text).toContain('emergency: "112" # here');
    expect(text).toContain('https://two.elmstreet.example/');
    expect(replaced).toEqual([]);
  });

  it('names what would be written over', () => {
    expect(withAnswers('name: Old\n', { name: 'New' }).replaced).toEqual(['name']);
    expect(withAnswers('name: Old\n', { name: '' })).toEqual({ text: 'name: Old\n', replaced: [] });
  });

  it('keeps a number in quotes, so that it stays a text', () => {
    expect(withAnswers('', { name: 'Elm Street', emergency: '911' }).text).toContain('"911"');
  });
});
