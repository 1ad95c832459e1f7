import { describe, expect, it } from 'vitest';
import { editedReview, typingKey } from '#domain/scorer/review/edit.ts';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import { portalOf, reviewOf, yes } from '../any-review.ts';
import { give, start } from '../scorer-run.ts';

const review = reviewOf({
  depth: 'quick',
  weights: { leaving: 3 },
  portals: [portalOf({ 'second-step': { ...yes, note: 'Seen.' } })],
});
const scorer = { ...start(), library: { version: 1, reviews: [review], current: 'ours' } } as const;
const edited = (event: ScorerEvent) => editedReview(scorer, review, event);
const row = (event: ScorerEvent) => edited(event).portals[0]?.answers['second-step'];

describe('one event', () => {
  it('changes the value of an answer or takes it away, and leaves its evidence', () => {
    expect(row(give('second-step', 'no'))).toEqual({ value: 'no', basis: 'tried', note: 'Seen.' });
    expect(row({ type: 'answer.cleared', portal: 'first', criterion: 'second-step' })).toEqual({
      basis: 'tried',
      note: 'Seen.',
    });
  });

  it('changes the evidence that it names and no other', () => {
    expect(
      row({
        type: 'evidence.edited',
        portal: 'first',
        criterion: 'second-step',
        evidence: { basis: '', expires: '2027-01-01' },
      }),
    ).toEqual({ value: 'yes', note: 'Seen.', expires: '2027-01-01' });
  });

  it('takes marks in that were made before the page was ready', () => {
    expect(
      edited({
        type: 'answers.found',
        answers: { first: { 'real-support': 'no', 'second-step': 'not-sure' } },
      }).portals[0]?.answers,
    ).toEqual({
      'second-step': { value: 'not-sure', basis: 'tried', note: 'Seen.' },
      'real-support': { value: 'no' },
    });
  });

  it('changes the cover, the depth and the weights', () => {
    expect(edited({ type: 'review.edited', title: 'T', reviewers: 'R' })).toMatchObject({
      title: 'T',
      reviewers: 'R',
      date: review.date,
    });
    expect(edited({ type: 'depth.chosen', depth: 'full' }).depth).toBe('full');
    expect(edited({ type: 'weight.chosen', criterion: 'leaving', weight: 1 }).weights).toEqual({});
    expect(edited({ type: 'weight.chosen', criterion: 'leaving', weight: 5 }).weights).toEqual({
      leaving: 5,
    });
    expect(edited({ type: 'weights.reset' }).weights).toEqual({});
  });

  it('changes the portals', () => {
    const names = (event: ScorerEvent) =>
      edited(event).portals.map(({ id, name }) => `${id} ${name}`);
    expect(names({ type: 'portal.added', id: 'b', name: 'B' })).toEqual(['first ', 'b B']);
    expect(names({ type: 'portal.named', id: 'first', name: 'A' })).toEqual(['first A']);
    expect(names({ type: 'portal.duplicated', id: 'first', as: 'b', name: 'Copy' })).toEqual([
      'first ',
      'b Copy',
    ]);
    expect(names({ type: 'portal.removed', id: 'first' })).toEqual([]);
    expect(edited({ type: 'portal.moved', id: 'first', by: 1 })).toBe(review);
  });

  it('about something else changes nothing', () => {
    expect(edited({ type: 'meeting.left' })).toBe(review);
  });
});

it('counts typing into one field as one step, and nothing else', () => {
  const note = (criterion: string, evidence: object): ScorerEvent => ({
    type: 'evidence.edited',
    portal: 'first',
    criterion,
    evidence,
  });
  const keys = [
    { type: 'portal.named', id: 'a', name: 'x' } as const,
    note('leaving', { note: 'x' }),
    note('real-support', { note: 'x' }),
    { type: 'review.edited', title: 'x' } as const,
    { type: 'review.edited', reviewers: 'x' } as const,
  ].map((event) => typingKey(event, 'ours'));
  expect(new Set(keys).size).toBe(5);
  expect(typingKey(note('leaving', { note: 'x' }), 'next')).not.toBe(keys[1]);
  expect([
    typingKey(note('leaving', { basis: 'said' }), 'ours'),
    typingKey(note('leaving', { note: 'x', basis: 'said' }), 'ours'),
    typingKey(give('leaving', 'yes'), 'ours'),
  ]).toEqual([undefined, undefined, undefined]);
});
