import { describe, expect, it } from 'vitest';
import { isOwn, ownCriteria, withOwn } from '#domain/scorer/rules/own.ts';
import { askedBy } from '#domain/scorer/rules/rows.ts';
import { scoreOf } from '#domain/scorer/rules/score.ts';
import { allQuick, CRITERIA, no, portalOf, QUICK, reviewOf, TODAY, yes } from '../any-review.ts';

const own = {
  'ours-parking': { question: 'Is there parking?', proof: '', must: true, weight: 4 },
  'ours-price': { question: 'Is the price fixed?', proof: 'The offer', must: false, weight: 1 },
};
const review = reviewOf({ depth: 'quick', own });

describe('own rows', () => {
  it('are asked at every depth, after the rows of the guide', () => {
    expect(askedBy(CRITERIA, review).map(({ id }) => id)).toEqual([...QUICK, ...Object.keys(own)]);
    expect(askedBy(CRITERIA, { depth: 'quick' }).map(({ id }) => id)).toEqual(QUICK);
  });

  it('count as the rules say: one No on a must-pass row of one’s own is enough', () => {
    const portal = portalOf({ ...allQuick(yes), 'ours-parking': no, 'ours-price': yes });
    expect(scoreOf(portal, review, CRITERIA, TODAY)).toMatchObject({
      verdict: 'ask',
      causes: ['ours-parking'],
    });
    expect(scoreOf(portal, reviewOf({ depth: 'quick' }), CRITERIA, TODAY).verdict).toBe('holds-up');
  });

  it('are the same rows while nothing about them changes, so that nothing is drawn anew', () => {
    expect(ownCriteria(review)).toBe(ownCriteria({ own }));
    expect(withOwn(CRITERIA, reviewOf())).toBe(CRITERIA);
    expect(ownCriteria(reviewOf())).toEqual([]);
  });

  it('are known by their ids, which no row of the guide has', () => {
    expect(isOwn('ours-parking')).toBe(true);
    expect(CRITERIA.filter(({ id }) => isOwn(id))).toEqual([]);
  });
});
