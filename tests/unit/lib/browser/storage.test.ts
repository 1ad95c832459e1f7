import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PREFIX } from '#lib/browser/erase-keys.ts';
import { memoryArea } from '#lib/browser/memory-area.ts';
import { createStorage } from '#lib/browser/storage.ts';
import { pretendBrowser } from './pretend-browser.ts';

const KEY = `${PREFIX}v1:check`;
const decode = (text: string) =>
  text.startsWith('ok')
    ? ({ ok: true, value: text } as const)
    : ({ ok: false, reason: 'broken' } as const);

describe('ordinary days', () => {
  it('keeps what is written under a key with our prefix and a version', () => {
    const browser = pretendBrowser();
    const storage = browser.tab();
    expect(storage.read('check')).toBeNull();
    expect(storage.write('check', 'ok 1')).toBe('kept');
    expect([...browser.kept]).toEqual([[KEY, 'ok 1']]);
    expect(storage.load('check', decode)).toEqual({ kind: 'found', value: 'ok 1' });
    storage.remove('check');
    expect(storage.load('check', decode)).toEqual({ kind: 'none' });
  });

  it('writes nothing before it is asked to', () => {
    const browser = pretendBrowser();
    const storage = browser.tab();
    storage.subscribe('check', vi.fn());
    storage.read('check');
    storage.eraseEverything();
    expect(browser.kept.size).toBe(0);
  });

  it('tells other tabs of a write, and not the tab that wrote', () => {
    const browser = pretendBrowser();
    const [here, there] = [browser.tab(), browser.tab()];
    const [heardHere, heardThere] = [vi.fn(), vi.fn()];
    here.subscribe('check', heardHere);
    const stop = there.subscribe('check', heardThere);
    here.write('check', 'ok 1');
    here.write('other', 'ok 2');
    expect(heardThere.mock.calls).toEqual([['ok 1', 'elsewhere']]);
    expect(heardHere).not.toHaveBeenCalled();
    stop();
    here.write('check', 'ok 3');
    expect(heardThere).toHaveBeenCalledOnce();
  });
});

describe('blocked storage', () => {
  it('remembers until the page closes, and says so', () => {
    const browser = pretendBrowser();
    const storage = browser.tab();
    const heard = vi.fn();
    storage.onStatus(heard);
    browser.faults.blocked = true;
    expect(storage.read('check')).toBeNull();
    expect(storage.status()).toBe('memory-only');
    expect(storage.write('check', 'ok 1')).toBe('memory-only');
    expect(storage.load('check', decode)).toEqual({ kind: 'found', value: 'ok 1' });
    browser.wake();
    expect(storage.read('check')).toBe('ok 1');
    expect(heard.mock.calls).toEqual([['memory-only']]);
    expect(storage.eraseEverything()).toBe(false);
    expect(storage.read('check')).toBeNull();
  });

  it('is the same to us as a browser without storage, or without events', () => {
    const storage = createStorage({
      open: () => undefined as never,
      listen: () => {
        throw new Error('no window');
      },
    });
    storage.subscribe('check', vi.fn());
    expect(storage.write('check', 'ok 1')).toBe('memory-only');
    storage.remove('check');
    expect(storage.read('check')).toBeNull();
  });
});

describe('full storage', () => {
  it('loses nothing in memory, tells the reader, and keeps again once there is room', () => {
    const browser = pretendBrowser();
    const storage = browser.tab();
    storage.write('check', 'ok 1');
    browser.faults.full = true;
    expect(storage.write('check', 'ok 2')).toBe('full');
    expect(storage.read('check')).toBe('ok 2');
    expect(browser.kept.get(KEY)).toBe('ok 1');
    browser.faults.full = false;
    expect(storage.write('check', 'ok 3')).toBe('kept');
    expect([storage.read('check'), browser.kept.get(KEY), storage.status()]).toEqual([
      'ok 3',
      'ok 3',
      'kept',
    ]);
  });
});

describe('a value that cannot be read', () => {
  it('is put aside before anything is written over it', () => {
    const browser = pretendBrowser();
    const storage = browser.tab();
    browser.kept.set(KEY, 'null');
    expect(storage.load('check', decode)).toEqual({ kind: 'broken', keptAside: true });
    storage.write('check', 'ok 1');
    expect(Object.fromEntries(browser.kept)).toEqual({ [KEY]: 'ok 1', [`${KEY}:aside`]: 'null' });
  });

  it('is not written over when it could not be put aside', () => {
    const browser = pretendBrowser();
    const storage = browser.tab();
    browser.kept.set(KEY, 'half a tex');
    browser.faults.full = true;
    expect(storage.load('check', decode)).toEqual({ kind: 'broken', keptAside: false });
    browser.faults.full = false;
    expect(storage.write('check', 'ok 1')).toBe('memory-only');
    expect(storage.read('check')).toBe('ok 1');
    expect(browser.kept.get(KEY)).toBe('half a tex');
  });
});

describe('erasing everything', () => {
  it('removes everything of ours, what was put aside included, and nothing of anybody else’s', () => {
    const browser = pretendBrowser();
    const storage = browser.tab();
    browser.kept.set('theirs', 'x');
    for (const name of ['check', 'check:aside', 'scorer'])
      browser.kept.set(`${PREFIX}v1:${name}`, 'x');
    browser.kept.set(`${PREFIX}v0:old`, 'x');
    expect(storage.eraseEverything()).toBe(true);
    expect([...browser.kept.keys()]).toEqual(['theirs']);
  });

  it('reaches listeners in this tab and in others', () => {
    const browser = pretendBrowser();
    const [here, there] = [browser.tab(), browser.tab()];
    const [heardHere, heardThere] = [vi.fn(), vi.fn()];
    here.subscribe('check', heardHere);
    there.subscribe('check', heardThere);
    here.write('check', 'ok 1');
    here.eraseEverything();
    expect(heardHere.mock.calls).toEqual([[null, 'here']]);
    expect(heardThere.mock.lastCall).toEqual([null, 'elsewhere']);
    expect(there.read('check')).toBeNull();
  });

  it('is heard when the reader clears the site’s data in the browser', () => {
    const browser = pretendBrowser();
    const storage = browser.tab();
    const heard = vi.fn();
    storage.subscribe('check', heard);
    storage.write('check', 'ok 1');
    browser.clear();
    expect(heard.mock.lastCall).toEqual([null, 'elsewhere']);
    expect(storage.read('check')).toBeNull();
  });
});

it('never throws and always reads back what it last took, under any course of faults', () => {
  const act = fc.oneof(
    fc.record({
      type: fc.constant('write' as const),
      text: fc.string().map((text) => `ok ${text}`),
    }),
    fc.record({ type: fc.constantFrom('block' as const, 'fill' as const), on: fc.boolean() }),
    fc.record({ type: fc.constantFrom('load' as const, 'damage' as const) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const browser = pretendBrowser();
      const storage = browser.tab();
      let last: string | undefined;
      for (const one of acts) {
        if (one.type === 'block') browser.faults.blocked = one.on;
        if (one.type === 'fill') browser.faults.full = one.on;
        if (one.type === 'load') storage.load('check', decode);
        if (one.type === 'damage') {
          browser.kept.set(KEY, 'damaged');
          last = undefined;
        }
        if (one.type === 'write') {
          storage.write('check', one.text);
          last = one.text;
        }
        if (last !== undefined && !browser.faults.blocked) expect(storage.read('check')).toBe(last);
      }
    }),
  );
});

it('keeps a visit of a shared screen in memory as a browser would keep it, and erases it whole', () => {
  const storage = createStorage({ open: () => area, listen: () => undefined });
  const area = memoryArea();
  const heard = vi.fn();
  storage.subscribe('check', heard);
  expect(storage.write('check', 'ok 1')).toBe('kept');
  expect(storage.write('reviews', 'ok 2')).toBe('kept');
  expect(storage.load('check', decode)).toEqual({ kind: 'found', value: 'ok 1' });
  expect([area.length, area.key(0), area.key(2)]).toEqual([2, KEY, null]);
  expect(storage.eraseEverything()).toBe(true);
  expect(area.length).toBe(0);
  expect(heard.mock.calls).toEqual([[null, 'here']]);
});
