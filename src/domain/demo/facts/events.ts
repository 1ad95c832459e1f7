/** What can happen in the demo portal, and what comes of it. */
import type { Account, Role } from './people.ts';
import type {
  AccessLine,
  Device,
  Draft,
  HelperLimit,
  Phone,
  PortalState,
  Reason,
} from './state.ts';
import type { Policy } from './switches.ts';

/** When: on the demo's clock, and in real time, by which one-time codes run. Milliseconds. */
export interface Moment {
  readonly now: number;
  readonly real: number;
}

/** Pages of the portal that a signed-in reader can open. */
export const PAGES = [
  'home',
  'messages',
  'message',
  'write',
  'results',
  'result',
  'papers',
  'paper',
  'appointments',
  'video',
  'security',
  'sign-ins',
  'opened-chart',
  'helpers',
] as const;
export type Page = (typeof PAGES)[number];

/** Stops on the way of a message, where someone could look. */
export const STOPS = ['own-device', 'wi-fi', 'internet', 'mail-company', 'clinic'] as const;
export type Stop = (typeof STOPS)[number];

/** Where someone sits down, and who it is. */
interface At {
  readonly device: Device;
  readonly by: 'patient' | 'helper' | 'thief' | 'passer-by';
}

export type PortalEvent =
  // Signing in. What is typed is untrusted text.
  | ({
      readonly type: 'password.submitted';
      readonly account: Account;
      readonly password: string;
    } & At)
  | ({ readonly type: 'text.requested' } & At)
  | ({ readonly type: 'code.submitted'; readonly text: string } & At)
  | ({ readonly type: 'backup.submitted'; readonly text: string } & At)
  /** `site` is where the page that asks stands; `holds` says if the asker has the device that the passkey is on. */
  | ({ readonly type: 'passkey.answered'; readonly site: string; readonly holds: boolean } & At)
  | ({ readonly type: 'signIn.restarted' } & At)
  // Setting up the second step.
  | ({ readonly type: 'key.proposed'; readonly key: string } & At)
  | ({
      readonly type: 'key.confirmed';
      readonly text: string;
      readonly backupCodes: readonly string[];
    } & At)
  | ({ readonly type: 'backup.kept' } & At)
  | ({ readonly type: 'passkey.made'; readonly kind: 'pretend' | 'real' } & At)
  | ({ readonly type: 'passkey.removed' } & At)
  // Being signed in.
  | { readonly type: 'time.passed' }
  | ({ readonly type: 'session.extended' } & At)
  | ({ readonly type: 'session.ended' } & At)
  | ({ readonly type: 'others.signedOut' } & At)
  | { readonly type: 'timers.turnedOff'; readonly off: boolean }
  | ({ readonly type: 'page.opened'; readonly page: Page; readonly item?: string } & At)
  | ({ readonly type: 'back.pressed' } & At)
  | ({ readonly type: 'draft.kept' } & At & Draft)
  | ({ readonly type: 'message.sent'; readonly attachment?: string } & At & Draft)
  | ({ readonly type: 'appointment.booked'; readonly id: string } & At)
  | ({ readonly type: 'paper.closed'; readonly id: string } & At)
  | ({ readonly type: 'helper.invited'; readonly limits: readonly HelperLimit[] } & At)
  | ({ readonly type: 'helper.ended' } & At)
  | ({ readonly type: 'question.asked'; readonly line?: number } & At)
  /** The twenty sign-ins: those that the reader thinks odd. */
  /** `all`: the reader wants the answers now, whatever is still missed. */
  | ({ readonly type: 'lines.judged'; readonly odd: readonly string[]; readonly all?: true } & At)
  | ({ readonly type: 'line.disowned'; readonly id: string } & At)
  // The patient, outside the portal.
  | { readonly type: 'mail.opened'; readonly by: 'patient' | 'thief' }
  | { readonly type: 'email.sent'; readonly body: string }
  | { readonly type: 'fakeSite.filled'; readonly password: string; readonly code: string }
  | { readonly type: 'support.asked'; readonly by: 'patient' | 'thief' }
  // The clinic.
  | {
      readonly type: 'chart.opened';
      readonly by: Role;
      readonly chart: string;
      readonly reason: Reason;
    }
  | { readonly type: 'message.opened'; readonly by: Role; readonly id: string }
  | {
      readonly type: 'message.answered';
      readonly by: Role;
      readonly id: string;
      readonly body: string;
    }
  | { readonly type: 'paper.sent'; readonly by: Role; readonly id: string }
  | { readonly type: 'question.answered'; readonly line?: number }
  | { readonly type: 'record.checked' }
  /** With a share, only so much of the time until now passes in these lines: a long record is filled part by part. */
  | {
      readonly type: 'record.filled';
      readonly lines: number;
      readonly seed: number;
      readonly share?: number;
    }
  // The attacker.
  | { readonly type: 'number.moved'; readonly to: Phone }
  | { readonly type: 'phone.looked'; readonly phone: Phone }
  | { readonly type: 'line.tapped'; readonly id: string; readonly stop: Stop }
  | { readonly type: 'disk.opened' }
  | { readonly type: 'record.edited'; readonly edit: RecordEdit }
  // The reader, about the portal itself.
  | { readonly type: 'policy.changed'; readonly policy: Policy };

/** What someone inside does to the access record. `redone` removes a line and works the whole chain out anew. */
export type RecordEdit =
  | { readonly kind: 'removed' | 'redone'; readonly line: number }
  | { readonly kind: 'altered'; readonly line: number; readonly who: AccessLine['who'] }
  | { readonly kind: 'moved'; readonly line: number; readonly to: number }
  | { readonly kind: 'cut'; readonly length: number };

export const OUTCOMES = [
  'signed-in',
  'second-step-needed',
  'set-up-needed',
  'password-wrong',
  'locked',
  'helper-refused',
  'text-sent',
  'code-wrong',
  'code-used',
  'code-old',
  'code-early',
  'code-unreadable',
  'no-code-sent',
  'backup-wrong',
  'backup-used',
  'passkey-other-site',
  'passkey-not-here',
  'password-first',
  'second-step-on',
  'done',
  'session-over',
  'signed-out',
  'not-allowed',
  'nothing-shown',
  'still-shown',
  'pretend-please',
  'too-long',
  'empty',
  /** Not all that is odd was marked: the reader may look again. */
  'some-missed',
  'readable',
  'noise',
  'no-code-here',
  'code-here',
  'caught',
  'support-reset',
  'support-refused',
  'support-helped',
  'paper-closed',
  'attachment-stays',
  'chain-intact',
  'chain-broken',
  'no-chain',
  'no-record',
  'no-mail',
] as const;
/** What came of an event: an id, told in words by the content. */
export type Outcome = (typeof OUTCOMES)[number];

/** Where a chained record does not fit any more. */
export type RecordCheck =
  | { readonly intact: true }
  /** `line` is the first that does not fit; after a cut, the first that is missing. */
  | {
      readonly intact: false;
      readonly line: number;
      readonly fault: 'hash' | 'order' | 'length' | 'head';
    };

export interface Applied {
  readonly portal: PortalState;
  readonly outcome: Outcome;
}

/** An event with when it was and what came of it. */
export interface Happened {
  readonly event: PortalEvent;
  readonly outcome: Outcome;
  readonly at: Moment;
  readonly policy: Policy;
}

/** One part of the rules: takes the events it knows, and leaves the others. */
export type Reducer = (
  portal: PortalState,
  event: PortalEvent,
  moment: Moment,
) => Applied | undefined;
