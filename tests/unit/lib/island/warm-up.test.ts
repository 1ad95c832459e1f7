import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { warmUp } from '#lib/island/warm-up.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('acts twice once a tool has rested, and then no more', () => {
  const act = vi.fn();
  warmUp(act);
  expect(act).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(2);
});

it.each([0, 400])('acts no more when its tool goes after %d ms', (time) => {
  const act = vi.fn();
  const end = warmUp(act);
  vi.advanceTimersByTime(time);
  const before = act.mock.calls.length;
  end();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(before);
});
