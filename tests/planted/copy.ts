import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withSlip, type Slip } from './slip.ts';

/** A copy of the project, in which slips are planted and taken away. */
export interface Copy {
  readonly root: string;
  /** Plants these slips, and takes away all others. */
  readonly plant: (slips: readonly Slip[]) => void;
  readonly remove: () => void;
}

/** @param project root of the project; what git does not ignore is copied */
export function copyOf(project: string): Copy {
  const root = mkdtempSync(join(tmpdir(), 'planted-'));
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
    .split('\0')
    .filter((file) => file !== '');
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(project, file), join(root, file));
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  let touched: readonly string[] = [];
  return {
    root,
    plant(slips) {
      for (const file of touched) cpSync(join(project, file), join(root, file));
      touched = slips.map(({ file }) => file);
      for (const slip of slips) {
        const path = join(root, slip.file);
        writeFileSync(path, withSlip(readFileSync(path, 'utf8'), slip));
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
