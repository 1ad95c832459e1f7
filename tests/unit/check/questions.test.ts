import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_QUESTIONS,
  allQuestionsFor,
  applicable,
  choicesOf,
  dropDependents,
  groupOf,
  questionsOf,
} from '#domain/check/questions.ts';
import { ALWAYS_OFFERED, CHOICES, STEPS, type Answers } from '#domain/check/types.ts';
import { anyAnswers } from './any-answers.ts';

const facts = {
  site: 'clinic.example',
  verdict: 'no-warning-signs',
  match: 'same',
  signs: [],
} as const;

describe('the questions that apply', () => {
  it.each<[string, Answers, string[]]>([
    ['a portal of one’s own', { forWhom: 'self' }, ['forWhom', 'place']],
    ['a helper', { forWhom: 'helper' }, ['forWhom', 'helperLogin', 'place']],
  ])('at the start, for %s', (_, answers, asked) => {
    expect(questionsOf('start', answers)).toEqual(asked);
  });

  it.each<[string, Answers, string[]]>([
    ['a browser', { how: 'browser' }, ['how', 'address', 'reached']],
    ['a link', { how: 'link' }, ['how', 'address']],
    [
      'a link without a scheme, which nobody should open to find out',
      { how: 'link', address: { ...facts, verdict: 'cannot-tell', signs: ['no-scheme'] } },
      ['how', 'address'],
    ],
    ['an app', { how: 'app' }, ['how', 'appSource', 'phoneLock']],
    ['later', { how: 'later' }, ['how']],
    [
      'a stop',
      { how: 'browser', address: { ...facts, verdict: 'stop' } },
      ['how', 'address', 'typedPassword'],
    ],
    [
      'another site',
      { how: 'browser', address: { ...facts, match: 'different' } },
      ['how', 'address', 'typedPassword', 'reached'],
    ],
    [
      'no scheme',
      { how: 'browser', address: { ...facts, verdict: 'cannot-tell', signs: ['no-scheme'] } },
      ['how', 'address', 'saysNotSecure', 'reached'],
    ],
    [
      'no scheme on a stop',
      { how: 'browser', address: { ...facts, verdict: 'stop', signs: ['no-scheme'] } },
      ['how', 'address', 'typedPassword'],
    ],
  ])('of the address, for %s', (_, answers, asked) => {
    expect(questionsOf('address', answers)).toEqual(asked);
  });

  it.each<[string, Answers, string[]]>([
    ['an app code', { second: 'app-code' }, ['second', 'obstacle', 'backup', 'password']],
    [
      'an email code',
      { second: 'email-code' },
      ['second', 'obstacle', 'wantBetter', 'backup', 'password'],
    ],
    ['nothing', { second: 'nothing' }, ['second', 'offered', 'obstacle', 'password']],
    ['another service', { second: 'service' }, ['second', 'secondService', 'password']],
    [
      'another service with nothing',
      { second: 'service', secondService: 'nothing' },
      ['second', 'secondService', 'offered', 'obstacle', 'password'],
    ],
    ['not sure', { second: 'not-sure' }, ['second', 'password']],
    ['later', { second: 'later' }, ['second']],
  ])('of the login, for %s', (_, answers, asked) => {
    expect(questionsOf('login', answers)).toEqual(asked);
  });

  it.each<[string, Answers, string[]]>([
    ['never', { youEmail: 'never' }, ['youEmail', 'clinicEmails']],
    ['times only', { youEmail: 'often', about: ['times'] }, ['youEmail', 'about', 'clinicEmails']],
    [
      'details',
      { youEmail: 'now-and-then', about: ['times', 'results'] },
      ['youEmail', 'about', 'clinicEmails', 'choice'],
    ],
    ['later', { youEmail: 'later' }, ['youEmail']],
  ])('of the email, for %s', (_, answers, asked) => {
    expect(questionsOf('email', answers)).toEqual(asked);
  });

  it.each<[string, Answers, string[]]>([
    ['a list', { list: 'yes' }, ['list', 'lines', 'people', 'wantViews']],
    ['no list', { list: 'no-such-page' }, ['list', 'people', 'wantViews']],
    ['later', { list: 'later' }, ['list']],
  ])('of the activity, for %s', (_, answers, asked) => {
    expect(questionsOf('activity', answers)).toEqual(asked);
  });
});

it('offers "not sure" and "later" with every question', () => {
  for (const question of [...ALL_QUESTIONS, 'someoneClose'] as const) {
    expect(choicesOf(question)).toEqual(expect.arrayContaining([...ALWAYS_OFFERED]));
  }
});

it('keeps the answer to every choice but the incident’s', () => {
  expect(
    Object.keys(CHOICES).filter((id) => !ALL_QUESTIONS.some((question) => question === id)),
  ).toEqual(['someoneClose']);
  expect(groupOf('someoneClose')).toBe('incident');
});

it('asks every question of one group after the other', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const parts = (['start', ...STEPS] as const).flatMap((group) => questionsOf(group, answers));
      expect(allQuestionsFor(answers)).toEqual(parts);
    }),
  );
});

it('looks only at answers that apply', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const kept = applicable(answers);
      expect(allQuestionsFor(kept)).toEqual(allQuestionsFor(answers));
      expect(applicable(kept)).toEqual(kept);
    }),
  );
});

it('drops what depended on a changed answer and nothing else', () => {
  const answers: Answers = {
    how: 'app',
    address: facts,
    reached: 'typed',
    second: 'passkey',
    backup: 'yes',
    list: 'later',
  };
  expect(dropDependents(answers, 'how')).toEqual({
    how: 'app',
    second: 'passkey',
    backup: 'yes',
    list: 'later',
  });
});

it('drops answers about what was changed even where their question still applies', () => {
  const answers: Answers = {
    how: 'browser',
    address: { ...facts, verdict: 'stop' },
    typedPassword: 'no',
    reached: 'typed',
  };
  expect(dropDependents(answers, 'address')).not.toHaveProperty('typedPassword');
  expect(dropDependents({ second: 'nothing', offered: 'yes', obstacle: 'none' }, 'second')).toEqual(
    { second: 'nothing', obstacle: 'none' },
  );
});
