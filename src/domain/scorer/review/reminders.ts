import { answerTo, isGood } from '../rules/answers.ts';
import type { Criterion } from '../rules/criterion.ts';
import { askedBy } from '../rules/rows.ts';
import { isDay } from '#domain/calendar/day.ts';
import type { Day, ReminderDue, Review } from '../types.ts';

/** The same day a year on; 29 February gives 28. */
export function yearAfter(day: Day): Day {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return isDay(next) ? next : next.replace(/29$/, '28');
}

/** The day of the next review: a year after this one or, when that has passed, after today. */
export function nextReviewDay({ date }: Pick<Review, 'date'>, on: Day): Day {
  const day = yearAfter(date);
  return day > on ? day : yearAfter(on);
}

/** What to be reminded of, soonest first: evidence of a Yes or an offer that runs out on or after this day, and the next review. */
export function remindersOf(
  review: Review,
  criteria: readonly Criterion[],
  on: Day,
): readonly ReminderDue[] {
  const expiring = review.portals.flatMap((portal) =>
    askedBy(criteria, review).flatMap(({ id: criterion }): readonly ReminderDue[] => {
      const answer = answerTo(portal, criterion);
      const expires = answer?.expires;
      return isGood(answer) && expires !== undefined && expires >= on
        ? [{ kind: 'expiry', day: expires, portal: portal.id, criterion }]
        : [];
    }),
  );
  const next: ReminderDue = { kind: 'next-review', day: nextReviewDay(review, on) };
  return [...expiring, next].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}
