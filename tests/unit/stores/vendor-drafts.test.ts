import { describe, expect, it } from 'vitest';
import { createStorage } from '#lib/browser/storage.ts';
import { memoryArea } from '#lib/browser/memory-area.ts';
import { createVendorDrafts } from '#stores/vendor-drafts.ts';

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
