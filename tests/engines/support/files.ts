import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from './driver.ts';
import { until } from './until.ts';

/** A file that arrived, whole: Firefox writes what it fetches into a neighbor first, the others elsewhere. */
export async function arrived({ downloads }: Session, name: string): Promise<string> {
  const file = join(downloads, name);
  return until(
    () => (existsSync(file) && !existsSync(`${file}.part`) ? readFileSync(file, 'utf8') : ''),
    `${name} arrives`,
  );
}

/** The words on a paper, by a program that shares no line with the browser that printed it. */
export function wordsOf(pdf: Buffer): string {
  const { status, stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf });
  if (status !== 0) throw new Error('pdftotext cannot read the paper.');
  // Some fonts draw "ff" and "fi" as one sign.
  return String(stdout).normalize('NFKC').replace(/\s+/g, ' ');
}
