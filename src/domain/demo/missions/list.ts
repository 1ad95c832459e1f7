import { PRESETS, type Policy } from '../facts/switches.ts';
import type { Role } from '../facts/people.ts';
import type { Seat, Tool } from '../facts/seats.ts';

// The browser tests take both from the list of the missions.

/** Where a step is done: a seat, and there the place that the guide points to. */
export interface StepPlace {
  readonly id: string;
  readonly seat: Seat;
  readonly role?: Role;
  readonly tool?: Tool;
  /** At the patient's seat: whose device. Left out, the patient's own. */
  readonly device?: 'home-computer' | 'helper-phone';
  /** Is it the demo's clock that does it? */
  readonly byClock?: true;
}

/** One portal of a mission. A new stage opens the portal anew, under its own policy. */
export interface StagePlan {
  readonly policy: Policy;
  /** Is the patient signed in when it opens? */
  readonly signedIn: boolean;
  readonly steps: readonly StepPlace[];
}

const { strong, budget } = PRESETS;
const patient = (id: string): StepPlace => ({ id, seat: 'patient' });
const clock = (id: string): StepPlace => ({ ...patient(id), byClock: true });
const helper = (id: string): StepPlace => ({ id, seat: 'patient', device: 'helper-phone' });
const clinic = (id: string, role: Role): StepPlace => ({ id, seat: 'clinic', role });
const attacker = (id: string, tool: Tool): StepPlace => ({ id, seat: 'attacker', tool });
const stage = (policy: Policy, signedIn: boolean, ...steps: readonly StepPlace[]): StagePlan => ({
  policy,
  signedIn,
  steps,
});

/**
 * The fifteen missions: portals, steps, seats. Each step is done by what really happens
 * (`rules/` says what), never by going on. Ids are permanent; the words and the
 * lessons stand in `src/content/demo` under the same ids.
 */
export const MISSIONS = {
  'app-code': [
    stage(
      strong,
      false,
      patient('turn-on'),
      patient('keep-backup-codes'),
      patient('sign-in-with-code'),
      patient('try-it-again'),
    ),
    stage(strong, false, patient('sign-in-with-backup'), patient('try-backup-again')),
  ],
  'stolen-password': [
    stage(budget, false, attacker('walk-in', 'stolen-password')),
    stage(strong, true, attacker('be-stopped', 'stolen-password'), patient('see-the-try')),
  ],
  'sim-swap': [
    stage(
      { ...strong, secondStep: 'text' },
      false,
      attacker('move-number', 'phone-number'),
      attacker('use-the-text', 'stolen-password'),
    ),
    stage(
      strong,
      false,
      attacker('move-number-again', 'phone-number'),
      attacker('look-for-the-code', 'phone-number'),
    ),
  ],
  'fake-site': [
    stage(
      strong,
      false,
      { ...patient('type-at-fake'), tool: 'fake-site' },
      attacker('pass-it-on', 'fake-site'),
    ),
    stage(
      { ...strong, secondStep: 'passkey' },
      false,
      { ...patient('ask-passkey-at-fake'), tool: 'fake-site' },
      patient('use-passkey-at-real'),
    ),
  ],
  'five-wrong-codes': [
    stage(
      strong,
      true,
      attacker('guess-five-times', 'stolen-password'),
      attacker('meet-the-lock', 'stolen-password'),
      patient('see-the-notice'),
    ),
  ],
  'walk-away': [
    stage(
      strong,
      true,
      patient('write-half'),
      clock('see-the-warning'),
      clock('let-it-close'),
      attacker('press-back', 'open-computer'),
      patient('find-the-draft'),
    ),
  ],
  'six-hours-open': [
    stage(budget, true, clock('leave-six-hours'), attacker('send-as-patient', 'open-computer')),
  ],
  'curious-colleague': [
    stage(
      strong,
      true,
      clinic('open-without-reason', 'front-desk'),
      patient('find-the-line'),
      patient('ask-the-officer'),
      clinic('answer', 'officer'),
      patient('compare-the-lists'),
    ),
  ],
  'edited-log': [
    stage(
      strong,
      false,
      attacker('remove-the-line', 'record'),
      clinic('check-the-chain', 'officer'),
    ),
    stage(budget, false, attacker('remove-it-again', 'record'), clinic('look-in-vain', 'officer')),
  ],
  'stolen-disk': [
    stage(budget, false, attacker('read-the-disk', 'disk')),
    stage(
      { ...strong, secondStep: 'off' },
      false,
      attacker('see-noise', 'disk'),
      attacker('sign-in-and-read', 'stolen-password'),
    ),
  ],
  'postcard-and-courier': [
    stage(
      strong,
      true,
      patient('write-by-email'),
      attacker('read-the-postcard', 'line'),
      patient('write-by-portal'),
      attacker('see-the-envelope', 'line'),
      clinic('read-as-the-team', 'nurse'),
    ),
  ],
  'vault-and-inbox': [
    stage(
      { ...strong, files: 'attachments' },
      true,
      patient('open-the-attachment'),
      attacker('break-into-mailbox', 'mailbox'),
      patient('try-to-close-it'),
    ),
    stage(
      strong,
      true,
      patient('open-the-vault'),
      attacker('find-only-a-notice', 'mailbox'),
      patient('close-the-file'),
    ),
  ],
  'odd-line': [stage(strong, true, patient('mark-the-odd'), patient('act-on-one'))],
  'helper-login': [
    stage(
      strong,
      true,
      patient('invite'),
      helper('act-as-helper'),
      patient('see-the-helper'),
      patient('end-it'),
      helper('be-refused'),
    ),
    stage(
      { ...strong, helpers: 'shared-password', secondStep: 'off' },
      true,
      helper('use-the-password'),
      patient('see-only-you'),
    ),
  ],
  'locked-out': [
    stage(strong, false, attacker('ask-the-person', 'support'), patient('ask-as-yourself')),
    stage(
      budget,
      false,
      attacker('ask-the-form', 'support'),
      attacker('walk-through', 'stolen-password'),
    ),
  ],
} as const satisfies Record<string, readonly StagePlan[]>;

export type MissionId = keyof typeof MISSIONS;
export const MISSION_IDS = Object.keys(MISSIONS) as readonly MissionId[];

/** What the demo promises. Lessons quote these ids; a browser test covers each. */
export const BEHAVIOURS = {
  'app-code': [
    'code-changes-every-30-seconds',
    'code-works-once',
    'old-code-refused',
    'backup-code-works-once',
  ],
  'stolen-password': [
    'password-alone-opens-budget',
    'password-alone-stops-at-second-step',
    'failed-try-is-listed',
  ],
  'sim-swap': ['text-code-follows-the-number', 'app-code-stays-on-the-phone'],
  'fake-site': ['typed-code-can-be-passed-on', 'passkey-checks-the-site'],
  'five-wrong-codes': ['five-wrong-codes-lock-for-15-minutes', 'lock-is-told-to-the-patient'],
  'walk-away': [
    'warning-60-seconds-before',
    'draft-survives-sign-out',
    'nothing-shows-after-sign-out',
  ],
  'six-hours-open': ['budget-stays-open'],
  'curious-colleague': [
    'every-opening-has-who-when-why',
    'officer-can-answer',
    'own-sign-ins-are-another-list',
  ],
  'edited-log': ['any-edit-breaks-the-chain', 'unchained-edit-goes-unseen'],
  'stolen-disk': ['stored-bytes-unreadable-without-key', 'signed-in-thief-reads-anyway'],
  'postcard-and-courier': [
    'portal-line-shows-noise',
    'email-may-be-read-on-the-way',
    'care-team-can-read',
  ],
  'vault-and-inbox': ['attachment-stays-where-it-went', 'vault-file-can-be-closed'],
  'odd-line': ['odd-lines-are-explained'],
  'helper-login': ['helper-shows-as-helper', 'ended-access-stops-at-once'],
  'locked-out': ['support-checks-before-reset'],
} as const satisfies Record<MissionId, readonly string[]>;

export type BehaviourId = (typeof BEHAVIOURS)[MissionId][number];
