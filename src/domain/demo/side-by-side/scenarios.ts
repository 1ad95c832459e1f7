/** The same events at two portals, under two policies. Nothing is known beforehand: both really happen. */
import { apply } from '../portal/apply.ts';
import type { Moment, Outcome, PortalEvent } from '../facts/events.ts';
import { openPortal } from '../portal/opening.ts';
import { PATIENT_CHART } from '../portal/record.ts';
import { SCENARIOS, type EndingOf, type ScenarioId, type Standing, type StepOf } from './list.ts';
import type { Policy } from '../facts/switches.ts';
import type { Kit, Records } from '../facts/opening-types.ts';
import { HOUR, MINUTE, type PortalState } from '../facts/state.ts';
import { signInsForPatient, viewsForPatient } from '../portal/views.ts';

/** What one step is, given the portal that it happens at; `wait` milliseconds after the step before, a minute unless told. */
interface Act {
  readonly event: (portal: PortalState) => PortalEvent;
  readonly wait?: number;
  /** What is to be seen then, where the event alone does not tell: a page opens anywhere, and may show nothing. */
  readonly sees?: (portal: PortalState) => Outcome;
}

interface Script<Id extends ScenarioId> {
  /** Does the patient sit there signed in when it begins? */
  readonly signedIn: boolean;
  readonly acts: { readonly [Step in StepOf<Id>]: Act };
  readonly ending: (came: { readonly [Step in StepOf<Id>]: Outcome }) => EndingOf<Id>;
}

const happens = (event: PortalEvent): Act => ({ event: () => event });
const atHome = { device: 'home-computer', by: 'patient' } as const;
const farAway = { device: 'far-computer', by: 'thief' } as const;
const readsPapers = { type: 'page.opened', page: 'paper' } as const;

const firstPaper = ({ papers }: PortalState): string => papers[0]?.id ?? '';
/** Opened with no reason, as line 1 of a record that begins empty. */
const peek = happens({
  type: 'chart.opened',
  by: 'front-desk',
  chart: PATIENT_CHART,
  reason: 'none',
});

const SCRIPTS: { readonly [Id in ScenarioId]: Script<Id> } = {
  'stolen-password': {
    signedIn: true,
    acts: {
      password: {
        event: ({ records }) => ({
          type: 'password.submitted',
          account: 'patient',
          password: records.patient.password,
          ...farAway,
        }),
      },
      read: { event: (portal) => ({ ...readsPapers, item: firstPaper(portal), ...farAway }) },
      look: {
        ...happens({ type: 'page.opened', page: 'sign-ins', ...atHome }),
        sees: (portal) =>
          signInsForPatient(portal)?.some(({ device }) => device === farAway.device)
            ? 'readable'
            : 'nothing-shown',
      },
    },
    ending: ({ read }) => (read === 'done' ? 'read' : 'stopped'),
  },
  'six-hours-away': {
    signedIn: true,
    acts: {
      away: { event: () => ({ type: 'time.passed' }), wait: 6 * HOUR },
      read: {
        event: (portal) => ({
          ...readsPapers,
          item: firstPaper(portal),
          device: 'home-computer',
          by: 'passer-by',
        }),
      },
    },
    ending: ({ read }) => (read === 'done' ? 'open' : 'closed'),
  },
  'curious-colleague': {
    signedIn: true,
    acts: {
      peek,
      look: {
        ...happens({ type: 'page.opened', page: 'opened-chart', ...atHome }),
        sees: (portal) =>
          viewsForPatient(portal)?.some(({ who }) => who === 'front-desk')
            ? 'readable'
            : 'nothing-shown',
      },
      ask: happens({ type: 'question.asked', ...atHome }),
      answer: happens({ type: 'question.answered' }),
    },
    ending: ({ look, answer }) =>
      look === 'readable' ? 'seen' : answer === 'done' ? 'asked' : 'unknown',
  },
  'edited-record': {
    signedIn: false,
    acts: {
      peek,
      remove: happens({ type: 'record.edited', edit: { kind: 'removed', line: 1 } }),
      check: happens({ type: 'record.checked' }),
    },
    ending: ({ check }) =>
      check === 'chain-broken' ? 'found' : check === 'no-record' ? 'nothing' : 'unseen',
  },
  'stolen-disk': {
    signedIn: false,
    acts: { open: happens({ type: 'disk.opened' }) },
    ending: ({ open }) => (open === 'readable' ? 'read' : 'noise'),
  },
  'tapped-line': {
    signedIn: true,
    acts: {
      send: {
        event: ({ records: { messages } }) => ({
          type: 'message.sent',
          subject: messages[0]?.subject ?? '',
          body: messages[0]?.body ?? '',
          ...atHome,
        }),
      },
      tap: {
        event: ({ packets }) => ({
          type: 'line.tapped',
          id: packets.at(-1)?.id ?? '',
          stop: 'internet',
        }),
      },
    },
    ending: ({ tap }) => (tap === 'readable' ? 'read' : 'noise'),
  },
  'broken-mailbox': {
    signedIn: true,
    acts: {
      send: { event: (portal) => ({ type: 'paper.sent', by: 'nurse', id: firstPaper(portal) }) },
      open: happens({ type: 'mail.opened', by: 'thief' }),
      close: { event: (portal) => ({ type: 'paper.closed', id: firstPaper(portal), ...atHome }) },
    },
    ending: ({ open }) => (open === 'readable' ? 'read' : 'notice'),
  },
  'support-call': {
    signedIn: false,
    acts: {
      ask: happens({ type: 'support.asked', by: 'thief' }),
      password: {
        event: ({ records }) => ({
          type: 'password.submitted',
          account: 'patient',
          password: records.patient.passwordAfterReset,
          ...farAway,
        }),
      },
    },
    ending: ({ password }) => (password === 'signed-in' ? 'in' : 'refused'),
  },
};

/** One thing that happened at a portal, and what came of it. */
export interface Fact {
  readonly step: string;
  readonly event: PortalEvent['type'];
  readonly outcome: Outcome;
}

/** What happened at one of the two. */
export interface Side {
  readonly policy: Policy;
  readonly facts: readonly Fact[];
  /** One of the scenario's endings. */
  readonly ending: string;
  readonly standing: Standing;
}

export interface Beginning extends Moment {
  readonly records: Records;
  readonly kit: Kit;
}

function play<Id extends ScenarioId>(
  scenario: Id,
  policy: Policy,
  { records, kit, now, real }: Beginning,
): Side {
  const script: Script<Id> = SCRIPTS[scenario];
  let portal = openPortal({ policy, records, kit, now, signedIn: script.signedIn, enrolled: true });
  let passed = 0;
  const facts = Object.entries<Act>(script.acts).map(
    ([step, { event: eventAt, wait = MINUTE, sees }]): Fact => {
      passed += wait;
      const event = eventAt(portal);
      const applied = apply(portal, event, { now: now + passed, real: real + passed });
      portal = applied.portal;
      return { step, event: event.type, outcome: sees?.(portal) ?? applied.outcome };
    },
  );
  const ending = script.ending(
    Object.fromEntries(facts.map(({ step, outcome }) => [step, outcome])) as Parameters<
      Script<Id>['ending']
    >[0],
  );
  const endings: Readonly<Record<string, Standing>> = SCENARIOS[scenario].endings;
  return { policy, facts, ending, standing: endings[ending]! };
}

/**
 * Lets the same things happen at two portals that differ in their policy only.
 *
 * @param beginning - the records and the chance that both open with, and the moment
 */
export const sideBySide = (
  scenario: ScenarioId,
  beginning: Beginning,
  { left, right }: { readonly left: Policy; readonly right: Policy },
): { readonly left: Side; readonly right: Side } => ({
  left: play(scenario, left, beginning),
  right: play(scenario, right, beginning),
});
