import { letterIn } from '#machines/scorer/letter-in.ts';
import { describe, expect, it } from 'vitest';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import {
  answerIn,
  canMove,
  currentReviewIn,
  hasRoomForPortal,
  hasRoomForReview,
  heardReviewIn,
  meetingProgress,
  portalsIn,
  reviewsIn,
  rowIn,
  rowsIn,
  scoreIn,
  weightIn,
} from '#machines/scorer/scorer.selectors.ts';
import { CRITERIA, QUICK } from '../../scorer/any-review.ts';
import { give, heard } from '../../scorer/scorer-run.ts';
import { after, begin } from './scorer-run.ts';

const two = after(
  begin(),
  { type: 'portal.added', id: 'b', name: 'B' },
  give('second-step', 'no'),
  give('real-support', 'yes', 'b'),
  { type: 'weight.chosen', criterion: 'second-step', weight: 5 },
);

describe('a screen', () => {
  it('asks for the review, its portals and its rows', () => {
    expect(currentReviewIn(two)).toMatchObject({ id: 'ours', depth: 'quick' });
    expect([reviewsIn(two).length, portalsIn(two).map(({ name }) => name), rowsIn(two)]).toEqual([
      1,
      ['', 'B'],
      QUICK,
    ]);
  });

  it('asks which review a vendor’s answers will go to, while some are open', () => {
    const reply = {
      version: 1 as const,
      request: '',
      review: 'ours',
      portal: '',
      name: '',
      by: '',
      answers: {},
    };
    const open = after(two, heard({ reply, source: 'vendor', unmapped: [] }));
    expect(open.value).toBe('hearing');
    expect(heardReviewIn(open)).toBe(reviewsIn(open)[0]);
    expect(heardReviewIn(two)).toBeUndefined();
  });

  it('asks for one row, and hears nothing of a row that is not asked', () => {
    expect(rowIn(two, 'real-support')).toBe(CRITERIA.find(({ id }) => id === 'real-support'));
    expect(rowIn(two, 'carrier-pigeon')).toBeUndefined();
  });

  it('asks for the score, the answer and the letter of a portal, and hears nothing of one that is not there', () => {
    expect(scoreIn(two, 'first')).toMatchObject({ verdict: 'ask', causes: ['second-step'] });
    expect(scoreIn(two, 'b')).toMatchObject({ verdict: 'unproven', totals: { low: 2, of: 14 } });
    expect([answerIn(two, 'first', 'second-step'), answerIn(two, 'first', 'real-support')]).toEqual(
      [{ value: 'no' }, undefined],
    );
    expect(letterIn(two, 'first')).toEqual([{ criterion: 'second-step', kind: 'no' }]);
    expect([
      scoreIn(two, 'nobody'),
      answerIn(two, 'nobody', 'second-step'),
      letterIn(two, 'nobody'),
    ]).toEqual([undefined, undefined, []]);
  });

  it('scores by the day that the page told', () => {
    const document: ScorerEvent = {
      type: 'evidence.edited',
      portal: 'b',
      criterion: 'real-support',
      evidence: { basis: 'document', expires: '2026-12-31' },
    };
    const snapshot = after(two, document, { type: 'day.turned', today: '2027-01-01' });
    expect(
      scoreIn(snapshot, 'b')?.rows.find(({ criterion }) => criterion === 'real-support')?.why,
    ).toBe('expired');
  });

  it('asks for weights, and whether they were changed', () => {
    expect([weightIn(two, CRITERIA[0]!), weightIn(two, CRITERIA[4]!)]).toEqual([
      { weight: 5, isChanged: true },
      { weight: 2, isChanged: false },
    ]);
  });

  it('asks whether there is room, and whether a portal can move', () => {
    expect([
      hasRoomForPortal(two),
      hasRoomForReview(two),
      canMove(two, 'first', 1),
      canMove(two, 'b', 1),
    ]).toEqual([true, true, true, false]);
    const full = after(
      two,
      ...['c', 'd', 'e', 'f'].map((id): ScorerEvent => ({ type: 'portal.added', id })),
    );
    expect(hasRoomForPortal(full)).toBe(false);
    const reviews = Array.from({ length: 11 }, (_, n): ScorerEvent => ({
      type: 'review.started',
      id: `r${n}`,
      portal: 'first',
    }));
    expect(hasRoomForReview(after(two, ...reviews))).toBe(false);
  });

  it('asks how far the meeting is: a row counts once every portal has an answer to it', () => {
    const meeting = after(
      two,
      give('real-support', 'yes'),
      { type: 'meeting.opened' },
      { type: 'criterion.continued' },
    );
    expect(meetingProgress(meeting)).toEqual({ number: 2, of: 5, answered: 1 });
  });
});
