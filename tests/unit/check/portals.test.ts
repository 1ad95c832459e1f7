import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChange,
  canAddPortal,
  cleanNickname,
  currentPortal,
  emptyPortal,
  isPortalId,
  NO_PROGRESS,
} from '#domain/check/portals.ts';
import { MOST_PORTALS, NICKNAME_LENGTH, type Progress } from '#domain/check/types.ts';

const of = (...ids: string[]): Progress => ({
  version: 1,
  portals: ids.map((id) => emptyPortal(id)),
  current: ids[0]!,
});

describe('a nickname', () => {
  it('is one visible line of at most forty characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const nickname = cleanNickname(text);
        expect([...nickname].length).toBeLessThanOrEqual(NICKNAME_LENGTH);
        expect(nickname).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
        expect(cleanNickname(nickname)).toBe(nickname);
      }),
    );
  });

  it('is cut where it is too long, and has no blank at either end', () => {
    expect(cleanNickname('x'.repeat(41))).toBe('x'.repeat(40));
    expect(cleanNickname(` ${'x'.repeat(40)}`)).toBe('x'.repeat(40));
    expect(cleanNickname(`${'x'.repeat(39)} y`)).toBe('x'.repeat(39));
    expect(cleanNickname('Mom\u202EDad')).toBe('Mom Dad');
  });

  it('keeps ordinary names, accents, other scripts and family emoji whole', () => {
    for (const name of ['Dr. Müller’s clinic', 'Бабушка', '中医', 'Mom 👨‍👩‍👧'])
      expect(cleanNickname(` ${name}\n`)).toBe(name);
  });
});

it('takes the ids that a page makes and nothing that could be markup or a property name', () => {
  expect(isPortalId('5f0c2a3e-7a57-4c1e-9f0a-0b6a3f0f6a11')).toBe(true);
  for (const id of ['', 'A', '__proto__', 'a b', '<b>', 'x'.repeat(41)])
    expect(isPortalId(id)).toBe(false);
});

describe('a change', () => {
  it('leaves every other portal as it is', () => {
    const before = of('a', 'b', 'c');
    const kept = emptyPortal('b', 'Dad');
    const after = applyChange(before, { current: 'b', kept });
    expect(after.portals).toEqual([before.portals[0], kept, before.portals[2]]);
    expect(after.current).toBe('b');
  });

  it('adds a portal that is not there yet, up to five', () => {
    const four = of('a', 'b', 'c', 'd');
    const five = applyChange(four, { current: 'e', kept: emptyPortal('e') });
    expect(five.portals).toHaveLength(MOST_PORTALS);
    expect(applyChange(five, { current: 'f', kept: emptyPortal('f') })).toBe(five);
    expect(canAddPortal(four, 'e')).toBe(true);
    expect(canAddPortal(four, 'a')).toBe(false);
    expect(canAddPortal(five, 'f')).toBe(false);
  });

  it('is taken in also where there is no room for another portal', () => {
    const five = of('a', 'b', 'c', 'd', 'e');
    const kept = emptyPortal('c', 'Dad');
    expect(applyChange(five, { current: 'c', kept }).portals[2]).toEqual(kept);
    expect(applyChange(five, { current: 'd' }).current).toBe('d');
  });

  it('chooses another portal when the current one is removed, and an empty one after the last', () => {
    expect(applyChange(of('a', 'b'), { current: 'a', removed: 'a' })).toEqual(of('b'));
    expect(applyChange(of('a'), { current: 'a', removed: 'a' })).toEqual(NO_PROGRESS);
  });
});

it('always has a current portal', () => {
  expect(currentPortal({ ...of('a', 'b'), current: 'gone' }).id).toBe('a');
  expect(currentPortal({ ...of('a', 'b'), current: 'b' }).id).toBe('b');
});

it('begins with a portal of which nothing is known', () => {
  expect(emptyPortal('a')).toEqual({ id: 'a', nickname: '', answers: {}, ticks: [] });
});
