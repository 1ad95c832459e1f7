import { describe, expect, it } from 'vitest';
import type { MissionId } from '#domain/demo/missions/list.ts';
import { nextOnPath } from '#domain/demo/missions/path.ts';

const PATH = ['stolen-password', 'app-code', 'walk-away'] as const satisfies readonly MissionId[];

describe('the next mission on the path', () => {
  it('is the first that is not done', () => {
    expect(nextOnPath(PATH, [])).toBe('stolen-password');
    expect(nextOnPath(PATH, ['stolen-password'])).toBe('app-code');
  });

  it('comes after the one at hand, and passes over what is done', () => {
    expect(nextOnPath(PATH, ['app-code'], 'stolen-password')).toBe('walk-away');
  });

  it('begins again where nothing is left behind the one at hand', () => {
    expect(nextOnPath(PATH, [], 'walk-away')).toBe('stolen-password');
  });

  it('is none once all are done, and never the one at hand', () => {
    expect(nextOnPath(PATH, PATH)).toBeUndefined();
    expect(nextOnPath(PATH, ['app-code', 'walk-away'], 'stolen-password')).toBeUndefined();
  });
});

it('a mission that was left out before the one at hand comes once nothing is left after it', () => {
  expect(nextOnPath(PATH, ['walk-away'], 'app-code')).toBe('stolen-password');
  expect(nextOnPath(PATH, ['stolen-password', 'walk-away'], 'walk-away')).toBe('app-code');
});

it('a mission after the one at hand comes before those that were left out', () => {
  expect(nextOnPath(PATH, [], 'app-code')).toBe('walk-away');
});
