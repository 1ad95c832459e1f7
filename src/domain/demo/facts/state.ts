/**
 * The shapes of the demo portal: one state, from which every seat is a view. Ids are
 * permanent: words, missions, lessons and tests meet on them. Times are milliseconds
 * since 1970, on the demo's clock unless a name says `real`.
 */
import { MINUTE, SECOND, WARNING } from '../../time/warning.ts';
import type { Appointment, Message, Paper, Records } from './opening-types.ts';
import type { Account, Person } from './people.ts';
import type { Policy } from './switches.ts';

export { MINUTE, SECOND, WARNING };
export const HOUR = 60 * MINUTE;

/** The demo's own numbers, said as such to readers: real portals differ. */
export const IDLE_LIMIT = 15 * MINUTE;
export const OVERALL_LIMIT = 12 * HOUR;
export const MOST_WRONG_CODES = 5;
export const LOCK = 15 * MINUTE;
/** A right password waits this long for its second step; a text code works as long. */
export const PENDING_LIMIT = 10 * MINUTE;

/** Where one can sit. `far-computer` is the thief's own. */
export const DEVICES = ['home-computer', 'helper-phone', 'far-computer'] as const;
export type Device = (typeof DEVICES)[number];
/** Phones that can get a text. */
export type Phone = 'patient-phone' | 'thief-phone';
export type Place = Device | Phone | 'clinic-computer';

export interface BackupCode {
  readonly code: string;
  readonly usedAt?: number;
}

export interface Passkey {
  /** A real one was made by the reader's own browser. */
  readonly kind: 'pretend' | 'real';
  /** The one site it answers to: a host name. */
  readonly site: string;
}

export interface Credentials {
  readonly password: string;
  /** Undefined until app codes are set up. */
  readonly appKey?: string;
  /** A key on show while it is being set up. */
  readonly proposedKey?: string;
  readonly textKey: string;
  /** Text codes sent so far: the counter of RFC 4226. */
  readonly textsSent: number;
  /** The last one, while it can still be used. */
  readonly textCode?: string;
  /** Counters of the text codes that were taken. */
  readonly usedTexts: readonly number[];
  readonly passkey?: Passkey;
  readonly backupCodes: readonly BackupCode[];
  /**
   * Time steps (RFC 6238, 5.2) of the app codes that were taken: none works twice. All of
   * them, because the device's clock may be set back below the last.
   */
  readonly usedSteps: readonly number[];
  /** In a row, since the last right one. */
  readonly wrongCodes: number;
  readonly lockedUntil?: number;
  /** Support's form let the next right password in without the second step. */
  readonly secondStepWaived?: boolean;
  /** The phone that has the patient's number. */
  readonly number: Phone;
}

export interface Session {
  readonly device: Device;
  readonly account: Account;
  /** Who really sits there. */
  readonly by: Person;
  readonly startedAt: number;
  readonly lastActiveAt: number;
}

/** A password was right, and the second step is still owed. */
export interface Pending {
  readonly device: Device;
  readonly by: Person;
  readonly at: number;
  /** The second step is on but was never set up: it must be, before anything is shown. */
  readonly mustSetUp: boolean;
  /** Id of its line in the sign-in history, told further as the sign-in goes on. */
  readonly line: string;
}

/** One line of the patient's own sign-in history, which is not the access record. */
export interface SignIn {
  readonly id: string;
  readonly at: number;
  readonly account: Account;
  /** A device of the demo, or the words of an older line. */
  readonly device: string;
  readonly place?: string;
  readonly how: 'password' | 'text' | 'app' | 'passkey' | 'backup' | 'older';
  readonly result:
    'signed-in' | 'stopped-at-second-step' | 'wrong-password' | 'wrong-code' | 'locked' | 'refused';
}

export const REASONS = ['appointment', 'message', 'billing', 'none'] as const;
export type Reason = (typeof REASONS)[number];

export const ACTIONS = [
  'opened-chart',
  'opened-result',
  'opened-paper',
  'read-message',
  'sent-message',
  'answered-message',
  'booked',
  'closed-paper',
  'gave-access',
  'ended-access',
  'reset-sign-in',
  'asked-officer',
  'answered-question',
] as const;
export type Action = (typeof ACTIONS)[number];

/** One line of the access record: who, when, what, why, from where. */
export interface AccessLine {
  /** From 1, without gaps. */
  readonly number: number;
  readonly at: number;
  /** Whom the portal took them for. */
  readonly who: Person;
  readonly action: Action;
  /** Id of the patient's or a neighbor's chart. */
  readonly chart: string;
  readonly reason?: Reason;
  readonly from: Place;
  /** SHA-256 (FIPS 180-4) of this line and the hash before it, in hexadecimal; only while the record is chained. */
  readonly hash?: string;
}

/** What the privacy officer keeps out of everybody's reach. */
export interface Anchor {
  readonly head: string;
  readonly length: number;
}

export interface Text {
  readonly to: Phone;
  readonly at: number;
  readonly code: string;
}

/** A letter in the patient's own mailbox, outside the portal. */
export interface Mail {
  readonly id: string;
  readonly at: number;
  readonly kind: 'notice' | 'attachment' | 'lock' | 'reset' | 'own-words';
  /** Only mail that carries something. */
  readonly paper?: string;
  readonly text?: string;
}

/** Something that went over the line. */
export interface Packet {
  readonly id: string;
  readonly at: number;
  readonly by: 'portal' | 'email';
  readonly text: string;
  /** Can nobody on the way read it? */
  readonly sealed: boolean;
}

export interface HelperAccess {
  /** How the helper comes in: not at all, by a login of their own, or by the patient's password. */
  readonly way: 'none' | 'own-login' | 'shared-password';
  /** What the login of their own opens. */
  readonly limits: readonly HelperLimit[];
}
export const HELPER_LIMITS = ['messages', 'appointments', 'results'] as const;
export type HelperLimit = (typeof HELPER_LIMITS)[number];

/** The patient asks who someone was; the officer answers. */
export interface Question {
  readonly line?: number;
  readonly answer?: 'no-reason' | 'had-reason';
}

export interface Draft {
  readonly subject: string;
  readonly body: string;
}

/** What the thief holds. */
export interface Loot {
  readonly password?: string;
  /** A code that was typed into the fake site, and when, in real time. */
  readonly code?: { readonly text: string; readonly realAt: number };
}

export interface PortalState {
  readonly policy: Policy;
  readonly records: Records;
  readonly openedAt: number;
  readonly credentials: Credentials;
  readonly sessions: readonly Session[];
  readonly pending: readonly Pending[];
  /** By account: kept when a session ends, given back after signing in again. */
  readonly draft?: Draft;
  readonly messages: readonly Message[];
  readonly papers: readonly Paper[];
  readonly appointments: readonly Appointment[];
  readonly signIns: readonly SignIn[];
  readonly record: readonly AccessLine[];
  readonly anchor?: Anchor;
  readonly texts: readonly Text[];
  readonly mail: readonly Mail[];
  readonly packets: readonly Packet[];
  readonly helper: HelperAccess;
  readonly questions: readonly Question[];
  readonly loot: Loot;
  /** Timers that the reader turned off for this visit (WCAG 2.2.1). */
  readonly timersOff: boolean;
  /** The sign-in was told to be locked: shown to the patient until seen. */
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly id: string;
  readonly at: number;
  readonly kind: 'wrong-codes' | 'sign-in-reset' | 'helper-added' | 'second-step-on';
}
