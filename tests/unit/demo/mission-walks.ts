import { apply } from '#domain/demo/portal/apply.ts';
import { appCode } from '#domain/demo/portal/codes.ts';
import type { Happened, Moment, PortalEvent } from '#domain/demo/facts/events.ts';
import { stageOpening } from '#domain/demo/missions/stages.ts';
import type { MissionId } from '#domain/demo/missions/list.ts';
import { DEMO_START, openPortal } from '#domain/demo/portal/opening.ts';
import {
  HOUR,
  IDLE_LIMIT,
  MINUTE,
  SECOND,
  WARNING,
  type PortalState,
} from '#domain/demo/facts/state.ts';
import { KIT } from './pretend-clinic.ts';
import { REAL_RECORDS } from './real-records.ts';

/** What someone does, seeing the portal as it is; `wait` milliseconds after the act before, a second unless told. */
export interface Act {
  readonly does: (portal: PortalState, at: Moment) => PortalEvent;
  readonly wait?: number;
}

const {
  patient: { password, passwordAfterReset },
  helper,
  clinic,
  messages,
  results,
  papers,
  signIns,
} = REAL_RECORDS;
const PAPER = papers[0]!.id;

const me = { device: 'home-computer', by: 'patient' } as const;
const thief = { device: 'far-computer', by: 'thief' } as const;
const passerBy = { device: 'home-computer', by: 'passer-by' } as const;
const kim = { device: 'helper-phone', by: 'helper' } as const;

const act = (event: PortalEvent, wait?: number): Act => ({ does: () => event, wait });
const waits = (wait: number): Act => act({ type: 'time.passed' }, wait);
type Seated = typeof me | typeof thief | typeof passerBy | typeof kim;
const types = (who: Seated, text: string = password): Act =>
  act({ type: 'password.submitted', account: 'patient', password: text, ...who });
const opens = (
  who: Seated,
  page: Extract<PortalEvent, { type: 'page.opened' }>['page'],
  item?: string,
): Act => act({ type: 'page.opened', page, item, ...who });
/** The code that the app shows now, with the key that it has. */
const codeNow = ({ credentials }: PortalState, { real }: Moment): string =>
  appCode(credentials.appKey ?? credentials.proposedKey ?? KIT.appKey, real).code;
const gives = (
  who: typeof me | typeof thief,
  code: (portal: PortalState, at: Moment) => string,
  wait?: number,
): Act => ({
  does: (portal, at) => ({ type: 'code.submitted', text: code(portal, at), ...who }),
  wait,
});
const guess = gives(thief, (portal, at) =>
  codeNow(portal, at) === '123456' ? '654321' : '123456',
);
const backup: Act = act({ type: 'backup.submitted', text: KIT.backupCodes[0]!, ...me });
const draft = { subject: 'A question', body: 'May I swim again?' };
const tapsLast: Act = {
  does: ({ packets }) => ({ type: 'line.tapped', id: packets.at(-1)?.id ?? '', stop: 'internet' }),
};

/**
 * Each mission, stage by stage, with nothing that could be left out. A sign-out before a
 * sign-in is: the new session takes the place of the old.
 */
export const WALKS: Readonly<Record<MissionId, readonly (readonly Act[])[]>> = {
  'app-code': [
    [
      types(me),
      act({ type: 'key.proposed', key: KIT.appKey, ...me }),
      {
        does: (portal, at) => ({
          type: 'key.confirmed',
          text: codeNow(portal, at),
          backupCodes: KIT.backupCodes,
          ...me,
        }),
      },
      act({ type: 'backup.kept', ...me }),
      types(me),
      gives(me, codeNow, MINUTE),
      types(me),
      gives(me, codeNow),
    ],
    [types(me), backup, types(me), backup],
  ],
  'stolen-password': [[types(thief)], [types(thief), opens(me, 'sign-ins')]],
  'sim-swap': [
    [
      act({ type: 'number.moved', to: 'thief-phone' }),
      types(thief),
      act({ type: 'text.requested', ...thief }),
      gives(thief, ({ texts }) => texts.findLast(({ to }) => to === 'thief-phone')?.code ?? ''),
    ],
    [
      act({ type: 'number.moved', to: 'thief-phone' }),
      act({ type: 'phone.looked', phone: 'thief-phone' }),
    ],
  ],
  'fake-site': [
    [
      { does: (portal, at) => ({ type: 'fakeSite.filled', password, code: codeNow(portal, at) }) },
      types(thief),
      gives(thief, ({ loot }) => loot.code?.text ?? ''),
    ],
    [
      act({ type: 'passkey.answered', site: clinic.fakeSite, holds: true, ...me }),
      types(me),
      act({ type: 'passkey.answered', site: clinic.site, holds: true, ...me }),
    ],
  ],
  'five-wrong-codes': [
    [types(thief), guess, guess, guess, guess, guess, types(thief), opens(me, 'home')],
  ],
  'walk-away': [
    [
      act({ type: 'draft.kept', ...draft, ...me }),
      waits(IDLE_LIMIT - WARNING),
      waits(WARNING),
      act({ type: 'back.pressed', ...passerBy }),
      types(me),
      gives(me, codeNow),
      opens(me, 'write'),
    ],
  ],
  'six-hours-open': [[waits(6 * HOUR), act({ type: 'message.sent', ...draft, ...passerBy })]],
  'curious-colleague': [
    [
      act({ type: 'chart.opened', by: 'front-desk', chart: 'patient', reason: 'none' }),
      opens(me, 'opened-chart'),
      {
        does: ({ record }) => ({
          type: 'question.asked',
          line: record.find(({ who }) => who === 'front-desk')?.number,
          ...me,
        }),
      },
      {
        does: ({ record }) => ({
          type: 'question.answered',
          line: record.find(({ who }) => who === 'front-desk')?.number,
        }),
      },
      opens(me, 'sign-ins'),
    ],
  ],
  'edited-log': [
    [
      act({ type: 'record.edited', edit: { kind: 'removed', line: 2 } }),
      act({ type: 'record.checked' }),
    ],
    [
      act({ type: 'record.edited', edit: { kind: 'removed', line: 2 } }),
      act({ type: 'record.checked' }),
    ],
  ],
  'stolen-disk': [
    [act({ type: 'disk.opened' })],
    [act({ type: 'disk.opened' }), types(thief), opens(thief, 'result', results[0]!.id)],
  ],
  'postcard-and-courier': [
    [
      act({ type: 'email.sent', body: draft.body }),
      tapsLast,
      act({ type: 'message.sent', ...draft, ...me }),
      tapsLast,
      {
        does: (portal) => ({ type: 'message.opened', by: 'nurse', id: portal.messages.at(-1)!.id }),
      },
    ],
  ],
  'vault-and-inbox': [
    [
      act({ type: 'mail.opened', by: 'patient' }),
      act({ type: 'mail.opened', by: 'thief' }),
      act({ type: 'paper.closed', id: PAPER, ...me }),
    ],
    [
      opens(me, 'paper', PAPER),
      act({ type: 'mail.opened', by: 'thief' }),
      act({ type: 'paper.closed', id: PAPER, ...me }),
    ],
  ],
  'odd-line': [
    [
      act({
        type: 'lines.judged',
        odd: signIns.filter(({ odd }) => odd).map(({ id }) => id),
        ...me,
      }),
      act({ type: 'line.disowned', id: signIns.find(({ odd }) => odd)!.id, ...me }),
    ],
  ],
  'helper-login': [
    [
      act({ type: 'helper.invited', limits: ['messages'], ...me }),
      act({ type: 'password.submitted', account: 'helper', password: helper.password, ...kim }),
      opens(kim, 'message', messages[0]!.id),
      opens(me, 'opened-chart'),
      act({ type: 'helper.ended', ...me }),
      opens(kim, 'message', messages[0]!.id),
    ],
    [types(kim), opens(kim, 'message', messages[0]!.id), opens(me, 'opened-chart')],
  ],
  'locked-out': [
    [act({ type: 'support.asked', by: 'thief' }), act({ type: 'support.asked', by: 'patient' })],
    [act({ type: 'support.asked', by: 'thief' }), types(thief, passwordAfterReset)],
  ],
};

/** The portal of a stage, as it opens. */
export function openStage(id: MissionId, stage: number): PortalState {
  const { events, ...opening } = stageOpening(id, stage, REAL_RECORDS);
  const opened = openPortal({ ...opening, records: REAL_RECORDS, kit: KIT, now: DEMO_START });
  return events.reduce(
    (portal, event) => apply(portal, event, { now: DEMO_START, real: DEMO_START }).portal,
    opened,
  );
}

export interface Walked {
  readonly portal: PortalState;
  readonly happened: readonly Happened[];
}

/** Lets the acts happen, one after the other. */
export function walk(opened: PortalState, acts: readonly Act[]): Walked {
  let portal = opened;
  let now = DEMO_START;
  const happened = acts.map(({ does, wait = SECOND }): Happened => {
    now += wait;
    const at = { now, real: now };
    const event = does(portal, at);
    const applied = apply(portal, event, at);
    portal = applied.portal;
    return { event, outcome: applied.outcome, at, policy: portal.policy };
  });
  return { portal, happened };
}
