import type { RowState } from '../review-types.ts';

/** The parts that the list is read in; a row stands in one, by the content. */
export const GROUPS = [
  'sign-in',
  'storage-and-data',
  'staff-and-records',
  'messages-and-files',
  'law-and-contract',
  'help-and-leaving',
] as const;
/** The reviewers' own rows stand last, in a group of their own. */
export type Group = (typeof GROUPS)[number] | 'own';

const IN_ORDER: readonly Group[] = [...GROUPS, 'own'];

/** Which group each row stands in, by criterion id; what it does not name is the reviewers' own. */
export type GroupOf = Readonly<Record<string, Group>>;

export const groupOf = (groups: GroupOf, criterion: string): Group =>
  Object.hasOwn(groups, criterion) ? groups[criterion]! : 'own';

/** Rows that stand together. */
export interface RowGroup {
  readonly group: Group;
  readonly rows: readonly string[];
}

/** The rows part by part, each part in the order given; parts without a row are left out. */
export const inGroups = (rows: readonly string[], groups: GroupOf): readonly RowGroup[] =>
  IN_ORDER.flatMap((group) => {
    const there = rows.filter((row) => groupOf(groups, row) === group);
    return there.length > 0 ? [{ group, rows: there }] : [];
  });

const WORST: readonly RowState[] = ['bad', 'open', 'good'];

/** The worst of these states; `na` when nothing else is there. */
export const worstOf = (states: readonly RowState[]): RowState =>
  WORST.find((state) => states.includes(state)) ?? 'na';

/** What a head of a part begins with, in a list of heads and rows; no id of a row does. */
const HEAD = '#';

/**
 * Heads and rows in one list of texts, so that a row stays the same row when the heads
 * arrive: what is open in it stays open.
 *
 * @param parts - none where the rows stand without
 */
export const headsAndRows = (
  rows: readonly string[],
  parts: readonly RowGroup[],
  folded: readonly Group[],
): readonly string[] =>
  parts.length === 0
    ? rows
    : parts.flatMap(({ group, rows: there }) => [
        HEAD + group,
        ...(folded.includes(group) ? [] : there),
      ]);

/** The part that an entry of this list is the head of; undefined for a row. */
export const headedBy = (entry: string, parts: readonly RowGroup[]): RowGroup | undefined =>
  entry.startsWith(HEAD) ? parts.find(({ group }) => HEAD + group === entry) : undefined;
