import { afterEach, expect, test, vi } from 'vitest';
import { loadOnce } from '#lib/browser/load-once.ts';

afterEach(() => vi.unstubAllGlobals());

test('the same address is fetched once, however many ask', async () => {
  const fetching = vi.fn(async () => Response.json({ words: 1 }));
  vi.stubGlobal('fetch', fetching);
  const [one, other] = await Promise.all([loadOnce('/once.json'), loadOnce('/once.json')]);
  expect(one).toEqual({ words: 1 });
  expect(other).toBe(one);
  expect(fetching).toHaveBeenCalledTimes(1);
});

test('a fetch that failed is tried again by the next who asks', async () => {
  const answers = [
    () => Promise.reject(new TypeError('offline')),
    async () => new Response('', { status: 503 }),
    async () => Response.json('here'),
  ];
  vi.stubGlobal(
    'fetch',
    vi.fn(() => answers.shift()!()),
  );
  await expect(loadOnce('/again.json')).rejects.toThrow('offline');
  await expect(loadOnce('/again.json')).rejects.toThrow('503');
  await expect(loadOnce('/again.json')).resolves.toBe('here');
});
