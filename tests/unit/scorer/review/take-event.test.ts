import { describe, expect, it } from 'vitest';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import { libraryOf } from '#domain/scorer/review/library.ts';
import { neighbour } from '#domain/scorer/review/session.ts';
import { takeEvent } from '#domain/scorer/review/take-event.ts';
import { no, portalOf, QUICK, reviewOf, TODAY, yes } from '../any-review.ts';
import {
  after,
  answersNow,
  give,
  merged,
  openedOf,
  redone,
  reviewNow,
  settled,
  start,
  undone,
} from '../scorer-run.ts';

const open = (review = reviewOf({ id: 'theirs', title: 'Theirs' })): ScorerEvent => ({
  type: 'import.opened',
  opened: openedOf(review),
  source: 'file',
});
const ids = ({ library }: ReturnType<typeof start>) => library.reviews.map(({ id }) => id);
const second = start({ reviewId: 'second' });

describe('undo and redo', () => {
  it('take what was typed in two reviews as two steps, though the field and the portal have one name', () => {
    const typed = after(
      start(),
      { type: 'review.started', id: 'next', portal: 'first' },
      { type: 'review.edited', title: 'Next' },
      { type: 'review.chosen', id: 'ours' },
      { type: 'review.edited', title: 'Ours' },
    );
    const back = after(typed, undone, undone, undone);
    expect(typed.history.done).toHaveLength(3);
    expect(back.library.reviews).toEqual(start().library.reviews);
    expect(after(back, redone, redone, redone).library.reviews).toEqual(typed.library.reviews);
  });

  it('go back and forth through every change, one at a time', () => {
    const scorer = after(
      start(),
      give('second-step', 'yes'),
      { type: 'portal.added', id: 'b' },
      { type: 'depth.chosen', depth: 'full' },
    );
    expect(reviewNow(after(scorer, undone))).toMatchObject({
      depth: 'quick',
      portals: [{ id: 'first' }, { id: 'b' }],
    });
    expect(after(scorer, undone, undone, undone).library).toEqual(start().library);
    expect(after(scorer, undone, undone, undone, redone, redone, redone).library).toEqual(
      scorer.library,
    );
  });

  it('take a sentence back, not a letter', () => {
    const typed = ['W', 'We', 'We saw'].map((note): ScorerEvent => ({
      type: 'evidence.edited',
      portal: 'first',
      criterion: 'second-step',
      evidence: { note },
    }));
    const scorer = after(start(), give('second-step', 'yes'), ...typed);
    expect(answersNow(after(scorer, undone))).toEqual({ 'second-step': { value: 'yes' } });
    expect(answersNow(after(scorer, undone, redone))).toEqual({
      'second-step': { value: 'yes', note: 'We saw' },
    });
  });

  it('bring a removed portal back with its answers, in its place', () => {
    const scorer = after(
      start(),
      give('second-step', 'no'),
      { type: 'portal.added', id: 'b' },
      { type: 'portal.removed', id: 'first' },
    );
    expect(reviewNow(after(scorer, undone)).portals).toEqual([
      portalOf({ 'second-step': no }),
      portalOf({}, 'b'),
    ]);
  });

  it('bring a removed review back and show it', () => {
    const scorer = after(
      start(),
      { type: 'review.started', id: 'next', portal: 'p' },
      { type: 'review.removed', id: 'next' },
    );
    expect([ids(scorer), reviewNow(after(scorer, undone)).id]).toEqual([['ours'], 'next']);
  });

  it('leave alone what another tab changed meanwhile', () => {
    const scorer = after(start(), give('second-step', 'yes'));
    const theirs = libraryOf(
      reviewOf({
        depth: 'quick',
        portals: [portalOf({ 'second-step': { value: 'yes' }, 'real-support': no })],
      }),
    );
    expect(answersNow(after(scorer, { type: 'library.synced', library: theirs }, undone))).toEqual({
      'real-support': no,
    });
  });

  it('have nothing to do with looking around', () => {
    const scorer = after(
      start(),
      { type: 'review.started', id: 'next', portal: 'p' },
      { type: 'review.chosen', id: 'ours' },
      { type: 'view.changed', order: 'separation' },
      { type: 'meeting.opened' },
    );
    expect(scorer.history.done).toHaveLength(1);
  });
});

describe('what whoever keeps the reviews is told', () => {
  it('is what the last event changed, and nothing when it changed nothing', () => {
    const scorer = after(start(), give('second-step', 'yes'));
    expect(scorer.change).toEqual({
      current: 'ours',
      edited: { ours: { edited: { first: { answers: { 'second-step': { value: 'yes' } } } } } },
    });
    expect(after(scorer, give('second-step', 'yes')).change).toBeUndefined();
    expect(after(scorer, { type: 'meeting.opened' }).change).toBeUndefined();
    expect(after(scorer, undone).change).toEqual({
      current: 'ours',
      edited: { ours: { edited: { first: { answers: { 'second-step': undefined } } } } },
    });
  });

  it('is nothing of what was restored or synced: it is kept already', () => {
    for (const type of ['library.restored', 'library.synced'] as const)
      expect(after(start(), { type, library: libraryOf(reviewOf()) }).change).toBeUndefined();
  });
});

describe('several reviews', () => {
  it('are begun, copied for another year, chosen and removed', () => {
    const scorer = after(
      start({ depth: 'standard' }),
      give('second-step', 'yes'),
      { type: 'review.edited', date: '2025-01-01', title: 'Old' },
      { type: 'review.duplicated', id: 'ours', as: 'next', title: 'New' },
    );
    expect(reviewNow(scorer)).toEqual(
      reviewOf({
        id: 'next',
        title: 'New',
        date: TODAY,
        depth: 'standard',
        portals: [portalOf({ 'second-step': { value: 'yes' } })],
      }),
    );
    expect(reviewNow(after(scorer, { type: 'review.chosen', id: 'ours' })).title).toBe('Old');
    expect(reviewNow(after(scorer, { type: 'review.started', id: 'new', portal: 'p' }))).toEqual(
      reviewOf({ id: 'new', depth: 'standard', portals: [portalOf({}, 'p')] }),
    );
    expect(ids(after(scorer, { type: 'review.removed', id: 'ours' }))).toEqual(['next']);
  });

  it('take a worked example in once', () => {
    const example: ScorerEvent = { type: 'review.added', review: reviewOf({ id: 'example' }) };
    const scorer = after(start(), example, { type: 'review.chosen', id: 'ours' }, example);
    expect([ids(scorer), scorer.library.current]).toEqual([['ours', 'example'], 'example']);
  });
});

describe('something opened from outside', () => {
  it('changes nothing until the reader says what to do with it', () => {
    const scorer = after(start(), open());
    expect([scorer.library, scorer.incoming?.opened.review.id]).toEqual([
      start().library,
      'theirs',
    ]);
    expect(after(scorer, { type: 'import.dismissed' })).toMatchObject({
      library: start().library,
      incoming: undefined,
    });
  });

  it('takes the place of the review on show, and undo brings that back', () => {
    const scorer = after(start(), open(), { type: 'import.replaced' });
    expect([ids(scorer), reviewNow(scorer).title, scorer.incoming]).toEqual([
      ['theirs'],
      'Theirs',
      undefined,
    ]);
    expect(after(scorer, undone).library).toEqual(start().library);
  });

  it('takes the place of its own older copy, wherever that is', () => {
    const both = after(
      start(),
      { type: 'review.added', review: reviewOf({ id: 'theirs' }) },
      { type: 'review.chosen', id: 'ours' },
    );
    const scorer = after(both, open(), { type: 'import.replaced' });
    expect([ids(scorer), reviewNow(scorer).title]).toEqual([['ours', 'theirs'], 'Theirs']);
  });

  it('is kept beside what is here, under another id when its own is taken', () => {
    expect(ids(after(start(), open(), { type: 'import.keptBoth', id: 'free' }))).toEqual([
      'ours',
      'theirs',
    ]);
    expect(
      ids(after(start(), open(reviewOf({ id: 'ours' })), { type: 'import.keptBoth', id: 'free' })),
    ).toEqual(['ours', 'free']);
  });

  it('is merged with the copy that is here, once every conflict is settled as the reader likes', () => {
    const theirs = reviewOf({
      depth: 'quick',
      portals: [portalOf({ 'second-step': no, 'real-support': yes })],
    });
    const scorer = after(start(), give('second-step', 'yes'), open(theirs), merged);
    expect(scorer.merge?.conflicts).toHaveLength(1);
    const together = after(scorer, settled(0, 'theirs'), { type: 'merge.accepted' });
    expect([answersNow(together), together.merge, together.incoming]).toEqual([
      { 'second-step': no, 'real-support': yes },
      undefined,
      undefined,
    ]);
    expect(answersNow(after(together, undone))).toEqual({ 'second-step': { value: 'yes' } });
    expect(after(scorer, { type: 'merge.dismissed' })).toMatchObject({
      merge: undefined,
      incoming: { source: 'file' },
    });
  });

  it('merged while another tab goes on loses nothing of that tab', () => {
    const scorer = after(
      start(),
      open(reviewOf({ depth: 'quick', portals: [portalOf({ 'real-support': yes })] })),
      merged,
    );
    const synced = after(
      scorer,
      {
        type: 'library.synced',
        library: libraryOf(
          reviewOf({ depth: 'quick', portals: [portalOf({ 'own-sign-ins': no })] }),
        ),
      },
      { type: 'merge.accepted' },
    );
    expect(answersNow(synced)).toEqual({ 'own-sign-ins': no, 'real-support': yes });
    const gone = after(
      scorer,
      { type: 'library.synced', library: second.library },
      { type: 'merge.accepted' },
    );
    expect(ids(gone)).toEqual(['second', 'ours']);
  });

  it('that was refused is told, until the reader has read it or opens something else', () => {
    const refusedOnce = after(start(), { type: 'import.refused', reason: 'newer', source: 'link' });
    expect(refusedOnce.refusal).toEqual({ reason: 'newer', source: 'link' });
    expect([
      after(refusedOnce, { type: 'refusal.dismissed' }).refusal,
      after(refusedOnce, open()).refusal,
    ]).toEqual([undefined, undefined]);
  });

  it('is last year’s review, beside the one on show', () => {
    const scorer = after(start(), open(), {
      type: 'years.opened',
      then: openedOf(reviewOf({ id: 'then' })),
    });
    expect([scorer.then?.review.id, scorer.incoming]).toEqual(['then', undefined]);
    expect(after(scorer, { type: 'years.closed' }).then).toBeUndefined();
  });
});

describe('the rows on show', () => {
  it('stay put while answers change, and are put in order when the reader asks', () => {
    const two = after(start(), { type: 'portal.added', id: 'b' }, give('real-support', 'yes'), {
      type: 'view.changed',
      order: 'separation',
      differencesOnly: true,
    });
    expect(two.rows).toEqual(['real-support']);
    const answered = after(two, give('real-support', 'yes', 'b'), give('own-sign-ins', 'no'));
    expect(answered.rows).toEqual(['real-support']);
    expect(after(answered, { type: 'view.changed' }).rows).toEqual(['own-sign-ins']);
  });

  it('follow the depth and the portals', () => {
    expect(after(start(), { type: 'depth.chosen', depth: 'full' }).rows).toHaveLength(9);
    const two = after(start(), { type: 'portal.added', id: 'b' }, give('real-support', 'yes'), {
      type: 'view.changed',
      differencesOnly: true,
    });
    expect(after(two, { type: 'portal.removed', id: 'b' }).rows).toEqual(QUICK);
  });
});

describe('a meeting', () => {
  it('begins at the first row that some portal has no answer to, or where the reader says', () => {
    expect(after(start(), give('second-step', 'yes'), { type: 'meeting.opened' }).criterion).toBe(
      'https-everywhere',
    );
    expect(after(start(), { type: 'meeting.opened', criterion: 'real-support' }).criterion).toBe(
      'real-support',
    );
    expect(
      after(start(), ...QUICK.map((id) => give(id, 'no')), { type: 'meeting.opened' }).criterion,
    ).toBe('second-step');
  });

  it('goes row by row and stays at either end', () => {
    const scorer = after(start(), { type: 'meeting.opened' });
    expect([neighbour(scorer, -1), neighbour(scorer, 1)]).toEqual([undefined, 'https-everywhere']);
    expect(takeEvent(scorer, { type: 'criterion.returned' }).criterion).toBe('second-step');
    expect(
      after(
        scorer,
        { type: 'criterion.continued' },
        { type: 'criterion.continued' },
        { type: 'criterion.returned' },
      ).criterion,
    ).toBe('https-everywhere');
    expect(
      takeEvent(after(scorer, { type: 'criterion.chosen', criterion: 'real-support' }), {
        type: 'criterion.continued',
      }).criterion,
    ).toBe('real-support');
  });

  it('goes on at a row that is asked when the depth changes under it', () => {
    const scorer = after(
      start({ depth: 'full' }),
      { type: 'meeting.opened', criterion: 'log-protected' },
      { type: 'depth.chosen', depth: 'quick' },
    );
    expect(scorer.criterion).toBe('second-step');
  });
});

describe('what comes from outside the page', () => {
  it('restores what was saved', () => {
    const library = libraryOf(reviewOf({ id: 'saved', depth: 'full' }));
    expect(after(start(), { type: 'library.restored', library })).toMatchObject({
      library,
      rows: { length: 9 },
    });
  });

  it('keeps the review on show when another tab shows another, as long as it is there', () => {
    const library = {
      version: 1,
      reviews: [reviewOf(), reviewOf({ id: 'b' })],
      current: 'b',
    } as const;
    expect(after(start(), { type: 'library.synced', library }).library.current).toBe('ours');
    expect(after(second, { type: 'library.synced', library }).library.current).toBe('b');
  });

  it('tells the day: an untouched review is dated by it, a touched one keeps its date', () => {
    const turned: ScorerEvent = { type: 'day.turned', today: '2027-01-01' };
    expect(reviewNow(after(start(), turned)).date).toBe('2027-01-01');
    expect(after(start(), turned).change).toBeUndefined();
    expect(reviewNow(after(start(), give('second-step', 'yes'), turned)).date).toBe(TODAY);
    expect(
      reviewNow(
        after(
          start(),
          { type: 'library.restored', library: libraryOf(reviewOf({ title: 'Saved' })) },
          turned,
        ),
      ).date,
    ).toBe(TODAY);
  });

  it('erases everything, what was open and what could be undone included', () => {
    const scorer = after(
      start(),
      give('second-step', 'yes'),
      open(),
      { type: 'meeting.opened' },
      { type: 'import.refused', reason: 'newer', source: 'file' },
      { type: 'scorer.erased', reviewId: 'fresh' },
    );
    expect(scorer).toEqual({
      ...start({ reviewId: 'fresh' }),
      criterion: undefined,
      incoming: undefined,
      merge: undefined,
      then: undefined,
      refusal: undefined,
      change: undefined,
    });
  });
});
