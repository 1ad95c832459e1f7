import { keepsRecord } from './protections.ts';
import { acting, noteAct } from './permission.ts';
import { busyLines } from './busy-record.ts';
import type { Applied, Moment, Outcome, PortalEvent, Reducer } from '../facts/events.ts';
import { checkRecord, PATIENT_CHART, write, writeAll } from './record.ts';
import { isBlank, refusalOf } from '../facts/typed-text.ts';
import type { Message } from '../facts/opening-types.ts';
import { ROLES, type Person, type Role } from '../facts/people.ts';
import {
  HOUR,
  type AccessLine,
  type PortalState,
  type Question,
  type Session,
} from '../facts/state.ts';

type Of<Type extends PortalEvent['type']> = Extract<PortalEvent, { readonly type: Type }>;

const isStaff = (who: Person) => (ROLES as readonly Person[]).includes(who);

function openChart(
  portal: PortalState,
  { by, chart, reason }: Of<'chart.opened'>,
  now: number,
): Applied {
  if (chart !== PATIENT_CHART && !portal.records.neighbors.some(({ id }) => id === chart))
    return { portal, outcome: 'not-allowed' };
  return {
    portal: write(portal, {
      at: now,
      who: by,
      action: 'opened-chart',
      chart,
      reason,
      from: 'clinic-computer',
    }),
    outcome: 'done',
  };
}

/** Read at the clinic: only what was for the clinic counts as read by it. */
const readAtClinic = (messages: readonly Message[], id: string) =>
  messages.map((one) => (one.id === id && isStaff(one.to) ? { ...one, read: true } : one));
const messageLine = (by: Role, action: 'read-message' | 'answered-message', now: number) =>
  ({
    at: now,
    who: by,
    action,
    chart: PATIENT_CHART,
    reason: 'message',
    from: 'clinic-computer',
  }) as const;

function openMessage(portal: PortalState, { by, id }: Of<'message.opened'>, now: number): Applied {
  if (!portal.messages.some((one) => one.id === id)) return { portal, outcome: 'not-allowed' };
  return {
    portal: {
      ...write(portal, messageLine(by, 'read-message', now)),
      messages: readAtClinic(portal.messages, id),
    },
    outcome: 'done',
  };
}

function answer(
  portal: PortalState,
  { by, id, body }: Of<'message.answered'>,
  now: number,
): Applied {
  const asked = portal.messages.find((one) => one.id === id);
  if (!asked || isStaff(asked.from)) return { portal, outcome: 'not-allowed' };
  if (isBlank(body)) return { portal, outcome: 'empty' };
  const refusal = refusalOf({ lines: [], body });
  if (refusal) return { portal, outcome: refusal };
  const message: Message = {
    id: `answer-${portal.messages.length + 1}`,
    at: now,
    from: by,
    to: asked.from,
    subject: asked.subject,
    body,
    read: false,
  };
  return {
    portal: {
      ...write(portal, messageLine(by, 'answered-message', now)),
      messages: [...readAtClinic(portal.messages, id), message],
    },
    outcome: 'done',
  };
}

const isOnShow = (portal: PortalState, line: number) =>
  portal.record.some(
    ({ number, chart, who }) => number === line && chart === PATIENT_CHART && isStaff(who),
  );

/** The patient asks about one line of the staff's, or in general where no lines are shown. */
function ask(
  portal: PortalState,
  session: Session,
  { line }: Of<'question.asked'>,
  now: number,
): Applied {
  if (line !== undefined && !isOnShow(portal, line)) return { portal, outcome: 'not-allowed' };
  if (portal.questions.some((one) => one.line === line && one.answer === undefined))
    return { portal, outcome: 'done' };
  return {
    portal: {
      ...noteAct(portal, session, 'asked-officer', now),
      questions: [...portal.questions, { line }],
    },
    outcome: 'done',
  };
}

/** Did whoever opened it say why? */
export const hasNoReason = ({ reason }: AccessLine) => reason === undefined || reason === 'none';

/** The lines that a patient's question is about: one of the staff's, or every opening by the staff. None while no record is kept. */
export function linesAskedAbout(
  { policy, record }: PortalState,
  { line }: Question,
): readonly AccessLine[] {
  if (policy.accessRecord === 'off') return [];
  return record.filter(
    ({ number, chart, who, action }) =>
      chart === PATIENT_CHART &&
      isStaff(who) &&
      (line === undefined ? action === 'opened-chart' : number === line),
  );
}

/** The officer can say no more than the record does. */
function answerOf(portal: PortalState, question: Question): Question['answer'] {
  const openings = linesAskedAbout(portal, question);
  if (openings.length === 0) return undefined;
  return openings.some(hasNoReason) ? 'no-reason' : 'had-reason';
}

function answerQuestion(
  portal: PortalState,
  { line }: Of<'question.answered'>,
  now: number,
): Applied {
  const question = portal.questions.find((one) => one.line === line && one.answer === undefined);
  if (!question) return { portal, outcome: 'not-allowed' };
  const found = answerOf(portal, question);
  if (!found) return { portal, outcome: 'no-record' };
  const questions = portal.questions.map((one) =>
    one === question ? { ...one, answer: found } : one,
  );
  return {
    portal: {
      ...write(portal, {
        at: now,
        who: 'officer',
        action: 'answered-question',
        chart: PATIENT_CHART,
        reason: 'message',
        from: 'clinic-computer',
      }),
      questions,
    },
    outcome: 'done',
  };
}

function check({ policy, record, anchor }: PortalState): Outcome {
  if (policy.accessRecord === 'off') return 'no-record';
  if (policy.accessRecord === 'on') return 'no-chain';
  return checkRecord(record, anchor).intact ? 'chain-intact' : 'chain-broken';
}

/** What a busy clinic did since the last line; in an empty record, during the last eight hours. */
function fill(
  portal: PortalState,
  { lines, seed, share = 1 }: Of<'record.filled'>,
  now: number,
): Applied {
  if (!keepsRecord(portal)) return { portal, outcome: 'no-record' };
  const from = portal.record.at(-1)?.at ?? now - 8 * HOUR;
  const span = { from, until: from + (now - from) * share };
  return {
    portal: writeAll(portal, busyLines(lines, seed, portal.records, span)),
    outcome: 'done',
  };
}

/** The clinic's side: charts, messages, the patients' questions, and the officer's look at the record. */
export const reduceClinic: Reducer = (portal, event, { now }: Moment) => {
  switch (event.type) {
    case 'chart.opened':
      return openChart(portal, event, now);
    case 'message.opened':
      return openMessage(portal, event, now);
    case 'message.answered':
      return answer(portal, event, now);
    case 'question.asked':
      return acting(portal, event.device, now, 'patient', (session) =>
        ask(portal, session, event, now),
      );
    case 'question.answered':
      return answerQuestion(portal, event, now);
    case 'record.checked':
      return { portal, outcome: check(portal) };
    case 'record.filled':
      return fill(portal, event, now);
    default:
      return undefined;
  }
};
