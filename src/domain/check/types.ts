/**
 * The ids and shapes of the four-step check. Ids are permanent: words, saved
 * progress and tests meet on them. A renamed id would orphan saved answers.
 */
import type { AddressMatch, AddressVerdict } from '#domain/address/types.ts';

/** The four steps, in the order in which they are offered. */
export const STEPS = ['address', 'login', 'email', 'activity'] as const;
export type Step = (typeof STEPS)[number];

/** A question belongs to a step, to the start, or to the incident path. */
export type Group = Step | 'start' | 'incident';

export const OUTCOMES = ['todo', 'done', 'do-next', 'ask-clinic', 'act-now'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** What an item of the plan asks of the reader. */
export type ItemKind = Exclude<Outcome, 'todo'>;

/** Offered with every question; a question may word "not sure" its own way ("I could not find it"). */
export const ALWAYS_OFFERED = ['not-sure', 'later'] as const;
export type AlwaysOffered = (typeof ALWAYS_OFFERED)[number];

/** Own answers of every question that is a choice of one. */
export const CHOICES = {
  forWhom: ['self', 'helper'],
  helperLogin: ['own', 'shares', 'none'],
  how: ['browser', 'app', 'link'],
  saysNotSecure: ['yes', 'no'],
  typedPassword: ['yes', 'no'],
  /** `typed`: typed by hand, or opened from a bookmark. */
  reached: ['typed', 'search', 'link'],
  appSource: ['clinic', 'store-search'],
  phoneLock: ['yes', 'no'],
  /** `service`: another sign-in service asks; then `secondService` is asked. */
  second: ['passkey', 'app-code', 'text-code', 'email-code', 'service', 'nothing'],
  secondService: ['passkey', 'app-code', 'text-code', 'email-code', 'nothing'],
  offered: ['yes', 'no'],
  obstacle: ['none', 'no-smartphone', 'shared-computer', 'phone-lost'],
  /** Asked only of readers whose second step is an email code. */
  wantBetter: ['yes', 'no'],
  backup: ['yes', 'no'],
  /** Is the portal's password used anywhere else? `no` is the good answer. */
  password: ['no', 'yes'],
  youEmail: ['never', 'now-and-then', 'often'],
  clinicEmails: ['no', 'yes'],
  choice: ['use-portal', 'keep-email', 'no-portal'],
  list: ['yes', 'no-such-page'],
  lines: ['all-mine', 'unknown'],
  people: ['as-expected', 'unknown', 'no-such-page'],
  wantViews: ['yes', 'no'],
  /** The incident's first question. Its answer is a state of the flow and is never kept. */
  someoneClose: ['yes', 'no'],
} as const;
export type ChoiceQuestion = keyof typeof CHOICES;
export type Choice<Q extends ChoiceQuestion> = (typeof CHOICES)[Q][number] | AlwaysOffered;

/** What the reader emails about; several may be chosen. */
export const ABOUT = ['times', 'symptoms', 'results', 'documents', 'money'] as const;
export type About = (typeof ABOUT)[number] | AlwaysOffered;

/**
 * Every question. `address` is the form with the portal's address and the letter's;
 * `place` takes the id of a place (content decides which there are).
 */
export type QuestionId = ChoiceQuestion | 'about' | 'address' | 'place';

export const VERDICTS = [
  'stop',
  'careful',
  'no-warning-signs',
  'cannot-tell',
] as const satisfies readonly AddressVerdict[];
export type Verdict = (typeof VERDICTS)[number];
export const MATCHES = [
  'same',
  'different',
  'cannot-tell',
  'not-asked',
] as const satisfies readonly AddressMatch[];
export type Match = (typeof MATCHES)[number];

/** All that is kept of an address: never what was typed, which can carry names and reset keys. */
export interface AddressFacts {
  /** Registrable domain, ASCII (punycode) form; empty when there is none. */
  readonly site: string;
  readonly verdict: Verdict;
  /** Compared with the address on the clinic's letter. */
  readonly match: Match;
  /** Ids of what was seen (contract: `data-signs`). */
  readonly signs: readonly string[];
}

/** One portal's answers, by question. A missing key is a question not answered. */
export type Answers = {
  readonly [Q in Exclude<ChoiceQuestion, 'someoneClose'>]?: Choice<Q>;
} & {
  readonly about?: readonly About[];
  readonly address?: AddressFacts | AlwaysOffered;
  /** Id of a place, or `not-sure`, `later`. */
  readonly place?: string;
};
export type AnsweredQuestion = keyof Answers;

/** What can be in the plan, in the order of "one thing today": the first that applies. */
export const ITEMS = [
  'unknown-line',
  'unknown-person',
  'typed-password',
  'stop-address',
  'phone-lost',
  'reused-no-second',
  'turn-on-second',
  'find-second',
  'lock-phone',
  'call-about-address',
  'leave-link',
  'check-address-again',
  'compare-letter',
  'save-bookmark',
  'find-right-app',
  'change-password',
  'save-backup',
  'find-activity',
  'look-at-lines',
  'look-at-people',
  'helper-login',
  'send-email-message',
  'look-at-email',
  'send-letter',
  'come-back',
  'you-are-done',
] as const;
export type ItemId = (typeof ITEMS)[number];

/** What a reader did with an item of the plan. */
export const DEEDS = ['done', 'later', 'skipped'] as const;
export type Deed = (typeof DEEDS)[number];

/** Lines of the letter to the clinic, in the order in which they stand in it. */
export const LETTER_LINES = [
  'helper-access',
  'which-address',
  'which-app',
  'second-step',
  'no-smartphone',
  'stronger-step',
  'backup-ways',
  'no-portal',
  'no-details-by-email',
  'do-you-email',
  'sign-in-list',
  'people-page',
  'views',
] as const;
export type LetterLineId = (typeof LETTER_LINES)[number];
export type Recipient = 'clinic' | 'privacy-officer';

/** Hints shown beside a step; they never change its outcome. */
export const ADVICE = [
  'not-from-a-link',
  'no-smartphone',
  'shared-computer',
  'next-rung',
  'leave-out',
  'where-to-look',
  'innocent-reasons',
] as const;
export type AdviceId = (typeof ADVICE)[number];

/** The eight steps after an unknown sign-in: four now, four then. */
export const INCIDENT_NOW = [
  'go-yourself',
  'change-password',
  'sign-out-everywhere',
  'turn-on-second-step',
] as const;
export const INCIDENT_THEN = [
  'check-people-and-apps',
  'clean-devices-and-email',
  'call-privacy-officer',
  'watch-the-record',
] as const;
/** Steps that someone who is also in the account, or has the reader's phone, would notice. */
export const SEEN_BY_OTHERS = [
  'change-password',
  'sign-out-everywhere',
  'turn-on-second-step',
  'check-people-and-apps',
] as const satisfies readonly ((typeof INCIDENT_NOW)[number] | (typeof INCIDENT_THEN)[number])[];
export type IncidentStepId = (typeof INCIDENT_NOW)[number] | (typeof INCIDENT_THEN)[number];

/** Why a step has its outcome: the answer that caused it, and what it puts into the plan. */
export interface Reason {
  readonly step: Group;
  readonly question: QuestionId;
  readonly item: ItemId;
  readonly kind: ItemKind;
  /** Line that this adds to the letter, if any. */
  readonly line?: LetterLineId;
}

export interface PlanItem {
  readonly id: ItemId;
  readonly kind: ItemKind;
  readonly because: readonly Reason[];
}

export const MOST_PORTALS = 5;
export const NICKNAME_LENGTH = 40;

export interface CheckedPortal {
  readonly id: string;
  /** At most NICKNAME_LENGTH characters; empty when none was given. */
  readonly nickname: string;
  readonly answers: Answers;
  /** Steps of the incident list that the reader has done. */
  readonly ticks: readonly IncidentStepId[];
  /** Where the reader is, if it is not at a question: she comes back there. */
  readonly at?: 'incident';
  /** What was marked off in the plan. */
  readonly deeds?: Readonly<Partial<Record<ItemId, Deed>>>;
  /** Day of the last answer, `YYYY-MM-DD`: a month later it is time to check again. */
  readonly day?: string;
}

/** What is saved. `portals` is never empty and `current` is the id of one of them. */
export interface Progress {
  readonly version: 1;
  readonly portals: readonly CheckedPortal[];
  readonly current: string;
}

/** One change by the reader, as the store takes it: other portals are left alone. */
export interface ProgressChange {
  readonly current: string;
  readonly kept?: CheckedPortal;
  readonly removed?: string;
}
