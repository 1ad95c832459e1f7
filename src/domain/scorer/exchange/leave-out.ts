import type { Answer, ReviewedPortal, Review } from '#domain/scorer/types.ts';

/** What a reader may leave out of what is shared. */
export const LEAVE_OUT = ['notes', 'links', 'reviewers', 'portal-names'] as const;
export type LeaveOut = (typeof LEAVE_OUT)[number];

/** The review without these parts; answers and their basis always stay. */
export function leaveOut(review: Review, parts: readonly LeaveOut[]): Review {
  const without = (part: LeaveOut) => parts.includes(part);
  const answer = ({ note, link, ...rest }: Answer): Answer => ({
    ...rest,
    ...(note !== undefined && !without('notes') && { note }),
    ...(link !== undefined && !without('links') && { link }),
  });
  const portal = ({ id, name, answers }: ReviewedPortal): ReviewedPortal => ({
    id,
    name: without('portal-names') ? '' : name,
    answers: Object.fromEntries(
      Object.entries(answers).map(([criterion, given]) => [criterion, answer(given)]),
    ),
  });
  return {
    ...review,
    reviewers: without('reviewers') ? '' : review.reviewers,
    portals: review.portals.map(portal),
  };
}
