import { cameInMessage, secondStep, settledVerdict } from './facts.ts';
import type { AnsweredQuestion, Answers, ItemId, ItemKind, LetterLineId } from './types.ts';

/** One answer that stands in the way of *done*, and what it puts into the plan and the letter. */
export interface Rule {
  readonly question: AnsweredQuestion;
  readonly when: (answers: Answers) => boolean;
  readonly kind: ItemKind;
  readonly item: ItemId;
  readonly line?: LetterLineId;
}

/** A rule as a row: the question, its answers (or what must hold), and what follows. */
type Row = readonly [
  AnsweredQuestion,
  readonly string[] | Rule['when'],
  ItemKind,
  ItemId,
  LetterLineId?,
];

const facts = ({ address }: Answers) => (typeof address === 'object' ? address : undefined);
const isStop = (answers: Answers) => settledVerdict(answers) === 'stop';
const isCareful = (answers: Answers) =>
  settledVerdict(answers) === 'careful' || facts(answers)?.match === 'different';
/** Copied again or compared only if it is the reader's own: nobody opens a message's link to find out more. */
const isUnclear = (answers: Answers) =>
  !cameInMessage(answers) &&
  (settledVerdict(answers) === 'cannot-tell' || answers.address === 'not-sure');
const isUncompared = (answers: Answers) =>
  !cameInMessage(answers) && ['not-asked', 'cannot-tell'].includes(facts(answers)?.match ?? '');
/** Steps that live on a phone, and are gone with it. */
const isOnPhone = (answers: Answers) =>
  ['passkey', 'app-code', 'text-code'].includes(secondStep(answers) ?? '');
/** Asked only of readers who email details: to keep it is a choice, which the letter must not speak against. */
const isUnwantedEmail = (answers: Answers) =>
  answers.clinicEmails === 'yes' && answers.choice !== 'keep-email';
const hasNoSecond = (answers: Answers) => secondStep(answers) === 'nothing';

/** The tables of the check, row by row. "Later" needs no row: it is always "come back". */
const ROWS: readonly Row[] = [
  ['helperLogin', ['shares', 'none', 'not-sure'], 'do-next', 'helper-login', 'helper-access'],

  ['how', ['not-sure'], 'do-next', 'come-back'],
  ['how', ['link'], 'do-next', 'leave-link'],
  ['address', isStop, 'act-now', 'stop-address'],
  [
    'address',
    (a) => !isStop(a) && isCareful(a),
    'ask-clinic',
    'call-about-address',
    'which-address',
  ],
  ['address', isUnclear, 'do-next', 'check-address-again'],
  ['address', (a) => !isStop(a) && isUncompared(a), 'do-next', 'compare-letter'],
  // Asked only of a wrong site: a password typed there is as good as given away.
  ['typedPassword', ['yes', 'not-sure'], 'act-now', 'typed-password'],
  ['reached', ['link'], 'do-next', 'leave-link'],
  ['reached', ['search', 'not-sure'], 'do-next', 'save-bookmark'],
  ['appSource', ['store-search', 'not-sure'], 'do-next', 'find-right-app', 'which-app'],
  ['phoneLock', ['no', 'not-sure'], 'do-next', 'lock-phone'],

  ['second', ['not-sure'], 'do-next', 'find-second', 'second-step'],
  ['secondService', ['not-sure'], 'do-next', 'find-second', 'second-step'],
  ['offered', ['yes'], 'do-next', 'turn-on-second'],
  ['offered', ['not-sure'], 'do-next', 'find-second', 'second-step'],
  ['offered', ['no'], 'ask-clinic', 'send-letter', 'second-step'],
  ['obstacle', (a) => a.obstacle === 'phone-lost' && isOnPhone(a), 'act-now', 'phone-lost'],
  [
    'obstacle',
    (a) => a.obstacle === 'no-smartphone' && hasNoSecond(a),
    'ask-clinic',
    'send-letter',
    'no-smartphone',
  ],
  ['obstacle', ['not-sure'], 'do-next', 'come-back'],
  ['wantBetter', ['yes'], 'ask-clinic', 'send-letter', 'stronger-step'],
  ['wantBetter', ['not-sure'], 'do-next', 'come-back'],
  ['backup', ['no', 'not-sure'], 'do-next', 'save-backup', 'backup-ways'],
  ['password', (a) => a.password === 'yes' && hasNoSecond(a), 'act-now', 'reused-no-second'],
  ['password', (a) => a.password === 'yes' && !hasNoSecond(a), 'do-next', 'change-password'],
  ['password', ['not-sure'], 'do-next', 'change-password'],

  ['youEmail', ['not-sure'], 'do-next', 'look-at-email'],
  ['about', ['not-sure'], 'do-next', 'look-at-email'],
  ['clinicEmails', isUnwantedEmail, 'ask-clinic', 'send-letter', 'no-details-by-email'],
  ['clinicEmails', ['not-sure'], 'do-next', 'look-at-email', 'do-you-email'],
  ['choice', ['use-portal'], 'do-next', 'send-email-message'],
  ['choice', ['no-portal'], 'ask-clinic', 'send-letter', 'no-portal'],
  ['choice', ['not-sure'], 'do-next', 'look-at-email'],

  ['list', ['no-such-page'], 'ask-clinic', 'send-letter', 'sign-in-list'],
  ['list', ['not-sure'], 'do-next', 'find-activity', 'sign-in-list'],
  ['lines', ['unknown'], 'act-now', 'unknown-line'],
  ['lines', ['not-sure'], 'do-next', 'look-at-lines'],
  ['people', ['unknown'], 'act-now', 'unknown-person'],
  ['people', ['no-such-page'], 'ask-clinic', 'send-letter', 'people-page'],
  ['people', ['not-sure'], 'do-next', 'look-at-people'],
  ['wantViews', ['yes'], 'ask-clinic', 'send-letter', 'views'],
  ['wantViews', ['not-sure'], 'do-next', 'come-back'],
];

const says =
  (question: AnsweredQuestion, values: readonly string[]) =>
  (answers: Answers): boolean =>
    [answers[question]].flat().some((value) => typeof value === 'string' && values.includes(value));

export const RULES: readonly Rule[] = ROWS.map(([question, when, kind, item, line]) => ({
  question,
  kind,
  item,
  line,
  when: typeof when === 'function' ? when : says(question, when),
}));
