import { giveAnswer, readAnswer } from './answers.ts';
import { deedsThatHold } from './deeds.ts';
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
  /** The reader's day, `YYYY-MM-DD`; without it nothing is dated. */
  readonly today?: string;
  /** The portal that the reader was greeted at, so that she is greeted once a visit. */
  readonly greeted?: string;
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

export const begin = (only?: Step, today?: string): Session => ({
  only,
  today,
  // Said outright: a flow that begins again must not keep them.
  watched: undefined,
  alone: undefined,
  correcting: undefined,
  greeted: undefined,
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

export const isAsked = (
  session: Session,
  question: string | undefined,
): question is AnsweredQuestion => askedIn(session).some((asked) => asked === question);

/** The steps that this sitting is about. */
export const stepsIn = ({ only }: Pick<Session, 'only'>): readonly Step[] =>
  only ? [only] : STEPS;

type Change = { readonly [Key in keyof CheckedPortal]?: CheckedPortal[Key] | undefined };

/** The session with its portal changed and every other portal as it was. */
export function withPortal(session: Session, change: Change): Session {
  const { progress } = session;
  const all = { ...currentPortal(progress), ...change };
  // What is not there has no key, so that kept and read back it is the same.
  const kept = Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as CheckedPortal;
  return { ...session, progress: applyChange(progress, { current: progress.current, kept }) };
}

/** The session of a reader who is in the incident's path, or has left it. */
export const atIncident = (session: Session, isThere: boolean): Session =>
  withPortal(session, { at: isThere ? 'incident' : undefined });

/** The session with other answers, and what follows from them: the day, and the marks that still hold. */
function withOwnAnswers(session: Session, answers: Answers): Session {
  const { deeds, day } = currentPortal(session.progress);
  return withPortal(session, {
    answers,
    deeds: deedsThatHold(deeds, answers),
    day: session.today ?? day,
  });
}

/** The session as it begins a month later: whose portal it is and where stay known. */
export function beginRound(session: Session): Session {
  const { forWhom, helperLogin, place } = answersIn(session);
  const start = Object.entries({ forWhom, helperLogin, place });
  return withPortal(session, {
    answers: Object.fromEntries(start.filter(([, value]) => value !== undefined)),
    ticks: [],
    deeds: undefined,
    day: undefined,
  });
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
      : withOwnAnswers(next, giveAnswer(answersIn(next), question, read));
  }, session);

/** The session with another question on show; a question that is not asked changes nothing. */
export const goTo = (session: Session, question: string | undefined): Session =>
  isAsked(session, question) ? { ...session, question } : session;
