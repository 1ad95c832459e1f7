import { describe, expect, it } from 'vitest';
import { emptyPortal } from '#domain/check/portals.ts';
import { encodeProgress } from '#domain/check/progress.ts';
import { chosenPlace } from '#lib/browser/chosen-place.ts';

const holding = (text: string | null) => () => ({
  getItem: (key: string) => (key === 'portal-check:v1:check' ? text : null),
});

describe('the place chosen in the check', () => {
  it('is read from what the check itself saves', () => {
    const portal = emptyPortal('a', 'My portal', { place: 'england' });
    expect(
      chosenPlace(holding(encodeProgress({ version: 1, current: 'a', portals: [portal] }))),
    ).toBe('england');
  });

  it.each([null, '', 'null', '[]', '{', '{"portals":1}', '{"portals":[{"answers":{"place":5}}]}'])(
    'is none where %s is stored',
    (text) => {
      expect(chosenPlace(holding(text))).toBeUndefined();
    },
  );

  it('is none where the browser blocks storage', () => {
    expect(
      chosenPlace(() => {
        throw new Error('blocked');
      }),
    ).toBeUndefined();
  });
});
