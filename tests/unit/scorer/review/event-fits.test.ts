import { describe, expect, it } from 'vitest';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import { answerFits, eventFits, foundAnswers } from '#domain/scorer/review/event-fits.ts';
import { mergeReviews } from '#domain/scorer/review/merge.ts';
import { MOST_REVIEWS, type Merge } from '#domain/scorer/types.ts';
import type { OpenedReply } from '#domain/scorer/vendor/types.ts';
import { no, portalOf, reviewOf } from '../any-review.ts';
import {
  after,
  give,
  heard,
  letIn,
  merged,
  openedOf,
  placedAt,
  reviewNow,
  settled,
  start,
} from '../scorer-run.ts';

const scorer = after(start(), give('second-step', 'yes'));
const bad = <T>(value: unknown) => value as T;

describe('an event that does not fit', () => {
  it.each<[string, ScorerEvent]>([
    ['an answer to an unknown row', give('carrier-pigeon', 'yes')],
    ['an answer to a row that the depth does not ask', give('log-protected', 'yes')],
    ['an answer for an unknown portal', give('second-step', 'yes', 'nobody')],
    ['an answer that is not offered', give('second-step', bad('maybe'))],
    ['"not applicable" on a must-pass row', give('second-step', 'not-applicable')],
    [
      'taking away the answer of an unknown row',
      { type: 'answer.cleared', portal: 'first', criterion: 'carrier-pigeon' },
    ],
    [
      'evidence with a link that is none',
      {
        type: 'evidence.edited',
        portal: 'first',
        criterion: 'second-step',
        evidence: { link: 'javascript:1' },
      },
    ],
    [
      'an offer where nothing can be offered',
      { type: 'answer.given', portal: 'first', criterion: 'https-everywhere', value: 'offered' },
    ],
    [
      'evidence for an unknown portal',
      { type: 'evidence.edited', portal: 'nobody', criterion: 'second-step', evidence: {} },
    ],
    [
      'evidence for an unknown row',
      { type: 'evidence.edited', portal: 'first', criterion: 'carrier-pigeon', evidence: {} },
    ],
    [
      'ticks of which none fits',
      {
        type: 'answers.found',
        answers: { nobody: { 'second-step': 'yes' }, first: { 'second-step': 'maybe' } },
      },
    ],
    ['a date that no calendar has', { type: 'review.edited', date: '2026-02-30' }],
    ['an unknown depth', { type: 'depth.chosen', depth: bad('deepest') }],
    ['a weight of nothing', { type: 'weight.chosen', criterion: 'second-step', weight: 0 }],
    [
      'a weight for an unknown row',
      { type: 'weight.chosen', criterion: 'carrier-pigeon', weight: 2 },
    ],
    ['a portal with an id that is taken', { type: 'portal.added', id: 'first' }],
    ['a copy of no portal', { type: 'portal.duplicated', id: 'nobody', as: 'x' }],
    ['a move over the edge', { type: 'portal.moved', id: 'first', by: 1 }],
    ['a name for no portal', { type: 'portal.named', id: 'nobody', name: 'x' }],
    ['removing no portal', { type: 'portal.removed', id: 'nobody' }],
    ['a redo with nothing undone', { type: 'change.redone' }],
    ['a review with an id that is taken', { type: 'review.started', id: 'ours', portal: 'first' }],
    ['a review with a portal without an id', { type: 'review.started', id: 'next', portal: '' }],
    ['a copy of no review', { type: 'review.duplicated', id: 'nobody', as: 'x' }],
    ['choosing no review', { type: 'review.chosen', id: 'nobody' }],
    ['removing the last review', { type: 'review.removed', id: 'ours' }],
    ['a meeting about an unknown row', { type: 'meeting.opened', criterion: 'carrier-pigeon' }],
    ['a merge with nothing opened', merged(scorer)],
    ['keeping both under an id that is taken', { type: 'import.keptBoth', id: 'ours' }],
    [
      'a merge of a review that is not here, whatever was opened',
      {
        type: 'import.merged',
        merge: mergeReviews(reviewOf({ id: 'other' }), reviewOf({ id: 'other' })),
      },
    ],
    ['a conflict where nothing is merged', settled(0, 'mine')(scorer)],
    ['a place for a reply where none is open', placedAt('first')(scorer)],
    ['a reply let in where none is open', letIn(scorer)],
    ['a day that is none', { type: 'day.turned', today: 'tomorrow' }],
  ])('%s is refused', (_what, event) => expect(eventFits(scorer, event)).toBe(false));

  it('is refused once there is no room for more', () => {
    const portals = after(
      scorer,
      ...['b', 'c', 'd', 'e', 'f'].map((id): ScorerEvent => ({ type: 'portal.added', id })),
    );
    expect(eventFits(portals, { type: 'portal.added', id: 'g' })).toBe(false);
    const reviews = Array.from({ length: MOST_REVIEWS + 3 }, (_, n): ScorerEvent => ({
      type: 'review.started',
      id: `r${n}`,
      portal: 'first',
    }));
    const full = after(scorer, ...reviews);
    expect(full.library.reviews).toHaveLength(MOST_REVIEWS);
    expect(eventFits(full, { type: 'import.keptBoth', id: 'x' })).toBe(false);
    expect(eventFits(full, { type: 'review.added', review: reviewOf({ id: 'r3' }) })).toBe(true);
    expect(eventFits(full, { type: 'review.added', review: reviewOf({ id: 'new' }) })).toBe(false);
  });

  it('is a meeting about no rows', () => {
    expect(eventFits(start({ criteria: [] }), { type: 'meeting.opened' })).toBe(false);
  });

  it('is a change of depth where a lesson shows one', () => {
    expect(eventFits(start({ only: 'quick' }), { type: 'depth.chosen', depth: 'full' })).toBe(
      false,
    );
  });
});

describe('an event that fits', () => {
  it.each<ScorerEvent>([
    give('real-support', 'not-applicable'),
    { type: 'answer.cleared', portal: 'first', criterion: 'second-step' },
    {
      type: 'evidence.edited',
      portal: 'first',
      criterion: 'second-step',
      evidence: { date: '', note: 'n' },
    },
    { type: 'answers.found', answers: { first: { 'second-step': 'no' } } },
    { type: 'review.added', review: reviewOf({ id: 'new' }) },
    { type: 'review.edited', title: 'T' },
    { type: 'depth.chosen', depth: 'standard' },
    { type: 'weight.chosen', criterion: 'log-protected', weight: 5 },
    { type: 'change.undone' },
    { type: 'meeting.opened' },
    { type: 'view.changed', order: 'separation' },
    { type: 'day.turned', today: '2027-01-01' },
  ])('is taken: %j', (event) => expect(eventFits(scorer, event)).toBe(true));

  it('is a merge with a copy of a review that is here', () => {
    const open = (id: string) =>
      after(scorer, { type: 'import.opened', opened: openedOf(reviewOf({ id })), source: 'file' });
    expect([
      eventFits(open('ours'), merged(open('ours'))),
      eventFits(open('other'), merged(open('other'))),
      eventFits(after(open('ours'), { type: 'import.dismissed' }), merged(open('ours'))),
    ]).toEqual([true, false, false]);
    const [ours, other] = [reviewOf(), reviewOf({ id: 'other' })];
    const own = mergeReviews(ours, ours);
    for (const merge of [
      { ...own, mine: other },
      { ...own, review: other },
    ])
      expect(eventFits(open('ours'), { type: 'import.merged', merge })).toBe(false);
    const gone = mergeReviews(other, other);
    expect(eventFits(open('other'), { type: 'import.merged', merge: gone })).toBe(false);
  });
});

describe('what a panel worked out', () => {
  const theirs = openedOf(reviewOf({ portals: [portalOf({ 'second-step': no })] }));
  const merging = after(scorer, { type: 'import.opened', opened: theirs, source: 'file' }, merged);
  const reply = (change = {}): OpenedReply => ({
    reply: {
      version: 1,
      request: 'asked',
      review: 'ours',
      portal: 'first',
      name: '',
      by: '',
      answers: { 'second-step': { value: 'no' } },
      ...change,
    },
    source: 'vendor',
    unmapped: [],
  });
  const hearing = after(scorer, heard(reply()));
  const another = after(scorer, { type: 'review.started', id: 'next', portal: 'first' });

  it('settles a conflict of the merge on show, and no other', () => {
    const event = settled(0, 'theirs')(merging);
    expect(eventFits(merging, event)).toBe(true);
    expect(eventFits(merging, settled(7, 'theirs')(merging))).toBe(false);
    const anew = after(merging, { type: 'merge.dismissed' }, give('real-support', 'no'), merged);
    expect(eventFits(anew, event)).toBe(false);
    expect(eventFits(another, event)).toBe(false);
    const fewer = { ...bad<Merge>(merging.merge), conflicts: [] };
    expect(eventFits(merging, { type: 'conflict.settled', merge: fewer })).toBe(false);
  });

  it('puts a reply beside a portal of a review that is here', () => {
    expect(eventFits(scorer, heard(reply())(scorer))).toBe(true);
    const elsewhere = heard(reply({ review: 'next' }))(another);
    expect(eventFits(scorer, elsewhere)).toBe(false);
    expect(eventFits(hearing, placedAt('first')(hearing))).toBe(true);
    expect(eventFits(hearing, placedAt('nobody')(hearing))).toBe(false);
    expect(eventFits(scorer, heard(reply({ portal: 'nobody' }))(scorer))).toBe(true);
    const two = after(hearing, { type: 'review.started', id: 'next', portal: 'first' });
    const placed = placedAt('first')(hearing);
    if (placed.type !== 'reply.placed') throw new Error(placed.type);
    const astray = { ...placed, hearing: { ...placed.hearing, review: 'next' } };
    expect(eventFits(two, astray)).toBe(false);
    expect(eventFits(hearing, placedAt('first')(after(scorer, heard(reply()))))).toBe(false);
  });

  it('settles an answer that the reply has, in one of three ways', () => {
    const take = (criterion: string, how: string): ScorerEvent => ({
      type: 'reply.settled',
      criterion,
      take: bad(how),
    });
    expect([
      eventFits(hearing, take('second-step', 'again')),
      eventFits(hearing, take('second-step', 'never')),
      eventFits(hearing, take('real-support', 'again')),
      eventFits(scorer, take('second-step', 'again')),
    ]).toEqual([true, false, false, false]);
  });

  it('lets a reply into the review that it was heard for', () => {
    expect(eventFits(hearing, letIn(hearing))).toBe(true);
    expect(eventFits(hearing, letIn(another))).toBe(false);
    const waiting = after(
      after(scorer, { type: 'portal.added', id: 'b' }),
      heard(reply({ review: 'gone' })),
    );
    expect(eventFits(waiting, letIn(waiting))).toBe(false);
  });
});

it('finds the marks that fit among those made before the page was ready', () => {
  const found = foundAnswers(scorer, {
    first: { 'second-step': 'no', 'real-support': 'on', 'carrier-pigeon': 'yes' },
    nobody: { 'second-step': 'yes' },
  });
  expect(found).toEqual([{ portal: 'first', criterion: 'second-step', value: 'no' }]);
  expect(answerFits(scorer, 'first', 'second-step', 'constructor')).toBe(false);
});

describe('weights and standards', () => {
  const weights = (some: Readonly<Record<string, number>>): ScorerEvent => ({
    type: 'weights.chosen',
    weights: some,
  });
  const preset = (change: object = {}): ScorerEvent => ({
    type: 'preset.chosen',
    depth: 'full',
    weights: { leaving: 4 },
    standards: ['wcag'],
    ...change,
  });

  it('are taken when each of them is one that is known', () => {
    expect(eventFits(scorer, weights({ leaving: 4, 'second-step': 5 }))).toBe(true);
    expect(eventFits(scorer, weights({ leaving: 4, 'second-step': 9 }))).toBe(false);
    expect(eventFits(scorer, weights({ leaving: 4, 'carrier-pigeon': 4 }))).toBe(false);
    const shown = (...standards: string[]) =>
      eventFits(scorer, { type: 'standards.chosen', standards: bad(standards) });
    expect([shown(), shown('wcag', 'asvs'), shown('wcag', 'astrology')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('come together in a preset, but not where a lesson shows one depth', () => {
    expect([
      eventFits(scorer, preset()),
      eventFits(scorer, preset({ depth: 'deepest' })),
      eventFits(scorer, preset({ weights: { leaving: 9 } })),
      eventFits(start({ only: 'quick' }), preset()),
    ]).toEqual([true, false, false, false]);
  });

  it('of a preset take the place of those before', () => {
    const before = after(scorer, weights({ 'second-step': 5 }), {
      type: 'standards.chosen',
      standards: ['asvs'],
    });
    expect(reviewNow(before)).toMatchObject({ weights: { 'second-step': 5 }, standards: ['asvs'] });
    expect(reviewNow(after(before, preset()))).toMatchObject({
      depth: 'full',
      weights: { leaving: 4 },
      standards: ['wcag'],
    });
  });
});

describe('own rows and comments', () => {
  const comment = { criterion: 'second-step', by: 'AB', date: '2026-11-23', text: 'Seen.' };
  const asked = after(
    scorer,
    { type: 'own.added', id: 'ours-a', question: 'Parking?' },
    { type: 'comment.added', portal: 'first', id: 'c-1', comment },
  );

  it('are changed and taken away when they are there', () => {
    const fits = (...events: readonly ScorerEvent[]) => events.map((one) => eventFits(asked, one));
    expect(
      fits(
        { type: 'own.edited', id: 'ours-a', must: true },
        { type: 'own.edited', id: 'ours-a', weight: 0 },
        { type: 'own.edited', id: 'ours-b', must: true },
        { type: 'own.removed', id: 'ours-a' },
        { type: 'own.removed', id: 'ours-b' },
        { type: 'comment.removed', portal: 'first', id: 'c-1' },
        { type: 'comment.removed', portal: 'first', id: 'c-2' },
        { type: 'comment.removed', portal: 'nobody', id: 'c-1' },
      ),
    ).toEqual([true, false, false, true, false, true, false, false]);
    expect(eventFits(scorer, { type: 'own.removed', id: 'ours-a' })).toBe(false);
    expect(eventFits(scorer, { type: 'own.edited', id: 'ours-a' })).toBe(false);
    expect(eventFits(scorer, { type: 'comment.removed', portal: 'first', id: 'c-1' })).toBe(false);
  });

  it('need words, and a row that is asked', () => {
    const quick = after(scorer, { type: 'depth.chosen', depth: 'quick' });
    const said = (criterion: string): ScorerEvent => ({
      type: 'comment.added',
      portal: 'first',
      id: 'c-2',
      comment: { ...comment, criterion },
    });
    expect([
      eventFits(quick, said('second-step')),
      eventFits(quick, said('leaving')),
      eventFits(quick, { type: 'own.added', id: 'ours-b', question: ' \n' }),
      eventFits(quick, { type: 'own.added', id: 'ours-b', question: 'A lift?' }),
    ]).toEqual([true, false, false, true]);
  });
});

it('what takes a portal or a review needs one, and leaves one', () => {
  const two = after(scorer, { type: 'review.started', id: 'next', portal: 'first' });
  expect([
    eventFits(start(), { type: 'change.undone' }),
    eventFits(two, { type: 'review.removed', id: 'ours' }),
    eventFits(two, { type: 'review.removed', id: 'nobody' }),
    eventFits(two, { type: 'review.chosen', id: 'ours' }),
    eventFits(two, { type: 'review.duplicated', id: 'ours', as: 'third' }),
    eventFits(two, { type: 'review.duplicated', id: 'ours', as: 'next' }),
    eventFits(two, { type: 'portal.duplicated', id: 'first', as: 'second' }),
    eventFits(two, { type: 'portal.duplicated', id: 'first', as: 'first' }),
    eventFits(two, { type: 'portal.named', id: 'first', name: 'N' }),
    eventFits(two, { type: 'answer.cleared', portal: 'nobody', criterion: 'second-step' }),
  ]).toEqual([false, true, false, true, true, false, true, false, true, false]);
});
