import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticeOf, noticesOf, packageOf } from '../../../scripts/licenses.ts';

describe('the package of a module', () => {
  it.each([
    ['/home/me/guide/node_modules/xstate/dist/xstate.esm.js', 'xstate'],
    ['/home/me/guide/node_modules/@noble/hashes/sha2.js?v=1', '@noble/hashes'],
    ['/home/me/guide/node_modules/a/node_modules/b/index.js', 'b'],
    ['C:\\guide\\node_modules\\svelte\\src\\index.js', 'svelte'],
    ['\0vite/preload-helper.js', 'vite'],
    ['/home/me/guide/src/domain/check/index.ts', undefined],
  ])('of %j is %s', (id, name) => {
    expect(packageOf(id)).toBe(name);
  });
});

describe('a notice', () => {
  it('names the package and holds its license in full', () => {
    expect(noticeOf('svelte')).toMatch(/^svelte 5[\d.]+ \(MIT\)\n\n[^]*Copyright[^]*AS IS/);
  });

  it('leaves out the licenses of what a bundler does not ship', () => {
    const notice = noticeOf('vite');
    expect(notice).toContain('MIT License');
    expect(notice.length).toBeLessThan(2_000);
  });

  it('cannot be missing: what has none stops the build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-license-'));
    writeFileSync(join(folder, 'package.json'), '{"version":"1.0.0","license":"MIT"}');
    expect(() => noticeOf('nameless', folder)).toThrow(/nameless is shipped .*Remedy/);
    expect(() => noticeOf('nowhere', join(folder, 'nowhere'))).toThrow(/Remedy/);
  });

  it('stands once for each package, by name', () => {
    const file = noticesOf(['xstate', 'svelte', 'xstate']);
    expect(file.match(/^(?:xstate|svelte) [\d.]+ \(/gm)).toEqual([
      expect.stringMatching(/^svelte/),
      expect.stringMatching(/^xstate/),
    ]);
  });
});
