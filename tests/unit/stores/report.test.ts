import { describe, expect, it } from 'vitest';
import { createStorage } from '#lib/browser/storage.ts';
import { memoryArea } from '#lib/browser/memory-area.ts';
import { createReportStore } from '#stores/report.ts';
import { pretendBrowser } from '../lib/browser/pretend-browser.ts';

/** One gray point. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

describe('the logo of a report', () => {
  it('is kept only when the reader asks, and goes when it is taken back', () => {
    const area = memoryArea();
    const open = () =>
      createReportStore(createStorage({ open: () => area, listen: () => undefined }));
    const store = open();
    store.$logo.set(PICTURE);
    expect(area.length).toBe(0);
    store.keepLogo(true);
    const later = open();
    later.load();
    expect([later.$logo.get(), later.$isKept.get()]).toEqual([PICTURE, true]);
    later.keepLogo(false);
    const last = open();
    last.load();
    expect([last.$logo.get(), last.$isKept.get()]).toEqual([undefined, false]);
  });

  it('is gone with everything else that is erased', () => {
    const storage = createStorage({ open: () => memoryArea(), listen: () => undefined });
    const store = createReportStore(storage);
    store.load();
    store.$logo.set(PICTURE);
    storage.eraseEverything();
    expect(store.$logo.get()).toBeUndefined();
  });

  it.each([
    ['something else', '"><script>'],
    ['a picture that was cut off', PICTURE.slice(0, 40)],
    ['a picture that was cut off between two letters', PICTURE.slice(0, 41)],
  ])('is none where %s is kept under its name, which is put aside and told of', (_, text) => {
    const { kept, tab } = pretendBrowser();
    kept.set('portal-check:v1:logo', text);
    const store = createReportStore(tab());
    store.load();
    expect([store.$logo.get(), store.$isKept.get(), store.$isBroken.get()]).toEqual([
      undefined,
      false,
      true,
    ]);
    store.$logo.set(PICTURE);
    store.keepLogo(true);
    expect(kept.get('portal-check:v1:logo:aside')).toBe(text);
    expect(store.$isBroken.get()).toBe(false);
  });

  it('once erased in another tab is not kept again unasked', () => {
    const browser = pretendBrowser();
    const store = createReportStore(browser.tab());
    store.load();
    store.$logo.set(PICTURE);
    store.keepLogo(true);
    browser.clear();
    expect([store.$logo.get(), store.$isKept.get()]).toEqual([undefined, false]);
  });

  it('that was never kept stays when its page comes back out of the browser’s memory', () => {
    const browser = pretendBrowser();
    const store = createReportStore(browser.tab());
    store.load();
    store.$logo.set(PICTURE);
    browser.wake();
    expect(store.$logo.get()).toBe(PICTURE);
  });

  it('that another tab kept is shown here, and what is no logo takes none off the screen', () => {
    const browser = pretendBrowser();
    const [here, there] = [createReportStore(browser.tab()), createReportStore(browser.tab())];
    here.load();
    there.load();
    here.$logo.set(PICTURE);
    here.keepLogo(true);
    expect([there.$logo.get(), there.$isKept.get()]).toEqual([PICTURE, true]);
    browser.kept.set('portal-check:v1:logo', '{}');
    browser.wake();
    expect([there.$logo.get(), there.$isBroken.get()]).toEqual([PICTURE, true]);
  });
});
