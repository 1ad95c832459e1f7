import { describe, expect, it } from 'vitest';
import { differencesIn, openQuestions, reasonsOf } from '#domain/scorer/review/board-report.ts';
import { scoreOf } from '#domain/scorer/rules/score.ts';
import { CRITERIA, no, portalOf, reviewOf, TODAY, yes } from '../any-review.ts';

const all = Object.fromEntries(CRITERIA.map(({ id }) => [id, yes]));
const scored = (answers: typeof all) => {
  const portal = portalOf(answers);
  const review = reviewOf({ portals: [portal] });
  return { portal, score: scoreOf(portal, review, CRITERIA, TODAY) };
};

describe('a report for a board', () => {
  it('gives three reasons, must-pass rows first and then those that weigh most', () => {
    const { score } = scored({
      ...all,
      leaving: no,
      'real-support': no,
      'https-everywhere': no,
      'own-sign-ins': no,
    });
    expect(reasonsOf(score).map(({ criterion }) => criterion)).toEqual([
      'https-everywhere',
      'own-sign-ins',
      'real-support',
    ]);
    expect(reasonsOf(scored(all).score)).toEqual([]);
  });

  it('lists what separates the portals, and nothing where there is one alone', () => {
    const review = reviewOf({
      portals: [portalOf(all, 'a'), portalOf({ ...all, leaving: no, 'second-step': no }, 'b')],
    });
    expect(differencesIn(review, CRITERIA, TODAY).map(({ id }) => id)).toEqual([
      'second-step',
      'leaving',
    ]);
    expect(differencesIn(reviewOf(), CRITERIA, TODAY)).toEqual([]);
  });

  it('lists open questions by their day, with who sees to them', () => {
    const { portal, score } = scored({
      ...all,
      leaving: { value: 'not-sure', owner: 'Ann' },
      'log-protected': { value: 'yes', due: '2027-01-10' },
      'real-support': { ...yes, ask: 'again', due: '2026-12-01', owner: 'Bo' },
    });
    expect(openQuestions(portal, score)).toEqual([
      { criterion: 'real-support', why: 'shown', owner: 'Bo', due: '2026-12-01' },
      { criterion: 'log-protected', why: 'unproven', owner: '', due: '2027-01-10' },
      { criterion: 'leaving', why: 'not-sure', owner: 'Ann', due: '' },
    ]);
  });
});
