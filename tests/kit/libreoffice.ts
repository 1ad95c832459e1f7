import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';

/** Milliseconds. LibreOffice takes some seconds to start on a busy machine. */
export const SLOW = 300_000;

/**
 * LibreOffice opens each of these files and saves it anew as something.
 * @param folder where the files stand, and where what comes of them goes, in a folder of its own
 * @param to as its `--convert-to` takes it: `pdf`, `xlsx`
 * @returns the folder of what came of them
 */
export function converted(folder: string, names: readonly string[], to: string): string {
  const out = join(folder, to.replace(/\W.*/s, ''));
  mkdirSync(out, { recursive: true });
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      ...names.map((name) => join(folder, name)),
    ],
    { encoding: 'utf8', timeout: SLOW },
  );
  expect(status, stderr).toBe(0);
  return out;
}
