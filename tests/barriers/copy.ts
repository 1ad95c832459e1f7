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
import { withBarrier, type Barrier } from './barrier.ts';

/** A copy of the project, in which barriers are set up and taken away. */
export interface Copy {
  readonly root: string;
  /** Sets up these barriers, and takes away all others. */
  readonly plant: (barriers: readonly Barrier[]) => void;
  readonly remove: () => void;
}

/** @param project root of the project; what git does not ignore is copied */
export function copyOf(project: string): Copy {
  const root = mkdtempSync(join(tmpdir(), 'barriers-'));
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
    plant(barriers) {
      for (const file of touched) cpSync(join(project, file), join(root, file));
      touched = barriers.map(({ file }) => file);
      for (const barrier of barriers) {
        const path = join(root, barrier.file);
        writeFileSync(path, withBarrier(readFileSync(path, 'utf8'), barrier));
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
