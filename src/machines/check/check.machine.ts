import { begin } from '#domain/check/session.ts';
import { createMachine, createStateConfig } from './check.setup.ts';

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
