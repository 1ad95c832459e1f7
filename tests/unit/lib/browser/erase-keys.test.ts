import { afterEach, expect, test, vi } from 'vitest';
import { eraseKeys, eraseOnLeaving, PREFIX } from '#lib/browser/erase-keys.ts';
import { memoryArea } from '#lib/browser/memory-area.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page at this address, with something of ours and something of a neighbor's kept. */
function leave(search: string, isBlocked = false, serviceWorker?: object) {
  const area = memoryArea();
  const heard: string[] = [];
  area.setItem(`${PREFIX}v1:check`, 'answers');
  area.setItem('of-a-neighbor', 'kept');
  vi.stubGlobal('location', { search });
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('StorageEvent', Event);
  vi.stubGlobal('dispatchEvent', ({ type }: Event) => heard.push(type));
  vi.stubGlobal('localStorage', isBlocked ? undefined : area);
  eraseOnLeaving();
  return { left: Array.from({ length: area.length }, (_, at) => area.key(at)), heard };
}

test('what is ours goes, every key of it, and nothing of a neighbor on the same host', () => {
  const area = memoryArea();
  for (const key of [`${PREFIX}v1:check`, 'other', `${PREFIX}v1:reviews`, `${PREFIX}v1:x:aside`])
    area.setItem(key, 'kept');
  eraseKeys(area);
  expect([area.length, area.key(0)]).toEqual([1, 'other']);
});

test('a page that is left at once erases, and a tool on it hears of it', () => {
  expect(leave('')).toEqual({ left: ['of-a-neighbor'], heard: ['storage'] });
});

test('on a shared screen a visitor who leaves erases nothing that its owner kept', () => {
  expect(leave('?kiosk=check').left).toEqual([`${PREFIX}v1:check`, 'of-a-neighbor']);
});

test('where the browser blocks storage, the page is left all the same', () => {
  expect(leave('', true).heard).toEqual(['storage']);
});

test('the worker that keeps pages is told at once where it serves the page, and when it is found where not', async () => {
  const told: string[] = [];
  const worker = (name: string) => ({
    postMessage: (what: string) => told.push(`${name}: ${what}`),
  });
  const ready = Promise.resolve({ active: worker('found') });
  leave('', false, { controller: worker('serving'), ready });
  expect(told).toEqual(['serving: forget']);
  leave('', false, { controller: null, ready });
  await ready;
  expect(told).toEqual(['serving: forget', 'found: forget']);
  leave('?kiosk=check', false, { controller: worker('serving'), ready });
  expect(told).toHaveLength(2);
});
