import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowestOn, missedOn, scoresOn, tally } from '#domain/guide/quality.ts';
import type { ItemScore, QualityReading } from '#domain/guide/types.ts';

test('a checklist adds up the items that apply', () => {
  expect(tally({ 1: 1, 2: 1, 3: 0, 4: 'n/a' })).toEqual({ got: 2, most: 3, percent: 67 });
});

test('an empty checklist has no points to get, and no error', () => {
  expect(tally({})).toEqual({ got: 0, most: 0, percent: 0 });
  expect(tally({ 1: 'n/a' })).toEqual({ got: 0, most: 0, percent: 0 });
});

test('an item that does not apply changes no sum', () => {
  const scores = fc.dictionary(fc.string(), fc.constantFrom<ItemScore>(0, 1, 'n/a'));
  fc.assert(
    fc.property(scores, (given) => {
      const { 'does-not-apply': _, ...rest } = given;
      expect(tally({ ...rest, 'does-not-apply': 'n/a' })).toEqual(tally(rest));
    }),
  );
});

test('the share is never below 0 or above 100 percent', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.constantFrom<ItemScore>(0, 1, 'n/a')), (given) => {
      const { got, most, percent } = tally(given);
      expect(got).toBeLessThanOrEqual(most);
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
    }),
  );
});

const reading = (by: string, cdc: ItemScore, understand: ItemScore, act: ItemScore) =>
  ({
    by,
    on: '2026-11-26',
    cdc: { 1: cdc },
    pemat: { 17: understand, 18: act },
  }) satisfies QualityReading;

test('PEMAT for print is two scales: the first 17 items, and the rest', () => {
  expect(scoresOn('understand', reading('a', 1, 1, 0))).toEqual({ 17: 1 });
  expect(scoresOn('act', reading('a', 1, 1, 0))).toEqual({ 18: 0 });
});

test('each scale takes its lowest reading, whoever gave it', () => {
  const readings = [reading('a', 0, 1, 1), reading('b', 1, 0, 1)];
  expect(lowestOn('cdc', readings)).toEqual({ 1: 0 });
  expect(lowestOn('understand', readings)).toEqual({ 17: 0 });
  expect(lowestOn('act', readings)).toEqual({ 18: 1 });
});

test('the lowest is by share, not by points: a reading to which few items apply may have it all', () => {
  const readings: QualityReading[] = [
    { by: 'a', on: '2026-11-26', cdc: { 1: 1, 2: 'n/a', 3: 'n/a' }, pemat: {} },
    { by: 'b', on: '2026-11-27', cdc: { 1: 1, 2: 1, 3: 0 }, pemat: {} },
  ];
  expect(lowestOn('cdc', readings)).toEqual({ 1: 1, 2: 1, 3: 0 });
  expect(lowestOn('cdc', readings.toReversed())).toEqual({ 1: 1, 2: 1, 3: 0 });
});

test('of readings with the same figure the first is printed', () => {
  const readings: QualityReading[] = [
    { by: 'a', on: '2026-11-26', cdc: { 1: 1, 2: 0 }, pemat: {} },
    { by: 'b', on: '2026-11-27', cdc: { 1: 0, 2: 1 }, pemat: {} },
  ];
  expect(lowestOn('cdc', readings)).toEqual({ 1: 1, 2: 0 });
});

test('a reading to which nothing applies is the lowest: its figure is 0', () => {
  const readings: QualityReading[] = [
    { by: 'a', on: '2026-11-26', cdc: { 1: 1, 2: 0 }, pemat: {} },
    { by: 'b', on: '2026-11-27', cdc: { 1: 'n/a', 2: 'n/a' }, pemat: {} },
  ];
  expect(lowestOn('cdc', readings)).toEqual({ 1: 'n/a', 2: 'n/a' });
});

test('an item that either reading misses is told, also when both give the same figure', () => {
  const readings: QualityReading[] = [
    { by: 'a', on: '2026-11-26', cdc: { 1: 1 }, pemat: { 2: 1, 13: 0, 18: 0 } },
    { by: 'b', on: '2026-11-27', cdc: { 1: 1 }, pemat: { 2: 0, 13: 1, 18: 'n/a' } },
  ];
  expect(missedOn('understand', readings)).toEqual(['2', '13']);
  expect(missedOn('act', readings)).toEqual(['18']);
  expect(missedOn('cdc', readings)).toEqual([]);
});

test('without a reading there is no score, and not a perfect one', () => {
  expect(() => lowestOn('cdc', [])).toThrow('no score');
});
