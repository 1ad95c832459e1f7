import { describe, expect, it, vi } from 'vitest';
import { eventOfGuide, opensPortal, type GuideAct } from '#domain/demo/visit/guide-acts.ts';
import type { DemoEvent } from '#domain/demo/visit/demo-events.ts';

const FRESH = { kit: { appKey: 'A', textKey: 'B', backupCodes: [] }, wall: 5 };

describe('a button of the guide', () => {
  it.each<[GuideAct, DemoEvent]>([
    ['begin', { type: 'mission.started' }],
    ['hint', { type: 'hint.asked' }],
    ['follow', { type: 'step.followed' }],
    ['continue', { type: 'stage.continued', ...FRESH }],
    ['restart', { type: 'mission.restarted', ...FRESH }],
    ['leave', { type: 'mission.left' }],
  ])('%s is told to the demo', (act, event) => {
    expect(eventOfGuide(act, () => FRESH)).toEqual(event);
  });

  it('that only shows the place changes nothing', () =>
    expect(eventOfGuide('look', () => FRESH)).toBeUndefined());

  it('draws lots only where a portal opens', () => {
    const fresh = vi.fn(() => FRESH);
    for (const act of ['begin', 'hint', 'follow', 'look', 'leave'] as const)
      eventOfGuide(act, fresh);
    expect(fresh).not.toHaveBeenCalled();
  });
});

describe('another portal', () => {
  it.each<DemoEvent>([
    { type: 'mission.opened', id: 'walk-away', ...FRESH },
    { type: 'stage.continued', ...FRESH },
    { type: 'mission.restarted', ...FRESH },
    { type: 'mission.left' },
    { type: 'demo.forgotten', ...FRESH },
  ])('opens by $type', (event) => expect(opensPortal(event)).toBe(true));

  it.each<DemoEvent>([
    { type: 'mission.started' },
    { type: 'hint.asked' },
    { type: 'step.followed' },
    { type: 'clock.ticked', wall: 5 },
    { type: 'seat.chosen', seat: 'clinic' },
    { type: 'preset.chosen', preset: 'budget' },
  ])('does not open by $type', (event) => expect(opensPortal(event)).toBe(false));
});
