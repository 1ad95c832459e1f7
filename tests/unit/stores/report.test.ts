import { describe, expect, it } from 'vitest';
import { createStorage } from '#lib/browser/storage.ts';
import { memoryArea } from '#lib/browser/memory-area.ts';
import { createReportStore } from '#stores/report.ts';

describe('the logo of a report', () => {
  it('is kept only when the reader asks, and goes when it is taken back', () => {
    const area = memoryArea();
    const open = () =>
      createReportStore(createStorage({ open: () => area, listen: () => undefined }));
    const store = open();
    store.$logo.set('iVBORw0KGgo=');
    expect(area.length).toBe(0);
    store.keepLogo(true);
    const later = open();
    expect(later.load()).toBe(true);
    expect(later.$logo.get()).toBe('iVBORw0KGgo=');
    later.keepLogo(false);
    expect(open().load()).toBe(false);
  });

  it('is gone with everything else that is erased', () => {
    const storage = createStorage({ open: () => memoryArea(), listen: () => undefined });
    const store = createReportStore(storage);
    store.load();
    store.$logo.set('iVBORw0KGgo=');
    storage.eraseEverything();
    expect(store.$logo.get()).toBeUndefined();
  });

  it('is none where something else is kept under its name', () => {
    const area = memoryArea();
    const storage = createStorage({ open: () => area, listen: () => undefined });
    storage.write('logo', '"><script>');
    const store = createReportStore(storage);
    expect(store.load()).toBe(false);
    expect(store.$logo.get()).toBeUndefined();
  });
});
