/** A barrier: a slip in the source that would stand in the way of a reader with a disability. */

export const AREAS = [
  'lessons',
  'site',
  'search',
  'print',
  'offline',
  'languages',
  'check',
  'address',
  'message',
  'scorer',
  'demo',
  'kiosk',
  'embeds',
  'clinics',
] as const;
export type Area = (typeof AREAS)[number];

export interface Barrier {
  readonly id: string;
  readonly area: Area;
  /** What a reader would meet, in a sentence. */
  readonly meets: string;
  /** Number of the success criterion of WCAG 2.2; null where it has none, as for paper. */
  readonly wcag: string | null;
  /** What a failed test that fits says, in its title or its message: a test that fails for something else has not found it. */
  readonly trace: RegExp;
  readonly file: string;
  /** Stands in the file exactly once; a line that has moved or changed stops the command. */
  readonly find: string;
  readonly put: string;
}

/** Thrown at a barrier whose place in the source is gone, or is no longer the only one. */
export class MovedLine extends Error {}

/**
 * The text of a file with the barrier in it.
 *
 * @throws {MovedLine} where `find` does not stand in the text exactly once
 */
export function withBarrier(text: string, { id, file, find, put }: Barrier): string {
  const times = text.split(find).length - 1;
  if (times !== 1)
    throw new MovedLine(
      `"${id}": its text stands ${times} times in ${file}. Remedy: write in tests/barriers/list what the line is now.`,
    );
  // No pattern of replace() in it may count as one.
  return text.replace(find, () => put);
}
