import { expect, test } from 'vitest';
import { fakeMarks, latinTwin, otherAlphabetEndings } from '#domain/address/data/twins.ts';
import { siteOf } from '#domain/address/site.ts';

test('No plain letter or digit is taken for the twin of another', () => {
  expect(
    [...'abcdefghijklmnopqrstuvwxyz0123456789'].filter(
      (character) => latinTwin(character) !== undefined,
    ),
  ).toEqual([]);
});

test('The letters most used to disguise names have their Latin twins', () => {
  expect([...'асеорхуіԁӏοαν'].map(latinTwin).join('')).toBe('aceopxyidloav');
});

test('Fake marks are outside ASCII, and the endings are countries’', () => {
  expect([...fakeMarks].every((mark) => mark > '\u007f')).toBe(true);
  expect(
    [...otherAlphabetEndings].filter(
      (ending) => ending.length !== 2 || siteOf(`clinic.${ending}`).kind === 'unlisted',
    ),
  ).toEqual([]);
});
