import { expect, test } from 'vitest';
import {
  baitWords,
  fillerWords,
  generalNames,
  healthWords,
  knownNames,
  knownSites,
} from '#domain/address/data/known-names.ts';
import { siteOf } from '#domain/address/site.ts';

test('Every known site is a registrable name or a public suffix, never a subdomain', () => {
  expect(
    knownSites.filter((site) => siteOf(site).site !== site || siteOf(site).kind !== 'listed'),
  ).toEqual([]);
});

test('Every name and word is one run of small letters, because names are compared without hyphens', () => {
  expect(
    [...knownNames, ...baitWords, ...fillerWords, ...healthWords, ...generalNames].filter(
      (word) => !/^[a-z]+$/.test(word),
    ),
  ).toEqual([]);
});

test('No word is both bait and filler', () => {
  expect(baitWords.filter((word) => fillerWords.includes(word))).toEqual([]);
});
