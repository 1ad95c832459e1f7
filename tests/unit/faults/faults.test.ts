import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AREAS, type Fault } from '../../faults/fault.ts';
import { FAULTS } from '../../faults/list.ts';
import { partOf, publicList } from '../../faults/public-list.ts';
import { finders, merged, type Results } from '../../faults/results.ts';
import { movedIn } from '../../planted/slip.ts';

const fault: Fault = {
  id: 'a-day-early',
  area: 'check',
  wrong: 'A reminder comes a day early.',
  trace: /reminder/i,
  file: 'src/reminder.ts',
  find: '<=',
  put: '<',
};
const other: Fault = { ...fault, id: 'no-icon', wrong: 'The icon is gone.', trace: /seal\.svg/ };
const nothing: Results = { day: '', of: 0, found: 0, faults: [] };
const failure = { file: 'tests/unit/check/reminder.test.ts', title: 'a reminder', message: '' };

describe('the list', () => {
  it('has forty-three faults, each with a name of its own and a sentence', () => {
    expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(43);
    for (const { id, wrong, find, put } of FAULTS) {
      expect(wrong, id).toMatch(/^[A-Z“].*[.”]$/);
      expect(put, id).not.toBe(find);
    }
  });

  it('has some in every area, and none in another', () => {
    expect([...new Set(FAULTS.map(({ area }) => area))].toSorted()).toEqual([...AREAS].toSorted());
  });

  it('has each fault’s line exactly once in its file', () => {
    expect(movedIn(resolve(import.meta.dirname, '../../..'), FAULTS)).toEqual([]);
  });
});

describe('a test that found a fault', () => {
  it('says what fits it, and nothing is found by one that does not', () => {
    expect([...finders([fault, other], [failure])]).toEqual([[fault.id, failure]]);
  });

  it('is not the one above, which fails over every planted fault', () => {
    const guard = { ...failure, file: 'tests/unit/faults/faults.test.ts' };
    expect(finders([fault], [guard]).size).toBe(0);
  });

  it.each([
    ['tests/unit/stores/check.test.ts', 'unit'],
    ['tests/content/guide.test.ts', 'unit'],
    ['tests/built/links.test.ts', 'built'],
    ['tests/e2e/check/walk.spec.ts', 'browser'],
    ['tests/anywhere/folder.test.ts', 'anywhere'],
  ])('at %s belongs to the part "%s"', (file, part) => {
    expect(partOf(file)).toBe(part);
  });
});

describe('what is known', () => {
  const all = [fault, other];
  const first = merged(nothing, all, [fault], new Map([[fault.id, failure]]), '2026-12-01');

  it('keeps what was known of faults that were not tried again', () => {
    expect(first).toMatchObject({ of: 2, found: 1, faults: [{ id: fault.id }] });
    const later = merged(first, all, [other], new Map(), '2026-12-02');
    expect(later.faults.map(({ id, found }) => [id, found?.test])).toEqual([
      [fault.id, 'a reminder'],
      [other.id, undefined],
    ]);
  });

  it('is told in public, the misses first, and no fault is called missed that was not tried', () => {
    expect(publicList(first, all)).toMatch(/## Not found\n\nNone\.[^]*## Not tried yet[^]*icon/);
    const page = publicList(merged(first, all, [other], new Map(), '2026-12-02'), all);
    expect(page).toContain('**Found: 1 of 2.** Last run: 2026-12-02.');
    expect(page.indexOf('The icon is gone.')).toBeLessThan(page.indexOf('A reminder comes'));
    expect(page).toContain('Found by “a reminder” (unit: `tests/unit/check/reminder.test.ts`).');
  });
});
