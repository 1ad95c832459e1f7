import { begin, type Scorer, type ScorerInput } from '#domain/scorer/review/session.ts';
import { takeEvent } from '#domain/scorer/review/take-event.ts';
import { eventFits } from '#domain/scorer/review/event-fits.ts';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import { currentReview, findReview } from '#domain/scorer/review/library.ts';
import { mergeReviews, settle } from '#domain/scorer/review/merge.ts';
import type { Answer, AnswerValue, OpenedReview, Review, Side } from '#domain/scorer/types.ts';
import { hearingOf, placed, withReply } from '#domain/scorer/vendor/hearing.ts';
import type { OpenedReply } from '#domain/scorer/vendor/types.ts';
import { CRITERIA, TODAY } from './any-review.ts';

export const INPUT: ScorerInput = { criteria: CRITERIA, today: TODAY, reviewId: 'ours' };
export const start = (input: Partial<ScorerInput> = {}): Scorer => begin({ ...INPUT, ...input });

/** What a panel tells the rules, worked out of the sitting as it is when it is told. */
export type Act = (scorer: Scorer) => ScorerEvent;
export const eventOf = (scorer: Scorer, act: ScorerEvent | Act): ScorerEvent =>
  typeof act === 'function' ? act(scorer) : act;

/** The scorer after these events; one that does not fit is left out, as the machine does. */
export const after = (scorer: Scorer, ...acts: readonly (ScorerEvent | Act)[]): Scorer =>
  acts.reduce<Scorer>((next, act) => {
    const event = eventOf(next, act);
    return eventFits(next, event) ? takeEvent(next, event) : next;
  }, scorer);

/** With the copy that is here; where nothing fits to be merged, something that the rules must refuse. */
export const merged: Act = ({ library, incoming }) => {
  const theirs = incoming?.opened.review ?? currentReview(library);
  return {
    type: 'import.merged',
    merge: mergeReviews(findReview(library, theirs.id) ?? currentReview(library), theirs),
  };
};
export const settled =
  (index: number, take: Side): Act =>
  ({ library, merge }) => ({
    type: 'conflict.settled',
    merge: settle(
      merge ?? mergeReviews(currentReview(library), currentReview(library)),
      index,
      take,
    ),
  });
export const heard =
  (reply: OpenedReply): Act =>
  ({ library, criteria }) => ({
    type: 'reply.opened',
    hearing: hearingOf(reply, library, criteria),
  });
const NOTHING_HEARD: OpenedReply = {
  reply: { version: 1, request: '', review: '', portal: '', name: '', by: '', answers: {} },
  source: 'vendor',
  unmapped: [],
};
const hearingIn = ({ library, hearing, criteria }: Scorer) =>
  hearing ?? hearingOf(NOTHING_HEARD, library, criteria);
export const placedAt =
  (portal: string): Act =>
  (scorer) => {
    const hearing = hearingIn(scorer);
    const review = findReview(scorer.library, hearing.review) ?? currentReview(scorer.library);
    return { type: 'reply.placed', hearing: placed(hearing, review, portal, scorer.criteria) };
  };
export const letIn: Act = (scorer) => {
  const hearing = hearingIn(scorer);
  const mine = findReview(scorer.library, hearing.review) ?? currentReview(scorer.library);
  return { type: 'reply.accepted', mine, review: withReply(mine, hearing, scorer.criteria) };
};

export const give = (criterion: string, value: AnswerValue, portal = 'first'): ScorerEvent => ({
  type: 'answer.given',
  portal,
  criterion,
  value,
});
export const undone: ScorerEvent = { type: 'change.undone' };
export const redone: ScorerEvent = { type: 'change.redone' };
export const openedOf = (review: Review): OpenedReview => ({
  review,
  rules: 1,
  criteria: CRITERIA,
  renamed: [],
  unknown: [],
});
export const reviewNow = ({ library }: Pick<Scorer, 'library'>): Review => currentReview(library);
export const answersNow = (
  scorer: Pick<Scorer, 'library'>,
  at = 0,
): Readonly<Record<string, Answer>> => reviewNow(scorer).portals[at]?.answers ?? {};
