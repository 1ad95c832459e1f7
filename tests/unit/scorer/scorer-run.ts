import { begin, type Scorer, type ScorerInput } from '#domain/scorer/review/session.ts';
import { takeEvent } from '#domain/scorer/review/take-event.ts';
import { eventFits } from '#domain/scorer/review/event-fits.ts';
import { currentReview } from '#domain/scorer/review/library.ts';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import type { Answer, AnswerValue, OpenedReview, Review } from '#domain/scorer/types.ts';
import { CRITERIA, TODAY } from './any-review.ts';

export const INPUT: ScorerInput = { criteria: CRITERIA, today: TODAY, reviewId: 'ours' };
export const start = (input: Partial<ScorerInput> = {}): Scorer => begin({ ...INPUT, ...input });

/** The scorer after these events; one that does not fit is left out, as the machine does. */
export const after = (scorer: Scorer, ...events: readonly ScorerEvent[]): Scorer =>
  events.reduce((next, event) => (eventFits(next, event) ? takeEvent(next, event) : next), scorer);

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
