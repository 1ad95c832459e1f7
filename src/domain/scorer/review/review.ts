import type { Criterion, Depth } from '../rules/criterion.ts';
import { emptyPortal, withEntry } from './portals.ts';
import { cleanLine, cleanText } from '../rules/text.ts';
import {
  HEAVIEST,
  LIGHTEST,
  NOTE_LENGTH,
  REVIEWERS_LENGTH,
  STANDARDS,
  TITLE_LENGTH,
  type Standard,
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
  {
    title = review.title,
    reviewers = review.reviewers,
    date = review.date,
    recommendation = review.recommendation ?? '',
  }: Partial<Review>,
): Review => {
  const { recommendation: _, ...rest } = review;
  return {
    ...rest,
    title: cleanLine(title, TITLE_LENGTH),
    reviewers: cleanLine(reviewers, REVIEWERS_LENGTH),
    date,
    ...(recommendation && { recommendation: cleanText(recommendation, NOTE_LENGTH) }),
  };
};

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

/** Sets what several criteria count for. */
export const changeWeights = (
  review: Review,
  criteria: readonly Criterion[],
  weights: Readonly<Record<string, number>>,
): Review =>
  criteria.reduce((next, criterion) => {
    const weight = Object.hasOwn(weights, criterion.id) ? weights[criterion.id] : undefined;
    return weight === undefined ? next : changeWeight(next, criterion, weight);
  }, review);

/** Shows these families of standards, in their own order; all of them when none is named. */
export const showStandards = (
  { standards: _, ...review }: Review,
  standards: readonly Standard[],
): Review =>
  standards.length === 0 || standards.length === STANDARDS.length
    ? review
    : { ...review, standards: STANDARDS.filter((one) => standards.includes(one)) };
