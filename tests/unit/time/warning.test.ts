import { expect, it } from 'vitest';
import { announcementAt } from '#domain/time/warning.ts';

it('announces a warning four times, and not each second', () => {
  const said = Array.from({ length: 90 }, (_, passed) => announcementAt(90 - passed));
  expect(said.slice(0, 30)).toEqual(Array(30).fill(undefined));
  expect([...new Set(said.slice(30))]).toEqual([60, 30, 20, 10]);
  expect([31, 30, 29, 21, 20, 11, 10, 1].map(announcementAt)).toEqual([
    60, 30, 30, 30, 20, 20, 10, 10,
  ]);
});
