import { expect, test } from 'vitest';
import { isOwnWorker } from '#lib/browser/trusted-urls.ts';

const page = 'https://portal-check.example/lessons/two-step-login/';

test.each([
  '/pagefind/pagefind-worker.js',
  'https://portal-check.example/pagefind/pagefind-worker.js',
  '../../pagefind/pagefind-worker.js?v=1',
])('the search worker may start: %s', (address) => {
  expect(isOwnWorker(address, page)).toBe(true);
});

test('the worker for reading offline may start, in a language', () => {
  expect(isOwnWorker('/worker.js?en', page)).toBe(true);
  expect(isOwnWorker('/lessons/worker.js', page)).toBe(false);
});

test('in a folder of a host, only the folder’s own worker may start', () => {
  const inFolder = 'https://portal-check.example/portal-check/';
  const asks = (address: string) => isOwnWorker(address, inFolder, '/portal-check/');
  expect(asks('/portal-check/pagefind/pagefind-worker.js')).toBe(true);
  expect(asks('/pagefind/pagefind-worker.js')).toBe(false);
});

test.each([
  'https://evil.example/pagefind/pagefind-worker.js',
  '//evil.example/pagefind/pagefind-worker.js',
  '/pagefind/pagefind.js',
  'javascript:alert(1)//pagefind/pagefind-worker.js',
  'data:text/javascript,alert(1)',
  'blob:https://portal-check.example/pagefind/pagefind-worker.js',
  'http://[',
  '',
])('nothing else may start: %s', (address) => {
  expect(isOwnWorker(address, page)).toBe(false);
});
