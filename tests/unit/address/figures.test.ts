import { describe, expect, test } from 'vitest';
import { distinctNames } from '#domain/address/data/known-names.ts';
import { forwarders } from '#domain/address/data/forwarders.ts';
import { checkAddress } from '#domain/address/index.ts';
import english from 'an-array-of-english-words' with { type: 'json' };
import {
  governmentAddresses,
  hostileAddresses,
  portalAddresses,
  techniques,
  wordAddresses,
} from '../../measure/address-sets.ts';
import { tellFigure } from '../../fixtures/figures.ts';

/** A sample of what `npm run measure:address` counts; its floors are the promised figures. */
const words = english.filter((word) => /^[a-z]{4,14}$/.test(word));
const sample = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => words[Math.floor((at * words.length) / count)] ?? '');
const warned = (addresses: readonly string[]): string[] =>
  addresses.filter((address) => ['careful', 'stop'].includes(checkAddress(address).verdict));

describe('The figures of the address check', () => {
  test.each([
    ['words', wordAddresses(sample(4000))],
    ['offices', governmentAddresses(sample(4000))],
    ['portals', portalAddresses(sample(2000))],
  ])('no more than one ordinary address in 2,000 of %s raises an alarm', (_, addresses) => {
    tellFigure('address-alarms', warned(addresses).length, addresses.length);
    expect(warned(addresses).slice(Math.floor(addresses.length / 2000))).toEqual([]);
  });

  test.each(Object.keys(techniques))(
    'of listed names bent by %s nine in ten are met with a warning',
    (technique) => {
      const addresses = hostileAddresses(technique, distinctNames);
      const seen = warned(addresses).length;
      tellFigure('address-tricks', addresses.length - seen, addresses.length);
      expect(addresses.length).toBeGreaterThanOrEqual(distinctNames.length);
      expect(seen / addresses.length).toBeGreaterThanOrEqual(0.9);
    },
  );

  test('of listed forwarders nineteen in twenty are met with a warning', () => {
    const addresses = [...forwarders].map((host) => `https://${host}/a1B2c3`);
    expect(warned(addresses).length / addresses.length).toBeGreaterThanOrEqual(0.95);
  });
});
