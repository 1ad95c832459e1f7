import { describe, expect, it } from 'vitest';
import { tally } from '../../../scripts/mutants-tally.ts';

type Status = Parameters<typeof tally>[0][number]['status'];

const ofEach = (counts: Partial<Record<Status, number>>) =>
  tally(
    Object.entries(counts).flatMap(([status, count]) =>
      Array.from({ length: count }, () => ({ status: status as Status })),
    ),
  );

describe('the tally of planted faults', () => {
  it('counts a fault that hangs the tests as noticed, and one that no test reaches as missed', () => {
    expect(ofEach({ Killed: 5, Timeout: 1, Survived: 3, NoCoverage: 1 })).toEqual({
      mutants: 10,
      killed: 5,
      timedOut: 1,
      survived: 3,
      noCoverage: 1,
      ignored: 0,
      broken: 0,
      score: 60,
    });
  });

  it('leaves what did not run or did not load out of the score, and still counts it', () => {
    expect(
      ofEach({ Killed: 1, Survived: 1, Ignored: 7, RuntimeError: 2, CompileError: 1 }),
    ).toEqual(expect.objectContaining({ mutants: 12, ignored: 7, broken: 3, score: 50 }));
  });

  it('rounds a score down, so that a goal is not reached by rounding', () => {
    expect(ofEach({ Killed: 8_499, Survived: 1_501 }).score).toBe(84.9);
  });

  it('finds nothing wrong where there was nothing to notice', () => {
    expect(ofEach({ Ignored: 3 }).score).toBe(100);
  });
});
