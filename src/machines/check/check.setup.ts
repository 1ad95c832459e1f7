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
import type { CheckEvent } from '#domain/check/event-types.ts';
import type { ProgressChange, Step } from '#domain/check/types.ts';

/** Was this answer given to correct an earlier one, and does it leave nothing open beside it? */
const isCorrected = ({ question, correcting, progress }: Session): boolean =>
  question === correcting && isThrough(question, answersIn({ progress }));

/** The first of this sitting's questions whose answer opens the incident. */
const opener = (session: Session) =>
  incidentCauses(answersIn(session)).find(({ question }) => isAsked(session, question))?.question;

/**
 * What the check's machine is made of: what it may be told, what it asks of the rules (guards),
 * and what it lets them change (actions). Which comes when is in `check.machine.ts`.
 */
export const { createMachine, createStateConfig } = setup({
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
