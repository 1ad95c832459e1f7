import { expect, test } from 'vitest';
import { folderOf } from '../../../scripts/build-place.ts';

test.each(['', '/', '//'])('"%s" is the root of the host', (typed) => {
  expect(folderOf(typed)).toBe('/');
});

test.each(['portal-check', '/portal-check', 'portal-check/', '/portal-check/'])(
  '"%s" is a folder, however its slashes are typed',
  (typed) => {
    expect(folderOf(typed)).toBe('/portal-check/');
  },
);

test('a folder may stand in a folder', () => {
  expect(folderOf('/clinic/portal-check')).toBe('/clinic/portal-check/');
});
