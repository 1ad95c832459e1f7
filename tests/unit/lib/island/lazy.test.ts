import { expect, test, vi } from 'vitest';
import { lazy } from '#lib/island/lazy.svelte.ts';

test('it is fetched once, however often it is wanted', async () => {
  const load = vi.fn(async () => 'here');
  const part = lazy(load);
  expect(load).not.toHaveBeenCalled();
  await Promise.all([part.want(), part.want()]);
  await part.want();
  expect(part.value).toBe('here');
  expect(part.failed).toBe(false);
  expect(load).toHaveBeenCalledTimes(1);
});

test('after a failure it is fetched anew, and has not failed while that is under way', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValueOnce('here');
  const part = lazy(load);
  await part.want();
  expect(part.failed).toBe(true);
  expect(part.value).toBeUndefined();
  const again = part.want();
  expect(part.failed).toBe(false);
  await again;
  expect(part.failed).toBe(false);
  expect(part.value).toBe('here');
});
