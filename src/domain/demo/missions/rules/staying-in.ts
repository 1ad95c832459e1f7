/** Missions about a session that someone left open, and about helpers' own sessions. */
import type { Happened } from '../../facts/events.ts';
import type { MissionId } from '../list.ts';
import { HOUR, IDLE_LIMIT, WARNING } from '../../facts/state.ts';
import { after, by, either, who, type Past, type Rules } from './rule.ts';

const patient = who('patient');
const helper = who('helper');
const passerBy = who('passer-by');

const SIX_HOURS = 6 * HOUR;
const CHART_PAGES = ['message', 'result', 'paper'] as const;

/** When something was last done at the patient's own computer, or the portal opened. Turning the timers on begins anew, too. */
const lastActive = ({ before, portal }: Past): number =>
  before().reduce(
    (latest, { event, at: { now } }) =>
      event.type === 'timers.turnedOff' || ('device' in event && event.device === 'home-computer')
        ? now
        : latest,
    portal.openedAt,
  );

const timersAreOff = ({ before }: Past): boolean =>
  before().reduce((off, { event }) => (event.type === 'timers.turnedOff' ? event.off : off), false);

/** The clock moved on to the last minute of the idle time, and the session is still there. */
const isWarned = ({ event, outcome, at }: Happened, past: Past): boolean => {
  if (event.type !== 'time.passed' || outcome !== 'done') return false;
  const idle = at.now - lastActive(past);
  return idle >= IDLE_LIMIT - WARNING && idle < IDLE_LIMIT && !timersAreOff(past);
};

export const stayingIn = {
  'walk-away': {
    'write-half': by('draft.kept', 'done', (event) => patient(event) && event.body.trim() !== ''),
    'see-the-warning': { isDoneBy: isWarned },
    'let-it-close': after('write-half', by('time.passed', 'session-over')),
    'press-back': after('let-it-close', by('back.pressed', 'nothing-shown', passerBy)),
    'find-the-draft': after(
      'let-it-close',
      by('page.opened', 'done', (event) => patient(event) && event.page === 'write'),
    ),
  },
  'six-hours-open': {
    'leave-six-hours': {
      isDoneBy: ({ event, outcome, at }, { portal }) =>
        event.type === 'time.passed' && outcome === 'done' && at.now - portal.openedAt >= SIX_HOURS,
    },
    'send-as-patient': after('leave-six-hours', by('message.sent', 'done', passerBy)),
  },
  'helper-login': {
    invite: by('helper.invited', 'done', patient),
    'act-as-helper': either(
      by(
        'page.opened',
        'done',
        (event) => helper(event) && CHART_PAGES.some((page) => page === event.page),
      ),
      by('message.sent', 'done', helper),
      by('appointment.booked', 'done', helper),
    ),
    'see-the-helper': after(
      'act-as-helper',
      by('page.opened', 'done', (event) => patient(event) && event.page === 'opened-chart'),
    ),
    'end-it': by('helper.ended', 'done', patient),
    'be-refused': after(
      'end-it',
      either(
        by('password.submitted', 'helper-refused', helper),
        by('page.opened', ['session-over', 'not-allowed'], helper),
      ),
    ),
    'use-the-password': either(
      by(
        'page.opened',
        'done',
        (event) => helper(event) && CHART_PAGES.some((page) => page === event.page),
      ),
      by('message.sent', 'done', helper),
    ),
    'see-only-you': after(
      'use-the-password',
      by('page.opened', 'done', (event) => patient(event) && event.page === 'opened-chart'),
    ),
  },
} as const satisfies Partial<Record<MissionId, Rules>>;
