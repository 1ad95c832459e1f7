import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deedOfKey, nextDeed } from '#domain/demo/visit/presenting.ts';

const press = (key: string, more = {}) => ({
  key,
  isWithOther: false,
  isRepeated: false,
  ...more,
});

describe('the next step of a facilitator', () => {
  it.each([
    [undefined, 'open'],
    ['briefing', 'begin'],
    ['between', 'continue'],
    ['finished', 'open'],
  ] as const)('in the phase %s is to %s', (phase, deed) => {
    expect(nextDeed(phase, false, true)).toBe(deed);
  });

  it('goes to the seat of a step, and once there shows where it is done', () => {
    expect(nextDeed('working', true, true)).toBe('follow');
    expect(nextDeed('working', false, true)).toBe('look');
  });

  it('leaves the last mission when no other is left', () => {
    expect(nextDeed('finished', false, false)).toBe('leave');
  });
});

describe('a key before a group', () => {
  it.each(['PageDown', 'ArrowRight'])('%s does the next step', (key) => {
    expect(deedOfKey(press(key), 'other')).toBe('next');
  });

  it('R, small or large, leads to the button that starts again', () => {
    expect(deedOfKey(press('r'), 'other')).toBe('to-again');
    expect(deedOfKey(press('R'), 'choice')).toBe('to-again');
  });

  it('leaves the arrows to a choice among several', () => {
    expect(deedOfKey(press('ArrowRight'), 'choice')).toBeUndefined();
    expect(deedOfKey(press('PageDown'), 'choice')).toBe('next');
  });

  it('is never taken from a field, from another key held with it, or from a key held down', () => {
    const key = fc.oneof(fc.constantFrom('PageDown', 'ArrowRight', 'r', 'R'), fc.string());
    fc.assert(
      fc.property(key, (any) => {
        expect(deedOfKey(press(any), 'field')).toBeUndefined();
        expect(deedOfKey(press(any, { isWithOther: true }), 'other')).toBeUndefined();
        expect(deedOfKey(press(any, { isRepeated: true }), 'other')).toBeUndefined();
      }),
    );
  });

  it('is left alone when it is any other', () => {
    fc.assert(
      fc.property(
        fc.string().filter((any) => !['PageDown', 'ArrowRight', 'r', 'R'].includes(any)),
        (any) => {
          expect(deedOfKey(press(any), 'other')).toBeUndefined();
        },
      ),
    );
  });
});
