import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isComplete,
  openQuestions,
  outcomeOf,
  reasonsOf,
  unanswered,
} from '#domain/check/outcomes.ts';
import {
  OUTCOMES,
  STEPS,
  type AddressFacts,
  type Answers,
  type ItemId,
  type Outcome,
  type Step,
} from '#domain/check/types.ts';
import { anyAnswers, everyWay } from './any-answers.ts';

const site = (facts: Partial<AddressFacts> = {}): AddressFacts => ({
  site: 'clinic.example',
  verdict: 'no-warning-signs',
  match: 'same',
  signs: [],
  ...facts,
});
const browser = (facts: Partial<AddressFacts>, rest: Answers = {}): Answers => ({
  how: 'browser',
  address: site(facts),
  reached: 'typed',
  ...rest,
});
const app = (rest: Answers): Answers => ({
  how: 'app',
  appSource: 'clinic',
  phoneLock: 'yes',
  ...rest,
});
const login = (rest: Answers): Answers => ({
  second: 'app-code',
  obstacle: 'none',
  backup: 'yes',
  password: 'no',
  ...rest,
});
const bare = (rest: Answers): Answers => ({
  second: 'nothing',
  offered: 'no',
  obstacle: 'none',
  password: 'no',
  ...rest,
});
const mail = (rest: Answers): Answers => ({
  youEmail: 'often',
  about: ['symptoms'],
  clinicEmails: 'no',
  choice: 'keep-email',
  ...rest,
});
const seen = (rest: Answers): Answers => ({
  list: 'yes',
  lines: 'all-mine',
  people: 'as-expected',
  wantViews: 'no',
  ...rest,
});
const noScheme = { verdict: 'cannot-tell', signs: ['no-scheme'] } as const;

type Row = [what: string, answers: Answers, outcome: Outcome, ...items: ItemId[]];

const TABLES: Record<Step, Row[]> = {
  address: [
    ['nothing answered yet', {}, 'todo'],
    ['a stop', browser({ verdict: 'stop' }, { reached: undefined }), 'act-now', 'stop-address'],
    [
      'a stop where a password went in',
      browser({ verdict: 'stop' }, { typedPassword: 'yes' }),
      'act-now',
      'stop-address',
      'typed-password',
    ],
    [
      'a stop where a password may have gone in',
      browser({ verdict: 'stop' }, { typedPassword: 'not-sure' }),
      'act-now',
      'stop-address',
      'typed-password',
    ],
    [
      'no scheme, and the browser says "Not secure"',
      browser(noScheme, { saysNotSecure: 'yes', typedPassword: 'no' }),
      'act-now',
      'stop-address',
    ],
    [
      'no scheme, and the browser says nothing of the kind',
      browser(noScheme, { saysNotSecure: 'no' }),
      'done',
    ],
    [
      'no scheme, and not sure what the browser says',
      browser(noScheme, { saysNotSecure: 'not-sure' }),
      'do-next',
      'check-address-again',
    ],
    [
      'no scheme, and another site than the letter',
      browser({ ...noScheme, match: 'different' }, { saysNotSecure: 'no', typedPassword: 'no' }),
      'ask-clinic',
      'call-about-address',
    ],
    [
      'another site than the letter',
      browser({ match: 'different' }, { typedPassword: 'no' }),
      'ask-clinic',
      'call-about-address',
    ],
    [
      'another site than the letter where a password went in',
      browser({ match: 'different' }, { typedPassword: 'yes' }),
      'act-now',
      'typed-password',
      'call-about-address',
    ],
    ['a careful verdict', browser({ verdict: 'careful' }), 'ask-clinic', 'call-about-address'],
    ['no letter to compare with', browser({ match: 'not-asked' }), 'do-next', 'compare-letter'],
    ['a letter that tells nothing', browser({ match: 'cannot-tell' }), 'do-next', 'compare-letter'],
    ['found by searching', browser({}, { reached: 'search' }), 'do-next', 'save-bookmark'],
    ['reached by a link', browser({}, { reached: 'link' }), 'do-next', 'leave-link'],
    [
      'reached by a link, with no letter to compare',
      browser({ match: 'not-asked' }, { reached: 'link' }),
      'do-next',
      'leave-link',
    ],
    ['a link in a message', { how: 'link', address: site() }, 'do-next', 'leave-link'],
    [
      'a link in a message that cannot be told',
      { how: 'link', address: site({ ...noScheme, match: 'not-asked' }) },
      'do-next',
      'leave-link',
    ],
    [
      'a link in a message with a stop',
      { how: 'link', address: site({ verdict: 'stop' }), typedPassword: 'no' },
      'act-now',
      'stop-address',
      'leave-link',
    ],
    [
      'a verdict that cannot tell',
      browser({ verdict: 'cannot-tell' }),
      'do-next',
      'check-address-again',
    ],
    [
      'an address the reader cannot see',
      { how: 'browser', address: 'not-sure', reached: 'typed' },
      'do-next',
      'check-address-again',
    ],
    ['later', { how: 'later' }, 'do-next', 'come-back'],
    ['not sure how it opens', { how: 'not-sure' }, 'do-next', 'come-back'],
    [
      'an app searched for in the store',
      app({ appSource: 'store-search' }),
      'do-next',
      'find-right-app',
    ],
    ['an app from nobody knows where', app({ appSource: 'not-sure' }), 'do-next', 'find-right-app'],
    ['an app on a phone without a lock', app({ phoneLock: 'no' }), 'do-next', 'lock-phone'],
    ['no warning signs, the same site, a bookmark', browser({}), 'done'],
    ['the clinic’s app on a locked phone', app({}), 'done'],
  ],
  login: [
    ['nothing answered yet', {}, 'todo'],
    [
      'a lost phone that was the second step',
      login({ obstacle: 'phone-lost' }),
      'act-now',
      'phone-lost',
    ],
    [
      'a lost phone behind another sign-in service',
      login({ second: 'service', secondService: 'text-code', obstacle: 'phone-lost' }),
      'act-now',
      'phone-lost',
    ],
    [
      'a lost phone that was not the second step',
      login({ second: 'email-code', wantBetter: 'no', obstacle: 'phone-lost' }),
      'done',
    ],
    [
      'a reused password and no second step',
      bare({ password: 'yes' }),
      'act-now',
      'reused-no-second',
      'send-letter',
    ],
    ['nothing, but it is offered', bare({ offered: 'yes' }), 'do-next', 'turn-on-second'],
    [
      'nothing, and the settings were not found',
      bare({ offered: 'not-sure' }),
      'do-next',
      'find-second',
    ],
    ['not sure what is asked', { second: 'not-sure', password: 'no' }, 'do-next', 'find-second'],
    [
      'not sure what the other service asks',
      { second: 'service', secondService: 'not-sure', password: 'no' },
      'do-next',
      'find-second',
    ],
    ['not sure of an obstacle', login({ obstacle: 'not-sure' }), 'do-next', 'come-back'],
    ['no backup', login({ backup: 'no' }), 'do-next', 'save-backup'],
    ['not sure of a backup', login({ backup: 'not-sure' }), 'do-next', 'save-backup'],
    [
      'a reused password with a second step',
      login({ password: 'yes' }),
      'do-next',
      'change-password',
    ],
    [
      'a password that may be reused',
      login({ password: 'not-sure' }),
      'do-next',
      'change-password',
    ],
    ['later', { second: 'later' }, 'do-next', 'come-back'],
    ['nothing, and it is not offered', bare({}), 'ask-clinic', 'send-letter'],
    [
      'an email code, and something better is wanted',
      login({ second: 'email-code', wantBetter: 'yes' }),
      'ask-clinic',
      'send-letter',
    ],
    [
      'an email code, and that is enough',
      login({ second: 'email-code', wantBetter: 'no' }),
      'done',
    ],
    ['a text code with a backup', login({ second: 'text-code' }), 'done'],
    [
      'a passkey on a shared computer',
      login({ second: 'passkey', obstacle: 'shared-computer' }),
      'done',
    ],
    [
      'a second step by another service',
      login({ second: 'service', secondService: 'passkey' }),
      'done',
    ],
    [
      'a second step without a smartphone',
      login({ second: 'text-code', obstacle: 'no-smartphone' }),
      'done',
    ],
  ],
  email: [
    ['nothing answered yet', {}, 'todo'],
    [
      'details by email, and the portal from now on',
      mail({ choice: 'use-portal' }),
      'do-next',
      'send-email-message',
    ],
    [
      'details both ways, and the portal from now on',
      mail({ choice: 'use-portal', clinicEmails: 'yes' }),
      'do-next',
      'send-letter',
      'send-email-message',
    ],
    [
      'not sure whether they email',
      { youEmail: 'not-sure', clinicEmails: 'no' },
      'do-next',
      'look-at-email',
    ],
    [
      'not sure what about',
      { youEmail: 'often', about: ['not-sure'], clinicEmails: 'no' },
      'do-next',
      'look-at-email',
    ],
    [
      'not sure whether the clinic emails details',
      mail({ clinicEmails: 'not-sure' }),
      'do-next',
      'look-at-email',
    ],
    ['not sure what to choose', mail({ choice: 'not-sure' }), 'do-next', 'look-at-email'],
    ['later', { youEmail: 'later' }, 'do-next', 'come-back'],
    [
      'the clinic sends details',
      { youEmail: 'never', clinicEmails: 'yes' },
      'ask-clinic',
      'send-letter',
    ],
    ['no portal is offered', mail({ choice: 'no-portal' }), 'ask-clinic', 'send-letter'],
    ['never', { youEmail: 'never', clinicEmails: 'no' }, 'done'],
    ['only times and places', { youEmail: 'often', about: ['times'], clinicEmails: 'no' }, 'done'],
    ['email kept, knowing what it means', mail({}), 'done'],
    ['email kept both ways, knowing what it means', mail({ clinicEmails: 'yes' }), 'done'],
    [
      'the clinic sends details, and no choice of the reader’s asked for',
      { youEmail: 'never', clinicEmails: 'yes', choice: 'keep-email' },
      'ask-clinic',
      'send-letter',
    ],
  ],
  activity: [
    ['nothing answered yet', {}, 'todo'],
    ['a line they do not know', { list: 'yes', lines: 'unknown' }, 'act-now', 'unknown-line'],
    ['a person they do not know', seen({ people: 'unknown' }), 'act-now', 'unknown-person'],
    [
      'no list of sign-ins',
      { list: 'no-such-page', people: 'as-expected', wantViews: 'no' },
      'ask-clinic',
      'send-letter',
    ],
    ['no page of people', seen({ people: 'no-such-page' }), 'ask-clinic', 'send-letter'],
    ['the views are wanted', seen({ wantViews: 'yes' }), 'ask-clinic', 'send-letter'],
    [
      'not sure where the list is',
      { list: 'not-sure', people: 'as-expected', wantViews: 'no' },
      'do-next',
      'find-activity',
    ],
    ['lines that tell nothing', seen({ lines: 'not-sure' }), 'do-next', 'look-at-lines'],
    ['people they are not sure of', seen({ people: 'not-sure' }), 'do-next', 'look-at-people'],
    ['not sure about the views', seen({ wantViews: 'not-sure' }), 'do-next', 'come-back'],
    ['later', { list: 'later' }, 'do-next', 'come-back'],
    ['all theirs', seen({}), 'done'],
  ],
};

describe.each(STEPS)('the table of the %s step', (step) => {
  it.each<Row>(TABLES[step])(
    'gives %s its outcome and its items',
    (...[, answers, outcome, ...items]: Row) => {
      expect(outcomeOf(step, answers)).toBe(outcome);
      expect([...new Set(reasonsOf(step, answers).map(({ item }) => item))].sort()).toEqual(
        [...items].sort(),
      );
    },
  );

  it('is total: every way through it has an outcome, and one that is not done says why', () => {
    let ways = 0;
    for (const answers of everyWay(step)) {
      ways += 1;
      const outcome = outcomeOf(step, answers);
      if (outcome === 'todo')
        throw new Error(`Complete and still to do: ${JSON.stringify(answers)}`);
      const reasons = reasonsOf(step, answers);
      if ((outcome === 'done') !== (reasons.length === 0))
        throw new Error(`No reason: ${JSON.stringify(answers)}`);
      if (outcome !== 'done' && !reasons.some(({ kind }) => kind === outcome))
        throw new Error(`Other reason: ${JSON.stringify(answers)}`);
    }
    expect(ways).toBeGreaterThan(50);
  });

  it('never takes "not sure" or "later" for done', () => {
    for (const answers of everyWay(step)) {
      const vague = Object.values(answers)
        .flat()
        .some((value) => value === 'not-sure' || value === 'later');
      if (vague && outcomeOf(step, answers) === 'done')
        throw new Error(`Done: ${JSON.stringify(answers)}`);
    }
    expect(outcomeOf(step, {})).toBe('todo');
  });

  it('takes an act-now for an act-now before the step is finished', () => {
    for (const answers of everyWay(step)) {
      const actsNow = reasonsOf(step, answers).some(({ kind }) => kind === 'act-now');
      if (actsNow) expect(outcomeOf(step, answers)).toBe('act-now');
    }
  });
});

it('gives any answers whatever an outcome, done only when nothing is left unanswered', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...STEPS), (answers, step) => {
      const outcome = outcomeOf(step, answers);
      expect(OUTCOMES).toContain(outcome);
      if (outcome === 'done') expect(isComplete(step, answers)).toBe(true);
      if (unanswered(step, answers).length > 0) expect(outcome).not.toBe('done');
    }),
  );
});

it('tells questions left open from questions left for later', () => {
  const answers: Answers = { youEmail: 'often', about: ['later'] };
  expect(unanswered('email', answers)).toEqual(['clinicEmails']);
  expect(openQuestions('email', answers)).toEqual(['about', 'clinicEmails']);
});

describe('an answer that no rule thought of', () => {
  const done: readonly (readonly [Step, Answers, readonly (keyof Answers)[]])[] = [
    ['address', app({}), ['how', 'appSource', 'phoneLock']],
    ['address', browser({}), ['how', 'address', 'reached']],
    ['login', login({}), ['second', 'backup', 'password']],
    ['email', mail({}), ['youEmail', 'clinicEmails', 'choice']],
    ['email', mail({ about: ['times'], choice: undefined }), ['youEmail', 'about', 'clinicEmails']],
    ['email', { youEmail: 'never', clinicEmails: 'no' }, ['youEmail', 'clinicEmails']],
    ['activity', seen({}), ['list', 'lines', 'people', 'wantViews']],
  ];
  const odd = done.flatMap(([step, answers, questions]) =>
    questions.map((question) => {
      const value = question === 'about' ? ['made-up'] : 'made-up';
      return [question, step, { ...answers, [question]: value }] as const;
    }),
  );

  it.each(odd)('to %s never lets the step of %s be done', (_question, step, answers) => {
    expect(outcomeOf(step, answers)).not.toBe('done');
  });

  it('to what is known of an address never lets its step be done', () => {
    for (const facts of [{ verdict: 'made-up' as never }, { match: 'made-up' as never }])
      expect(outcomeOf('address', browser(facts))).not.toBe('done');
  });

  it('is come back to at the last question of its step', () => {
    const answers = seen({ people: 'made-up' as never });
    expect(reasonsOf('activity', answers)).toEqual([
      { step: 'activity', question: 'wantViews', item: 'come-back', kind: 'do-next' },
    ]);
  });
});

it('gives a step no reasons of another one', () => {
  const answers = { ...app({}), ...bare({}), ...seen({ lines: 'unknown' }) };
  expect(reasonsOf('address', answers)).toEqual([]);
  expect(reasonsOf('login', answers).map(({ question }) => question)).toEqual(['offered']);
});

it('counts a passkey among what is gone with a lost phone', () => {
  const lost = login({ second: 'passkey', obstacle: 'phone-lost' });
  expect(outcomeOf('login', lost)).toBe('act-now');
});
