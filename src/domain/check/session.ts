import { giveAnswer, readAnswer } from './answers.ts';
import { applyChange, currentPortal, NO_PROGRESS } from './portals.ts';
import { allQuestionsFor, questionsOf } from './questions.ts';
import { entryOf } from './route.ts';
import {
  STEPS,
  type AnsweredQuestion,
  type Answers,
  type CheckedPortal,
  type Progress,
  type Step,
} from './types.ts';

/** One sitting at the check: what is known, and where the reader is in it. */
export interface Session {
  /** One step by itself, as lessons show it; the whole check when left out. */
  readonly only?: Step;
  readonly progress: Progress;
  /** The portal where someone close may be watching. Known for this visit only: it is never told to whoever keeps the progress. */
  readonly watched?: string;
  /** The one step that the reader has time for; known for this visit only. */
  readonly alone?: Step;
  /** The question that was opened again to correct its answer: once it is answered, the reader is back. */
  readonly correcting?: AnsweredQuestion;
  /** The question on show, or the last one that was. */
  readonly question: AnsweredQuestion;
}

export const begin = (only?: Step): Session => ({
  only,
  // Said outright: a flow that begins again must not keep them.
  watched: undefined,
  alone: undefined,
  correcting: undefined,
  progress: NO_PROGRESS,
  question: only ? entryOf(only, {}) : 'forWhom',
});

/** Answers about the portal that is being checked. */
export const answersIn = ({ progress }: Pick<Session, 'progress'>): Answers =>
  currentPortal(progress).answers;

/** The questions that this sitting asks, in order, for the answers so far. */
export const askedIn = (session: Session): readonly AnsweredQuestion[] =>
  session.only
    ? questionsOf(session.only, answersIn(session))
    : allQuestionsFor(answersIn(session));

export const isAsked = (session: Session, question: string): question is AnsweredQuestion =>
  askedIn(session).some((asked) => asked === question);

/** The steps that this sitting is about. */
export const stepsIn = ({ only }: Pick<Session, 'only'>): readonly Step[] =>
  only ? [only] : STEPS;

/** The session with its portal changed and every other portal as it was. */
export const withPortal = (session: Session, change: Partial<CheckedPortal>): Session => {
  const { progress } = session;
  return replacePortal(session, { ...currentPortal(progress), ...change });
};

function replacePortal(session: Session, kept: CheckedPortal): Session {
  const { progress } = session;
  return { ...session, progress: applyChange(progress, { current: progress.current, kept }) };
}

/** The session of a reader who is in the incident's path, or has left it. */
export function atIncident(session: Session, isThere: boolean): Session {
  if (isThere) return withPortal(session, { at: 'incident' });
  const { at: _, ...portal } = currentPortal(session.progress);
  return replacePortal(session, portal);
}

/** The place is asked at the start and may be told anywhere, since telephone numbers hang on it. */
const takes = (session: Session, question: string): question is AnsweredQuestion =>
  question === 'place' || isAsked(session, question);

/** Takes answers in one by one, in the order given; what does not fit by then is left out. */
export const withAnswers = (session: Session, given: Readonly<Record<string, unknown>>): Session =>
  Object.entries(given).reduce((next, [question, value]) => {
    if (!takes(next, question)) return next;
    const read = readAnswer(question, value);
    return read === undefined
      ? next
      : withPortal(next, { answers: giveAnswer(answersIn(next), question, read) });
  }, session);

/** The session with another question on show; a question that is not asked changes nothing. */
export const goTo = (session: Session, question: string | undefined): Session =>
  question !== undefined && isAsked(session, question) ? { ...session, question } : session;
