import type { Criterion } from '../rules/criterion.ts';
import { withOwn } from '../rules/own.ts';
import type { Renamed, Review } from '../types.ts';

type Entries<T> = Readonly<Record<string, T>>;

/** Old names that criteria have had, each with the name of today. */
export const formerNames = (criteria: readonly Criterion[]): ReadonlyMap<string, string> =>
  new Map(criteria.flatMap(({ id, was }) => was.map((old) => [old, id] as const)));

/** Entries under today's names; what already stands under the new name wins. */
export function underNewNames<T>(
  entries: Entries<T>,
  newName: ReadonlyMap<string, string>,
): Entries<T> {
  if (!Object.keys(entries).some((id) => newName.has(id))) return entries;
  const moved = Object.entries(entries).flatMap(([id, value]) => {
    const name = newName.get(id);
    if (name === undefined) return [[id, value] as const];
    return Object.hasOwn(entries, name) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(moved);
}

/**
 * The review under today's names of its criteria, so that a renamed row keeps its answers.
 *
 * @returns besides, the names that changed and the ids that nobody knows today; answers
 * to those stay in the review and are never counted
 */
export function underTodaysNames(review: Review, criteria: readonly Criterion[]) {
  const newName = formerNames(criteria);
  const used = new Set(
    [review.weights, ...review.portals.map(({ answers }) => answers)].flatMap((entries) =>
      Object.keys(entries),
    ),
  );
  const renamed: readonly Renamed[] = [...used].flatMap((from) => {
    const to = newName.get(from);
    return to === undefined ? [] : [{ from, to }];
  });
  const unknown = [...used].filter(
    (id) => !newName.has(id) && withOwn(criteria, review).every((criterion) => criterion.id !== id),
  );
  if (renamed.length === 0) return { review, renamed, unknown };
  const portals = review.portals.map((portal) => ({
    ...portal,
    answers: underNewNames(portal.answers, newName),
  }));
  return {
    review: { ...review, portals, weights: underNewNames(review.weights, newName) },
    renamed,
    unknown,
  };
}
