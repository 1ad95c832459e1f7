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
