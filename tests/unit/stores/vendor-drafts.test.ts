import { describe, expect, it } from 'vitest';
import { createStorage } from '#lib/browser/storage.ts';
import { memoryArea } from '#lib/browser/memory-area.ts';
import { createVendorDrafts } from '#stores/vendor-drafts.ts';
import { pretendBrowser } from '../lib/browser/pretend-browser.ts';

const questions = {
  version: 1,
  id: 'asked',
  review: 'ours',
  portal: 'first',
  name: 'Blue',
  from: '',
  rows: [{ criterion: 'leaving' }],
} as const;
const draft = { questions, by: 'Bo', answers: { leaving: { value: 'yes' } } } as const;

describe('a vendor’s forms', () => {
  const area = memoryArea();
  const open = () =>
    createVendorDrafts(createStorage({ open: () => area, listen: () => undefined }));

  it('are kept when something is written, and not before', () => {
    const first = open();
    first.load();
    expect(area.length).toBe(0);
    first.save(draft);
    expect(open().load().drafts).toEqual([draft]);
  });

  it('lose nothing of each other in two tabs, and are forgotten one by one', () => {
    const [one, other] = [open(), open()];
    one.load();
    other.load();
    other.save({ ...draft, questions: { ...questions, id: 'asked-2' } });
    one.save({ ...draft, by: 'Li' });
    expect(
      open()
        .load()
        .drafts.map(({ by }) => by),
    ).toEqual(['Bo', 'Li']);
    one.forget('asked');
    expect(one.$drafts.get().drafts.map((kept) => kept.questions.id)).toEqual(['asked-2']);
  });
});

describe('a vendor’s forms and what a browser may do to them', () => {
  const KEY = 'portal-check:v1:vendor-answers';
  const newer = '{"version":2,"forms":[]}';

  it.each([
    ['null', 'broken'],
    ['{"version":1,"drafts":[{"by":7}]}', 'broken'],
    [newer, 'newer'],
  ] as const)(
    '%s is put aside before anything is written over it, and is told of',
    (text, says) => {
      const browser = pretendBrowser();
      browser.kept.set(KEY, text);
      const forms = createVendorDrafts(browser.tab());
      expect(forms.load().drafts).toEqual([]);
      expect(forms.$notice.get()).toBe(says);
      forms.save(draft);
      expect(browser.kept.get(`${KEY}:aside`)).toBe(text);
      expect(forms.$drafts.get().drafts).toEqual([draft]);
    },
  );

  it('show what another tab wrote, so that two tabs with one form lose nothing of each other', () => {
    const browser = pretendBrowser();
    const [here, there] = [createVendorDrafts(browser.tab()), createVendorDrafts(browser.tab())];
    here.load();
    there.load();
    here.save(draft);
    expect(there.$drafts.get().drafts).toEqual([draft]);
    expect(there.$notice.get()).toBe('changed-elsewhere');
    expect(here.$notice.get()).toBeUndefined();
  });

  it('stay on screen when another tab writes what cannot be read, and say so', () => {
    const browser = pretendBrowser();
    const forms = createVendorDrafts(browser.tab());
    forms.load();
    forms.save(draft);
    browser.kept.set(KEY, newer);
    browser.wake();
    expect(forms.$drafts.get().drafts).toEqual([draft]);
    expect(forms.$notice.get()).toBe('newer');
  });

  it('that could not be written are not lost to another tab’s write', () => {
    const browser = pretendBrowser();
    const [here, there] = [createVendorDrafts(browser.tab()), createVendorDrafts(browser.tab())];
    here.load();
    there.load();
    browser.faults.full = true;
    here.save(draft);
    expect(here.$status.get()).toBe('full');
    browser.faults.full = false;
    there.save({ ...draft, questions: { ...questions, id: 'asked-2' } });
    expect(here.$drafts.get().drafts.map((one) => one.questions.id)).toEqual(['asked-2', 'asked']);
    expect(JSON.parse(browser.kept.get(KEY) ?? '').drafts).toHaveLength(2);
  });

  it('go when they are erased in another tab, which is told, and do not come back with what had no room', () => {
    const browser = pretendBrowser();
    const storage = browser.tab();
    const forms = createVendorDrafts(storage);
    forms.load();
    forms.save(draft);
    browser.clear();
    expect(forms.$drafts.get().drafts).toEqual([]);
    expect(forms.$notice.get()).toBe('erased-elsewhere');
    browser.faults.full = true;
    forms.save(draft);
    storage.eraseEverything();
    expect(forms.$notice.get()).toBeUndefined();
    browser.faults.full = false;
    forms.save({ ...draft, questions: { ...questions, id: 'asked-2' } });
    expect(forms.$drafts.get().drafts).toHaveLength(1);
  });
});
