import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, type AnyStateNode, type AnyTransitionDefinition } from 'xstate';
import { getShortestPaths, getStateNodes } from 'xstate/graph';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import { libraryOf } from '#domain/scorer/review/library.ts';
import { scoreOf } from '#domain/scorer/rules/score.ts';
import { askedIn, reviewIn, type Scorer } from '#domain/scorer/review/session.ts';
import { ANSWER_VALUES, MOST_PORTALS, MOST_REVIEWS, type Library } from '#domain/scorer/types.ts';
import { encodeLibrary } from '#domain/scorer/exchange/library-text.ts';
import { decodeLibrary } from '#domain/scorer/exchange/saved-reviews.ts';
import type { OpenedReply } from '#domain/scorer/vendor/types.ts';
import { scorerMachine } from '#machines/scorer/scorer.machine.ts';
import { CRITERIA, plainReview, portalOf, reviewOf, TODAY, yes } from '../../scorer/any-review.ts';
import {
  eventOf,
  give,
  heard,
  INPUT,
  letIn,
  merged,
  openedOf,
  placedAt,
  redone,
  settled,
  undone,
  type Act,
} from '../../scorer/scorer-run.ts';
import { after, begin, type Snapshot } from './scorer-run.ts';
import { neverIn } from '../walked.ts';
import { runs, runsInWords } from '../../../fixtures/depth.ts';
import { holds } from '../../../fixtures/figures.ts';

const opened = openedOf(
  reviewOf({ id: 'theirs', portals: [portalOf({ 'real-support': yes }, 'b')] }),
);
const copy = openedOf(
  reviewOf({ title: 'Copy', portals: [portalOf({ 'real-support': yes, 'second-step': yes })] }),
);
const reply: OpenedReply = {
  reply: {
    version: 1,
    request: 'asked',
    review: 'ours',
    portal: 'first',
    name: '',
    by: 'A vendor',
    answers: { 'second-step': { value: 'yes', words: 'Always.' }, leaving: { value: 'no' } },
  },
  source: 'vendor',
  unmapped: [],
};
const MOVES: readonly (ScorerEvent | Act)[] = [
  undone,
  redone,
  { type: 'meeting.opened' },
  { type: 'criterion.continued' },
  { type: 'criterion.returned' },
  { type: 'meeting.left' },
  { type: 'criterion.chosen', criterion: 'real-support' },
  { type: 'import.opened', opened, source: 'file' },
  { type: 'import.opened', opened: copy, source: 'link' },
  { type: 'import.replaced' },
  { type: 'import.keptBoth', id: 'free' },
  merged,
  { type: 'import.dismissed' },
  settled(0, 'theirs'),
  settled(1, 'mine'),
  { type: 'merge.accepted' },
  { type: 'merge.dismissed' },
  { type: 'years.opened', then: opened },
  { type: 'years.closed' },
  { type: 'import.refused', reason: 'newer', source: 'table' },
  { type: 'refusal.dismissed' },
  heard(reply),
  placedAt('b'),
  { type: 'reply.settled', criterion: 'second-step', take: 'again' },
  letIn,
  { type: 'reply.dismissed' },
];
const anyPortal = fc.constantFrom('first', 'b', 'c2', 'd-4', 'nobody');
const anyReviewId = fc.constantFrom('ours', 'theirs', 'next', 'nobody');
const anyRow = fc.constantFrom(...CRITERIA.map(({ id }) => id), 'carrier-pigeon');
const library = plainReview.map(libraryOf);
const anyEvent: fc.Arbitrary<ScorerEvent | Act> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(anyPortal, anyRow, fc.constantFrom(...ANSWER_VALUES))
      .map(([portal, criterion, value]): ScorerEvent => give(criterion, value, portal)),
  },
  { weight: 12, arbitrary: fc.constantFrom(...MOVES) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(anyPortal, anyRow)
      .chain(([portal, criterion]) =>
        fc.constantFrom<ScorerEvent>(
          { type: 'answer.cleared', portal, criterion },
          { type: 'evidence.edited', portal, criterion, evidence: { basis: 'said', note: 'n' } },
          { type: 'answers.found', answers: { [portal]: { [criterion]: 'no' } } },
          { type: 'weight.chosen', criterion, weight: 4 },
        ),
      ),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(anyPortal, anyPortal)
      .chain(([id, as]) =>
        fc.constantFrom<ScorerEvent>(
          { type: 'portal.added', id },
          { type: 'portal.named', id, name: 'N' },
          { type: 'portal.removed', id },
          { type: 'portal.moved', id, by: 1 },
          { type: 'portal.duplicated', id, as },
        ),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyReviewId, anyReviewId)
      .chain(([id, as]) =>
        fc.constantFrom<ScorerEvent>(
          { type: 'review.started', id, portal: 'first' },
          { type: 'review.chosen', id },
          { type: 'review.removed', id },
          { type: 'review.duplicated', id, as },
          { type: 'review.added', review: reviewOf({ id }) },
        ),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<ScorerEvent>(
      { type: 'depth.chosen', depth: 'full' },
      { type: 'depth.chosen', depth: 'quick' },
      { type: 'review.edited', title: 'T' },
      { type: 'weights.reset' },
      { type: 'weights.chosen', weights: { 'second-step': 5, leaving: 1 } },
      { type: 'preset.chosen', depth: 'full', weights: { leaving: 4 }, standards: ['hipaa'] },
      { type: 'standards.chosen', standards: ['wcag', 'asvs'] },
      { type: 'own.added', id: 'ours-a', question: 'Is there parking?' },
      { type: 'own.edited', id: 'ours-a', must: true, weight: 5 },
      { type: 'own.removed', id: 'ours-a' },
      {
        type: 'comment.added',
        portal: 'first',
        id: 'c-9',
        comment: { criterion: 'second-step', by: 'AB', date: TODAY, text: 'Seen.' },
      },
      { type: 'comment.removed', portal: 'first', id: 'c-9' },
      { type: 'review.edited', recommendation: 'Wait.' },
      { type: 'view.changed', order: 'separation' },
      { type: 'view.changed', differencesOnly: true },
      { type: 'day.turned', today: '2027-06-01' },
    ),
  },
  {
    weight: 1,
    arbitrary: library.chain((one) =>
      fc.constantFrom<ScorerEvent>(
        { type: 'library.restored', library: one },
        { type: 'library.synced', library: one },
        { type: 'scorer.erased', reviewId: 'ours' },
      ),
    ),
  },
);
/** Some runs begin in a merge, a preview or a meeting: chance alone seldom gets there. */
const beginnings: readonly (readonly (ScorerEvent | Act)[])[] = [
  [],
  [give('second-step', 'no'), { type: 'import.opened', opened: copy, source: 'file' }, merged],
  [{ type: 'portal.added', id: 'b' }, { type: 'meeting.opened' }],
  [
    { type: 'review.started', id: 'next', portal: 'first' },
    { type: 'import.opened', opened, source: 'link' },
  ],
  [
    { type: 'own.added', id: 'ours-a', question: 'Is there parking?' },
    { type: 'portal.added', id: 'b' },
    heard(reply),
  ],
];
const anyRun = fc
  .tuple(
    fc.constantFrom(undefined, undefined, undefined, 'quick' as const),
    fc.constantFrom(...beginnings),
    fc.array(anyEvent, { maxLength: 10 }),
  )
  .map(([only, beginning, events]) => ({ only, events: [...beginning, ...events] }));

const distinct = (list: readonly { readonly id: string }[]) =>
  new Set(list.map(({ id }) => id)).size === list.length;

/** What holds whatever the reader does; plain comparisons, since an `expect` each would take most of the time of ten thousand runs. */
function isSound({ context, status, value }: Snapshot): boolean {
  const { reviews, current } = context.library;
  const review = reviewIn(context);
  const asked = askedIn(context).map(({ id }) => id);
  const read = decodeLibrary(encodeLibrary(context.library), CRITERIA);
  return (
    status === 'active' &&
    reviews.length >= 1 &&
    reviews.length <= MOST_REVIEWS &&
    distinct(reviews) &&
    reviews.some(({ id }) => id === current) &&
    reviews.every(({ portals }) => portals.length <= MOST_PORTALS && distinct(portals)) &&
    context.rows.every((id) => asked.includes(id)) &&
    (value !== 'meeting' ||
      (context.criterion !== undefined && asked.includes(context.criterion))) &&
    (value !== 'previewing' || context.incoming !== undefined) &&
    (value !== 'merging' || context.merge !== undefined) &&
    (value !== 'hearing' || context.hearing !== undefined) &&
    (value !== 'comparingYears' || context.then !== undefined) &&
    (context.only === undefined || value === 'reviewing') &&
    review.portals.every(
      (portal) => scoreOf(portal, review, CRITERIA, context.today).rows.length === asked.length,
    ) &&
    read.ok &&
    isDeepStrictEqual(read.value, context.library)
  );
}

/** A quiet machine needs a tenth of this; others may be at work on this one. */
describe(`${runsInWords(10_000)} random runs`, { timeout: 120_000 }, () => {
  it('keep a library that saves and reads back, rows that are asked, and rooms that have what they show', () => {
    holds(
      'machine-runs',
      fc.property(anyRun, ({ only, events }) => isSound(after(begin({ only }), ...events))),
      { numRuns: runs(10_000) },
    );
  });

  it('are undone step by step to the beginning, and redone to the end', () => {
    const sortedReviews = ({ reviews }: Library) =>
      reviews.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const isOwn = (act: ScorerEvent | Act) =>
      typeof act === 'function' ||
      ![
        'library.restored',
        'library.synced',
        'scorer.erased',
        'day.turned',
        'change.undone',
        'change.redone',
      ].includes(act.type);
    fc.assert(
      fc.property(anyRun, ({ only, events }) => {
        const end = after(begin({ only }), ...events.filter(isOwn));
        const steps = end.context.history.done.length;
        const back = after(end, ...Array.from({ length: steps }, () => undone));
        expect(sortedReviews(back.context.library)).toEqual(
          begin({ only }).context.library.reviews,
        );
        const again = after(back, ...Array.from({ length: steps }, () => redone));
        expect(sortedReviews(again.context.library)).toEqual(sortedReviews(end.context.library));
      }),
      { numRuns: runs(1_000) },
    );
  });
});

const ROOMS = {
  whole: ['comparingYears', 'hearing', 'meeting', 'merging', 'previewing', 'reviewing'],
  quick: ['reviewing'],
} as const;

it.each(['whole', 'quick'] as const)(
  'reaches every state, and none is a dead end (%s)',
  (depth) => {
    const input = { ...INPUT, only: depth === 'whole' ? undefined : depth };
    const acts = [...MOVES, give('second-step', 'no')];
    const placeOf = ({ value, context }: Snapshot) =>
      [
        value,
        context.criterion,
        context.library.reviews.length,
        Object.keys(context.library.reviews[0]!.portals[0]?.answers ?? {}).length,
      ].join(' ');
    const places = getShortestPaths(scorerMachine, {
      input,
      events: ({ context }) =>
        acts
          .map((act) => eventOf(context as Scorer, act))
          .filter(({ type }) => type !== 'conflict.settled'),
      serializeState: (snapshot) => placeOf(snapshot as Snapshot),
    }).map(({ state }) => state as Snapshot);
    expect([...new Set(places.map(({ value }) => value))].sort()).toEqual(ROOMS[depth]);
    const home: readonly ScorerEvent[] = [
      { type: 'meeting.left' },
      { type: 'merge.dismissed' },
      { type: 'import.dismissed' },
      { type: 'years.closed' },
      { type: 'reply.dismissed' },
    ];
    expect(places.filter((place) => after(place, ...home).value !== 'reviewing')).toEqual([]);
  },
);

it('takes every transition that the machine has', () => {
  const nameOf = ({ source, eventType, guard, target }: AnyTransitionDefinition): string =>
    [
      source.id,
      eventType,
      typeof guard === 'string' ? guard : '',
      target?.map(({ id }: AnyStateNode) => id),
    ].join(' ');
  const nodes: AnyStateNode[] = [scorerMachine.root, ...getStateNodes(scorerMachine)];
  const all = new Set(nodes.flatMap((node) => [...node.transitions.values()].flat().map(nameOf)));
  const taken = new Set<string>();
  for (const { only, events } of fc.sample(anyRun, { numRuns: 3_000, seed: 7 })) {
    if ([...all].every((one) => taken.has(one))) break;
    const actor = createActor(scorerMachine, {
      input: { ...INPUT, only },
      inspect: (inspected) => {
        if (inspected.type === '@xstate.microstep')
          inspected._transitions.forEach((one) => taken.add(nameOf(one)));
      },
    });
    actor.start();
    events.forEach((act) => actor.send(eventOf(actor.getSnapshot().context, act)));
    actor.stop();
  }
  expect(all.size).toBeGreaterThan(40);
  expect(neverIn(all, taken)).toEqual([]);
});

it('scores the same whatever the order of the answers', () => {
  const answers = fc.shuffledSubarray(
    CRITERIA.map(({ id }) => id),
    { minLength: CRITERIA.length },
  );
  fc.assert(
    fc.property(
      answers,
      answers,
      fc.array(fc.constantFrom('yes', 'no', 'not-sure'), { minLength: 9, maxLength: 9 }),
      (one, other, values) => {
        const scored = (order: readonly string[]) => {
          const { context } = after(
            begin({ depth: 'full' }),
            ...order.map((id) =>
              give(id, values[CRITERIA.findIndex((row) => row.id === id)] as 'yes'),
            ),
          );
          return scoreOf(reviewIn(context).portals[0]!, reviewIn(context), CRITERIA, TODAY);
        };
        expect(scored(one)).toEqual(scored(other));
      },
    ),
    { numRuns: 200 },
  );
});
