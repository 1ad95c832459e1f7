import {
  ABOUT,
  ALWAYS_OFFERED,
  CHOICES,
  type AnsweredQuestion,
  type Answers,
  type ChoiceQuestion,
  type Group,
  type QuestionId,
} from './types.ts';
import { cameInMessage, emailsDetails, secondStep, settledVerdict } from './facts.ts';

interface Question {
  readonly id: AnsweredQuestion;
  readonly group: Group;
  /** Asked when this holds; sees only answers to questions that stand above it. */
  readonly when?: (answers: Answers) => boolean;
  /** Questions that this one is about: when one of them changes, so has the meaning of its answer. */
  readonly of?: readonly AnsweredQuestion[];
}

const inBrowser = ({ how }: Answers) => how === 'browser' || how === 'link';
const inApp = ({ how }: Answers) => how === 'app';
const factsOf = ({ address }: Answers) => (typeof address === 'object' ? address : undefined);
/** Without a scheme the browser's own words decide, unless something worse was seen already. Nobody opens a message's link to find out. */
const lacksScheme = (answers: Answers) =>
  !cameInMessage(answers) &&
  factsOf(answers)?.verdict !== 'stop' &&
  factsOf(answers)?.signs.includes('no-scheme') === true;
const isWrongSite = (answers: Answers) =>
  settledVerdict(answers) === 'stop' || factsOf(answers)?.match === 'different';

/** Every question that is kept, in the order in which it is asked. "Later" on a step's first question leaves the step. */
const QUESTIONS: readonly Question[] = [
  { id: 'forWhom', group: 'start' },
  { id: 'helperLogin', group: 'start', when: (a) => a.forWhom === 'helper' },
  { id: 'place', group: 'start' },

  { id: 'how', group: 'address' },
  { id: 'address', group: 'address', when: inBrowser },
  { id: 'saysNotSecure', group: 'address', when: lacksScheme, of: ['address'] },
  { id: 'typedPassword', group: 'address', when: isWrongSite, of: ['address'] },
  {
    id: 'reached',
    group: 'address',
    when: (a) => a.how === 'browser' && settledVerdict(a) !== 'stop',
  },
  { id: 'appSource', group: 'address', when: inApp },
  { id: 'phoneLock', group: 'address', when: inApp },

  { id: 'second', group: 'login' },
  { id: 'secondService', group: 'login', when: (a) => a.second === 'service' },
  { id: 'offered', group: 'login', when: (a) => secondStep(a) === 'nothing', of: ['second'] },
  { id: 'obstacle', group: 'login', when: (a) => secondStep(a) !== undefined },
  { id: 'wantBetter', group: 'login', when: (a) => secondStep(a) === 'email-code' },
  {
    id: 'backup',
    group: 'login',
    when: (a) => secondStep(a) !== undefined && secondStep(a) !== 'nothing',
  },
  { id: 'password', group: 'login', when: (a) => a.second !== 'later' },

  { id: 'youEmail', group: 'email' },
  {
    id: 'about',
    group: 'email',
    when: (a) => a.youEmail === 'now-and-then' || a.youEmail === 'often',
  },
  { id: 'clinicEmails', group: 'email', when: (a) => a.youEmail !== 'later' },
  { id: 'choice', group: 'email', when: emailsDetails },

  { id: 'list', group: 'activity' },
  { id: 'lines', group: 'activity', when: (a) => a.list === 'yes' },
  { id: 'people', group: 'activity', when: (a) => a.list !== 'later' },
  { id: 'wantViews', group: 'activity', when: (a) => a.list !== 'later' },
];

const GROUP_OF = new Map<QuestionId, Group>(QUESTIONS.map(({ id, group }) => [id, group]));

/** Where a question belongs; the incident's own question is the only one outside the list. */
export const groupOf = (question: QuestionId): Group => GROUP_OF.get(question) ?? 'incident';

/** Ids of every question whose answer is kept. */
export const ALL_QUESTIONS: readonly AnsweredQuestion[] = QUESTIONS.map(({ id }) => id);

/** Walks the list once, so that a question sees only answers that still apply. */
function walk(answers: Answers): { asked: AnsweredQuestion[]; kept: Answers } {
  const asked: AnsweredQuestion[] = [];
  let kept: Answers = {};
  for (const { id, when } of QUESTIONS) {
    if (when && !when(kept)) continue;
    asked.push(id);
    if (answers[id] !== undefined) kept = { ...kept, [id]: answers[id] };
  }
  return { asked, kept };
}

/** The answers to questions that apply; anything else is left out. */
export const applicable = (answers: Answers): Answers => walk(answers).kept;

/** The questions of one group that apply to these answers, in order. */
export const questionsOf = (group: Group, answers: Answers): readonly AnsweredQuestion[] =>
  walk(answers).asked.filter((id) => groupOf(id) === group);

/** Every question that applies, in order: the way through the whole check. */
export const allQuestionsFor = (answers: Answers): readonly AnsweredQuestion[] =>
  walk(answers).asked;

/** The ids that a reader may choose for a question, "not sure" and "later" last. */
export function choicesOf(question: QuestionId): readonly string[] {
  if (question === 'about') return [...ABOUT, ...ALWAYS_OFFERED];
  if (question === 'address' || question === 'place') return ALWAYS_OFFERED;
  return [...CHOICES[question satisfies ChoiceQuestion], ...ALWAYS_OFFERED];
}

/**
 * Drops what depended on a changed answer and nothing else: answers about it, and
 * answers to questions that no longer apply.
 *
 * @param answers - with the new answer already in
 * @param changed - the question whose answer is another one now
 */
export function dropDependents(answers: Answers, changed: AnsweredQuestion): Answers {
  const about = new Set(QUESTIONS.filter(({ of }) => of?.includes(changed)).map(({ id }) => id));
  const rest = Object.entries(answers).filter(([id]) => !about.has(id as AnsweredQuestion));
  return applicable(Object.fromEntries(rest));
}
