import { expect } from 'vitest';
import type { Engine, Session, Settings } from './driver.ts';
import { readerOf, type Reader } from './reader.ts';

/** One browser for one task. */
export interface Visit {
  readonly reader: Reader;
  readonly session: Session;
  /** A reader of another tab. */
  another(): Promise<Reader>;
}

/** Gives a task a browser with an empty profile, and expects it to stay quiet to the end. */
export async function browse(
  engine: Engine,
  origin: string,
  task: (visit: Visit) => Promise<void>,
  settings: Settings = {},
): Promise<void> {
  const session = await engine.start(origin, settings);
  try {
    await task({
      reader: readerOf(session.tab),
      session,
      another: async () => readerOf(await session.newTab()),
    });
    expect(session.noise, 'errors, warnings and violations of the policy').toEqual([]);
  } finally {
    await session.close();
  }
}
