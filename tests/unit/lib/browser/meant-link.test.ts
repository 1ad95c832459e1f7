import { expect, test } from 'vitest';
import { meantLink } from '#lib/browser/meant-link.ts';

const at = (address: string) => new URL(address, 'https://guide.example');

test.each([
  ['/score/%23r=abc_D-9', '/score/', '/score/#r=abc_D-9'],
  ['/score%23r=abc', '/score/', '/score/#r=abc'],
  ['/score/%2523r%253Dabc', '/score/', '/score/#r%253Dabc'],
  ['/score/%23r=abc/', '/score/', '/score/#r=abc/'],
  ['/guide/es/score/%23r=abc', '/guide/es/score/', '/guide/es/score/#r=abc'],
])('%s was meant as a share link', (address, scorePage, meant) => {
  expect(meantLink(scorePage, at(address))).toBe(meant);
});

test.each([
  '/score/',
  '/score/r=abc',
  '/score/%23results',
  '/scores/%23r=abc',
  '/check/%23r=abc',
  '/score/#r=abc',
])('%s was not', (address) => {
  expect(meantLink('/score/', at(address))).toBeUndefined();
});
