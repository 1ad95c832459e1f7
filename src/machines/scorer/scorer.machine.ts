import { assign, enqueueActions, setup } from 'xstate';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import { eventFits } from '#domain/scorer/review/event-fits.ts';
import { begin, neighbour, type Scorer, type ScorerInput } from '#domain/scorer/review/session.ts';
import { takeEvent } from '#domain/scorer/review/take-event.ts';
import type { Library, LibraryChange } from '#domain/scorer/types.ts';

const { createMachine, createStateConfig } = setup({
  types: {
    input: {} as ScorerInput,
    context: {} as Scorer,
    events: {} as ScorerEvent,
    /** Told to whoever keeps the reviews: the change, and the library with the change in it. Nothing is told before the reader acts. */
    emitted: {} as {
      readonly type: 'library.changed';
      readonly change: LibraryChange;
      readonly library: Library;
    },
    tags: {} as 'table' | 'meeting' | 'preview' | 'merge' | 'reply' | 'years',
  },

  guards: {
    eventFits: ({ context, event }) => eventFits(context, event),
    isWholeScorer: ({ context }) => context.only === undefined,
    wholeFits: ({ context, event }) => context.only === undefined && eventFits(context, event),
    criterionFollows: ({ context }) => neighbour(context, 1) !== undefined,
    criterionPrecedes: ({ context }) => neighbour(context, -1) !== undefined,
  },

  actions: {
    takeIn: assign(({ context, event }) => takeEvent(context, event)),
    tell: enqueueActions(({ context: { change, library }, enqueue }) => {
      if (change) enqueue.emit({ type: 'library.changed', change, library });
    }),
  },
});

/** The table: portals side by side. */
const reviewing = createStateConfig({
  tags: 'table',
  on: {
    'meeting.opened': { guard: 'wholeFits', target: 'meeting', actions: 'takeIn' },
  },
});

/** One criterion at a time, all portals. */
const meeting = createStateConfig({
  tags: 'meeting',
  on: {
    'criterion.chosen': { guard: 'eventFits', actions: 'takeIn' },
    'criterion.continued': { guard: 'criterionFollows', actions: 'takeIn' },
    'criterion.returned': { guard: 'criterionPrecedes', actions: 'takeIn' },
    'meeting.left': { target: 'reviewing' },
  },
});

/** Something from outside was opened and nothing is changed yet: replace, keep both, merge, or keep mine. */
const previewing = createStateConfig({
  tags: 'preview',
  on: {
    'import.replaced': { target: 'reviewing', actions: ['takeIn', 'tell'] },
    'import.keptBoth': { guard: 'eventFits', target: 'reviewing', actions: ['takeIn', 'tell'] },
    'import.merged': { guard: 'eventFits', target: 'merging', actions: 'takeIn' },
    'import.dismissed': { target: 'reviewing', actions: 'takeIn' },
  },
});

/** Two copies of one review, row by row where they differ; mine stands until it is settled otherwise. */
const merging = createStateConfig({
  tags: 'merge',
  on: {
    'conflict.settled': { guard: 'eventFits', actions: 'takeIn' },
    'merge.accepted': { target: 'reviewing', actions: ['takeIn', 'tell'] },
    'merge.dismissed': { target: 'previewing', actions: 'takeIn' },
  },
});

/** A vendor's answers beside one's own, row by row; nothing is changed until they are let in. */
const hearing = createStateConfig({
  tags: 'reply',
  on: {
    'reply.placed': { guard: 'eventFits', actions: 'takeIn' },
    'reply.settled': { guard: 'eventFits', actions: 'takeIn' },
    'reply.accepted': { guard: 'eventFits', target: 'reviewing', actions: ['takeIn', 'tell'] },
    'reply.dismissed': { target: 'reviewing', actions: 'takeIn' },
  },
});

/** Last year's review beside the one on show. */
const comparingYears = createStateConfig({
  tags: 'years',
  on: {
    'years.closed': { target: 'reviewing', actions: 'takeIn' },
  },
});

/**
 * The comparison of portals. The rules are the domain's; the machine decides which room the
 * reader is in, and the screen asks it by tag. Whatever is edited can be undone in any room.
 */
export const scorerMachine = createMachine({
  id: 'scorer',
  context: ({ input }) => begin(input),
  initial: 'reviewing',
  on: {
    'answer.given': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'answer.cleared': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'evidence.edited': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'answers.found': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'review.edited': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'depth.chosen': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'weight.chosen': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'weights.chosen': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'preset.chosen': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'standards.chosen': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'own.added': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'own.edited': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'own.removed': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'comment.added': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'comment.removed': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'weights.reset': { actions: ['takeIn', 'tell'] },
    'portal.added': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'portal.named': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'portal.duplicated': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'portal.moved': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'portal.removed': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'change.undone': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'change.redone': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'review.started': { guard: 'eventFits', target: '.reviewing', actions: ['takeIn', 'tell'] },
    'review.added': { guard: 'eventFits', target: '.reviewing', actions: ['takeIn', 'tell'] },
    'review.duplicated': { guard: 'eventFits', target: '.reviewing', actions: ['takeIn', 'tell'] },
    'review.chosen': { guard: 'eventFits', target: '.reviewing', actions: ['takeIn', 'tell'] },
    'review.removed': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'view.changed': { actions: 'takeIn' },
    'import.opened': { guard: 'isWholeScorer', target: '.previewing', actions: 'takeIn' },
    'import.refused': { guard: 'isWholeScorer', actions: 'takeIn' },
    'reply.opened': { guard: 'wholeFits', target: '.hearing', actions: 'takeIn' },
    'refusal.dismissed': { actions: 'takeIn' },
    'years.opened': { guard: 'isWholeScorer', target: '.comparingYears', actions: 'takeIn' },
    'library.restored': { actions: 'takeIn' },
    'library.synced': { actions: 'takeIn' },
    'day.turned': { guard: 'eventFits', actions: 'takeIn' },
    'scorer.erased': { target: '.reviewing', actions: 'takeIn' },
  },
  states: { reviewing, meeting, previewing, merging, hearing, comparingYears },
});
