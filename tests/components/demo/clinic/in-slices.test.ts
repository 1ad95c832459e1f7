import { describe, expect, it } from 'vitest';
import { filterInSlices } from '#components/demo/clinic/in-slices.ts';

const numbers = (length: number) => Array.from({ length }, (_, at) => at);
const isEven = (number: number) => number % 2 === 0;

describe('filtering a long list', () => {
  it('finds what fits, in the same order', async () => {
    const list = numbers(10_000);
    expect(await filterInSlices(list, isEven, new AbortController().signal)).toEqual(
      list.filter(isEven),
    );
  });

  it('rests between slices of a thousand, so that no slice is long', async () => {
    const looked: number[] = [];
    let seen = 0;
    const rest = () => {
      looked.push(seen);
      return Promise.resolve();
    };
    await filterInSlices(
      numbers(3_500),
      () => Boolean((seen += 1)),
      new AbortController().signal,
      rest,
    );
    expect(looked).toEqual([1_000, 2_000, 3_000]);
  });

  it('gives nothing when something else is wanted meanwhile', async () => {
    const work = new AbortController();
    let seen = 0;
    const rest = () => {
      work.abort();
      return Promise.resolve();
    };
    expect(
      await filterInSlices(numbers(5_000), () => Boolean((seen += 1)), work.signal, rest),
    ).toBeUndefined();
    expect(seen).toBe(1_000);
  });

  it('takes an empty list for an empty one', async () => {
    expect(await filterInSlices([], isEven, new AbortController().signal)).toEqual([]);
  });
});
