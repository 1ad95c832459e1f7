import type { Criterion, Depth } from '../rules/criterion.ts';
import { emptyPortal, withEntry } from './portals.ts';
import { cleanLine } from '../rules/text.ts';
import {
  HEAVIEST,
  LIGHTEST,
  REVIEWERS_LENGTH,
  TITLE_LENGTH,
  type Day,
  type Review,
} from '../types.ts';

/** What a review begins with: one portal without a name or an answer. */
export const emptyReview = (id: string, date: Day, depth: Depth, portal = 'first'): Review => ({
  version: 1,
  id,
  title: '',
  reviewers: '',
  date,
  depth,
  weights: {},
  portals: [emptyPortal(portal)],
});

/** Changes what stands on the cover. */
export const editReview = (
  review: Review,
  { title = review.title, reviewers = review.reviewers, date = review.date }: Partial<Review>,
): Review => ({
  ...review,
  title: cleanLine(title, TITLE_LENGTH),
  reviewers: cleanLine(reviewers, REVIEWERS_LENGTH),
  date,
});

/** Goes to another depth. Answers to rows that it does not ask stay where they are. */
export const changeDepth = (review: Review, depth: Depth): Review => ({ ...review, depth });

/** May the criterion weigh this much? Its own weight is always allowed. */
export const canWeigh = (criterion: Criterion, weight: number): boolean =>
  weight === criterion.weight ||
  (Number.isInteger(weight) && weight >= LIGHTEST && weight <= HEAVIEST);

/** Sets what a criterion counts for; its own weight is not kept as a change. */
export const changeWeight = (review: Review, criterion: Criterion, weight: number): Review => ({
  ...review,
  weights: withEntry(
    review.weights,
    criterion.id,
    weight === criterion.weight ? undefined : weight,
  ),
});

export const resetWeights = (review: Review): Review => ({ ...review, weights: {} });
