import { expect, it } from 'vitest';
import * as check from '#domain/check/index.ts';

it('leaves the calendar file out, so that only readers who ask for it load its library', () => {
  expect(check).not.toHaveProperty('reminderFile');
  expect(check).toMatchObject({
    planOf: expect.any(Function),
    outcomeOf: expect.any(Function),
    decodeProgress: expect.any(Function),
  });
});
