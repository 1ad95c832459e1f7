import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wallClock, watchClock } from '#lib/browser/ticking.ts';

const START = Date.UTC(2030, 0, 1);
const HOUR = 3_600_000;

/** The page that is watched, as far as its clock knows it. */
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const view = new EventTarget();
const told: string[] = [];
let stop: () => void;

function show(visibilityState: 'visible' | 'hidden'): void {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event('visibilitychange'));
}
const turn = (type: 'pagehide' | 'pageshow', persisted: boolean) =>
  view.dispatchEvent(Object.assign(new Event(type), { persisted }));

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', view);
  page.visibilityState = 'visible';
  told.length = 0;
  stop = watchClock({
    ticked: (wall) => told.push(`tick ${wall - START}`),
    forgotten: (wall) => told.push(`forgotten ${wall - START}`),
  });
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('tells real time', () => {
  expect(wallClock()).toBe(START);
});

describe('the clock of the page', () => {
  it('ticks at once, and then each second', () => {
    vi.advanceTimersByTime(3_000);
    expect(told).toEqual(['tick 0', 'tick 1000', 'tick 2000', 'tick 3000']);
  });

  it('wakes nobody while the page is hidden, and makes up for it when it shows again', () => {
    show('hidden');
    vi.advanceTimersByTime(8 * HOUR);
    show('visible');
    expect(told).toEqual(['tick 0', `tick ${8 * HOUR}`]);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('ticks when the window is looked at again', () => {
    vi.setSystemTime(START + HOUR);
    view.dispatchEvent(new Event('focus'));
    expect(told.at(-1)).toBe(`tick ${HOUR}`);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('starts hidden without a tick', () => {
    stop();
    page.visibilityState = 'hidden';
    told.length = 0;
    stop = watchClock({ ticked: () => told.push('tick'), forgotten: () => told.push('forgotten') });
    expect([told, vi.getTimerCount()]).toEqual([[], 0]);
  });

  it("has all forgotten when the page is left, and again when Back brings it out of the browser's memory", () => {
    turn('pagehide', true);
    vi.setSystemTime(START + HOUR);
    turn('pageshow', true);
    expect(told).toEqual(['tick 0', 'forgotten 0', `forgotten ${HOUR}`, `tick ${HOUR}`]);
  });

  it('forgets nothing when a page shows for the first time', () => {
    turn('pageshow', false);
    expect(told).toEqual(['tick 0', 'tick 0']);
  });

  it('stops for good', () => {
    stop();
    show('visible');
    turn('pagehide', false);
    turn('pageshow', true);
    view.dispatchEvent(new Event('focus'));
    vi.advanceTimersByTime(HOUR);
    expect([told, vi.getTimerCount()]).toEqual([['tick 0'], 0]);
  });
});
