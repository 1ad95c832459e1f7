import { describe, expect, it } from 'vitest';
import { underTodaysNames } from '#domain/scorer/review/criterion-names.ts';
import { CRITERIA, no, portalOf, reviewOf, yes } from '../any-review.ts';

describe('a review saved under former names', () => {
  it('comes under the names of today, answers and weights, and says which changed', () => {
    const old = reviewOf({
      weights: { 'exit-plan': 4 },
      portals: [portalOf({ 'exit-plan': yes, 'real-support': no })],
    });
    expect(underTodaysNames(old, CRITERIA)).toEqual({
      review: reviewOf({
        weights: { leaving: 4 },
        portals: [portalOf({ leaving: yes, 'real-support': no })],
      }),
      renamed: [{ from: 'exit-plan', to: 'leaving' }],
      unknown: [],
    });
  });

  it('keeps what already stands under the new name', () => {
    const { review } = underTodaysNames(
      reviewOf({ portals: [portalOf({ leaving: no, 'exit-plan': yes })] }),
      CRITERIA,
    );
    expect(review.portals[0]?.answers).toEqual({ leaving: no });
  });

  it('keeps answers to criteria that nobody knows, and names them', () => {
    const old = reviewOf({
      weights: { 'gone-too': 2 },
      portals: [portalOf({ 'gone-since': yes })],
    });
    expect(underTodaysNames(old, CRITERIA)).toEqual({
      review: old,
      renamed: [],
      unknown: ['gone-too', 'gone-since'],
    });
  });

  it('is the same review when nothing was renamed', () => {
    const review = reviewOf({ portals: [portalOf({ leaving: yes })] });
    expect(underTodaysNames(review, CRITERIA).review).toBe(review);
  });
});
