import { expect, test } from 'vitest';
import * as types from '#domain/address/types.ts';

test('The types of the address check bring no code along, so that naming them loads no suffix list', () => {
  expect(Object.keys(types)).toEqual([]);
});
