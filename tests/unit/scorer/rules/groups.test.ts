import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupOf,
  GROUPS,
  headedBy,
  headsAndRows,
  inGroups,
  worstOf,
} from '#domain/scorer/rules/groups.ts';

const groups = { leaving: 'help-and-leaving', 'second-step': 'sign-in', lost: 'sign-in' } as const;

describe('the parts of the list', () => {
  it('hold every row once, in the order of the parts, and own rows last', () => {
    expect(inGroups(['ours-a', 'leaving', 'second-step', 'lost'], groups)).toEqual([
      { group: 'sign-in', rows: ['second-step', 'lost'] },
      { group: 'help-and-leaving', rows: ['leaving'] },
      { group: 'own', rows: ['ours-a'] },
    ]);
  });

  it('lose no row and invent none', () => {
    const rows = fc.uniqueArray(fc.constantFrom(...Object.keys(groups), 'ours-a', 'toString'));
    fc.assert(
      fc.property(rows, (ids) => {
        const parts = inGroups(ids, groups);
        expect(parts.flatMap((part) => part.rows).toSorted()).toEqual(ids.toSorted());
        expect(parts.every((part) => part.rows.length > 0)).toBe(true);
      }),
    );
  });

  it('take a row that the content does not name for an own one', () => {
    expect(groupOf(groups, 'constructor')).toBe('own');
    expect(GROUPS).not.toContain('own');
  });
});

describe('the worst state', () => {
  it.each([
    [['good', 'open', 'bad', 'na'], 'bad'],
    [['good', 'open', 'na'], 'open'],
    [['good', 'na'], 'good'],
    [['na'], 'na'],
    [[], 'na'],
  ] as const)('of %j is %s', (states, worst) => {
    expect(worstOf(states)).toBe(worst);
  });
});

describe('heads and rows in one list', () => {
  const rows = ['second-step', 'lost', 'leaving'];
  const parts = inGroups(rows, groups);

  it('are the rows alone where there are no parts', () => {
    expect(headsAndRows(rows, [], ['sign-in'])).toBe(rows);
  });

  it('leave out the rows of a folded part, and keep its head', () => {
    const list = headsAndRows(rows, parts, ['sign-in']);
    expect(list.map((entry) => headedBy(entry, parts)?.group ?? entry)).toEqual([
      'sign-in',
      'help-and-leaving',
      'leaving',
    ]);
  });
});
