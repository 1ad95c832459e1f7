import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import { libraryOf } from '#domain/scorer/review/library.ts';
import type { Library, LibraryChange } from '#domain/scorer/types.ts';
import { scorerMachine } from '#machines/scorer/scorer.machine.ts';
import { portalOf, reviewOf, yes } from '../../scorer/any-review.ts';
import {
  answersNow,
  give,
  INPUT,
  merged,
  openedOf,
  redone,
  reviewNow,
  settled,
  undone,
} from '../../scorer/scorer-run.ts';
import { after, begin } from './scorer-run.ts';

const open = (id = 'theirs'): ScorerEvent => ({
  type: 'import.opened',
  opened: openedOf(reviewOf({ id, portals: [portalOf({ 'real-support': yes })] })),
  source: 'link',
});
const years: ScorerEvent = { type: 'years.opened', then: openedOf(reviewOf({ id: 'then' })) };

describe('the table', () => {
  it('is what the scorer opens with, and takes answers in', () => {
    const snapshot = after(begin(), give('second-step', 'yes'));
    expect([snapshot.value, snapshot.hasTag('table')]).toEqual(['reviewing', true]);
    expect(answersNow(snapshot.context)).toEqual({ 'second-step': { value: 'yes' } });
  });

  it.each<ScorerEvent>([
    give('carrier-pigeon', 'yes'),
    give('second-step', 'not-applicable'),
    { type: 'portal.added', id: 'first' },
    { type: 'portal.removed', id: 'nobody' },
    {
      type: 'evidence.edited',
      portal: 'first',
      criterion: 'second-step',
      evidence: { link: 'javascript:1' },
    },
    undone,
    redone,
    { type: 'import.replaced' },
    { type: 'merge.accepted' },
    { type: 'criterion.continued' },
    { type: 'years.closed' },
    { type: 'review.removed', id: 'ours' },
  ])('refuses %j', (event) => {
    expect(begin().can(event)).toBe(false);
    expect(after(begin(), event)).toEqual(begin());
  });

  it('says whether a change can be undone or redone', () => {
    const answered = after(begin(), give('second-step', 'yes'));
    expect([answered.can(undone), answered.can(redone)]).toEqual([true, false]);
    const back = after(answered, undone);
    expect([back.can(undone), back.can(redone), answersNow(back.context)]).toEqual([
      false,
      true,
      {},
    ]);
  });
});

describe('a meeting', () => {
  it('goes through the rows one at a time, takes answers, and ends at the table', () => {
    const meeting = after(begin(), { type: 'meeting.opened' }, give('second-step', 'no'), {
      type: 'criterion.continued',
    });
    expect([meeting.value, meeting.context.criterion]).toEqual(['meeting', 'https-everywhere']);
    expect(meeting.can({ type: 'criterion.returned' })).toBe(true);
    const first = after(meeting, { type: 'criterion.returned' });
    expect(first.can({ type: 'criterion.returned' })).toBe(false);
    const last = after(meeting, { type: 'criterion.chosen', criterion: 'real-support' });
    expect(last.can({ type: 'criterion.continued' })).toBe(false);
    expect(last.can({ type: 'criterion.returned' })).toBe(true);
    expect(after(last, { type: 'meeting.left' }).value).toBe('reviewing');
  });

  it('is not held where there is nothing to ask', () => {
    expect(begin({ criteria: [] }).can({ type: 'meeting.opened' })).toBe(false);
  });
});

describe('something from outside', () => {
  it('is shown before anything is changed, and left without a change', () => {
    const preview = after(begin(), open());
    expect([preview.value, preview.hasTag('preview'), preview.context.library]).toEqual([
      'previewing',
      true,
      begin().context.library,
    ]);
    const left = after(preview, { type: 'import.dismissed' });
    expect([left.value, left.context.library, left.context.incoming]).toEqual([
      'reviewing',
      begin().context.library,
      undefined,
    ]);
  });

  it('replaces, or is kept beside, the review on show', () => {
    expect(reviewNow(after(begin(), open(), { type: 'import.replaced' }).context).id).toBe(
      'theirs',
    );
    expect(
      after(begin(), open(), { type: 'import.keptBoth', id: 'free' }).context.library.reviews.map(
        ({ id }) => id,
      ),
    ).toEqual(['ours', 'theirs']);
  });

  it('is merged only with a copy of the same review', () => {
    expect(after(begin(), open('other'), merged).value).toBe('previewing');
    const merging = after(begin(), give('real-support', 'no'), open('ours'), merged);
    expect([
      merging.value,
      merging.hasTag('merge'),
      merging.context.merge?.conflicts.length,
    ]).toEqual(['merging', true, 2]);
    expect(after(merging, { type: 'merge.dismissed' }).value).toBe('previewing');
    const index = merging.context.merge!.conflicts.findIndex(({ kind }) => kind === 'answer');
    const accepted = after(merging, settled(index, 'theirs'), { type: 'merge.accepted' });
    expect([accepted.value, answersNow(accepted.context)]).toEqual([
      'reviewing',
      { 'real-support': yes },
    ]);
  });

  it('that is refused leaves the reader where they are, and is told', () => {
    const meeting = after(
      begin(),
      { type: 'meeting.opened' },
      { type: 'import.refused', reason: 'not-a-review', source: 'file' },
    );
    expect([meeting.value, meeting.context.refusal]).toEqual([
      'meeting',
      { reason: 'not-a-review', source: 'file' },
    ]);
    expect(after(meeting, { type: 'refusal.dismissed' }).context.refusal).toBeUndefined();
  });

  it('is last year’s review when the reader asks to compare', () => {
    const compared = after(begin(), years);
    expect([compared.value, compared.context.then?.review.id]).toEqual(['comparingYears', 'then']);
    expect(after(compared, { type: 'years.closed' })).toMatchObject({
      value: 'reviewing',
      context: { then: undefined },
    });
  });
});

describe('in a lesson', () => {
  it('the five questions stand by themselves: no other depth, no meeting, nothing from outside', () => {
    const lesson = begin({ depth: 'full', only: 'quick' });
    for (const event of [
      { type: 'depth.chosen', depth: 'full' },
      { type: 'meeting.opened' },
      open(),
      years,
      { type: 'import.refused', reason: 'newer', source: 'link' },
    ] as const) {
      expect(lesson.can(event)).toBe(false);
    }
    expect(lesson.can(give('log-protected', 'yes'))).toBe(false);
    expect(lesson.can(give('real-support', 'yes'))).toBe(true);
  });
});

it('goes back to the table from anywhere when another review is chosen, begun or erased', () => {
  for (const room of [[{ type: 'meeting.opened' }], [open()], [years]] as const) {
    const there = after(begin(), ...room);
    expect(after(there, { type: 'review.started', id: 'new', portal: 'p' }).value).toBe(
      'reviewing',
    );
    expect(after(there, { type: 'review.chosen', id: 'ours' }).value).toBe('reviewing');
    const erased = after(there, { type: 'scorer.erased', reviewId: 'fresh' });
    expect([
      erased.value,
      erased.context.library,
      erased.context.incoming,
      erased.context.then,
    ]).toEqual([
      'reviewing',
      libraryOf({ ...reviewOf({ depth: 'quick' }), id: 'fresh' }),
      undefined,
      undefined,
    ]);
  }
});

it('tells whoever keeps the reviews what the reader changed, and nothing else', () => {
  const told: { change: LibraryChange; library: Library }[] = [];
  const actor = createActor(scorerMachine, { input: INPUT });
  actor.on('library.changed', ({ change, library }) => told.push({ change, library }));
  actor.start();
  actor.send({ type: 'library.restored', library: libraryOf(reviewOf()) });
  actor.send({ type: 'library.synced', library: libraryOf(reviewOf()) });
  actor.send({ type: 'day.turned', today: '2027-01-01' });
  actor.send({ type: 'view.changed', order: 'separation' });
  actor.send({ type: 'meeting.opened' });
  expect(told).toEqual([]);
  actor.send(give('second-step', 'yes'));
  actor.send(give('second-step', 'yes'));
  actor.send(undone);
  const change = (answer: unknown) => ({
    current: 'ours',
    edited: { ours: { edited: { first: { answers: { 'second-step': answer } } } } },
  });
  expect(told.map((one) => one.change)).toEqual([change({ value: 'yes' }), change(undefined)]);
  expect(told.map(({ library }) => library.reviews[0]?.portals[0]?.answers)).toEqual([
    { 'second-step': { value: 'yes' } },
    {},
  ]);
});
