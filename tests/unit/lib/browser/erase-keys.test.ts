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

test('the worker that serves the page is told at once, and others when they are found', async () => {
  const told: string[] = [];
  const worker = (name: string) => ({
    postMessage: (what: string) => told.push(`${name}: ${what}`),
  });
  const found = { active: worker('active'), installing: worker('installing') };
  const getRegistration = () => Promise.resolve(found);
  leave('', false, { controller: worker('serving'), getRegistration });
  expect(told).toEqual(['serving: forget']);
  await Promise.resolve();
  expect(told.splice(0)).toEqual(['serving: forget', 'installing: forget']);
  leave('', false, { controller: null, getRegistration });
  await Promise.resolve();
  expect(told.splice(0)).toEqual(['installing: forget', 'active: forget']);
  leave('?kiosk=check', false, { controller: worker('serving'), getRegistration });
  await Promise.resolve();
  expect(told).toEqual([]);
});

test('a browser that refuses to say whether there is a worker erases all the same', async () => {
  const getRegistration = () => Promise.reject(new Error('refused'));
  expect(leave('', false, { controller: null, getRegistration }).left).toEqual(['of-a-neighbor']);
  // A rejection that nobody took would fail the run.
  await Promise.resolve();
});
