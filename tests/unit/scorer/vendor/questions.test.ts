import { describe, expect, it } from 'vitest';
import { questionsFor, rowsToAsk } from '#domain/scorer/vendor/questions.ts';
import { CRITERIA, no, portalOf, reviewOf, TODAY, yes } from '../any-review.ts';

const own = { 'ours-a': { question: 'Parking?', proof: 'A photo', must: true, weight: 5 } };
const review = reviewOf({
  reviewers: 'Ann',
  own,
  weights: { leaving: 5 },
  portals: [portalOf({ 'second-step': yes, leaving: { ...no, note: 'secret' } }, 'a', 'Blue')],
});

describe('the questions to a vendor', () => {
  it('hold ids of the guide’s rows and the words of own rows, and nothing of an answer, a weight or a score', () => {
    const asked = questionsFor(review, 'a', {
      id: 'asked',
      rows: ['leaving', 'ours-a'],
      due: '2026-12-01',
    });
    expect(asked).toEqual({
      version: 1,
      id: 'asked',
      review: 'ours',
      portal: 'a',
      name: 'Blue',
      from: 'Ann',
      due: '2026-12-01',
      rows: [
        { criterion: 'leaving' },
        { criterion: 'ours-a', question: 'Parking?', proof: 'A photo' },
      ],
    });
    expect(JSON.stringify(asked)).not.toMatch(/secret|must|weight|"no"/);
  });

  it('are at first about what is open, No, or to be asked again', () => {
    const portal = portalOf({
      ...Object.fromEntries(CRITERIA.map(({ id }) => [id, yes])),
      leaving: no,
      'real-support': { ...yes, ask: 'again' },
      'stays-inside': { value: 'not-sure' },
    });
    expect(rowsToAsk(portal, reviewOf(), CRITERIA, TODAY)).toEqual([
      'stays-inside',
      'leaving',
      'real-support',
    ]);
  });

  it('are none for a portal that is not there', () => {
    expect(questionsFor(review, 'nobody', { id: 'asked', rows: [] })).toBeUndefined();
  });
});
