import { describe, expect, it } from 'vitest';
import { targetAfter, targetOfGuide } from '#domain/demo/visit/focus-target.ts';
import type { GuideAct } from '#domain/demo/visit/guide-acts.ts';

const button = { isInGuide: false, isInWindow: true, isField: false };
const field = { ...button, isField: true };
const guide = { isInGuide: true, isInWindow: false, isField: false };
const still = { hasMoved: false, isLost: false, stays: true };

describe('the focus after a change', () => {
  it('stays where nothing had it', () =>
    expect(targetAfter(undefined, { hasMoved: true, isLost: true, stays: false })).toBeUndefined());

  it('stays while nothing has moved', () => {
    for (const held of [button, field, guide]) expect(targetAfter(held, still)).toBeUndefined();
  });

  it('goes to the window when a button of the window has led to another screen', () =>
    expect(targetAfter(button, { ...still, hasMoved: true })).toBe('window'));

  it('stays in a field, and with a button of the guide, while the screen changes', () => {
    for (const held of [field, guide])
      expect(targetAfter(held, { ...still, hasMoved: true })).toBeUndefined();
  });

  it('stays where the reader has taken it meanwhile', () =>
    expect(targetAfter(button, { hasMoved: true, isLost: false, stays: false })).toBeUndefined());

  it('goes to the place in which it was lost', () => {
    const lost = { hasMoved: false, isLost: true, stays: false };
    expect(targetAfter(button, lost)).toBe('window');
    expect(targetAfter(field, lost)).toBe('window');
    expect(targetAfter(guide, lost)).toBe('guide');
  });
});

describe('the focus after a button of the guide', () => {
  it.each<[GuideAct, boolean, string | undefined]>([
    ['begin', false, 'step'],
    ['continue', false, 'step'],
    ['hint', false, undefined],
    ['look', false, 'window'],
    ['look', true, 'clock'],
    ['follow', true, 'window'],
    ['restart', false, 'guide'],
    ['leave', false, 'guide'],
  ])('%s, step by the clock: %j, goes to %s', (act, byClock, target) =>
    expect(targetOfGuide(act, byClock)).toBe(target),
  );
});
