import fc from 'fast-check';
import { inject } from 'vitest';

/** What Stryker keeps on `globalThis`, under a name that it hands in. */
interface Kept {
  activeMutant?: string | undefined;
  mutantCoverage?: { static: object; perTest: object };
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly globalNamespace: string;
  }
}

const kept = (globalThis as unknown as Record<string, Kept | undefined>)[inject('globalNamespace')];
if (kept !== undefined) {
  // Files share a process here. One file is read without the fault that the file before it met
  // in its tests, and counts its own steps alone.
  kept.activeMutant = undefined;
  if (kept.mutantCoverage !== undefined)
    Object.assign(kept.mutantCoverage, { static: {}, perTest: {} });
}

// The same cases for each fault, so that none is found by luck; the first that fails is enough.
fc.configureGlobal({ seed: 1, numRuns: 50, endOnFailure: true });
