import { describe, expect, it } from 'vitest';
import { nextReviewDay, remindersOf, yearAfter } from '#domain/scorer/review/reminders.ts';
import { CRITERIA, portalOf, reviewOf, TODAY } from '../any-review.ts';

describe('the next review', () => {
  it('is a year on, and on 28 February after a leap day', () => {
    expect(yearAfter('2026-11-23')).toBe('2027-11-23');
    expect(yearAfter('2028-02-29')).toBe('2029-02-28');
    expect(yearAfter('0999-01-01')).toBe('1000-01-01');
  });

  it('is a year after today when a year after the review has passed', () => {
    expect(nextReviewDay({ date: '2026-03-01' }, TODAY)).toBe('2027-03-01');
    expect(nextReviewDay({ date: '2025-11-23' }, TODAY)).toBe('2027-11-23');
    expect(nextReviewDay({ date: '2020-01-01' }, TODAY)).toBe('2027-11-23');
  });
});

it('reminds of the next review and of evidence for a Yes that runs out from today on, soonest first', () => {
  const document = (expires: string) => ({ value: 'yes', basis: 'document', expires }) as const;
  const review = reviewOf({
    depth: 'standard',
    portals: [
      portalOf(
        {
          'second-step': document('2028-01-01'),
          'own-sign-ins': document('2026-11-22'),
          'log-protected': document('2027-01-01'),
        },
        'a',
      ),
      portalOf(
        { 'second-step': document(TODAY), 'real-support': { value: 'no', expires: '2027-01-01' } },
        'b',
      ),
    ],
  });
  expect(remindersOf(review, CRITERIA, TODAY)).toEqual([
    { kind: 'expiry', day: TODAY, portal: 'b', criterion: 'second-step' },
    { kind: 'next-review', day: '2027-11-23' },
    { kind: 'expiry', day: '2028-01-01', portal: 'a', criterion: 'second-step' },
  ]);
});
