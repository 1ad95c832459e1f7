import { secondStep, settledVerdict } from './facts.ts';
import type { AnsweredQuestion, Answers, ItemId, ItemKind, LetterLineId } from './types.ts';

/** One answer that stands in the way of *done*, and what it puts into the plan and the letter. */
export interface Rule {
  readonly question: AnsweredQuestion;
  readonly when: (answers: Answers) => boolean;
  readonly kind: ItemKind;
  readonly item: ItemId;
  readonly line?: LetterLineId;
}

const says =
  (question: AnsweredQuestion, ...values: readonly string[]) =>
  (answers: Answers): boolean =>
    [answers[question]].flat().some((value) => typeof value === 'string' && values.includes(value));

const facts = ({ address }: Answers) => (typeof address === 'object' ? address : undefined);
const isStop = (answers: Answers) => settledVerdict(answers) === 'stop';
/** Steps that live on a phone, and are gone with it. */
const isOnPhone = (answers: Answers) => ['passkey', 'app-code', 'text-code'].includes(secondStep(answers) ?? '');
const hasNoSecond = (answers: Answers) => secondStep(answers) === 'nothing';

/** The tables of the check, row by row. "Later" needs no row: it is always "come back". */
export const RULES: readonly Rule[] = [
  { question: 'helperLogin', when: says('helperLogin', 'shares', 'none', 'not-sure'), kind: 'do-next', item: 'helper-login', line: 'helper-access' },

  { question: 'how', when: says('how', 'not-sure'), kind: 'do-next', item: 'come-back' },
  { question: 'address', when: isStop, kind: 'act-now', item: 'stop-address' },
  {
    question: 'address',
    when: (a) => !isStop(a) && (facts(a)?.match === 'different' || settledVerdict(a) === 'careful'),
    kind: 'ask-clinic',
    item: 'call-about-address',
    line: 'which-address',
  },
  {
    question: 'address',
    when: (a) => a.address === 'not-sure' || settledVerdict(a) === 'cannot-tell',
    kind: 'do-next',
    item: 'check-address-again',
  },
  {
    question: 'address',
    when: (a) => !isStop(a) && ['not-asked', 'cannot-tell'].includes(facts(a)?.match ?? ''),
    kind: 'do-next',
    item: 'compare-letter',
  },
  // Asked only of a wrong site: a password typed there is as good as given away.
  { question: 'typedPassword', when: says('typedPassword', 'yes', 'not-sure'), kind: 'act-now', item: 'typed-password' },
  { question: 'reached', when: says('reached', 'search', 'link', 'not-sure'), kind: 'do-next', item: 'save-bookmark' },
  { question: 'appSource', when: says('appSource', 'store-search', 'not-sure'), kind: 'do-next', item: 'find-right-app', line: 'which-app' },
  { question: 'phoneLock', when: says('phoneLock', 'no', 'not-sure'), kind: 'do-next', item: 'lock-phone' },

  { question: 'second', when: says('second', 'not-sure'), kind: 'do-next', item: 'find-second', line: 'second-step' },
  { question: 'secondService', when: says('secondService', 'not-sure'), kind: 'do-next', item: 'find-second', line: 'second-step' },
  { question: 'offered', when: says('offered', 'yes'), kind: 'do-next', item: 'turn-on-second' },
  { question: 'offered', when: says('offered', 'not-sure'), kind: 'do-next', item: 'find-second', line: 'second-step' },
  { question: 'offered', when: says('offered', 'no'), kind: 'ask-clinic', item: 'send-letter', line: 'second-step' },
  { question: 'obstacle', when: (a) => says('obstacle', 'phone-lost')(a) && isOnPhone(a), kind: 'act-now', item: 'phone-lost' },
  {
    question: 'obstacle',
    when: (a) => says('obstacle', 'no-smartphone')(a) && hasNoSecond(a),
    kind: 'ask-clinic',
    item: 'send-letter',
    line: 'no-smartphone',
  },
  { question: 'obstacle', when: says('obstacle', 'not-sure'), kind: 'do-next', item: 'come-back' },
  { question: 'wantBetter', when: says('wantBetter', 'yes'), kind: 'ask-clinic', item: 'send-letter', line: 'stronger-step' },
  { question: 'wantBetter', when: says('wantBetter', 'not-sure'), kind: 'do-next', item: 'come-back' },
  { question: 'backup', when: says('backup', 'no', 'not-sure'), kind: 'do-next', item: 'save-backup', line: 'backup-ways' },
  { question: 'password', when: (a) => says('password', 'yes')(a) && hasNoSecond(a), kind: 'act-now', item: 'reused-no-second' },
  { question: 'password', when: (a) => says('password', 'yes')(a) && !hasNoSecond(a), kind: 'do-next', item: 'change-password' },
  { question: 'password', when: says('password', 'not-sure'), kind: 'do-next', item: 'change-password' },

  { question: 'youEmail', when: says('youEmail', 'not-sure'), kind: 'do-next', item: 'look-at-email' },
  { question: 'about', when: says('about', 'not-sure'), kind: 'do-next', item: 'look-at-email' },
  { question: 'clinicEmails', when: says('clinicEmails', 'yes'), kind: 'ask-clinic', item: 'send-letter', line: 'no-details-by-email' },
  { question: 'clinicEmails', when: says('clinicEmails', 'not-sure'), kind: 'do-next', item: 'look-at-email', line: 'do-you-email' },
  { question: 'choice', when: says('choice', 'use-portal'), kind: 'do-next', item: 'send-email-message' },
  { question: 'choice', when: says('choice', 'no-portal'), kind: 'ask-clinic', item: 'send-letter', line: 'no-portal' },
  { question: 'choice', when: says('choice', 'not-sure'), kind: 'do-next', item: 'look-at-email' },

  { question: 'list', when: says('list', 'no-such-page'), kind: 'ask-clinic', item: 'send-letter', line: 'sign-in-list' },
  { question: 'list', when: says('list', 'not-sure'), kind: 'do-next', item: 'find-activity', line: 'sign-in-list' },
  { question: 'lines', when: says('lines', 'unknown'), kind: 'act-now', item: 'unknown-line' },
  { question: 'lines', when: says('lines', 'not-sure'), kind: 'do-next', item: 'look-at-lines' },
  { question: 'people', when: says('people', 'unknown'), kind: 'act-now', item: 'unknown-person' },
  { question: 'people', when: says('people', 'no-such-page'), kind: 'ask-clinic', item: 'send-letter', line: 'people-page' },
  { question: 'people', when: says('people', 'not-sure'), kind: 'do-next', item: 'look-at-people' },
  { question: 'wantViews', when: says('wantViews', 'yes'), kind: 'ask-clinic', item: 'send-letter', line: 'views' },
  { question: 'wantViews', when: says('wantViews', 'not-sure'), kind: 'do-next', item: 'come-back' },
];
