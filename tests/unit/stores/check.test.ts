import { describe, expect, it } from 'vitest';
import { emptyPortal, NO_PROGRESS } from '#domain/check/portals.ts';
import { encodeProgress } from '#domain/check/progress.ts';
import type { CheckedPortal, Progress } from '#domain/check/types.ts';
import { PREFIX } from '#lib/browser/erase-keys.ts';
import { createCheckProgress } from '#stores/check.ts';
import { pretendBrowser } from '../lib/browser/pretend-browser.ts';

const KEY = `${PREFIX}v1:check`;
const mine: CheckedPortal = emptyPortal('first', 'Mine', { how: 'app' });
const moms: CheckedPortal = emptyPortal('mom', 'Mom', { how: 'later' });
const both: Progress = { version: 1, portals: [mine, moms], current: 'first' };

function tabs(saved?: string) {
  const browser = pretendBrowser();
  if (saved !== undefined) browser.kept.set(KEY, saved);
  const [here, there] = [createCheckProgress(browser.tab()), createCheckProgress(browser.tab())];
  here.load();
  there.load();
  return { browser, here, there, stored: () => browser.kept.get(KEY) };
}

describe('saved progress', () => {
  it('is nothing, and writes nothing, until the reader acts', () => {
    const { here, browser } = tabs();
    expect(here.load()).toBeUndefined();
    expect(browser.kept.size).toBe(0);
  });

  it('comes back as it was saved', () => {
    const { here } = tabs(encodeProgress(both));
    expect(here.load()).toEqual(both);
    expect(here.$notice.get()).toBeUndefined();
  });

  it('is on top of an empty portal when a second one comes first', () => {
    const { here } = tabs();
    here.save({ current: 'mom', kept: moms });
    expect(here.$progress.get()).toEqual({
      version: 1,
      portals: [...NO_PROGRESS.portals, moms],
      current: 'mom',
    });
  });
});

describe('two tabs', () => {
  it('on two portals lose nothing of each other, and are told', () => {
    const { here, there, stored } = tabs(encodeProgress(both));
    const [mineNow, momsNow] = [
      { ...mine, nickname: 'Mine, now' },
      { ...moms, nickname: 'Mom, now' },
    ];
    here.save({ current: 'first', kept: mineNow });
    there.save({ current: 'mom', kept: momsNow });
    expect(here.$progress.get()?.portals).toEqual([mineNow, momsNow]);
    expect(stored()).toBe(
      encodeProgress({ version: 1, portals: [mineNow, momsNow], current: 'mom' }),
    );
    expect([here.$notice.get(), there.$notice.get()]).toEqual([
      'changed-elsewhere',
      'changed-elsewhere',
    ]);
    here.dismissNotice();
    expect(here.$notice.get()).toBeUndefined();
  });

  it('on one portal: the last write wins', () => {
    const { here, there } = tabs(encodeProgress(both));
    here.save({ current: 'first', kept: { ...mine, nickname: 'one' } });
    there.save({ current: 'first', kept: { ...mine, nickname: 'two' } });
    expect(here.$progress.get()?.portals[0]?.nickname).toBe('two');
  });

  it('see a portal removed and everything erased', () => {
    const { here, there, browser } = tabs(encodeProgress(both));
    here.save({ current: 'first', removed: 'mom' });
    expect(there.$progress.get()?.portals).toEqual([mine]);
    browser.clear();
    expect([here.$progress.get(), here.$notice.get()]).toEqual([undefined, 'erased-elsewhere']);
  });

  it('after one erased everything, do not bring the other’s portals back', () => {
    const { here, there, browser } = tabs(encodeProgress(both));
    browser.kept.clear();
    there.save({ current: 'mom', kept: moms });
    expect(here.$progress.get()?.portals.map(({ id }) => id)).toEqual(['first', 'mom']);
    expect(here.$progress.get()?.portals[0]).toEqual(emptyPortal('first'));
  });
});

it('is gone without a warning when it was erased from here', () => {
  const browser = pretendBrowser();
  const storage = browser.tab();
  const progress = createCheckProgress(storage);
  progress.load();
  progress.save({ current: 'first', kept: mine });
  storage.eraseEverything();
  expect([progress.$progress.get(), progress.$notice.get(), browser.kept.size]).toEqual([
    undefined,
    undefined,
    0,
  ]);
});

describe('faults', () => {
  it.each([
    ['null', 'broken'],
    ['7', 'broken'],
    ['[]', 'broken'],
    ['"first"', 'broken'],
    ['{', 'broken'],
    ['{"version":1}', 'broken'],
    ['{"version":0}', 'broken'],
    ['{"version":9}', 'newer'],
  ])('a stored %s is put aside, told as %s, and a new start can be saved', (saved, notice) => {
    const { here, browser, stored } = tabs(saved);
    expect([here.load(), here.$notice.get()]).toEqual([undefined, notice]);
    here.save({ current: 'first', kept: mine });
    expect(stored()).toBe(encodeProgress({ ...NO_PROGRESS, portals: [mine] }));
    expect(browser.kept.get(`${KEY}:aside`)).toBe(saved);
  });

  it('blocked storage keeps every answer in memory and says so', () => {
    const { here, browser } = tabs();
    browser.faults.blocked = true;
    here.save({ current: 'first', kept: mine });
    here.save({ current: 'mom', kept: moms });
    expect([here.$progress.get()?.portals, here.$status.get()]).toEqual([
      [mine, moms],
      'memory-only',
    ]);
  });

  it('full storage keeps what it could not write when another tab writes, and writes it once there is room', () => {
    const { here, there, browser, stored } = tabs(encodeProgress(both));
    browser.faults.full = true;
    const mineNow = { ...mine, nickname: 'not written' };
    here.save({ current: 'first', kept: mineNow });
    expect(here.$status.get()).toBe('full');
    browser.faults.full = false;
    there.save({ current: 'mom', kept: { ...moms, nickname: 'written' } });
    expect(here.$progress.get()?.portals.map(({ nickname }) => nickname)).toEqual([
      'not written',
      'written',
    ]);
    expect(stored()).toBe(encodeProgress(here.$progress.get()!));
    expect([here.$status.get(), there.$progress.get()]).toEqual(['kept', here.$progress.get()]);
  });

  it('what full storage could not take stays erased once another tab erased everything', () => {
    const { here, there, browser, stored } = tabs(encodeProgress(both));
    browser.faults.full = true;
    here.save({ current: 'first', kept: { ...mine, nickname: 'not written' } });
    browser.faults.full = false;
    browser.clear();
    expect(here.$progress.get()).toBeUndefined();
    there.save({ current: 'mom', kept: moms });
    expect(here.$progress.get()?.portals.map(({ nickname }) => nickname)).not.toContain(
      'not written',
    );
    expect(stored()).not.toContain('not written');
  });

  it('a page back from the back-forward cache reads what it slept through', () => {
    const { here, browser } = tabs(encodeProgress(both));
    browser.kept.set(KEY, encodeProgress({ ...both, current: 'mom' }));
    browser.wake();
    expect([here.$progress.get()?.current, here.$notice.get()]).toEqual([
      'mom',
      'changed-elsewhere',
    ]);
    here.dismissNotice();
    browser.wake();
    expect(here.$notice.get()).toBeUndefined();
  });

  it('a later release writing in another tab is told and not taken in', () => {
    const { here, browser } = tabs(encodeProgress(both));
    browser.kept.set(KEY, '{"version":2}');
    browser.wake();
    expect([here.$progress.get(), here.$notice.get()]).toEqual([both, 'newer']);
  });
});
