import { letterRows } from '#domain/scorer/review/letter.ts';
import { findPortal } from '#domain/scorer/review/portals.ts';
import type { LetterRow } from '#domain/scorer/types.ts';
import { currentReviewIn, type ScorerSnapshot } from './scorer.selectors.ts';

/** What a letter asks of one portal; by itself, because a letter is written now and then only. */
export const letterIn = (snapshot: ScorerSnapshot, portalId: string): readonly LetterRow[] => {
  const { context } = snapshot;
  const review = currentReviewIn(snapshot);
  const portal = findPortal(review, portalId);
  return portal ? letterRows(portal, review, context.criteria, context.today) : [];
};
