import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A slip that is put into a copy of the project on purpose, to see which test finds it. */
export interface Slip {
  readonly id: string;
  /** What a failed test that fits says, in its title or its message: a test that fails for something else has not found it. */
  readonly trace: RegExp;
  readonly file: string;
  /** Stands in the file exactly once; a line that has moved or changed stops the command. */
  readonly find: string;
  readonly put: string;
}

/** Thrown at a slip whose place in the source is gone, or is no longer the only one. */
export class MovedLine extends Error {}

/**
 * The text of a file with the slip in it.
 *
 * @throws {MovedLine} where `find` does not stand in the text exactly once
 */
export function withSlip(text: string, { id, file, find, put }: Slip): string {
  const times = text.split(find).length - 1;
  if (times !== 1)
    throw new MovedLine(
      `"${id}": its text stands ${times} times in ${file}. Remedy: write in its list what the line is now.`,
    );
  // No pattern of replace() in it may count as one.
  return text.replace(find, () => put);
}

/** What is to be said of the slips that have lost their place in the source. */
export const movedIn = (project: string, slips: readonly Slip[]): readonly string[] =>
  slips.flatMap((slip) => {
    try {
      withSlip(readFileSync(join(project, slip.file), 'utf8'), slip);
      return [];
    } catch (error) {
      if (error instanceof MovedLine) return [error.message];
      throw error;
    }
  });
