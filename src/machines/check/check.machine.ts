import { assertEvent, assign, emit, setup } from 'xstate';
import { readAnswer } from '#domain/check/answers.ts';
import { changeBy, eventFits, takeEvent } from '#domain/check/events.ts';
import { isNextRound } from '#domain/check/deeds.ts';
import { callsFirst, incidentCauses, opensIncident } from '#domain/check/incident.ts';
import { choicesOf } from '#domain/check/questions.ts';
import {
  entryOf,
  gapAt,
  isThrough,
  questionAfter,
  questionBefore,
  resumeAt,
  stepAfter,
  stepOf,
} from '#domain/check/route.ts';
import {
  answersIn,
  askedIn,
  atIncident,
  begin,
  goTo,
  isAsked,
  type Session,
} from '#domain/check/session.ts';
import { currentPortal } from '#domain/check/portals.ts';
import type { CheckEvent, ProgressChange, Step } from '#domain/check/types.ts';

/** Was this answer given to correct an earlier one, and does it leave nothing open beside it? */
const isCorrected = ({ question, correcting, progress }: Session): boolean =>
  question === correcting && isThrough(question, answersIn({ progress }));

/** The first of this sitting's questions whose answer opens the incident. */
const opener = (session: Session) =>
  incidentCauses(answersIn(session)).find(({ question }) => isAsked(session, question))?.question;

const { createMachine, createStateConfig } = setup({
  types: {
    /** One step by itself, as lessons show it; the whole check without it. And the reader's day. */
    input: {} as { readonly only?: Step; readonly today?: string },
    context: {} as Session,
    events: {} as CheckEvent,
    /** Told to whoever keeps the progress. Nothing is told before the reader acts. */
    emitted: {} as { readonly type: 'progress.changed'; readonly change: ProgressChange },
    tags: {} as
      | 'start'
      | 'greeting'
      | 'question'
      | 'steps'
      | 'outcome'
      | 'incident'
      | 'call-first'
      | 'list'
      | 'result',
  },

  guards: {
    eventFits: ({ context, event }) => eventFits(context, event),
    answersPlace: ({ event }) => {
      assertEvent(event, 'answer.given');
      return event.question === 'place' && readAnswer('place', event.value) !== undefined;
    },
    answersSomeoneClose: ({ event }) => {
      assertEvent(event, 'answer.given');
      return (
        event.question === 'someoneClose' &&
        choicesOf('someoneClose').some((id) => id === event.value)
      );
    },
    nobodyIsClose: ({ event }) => {
      assertEvent(event, 'answer.given');
      return event.question === 'someoneClose' && !callsFirst(String(event.value));
    },
    removesCurrentPortal: ({ context, event }) => {
      assertEvent(event, 'portal.removed');
      return context.progress.current === event.id;
    },
    isWholeCheck: ({ context }) => context.only === undefined,
    isInStart: ({ context }) => stepOf(context.question) === undefined,
    isInStep: ({ context }) => stepOf(context.question) !== undefined,
    incidentOpens: ({ context }) => opensIncident(context.question, answersIn(context)),
    incidentApplies: ({ context }) => opener(context) !== undefined,
    incidentWaits: ({ context }) =>
      currentPortal(context.progress).at === 'incident' && opener(context) !== undefined,
    isNextRound: ({ context: { only, today, greeted, progress } }) =>
      !only && greeted !== progress.current && isNextRound(currentPortal(progress).day, today),
    questionIsGone: ({ context }) => !isAsked(context, context.question),
    questionFollows: ({ context }) =>
      questionAfter(context.question, answersIn(context)) !== undefined,
    questionPrecedes: ({ context }) =>
      questionBefore(context.question, answersIn(context), context.only) !== undefined,
    questionWaits: ({ context }) => resumeAt(answersIn(context), context.only) !== undefined,
    isStepCorrected: ({ context }) =>
      isCorrected(context) && stepOf(context.question) !== undefined,
    planIsCorrected: ({ context }) =>
      isCorrected(context) &&
      !context.only &&
      stepAfter(undefined, answersIn(context)) === undefined,
    questionWaitsInStep: ({ context }) => gapAt(context.question, answersIn(context)) !== undefined,
    stepWaits: ({ context }) =>
      !context.only && stepAfter(stepOf(context.question), answersIn(context)) !== undefined,
    checkIsThrough: ({ context }) =>
      !context.only && stepAfter(undefined, answersIn(context)) === undefined,
  },

  actions: {
    takeIn: assign(({ context, event }) => takeEvent(context, event)),
    tell: emit(({ context, event }) => ({
      type: 'progress.changed',
      change: changeBy(context, event),
    })),
    beginAgain: assign(({ context }) => begin(context.only, context.today)),
    goToAnswered: assign(({ context, event }) => {
      assertEvent(event, 'answer.given');
      return goTo(context, event.question);
    }),
    noteSomeoneClose: assign(({ context }) => ({ ...context, watched: context.progress.current })),
    noteNobodyClose: assign(({ context }) => ({ ...context, watched: undefined })),
    enterIncident: assign(({ context }) => atIncident(context, true)),
    leaveIncident: assign(({ context }) => atIncident(context, false)),
    goToOpener: assign(({ context }) => goTo(context, opener(context))),
    goForward: assign(({ context }) =>
      goTo(context, questionAfter(context.question, answersIn(context))),
    ),
    goBack: assign(({ context }) =>
      goTo(context, questionBefore(context.question, answersIn(context), context.only)),
    ),
    goToWaiting: assign(({ context }) => goTo(context, resumeAt(answersIn(context), context.only))),
    goToWaitingInStep: assign(({ context }) =>
      goTo(context, gapAt(context.question, answersIn(context))),
    ),
    goToNextStep: assign(({ context }) => {
      const step = stepAfter(stepOf(context.question), answersIn(context));
      return step ? goTo(context, entryOf(step, answersIn(context))) : context;
    }),
    goToLast: assign(({ context }) => goTo(context, askedIn(context).at(-1))),
  },
});

/** Comes back to where the reader left off. Nothing is shown here. */
const resuming = createStateConfig({
  always: [
    { guard: 'incidentWaits', target: 'actingNow', actions: 'goToOpener' },
    { guard: 'isNextRound', target: 'greeting' },
    { guard: 'questionWaits', target: 'showing', actions: 'goToWaiting' },
    { guard: 'isWholeCheck', target: 'finished', actions: 'goToLast' },
    { target: 'reviewing', actions: 'goToLast' },
  ],
});

/** Finds the room for the question at hand. Nothing is shown here. */
const showing = createStateConfig({
  always: [
    { guard: 'questionIsGone', target: 'resuming' },
    { guard: 'isInStart', target: 'welcoming' },
    { target: 'answering' },
  ],
});

/** Decides what an answer leads to. Nothing is shown here. */
const routing = createStateConfig({
  always: [
    { guard: 'incidentOpens', target: 'actingNow', actions: ['enterIncident', 'tell'] },
    { guard: 'planIsCorrected', target: 'finished' },
    { guard: 'isStepCorrected', target: 'reviewing' },
    { guard: 'questionFollows', target: 'showing', actions: 'goForward' },
    { guard: 'isInStep', target: 'reviewing' },
    { target: 'resuming' },
  ],
});

/** Whom it is for, the helper's own login, the place. */
const welcoming = createStateConfig({
  tags: ['start', 'question'],
  on: {
    'answer.given': {
      guard: 'eventFits',
      target: 'routing',
      actions: ['takeIn', 'goToAnswered', 'tell'],
    },
    'answers.found': { guard: 'eventFits', target: 'showing', actions: ['takeIn', 'tell'] },
    'question.returned': { guard: 'questionPrecedes', target: 'showing', actions: 'goBack' },
    'progress.synced': { target: 'showing', actions: 'takeIn' },
  },
});

/** One question of a step at a time. */
const answering = createStateConfig({ ...welcoming, tags: ['question', 'steps'] });

/** A step is through: its outcome, and why. */
const reviewing = createStateConfig({
  tags: ['outcome', 'steps'],
  on: {
    'question.returned': { target: 'showing' },
    'step.continued': [
      { guard: 'stepWaits', target: 'showing', actions: 'goToNextStep' },
      { guard: 'isWholeCheck', target: 'finished' },
    ],
  },
});

/** The incident: who might see a change comes before any change. */
const actingNow = createStateConfig({
  tags: 'incident',
  initial: 'askingSomeoneClose',
  states: {
    askingSomeoneClose: {
      tags: 'question',
      on: {
        'answer.given': [
          { guard: 'nobodyIsClose', target: 'followingSteps', actions: 'noteNobodyClose' },
          { guard: 'answersSomeoneClose', target: 'callingFirst', actions: 'noteSomeoneClose' },
        ],
        'question.returned': { target: '#check.showing', actions: ['leaveIncident', 'tell'] },
      },
    },
    callingFirst: {
      tags: 'call-first',
      on: {
        'list.opened': { target: 'followingSteps' },
        'question.returned': { target: 'askingSomeoneClose' },
      },
    },
    followingSteps: {
      tags: 'list',
      on: {
        'tick.toggled': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
        'question.returned': { target: 'askingSomeoneClose' },
      },
    },
  },
  on: {
    'incident.left': [
      {
        guard: 'questionWaitsInStep',
        target: 'showing',
        actions: ['leaveIncident', 'tell', 'goToWaitingInStep'],
      },
      { guard: 'checkIsThrough', target: 'finished', actions: ['leaveIncident', 'tell'] },
      { guard: 'isInStep', target: 'reviewing', actions: ['leaveIncident', 'tell'] },
      { target: 'finished', actions: ['leaveIncident', 'tell'] },
    ],
    'step.chosen': {
      guard: 'eventFits',
      target: 'showing',
      actions: ['takeIn', 'leaveIncident', 'tell'],
    },
    'question.chosen': {
      guard: 'eventFits',
      target: 'showing',
      actions: ['takeIn', 'leaveIncident', 'tell'],
    },
    'result.opened': {
      guard: 'isWholeCheck',
      target: 'finished',
      actions: ['leaveIncident', 'tell'],
    },
  },
});

/** A month later: what is left, before everything is asked again. */
const greeting = createStateConfig({
  tags: ['greeting', 'steps'],
  on: {
    'round.begun': { target: 'resuming', actions: ['takeIn', 'tell'] },
    'greeting.left': { target: 'resuming', actions: 'takeIn' },
  },
});

/** The plan, the letter, the reminder. */
const finished = createStateConfig({
  tags: ['result', 'steps'],
  on: {
    'item.marked': { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    'question.returned': { target: 'showing' },
  },
});

/**
 * The four-step check as a conversation. The rules are the domain's; the machine decides
 * what comes next, and the screen asks it by tag. Every state lets the reader step aside:
 * to a step, a question, the result, another portal.
 */
export const checkMachine = createMachine({
  id: 'check',
  context: ({ input }) => begin(input.only, input.today),
  initial: 'showing',
  on: {
    'answer.given': { guard: 'answersPlace', actions: ['takeIn', 'tell'] },
    'address.checked': { guard: 'eventFits', target: '.routing', actions: ['takeIn', 'tell'] },
    'question.chosen': { guard: 'eventFits', target: '.showing', actions: 'takeIn' },
    'step.chosen': { guard: 'eventFits', target: '.showing', actions: 'takeIn' },
    'result.opened': { guard: 'isWholeCheck', target: '.finished' },
    'incident.opened': {
      guard: 'incidentApplies',
      target: '.actingNow',
      actions: ['enterIncident', 'tell'],
    },
    'portal.added': { guard: 'eventFits', target: '.resuming', actions: ['takeIn', 'tell'] },
    'portal.chosen': { guard: 'eventFits', target: '.resuming', actions: ['takeIn', 'tell'] },
    'portal.named': { actions: ['takeIn', 'tell'] },
    'portal.removed': [
      { guard: 'removesCurrentPortal', target: '.resuming', actions: ['takeIn', 'tell'] },
      { guard: 'eventFits', actions: ['takeIn', 'tell'] },
    ],
    'progress.restored': { target: '.resuming', actions: 'takeIn' },
    'progress.synced': { actions: 'takeIn' },
    'check.erased': { target: '.resuming', actions: 'beginAgain' },
  },
  states: {
    resuming,
    showing,
    routing,
    greeting,
    welcoming,
    answering,
    reviewing,
    actingNow,
    finished,
  },
});
