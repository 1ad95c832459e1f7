import { join } from 'node:path';

/** What a measurement found, and how far it may go. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `ms`, `bytes`, `requests`, `points`, `MiB`; `×` is a ratio to the page named. */
  readonly unit: string;
  /** It should be at most this. Without a goal, a figure is only told. */
  readonly most?: number;
  /** It should be at least this. */
  readonly least?: number;
  /** Timed by the clock: on a busy machine it is told, and not judged. */
  readonly byClock?: boolean;
}

/** Where Playwright leaves what it measured. */
export const CLICKS_FILE = join(import.meta.dirname, '../.cache/bench/clicks.json');
