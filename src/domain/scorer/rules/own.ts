import type { Criterion } from './criterion.ts';
import type { Review } from '../review-types.ts';

/** What the id of an own row begins with, so that it can never be a row of this guide's. */
export const OWN_PREFIX = 'ours-';

export const isOwn = (criterion: string): boolean => criterion.startsWith(OWN_PREFIX);

const made = new WeakMap<NonNullable<Review['own']>, readonly Criterion[]>();

/** The reviewers' own rows as the rules take them: asked at every depth. */
export function ownCriteria({ own }: Pick<Review, 'own'>): readonly Criterion[] {
  if (!own) return [];
  const known = made.get(own);
  if (known) return known;
  const rows = Object.entries(own).map(([id, { must, weight }]): Criterion => ({
    id,
    depth: 'quick',
    must,
    weight,
    was: [],
  }));
  made.set(own, rows);
  return rows;
}

/** All rows that a review can ask: the guide's, then its own. */
export const withOwn = (
  criteria: readonly Criterion[],
  review: Pick<Review, 'own'>,
): readonly Criterion[] => (review.own ? [...criteria, ...ownCriteria(review)] : criteria);

/** The same by id. */
export const rowsById = (
  criteria: readonly Criterion[],
  review: Pick<Review, 'own'>,
): ReadonlyMap<string, Criterion> => new Map(withOwn(criteria, review).map((row) => [row.id, row]));
