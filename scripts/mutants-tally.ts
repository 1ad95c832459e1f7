import type { Stryker } from '@stryker-mutator/core';

/** A small fault that was planted, and what became of it. */
export type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** What became of the mutants of one folder. */
export interface Tally {
  readonly mutants: number;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly noCoverage: number;
  /** Not run: what a module sets up once when it is loaded, and what a comment in the code explains. */
  readonly ignored: number;
  /** Did not even load, so that they say nothing about the tests. */
  readonly broken: number;
  /** Killed or timed out, in percent of those that ran or should have run. */
  readonly score: number;
}

type Fate = Pick<Mutant, 'status'>;

const percent = (part: number, all: number): number =>
  all === 0 ? 100 : Math.floor((1000 * part) / all) / 10;

/** Counts mutants by their fate. Rounds the score down: 84.96 is not 85. */
export function tally(mutants: readonly Fate[]): Tally {
  const count = (...statuses: Mutant['status'][]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const [killed, timedOut, survived, noCoverage] = [
    count('Killed'),
    count('Timeout'),
    count('Survived'),
    count('NoCoverage'),
  ];
  return {
    mutants: mutants.length,
    killed,
    timedOut,
    survived,
    noCoverage,
    ignored: count('Ignored'),
    broken: count('RuntimeError', 'CompileError', 'Pending'),
    score: percent(killed + timedOut, killed + timedOut + survived + noCoverage),
  };
}
