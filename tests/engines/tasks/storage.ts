import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseOf } from '../../fixtures/figures.ts';
import type { Engine, Session } from '../support/driver.ts';
import { KEPT_THINGS } from '../support/kept-things.ts';
import { readerOf } from '../support/reader.ts';
import { sandboxed } from '../support/sandbox.ts';
import { EXCEPTIONS, faultsIn, type Fault } from '../support/storage-faults.ts';

/** Each storage fault before each kept thing: no tool vanishes, nothing is lost on screen, and the reader is told. */

/** Firefox's own words about storage that its user refuses. */
const OWN_WORDS = /Storage access is restricted in this context/;

/** Things take turns in one browser, which is started anew after one that failed in it. */
function cells(engine: Engine, origin: () => string, fault: Fault): void {
  let session: Session | undefined;
  let frame: Awaited<ReturnType<typeof sandboxed>> | undefined;
  const settings = fault.settings?.(engine) ?? {};
  beforeAll(async () => {
    if (fault.isSandboxed) frame = await sandboxed(origin());
  });
  const end = async () => {
    await session?.close();
    session = undefined;
  };
  afterAll(async () => {
    await end();
    frame?.stop();
  });

  // A test that is skipped counts as failed, so what never meets is no test.
  for (const thing of KEPT_THINGS.filter(({ name }) => !EXCEPTIONS[name]?.[fault.name]))
    test(
      thing.name,
      caseOf('storage-faults', async () => {
        session ??= await engine.start(frame?.origin ?? origin(), settings);
        try {
          const reader = readerOf(session.tab);
          await fault.run({ thing, reader, session });
          const noise = session.noise.splice(0).filter((text) => !OWN_WORDS.test(text));
          expect(noise, 'errors, warnings and violations of the policy').toEqual([]);
          if (!fault.isSandboxed && !settings.blocksSites && !settings.script)
            await reader.evaluate(() => localStorage.clear());
        } catch (error) {
          await end();
          throw error;
        }
      }),
    );
}

export function storageTasks(engine: Engine, origin: () => string): void {
  for (const fault of faultsIn(engine)) describe(fault.name, () => cells(engine, origin, fault));
}
