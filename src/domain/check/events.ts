import { canTick, readDeeds } from './deeds.ts';
import { readAnswer } from './answers.ts';
import { INCIDENT_STEPS, setTick } from './incident.ts';
import { applyChange, canAddPortal, cleanNickname, currentPortal, emptyPortal } from './portals.ts';
import { planOf } from './today.ts';
import { entryOf } from './route.ts';
import {
  answersIn,
  begin,
  beginRound,
  goTo,
  isAsked,
  stepsIn,
  withAnswers,
  withPortal,
  type Session,
} from './session.ts';
import type { CheckEvent } from './event-types.ts';
import type { ProgressChange } from './types.ts';

/** May this event be taken in? What names an unknown id, or does not apply, may not. */
export function eventFits(session: Session, event: CheckEvent): boolean {
  switch (event.type) {
    case 'answer.given':
      return (
        isAsked(session, event.question) && readAnswer(event.question, event.value) !== undefined
      );
    case 'address.checked':
      return stepsIn(session).includes('address') && readAnswer('address', event) !== undefined;
    case 'answers.found':
      return withAnswers(session, event.answers) !== session;
    case 'question.chosen':
      return isAsked(session, event.question);
    case 'step.chosen':
      return stepsIn(session).includes(event.step);
    case 'tick.toggled':
      return INCIDENT_STEPS.includes(event.tick);
    case 'item.marked':
      return canTick(event.item) && planOf(answersIn(session)).some(({ id }) => id === event.item);
    case 'portal.added':
      return canAddPortal(session.progress, event.id);
    case 'portal.chosen':
    case 'portal.removed':
      return session.progress.portals.some(({ id }) => id === event.id);
    default:
      return true;
  }
}

/** The address was looked at in a browser, except that a reader who comes by a link stays one who does. */
const howFor = (session: Session) => (answersIn(session).how === 'link' ? 'link' : 'browser');

/** What the session is once an event that fits is taken in; where to go from there is the machine's business. */
export function takeEvent(session: Session, event: CheckEvent): Session {
  const { progress } = session;
  switch (event.type) {
    case 'answer.given':
      return withAnswers(session, { [event.question]: event.value });
    case 'address.checked':
      return goTo(withAnswers(session, { how: howFor(session), address: event }), 'address');
    case 'answers.found':
      return withAnswers(session, event.answers);
    case 'question.chosen': {
      const opened = goTo(session, event.question);
      return { ...opened, correcting: opened.question };
    }
    case 'step.chosen':
      return {
        ...goTo(session, entryOf(event.step, answersIn(session))),
        alone: event.alone ? event.step : undefined,
        correcting: undefined,
      };
    case 'tick.toggled':
      return withPortal(session, {
        ticks: setTick(currentPortal(progress).ticks, event.tick, event.on),
      });
    case 'item.marked':
      return withPortal(session, {
        deeds: readDeeds({ ...currentPortal(progress).deeds, [event.item]: event.deed }),
      });
    case 'round.begun':
      return beginRound(session);
    case 'greeting.left':
      return { ...session, greeted: progress.current };
    case 'portal.added': {
      // The place is the reader's, not the portal's, and is asked once.
      const { place } = answersIn(session);
      const kept = emptyPortal(event.id, event.nickname, place === undefined ? {} : { place });
      return { ...session, progress: applyChange(progress, { current: event.id, kept }) };
    }
    case 'portal.chosen':
      return { ...session, progress: applyChange(progress, { current: event.id }) };
    case 'portal.named':
      return withPortal(session, { nickname: cleanNickname(event.nickname) });
    case 'portal.removed':
      return {
        ...session,
        progress: applyChange(progress, { current: progress.current, removed: event.id }),
      };
    case 'progress.restored':
      return { ...session, progress: event.progress };
    case 'progress.synced':
      // Which portal is on show is this page's own business, as long as it is there.
      return { ...session, progress: applyChange(event.progress, { current: progress.current }) };
    case 'check.erased':
      return begin(session.only, session.today);
    default:
      return session;
  }
}

/** What whoever keeps the progress must know after an event was taken in. */
export function changeBy({ progress }: Session, event: CheckEvent): ProgressChange {
  const { current } = progress;
  if (event.type === 'portal.removed') return { current, removed: event.id };
  return event.type === 'portal.chosen' ? { current } : { current, kept: currentPortal(progress) };
}
