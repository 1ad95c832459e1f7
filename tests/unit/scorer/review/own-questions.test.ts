import { describe, expect, it } from 'vitest';
import { canAddOwn, canEditOwn } from '#domain/scorer/review/own-questions.ts';
import { MOST_OWN } from '#domain/scorer/types.ts';
import { reviewOf } from '../any-review.ts';
import { after, answersNow, give, reviewNow, start, undone } from '../scorer-run.ts';

const added = { type: 'own.added', id: 'ours-a', question: ' Is there\nparking? ' } as const;

describe('an own row', () => {
  it('is added with a weight of two, on one line, and can be answered at once', () => {
    const scorer = after(start(), added, give('ours-a', 'yes'));
    expect(reviewNow(scorer).own).toEqual({
      'ours-a': { question: ' Is there parking? ', proof: '', must: false, weight: 2 },
    });
    expect(answersNow(scorer)['ours-a']).toEqual({ value: 'yes' });
    expect(scorer.rows).toContain('ours-a');
  });

  it('is changed field by field, and never to a weight that rounds a No away', () => {
    const scorer = after(
      start(),
      added,
      { type: 'own.edited', id: 'ours-a', must: true, weight: 5, proof: 'A photo' },
      { type: 'own.edited', id: 'ours-a', weight: 6 },
      { type: 'own.edited', id: 'ours-b', weight: 1 },
    );
    expect(reviewNow(scorer).own?.['ours-a']).toMatchObject({
      must: true,
      weight: 5,
      proof: 'A photo',
    });
    expect(canEditOwn({ weight: 1.5 })).toBe(false);
  });

  it('goes with its answers, weights and comments, and comes back by undo', () => {
    const comment = { criterion: 'ours-a', by: 'AB', date: '2026-11-23', text: 'Ask Ann.' };
    const before = after(
      start(),
      added,
      give('ours-a', 'no'),
      { type: 'weight.chosen', criterion: 'ours-a', weight: 4 },
      { type: 'comment.added', portal: 'first', id: 'c-1', comment },
    );
    const scorer = after(before, { type: 'own.removed', id: 'ours-a' });
    expect(reviewNow(scorer)).toEqual(reviewNow(start()));
    expect(reviewNow(after(scorer, undone))).toEqual(reviewNow(before));
  });

  it('leaves the other own rows, and what was said of other rows, where they are', () => {
    const comment = { by: 'AB', date: '2026-11-23', text: 'Ask Ann.' };
    const [own, other] = ['ours-a', 'second-step'].map((criterion) => ({ ...comment, criterion }));
    const before = after(
      start(),
      added,
      { type: 'own.added', id: 'ours-b', question: 'A lift?' },
      { type: 'comment.added', portal: 'first', id: 'c-1', comment: own! },
      { type: 'comment.added', portal: 'first', id: 'c-2', comment: other! },
    );
    const review = reviewNow(after(before, { type: 'own.removed', id: 'ours-a' }));
    expect(Object.keys(review.own ?? {})).toEqual(['ours-b']);
    expect(review.portals[0]?.comments).toEqual({ 'c-2': other });
    const last = reviewNow(
      after(
        before,
        { type: 'own.removed', id: 'ours-a' },
        { type: 'own.removed', id: 'ours-b' },
        { type: 'comment.removed', portal: 'first', id: 'c-2' },
      ),
    );
    // Two equal reviews are equal as text: an empty list would be a difference.
    expect(JSON.stringify(last)).toBe(JSON.stringify(reviewNow(start())));
  });

  it('finds room for twenty and no more', () => {
    const ids = Array.from({ length: MOST_OWN }, (_, at) => `ours-${at}`);
    const own = Object.fromEntries(
      ids.map((id) => [id, { question: 'Q?', proof: '', must: false, weight: 1 }]),
    );
    expect(canAddOwn(reviewOf({ own }), 'ours-more')).toBe(false);
    expect(canAddOwn(reviewOf(), 'ours-more')).toBe(true);
    expect(canAddOwn(reviewOf(), 'second-step')).toBe(false);
  });

  it('is not asked inside a lesson', () => {
    const scorer = after(start({ only: 'quick' }), added);
    expect(reviewNow(scorer).own).toBeUndefined();
  });
});
