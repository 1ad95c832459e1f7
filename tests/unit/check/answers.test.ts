import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giveAnswer, readAnswer } from '#domain/check/answers.ts';
import { ALL_QUESTIONS, choicesOf, questionsOf } from '#domain/check/questions.ts';
import { outcomeOf } from '#domain/check/outcomes.ts';
import { planOf } from '#domain/check/today.ts';
import { STEPS, type AnsweredQuestion, type Answers } from '#domain/check/types.ts';
import { anyGiven, livedAnswers } from './any-answers.ts';

const facts = {
  site: 'clinic.example',
  verdict: 'stop',
  match: 'same',
  signs: ['look-alike'],
} as const;

describe('reading an answer', () => {
  it('takes every choice that is offered and nothing that is not', () => {
    for (const question of ALL_QUESTIONS) {
      for (const id of choicesOf(question)) expect([readAnswer(question, id)].flat()).toEqual([id]);
      for (const wrong of ['', 'maybe?', 7, null, undefined, {}, [], true])
        expect(readAnswer(question, wrong)).toBeUndefined();
    }
  });

  it('lets "later" and "not sure" stand alone among topics, and drops unknown topics', () => {
    expect(readAnswer('about', ['money', 'times', 'money', 'gossip'])).toEqual(['times', 'money']);
    expect(readAnswer('about', ['money', 'not-sure'])).toEqual(['not-sure']);
    expect(readAnswer('about', ['later', 'not-sure'])).toEqual(['later']);
    expect(readAnswer('about', ['gossip'])).toBeUndefined();
  });

  it('keeps nothing of an address but its facts', () => {
    const typed = {
      ...facts,
      typed: 'https://clinic.example/reset?key=1',
      type: 'address.checked',
    };
    expect(readAnswer('address', typed)).toEqual(facts);
  });

  it.each([
    ['a verdict', { verdict: 'fine' }],
    ['a comparison', { match: 'nearly' }],
    ['a site', { site: 7 }],
    ['signs', { signs: 'look-alike' }],
  ])('takes no facts with %s that is none', (_what, wrong) => {
    expect(readAnswer('address', { ...facts, ...wrong })).toBeUndefined();
  });

  it('takes facts for the address alone', () => {
    expect(readAnswer('how', facts)).toBeUndefined();
  });

  it('takes a place of forty letters, and none that is longer', () => {
    expect(readAnswer('place', 'x'.repeat(40))).toBe('x'.repeat(40));
    expect(readAnswer('place', 'x'.repeat(41))).toBeUndefined();
  });

  it.each([
    'clinic.example/reset?key=1',
    'ann@clinic.example',
    'clinic.example#me',
    'CLINIC',
    'a b',
    'x'.repeat(300),
  ])('keeps no site that is more than a host name: %s', (site) =>
    expect(readAnswer('address', { ...facts, site })).toMatchObject({ site: '' }),
  );

  it('keeps only ids as signs, thirty at most', () => {
    const signs = [
      'punycode',
      'punycode',
      7,
      'Ann <b>',
      ...Array.from({ length: 50 }, (_, n) => `sign-${n}`),
    ];
    const kept = ['punycode', ...Array.from({ length: 29 }, (_, n) => `sign-${n}`)];
    expect(readAnswer('address', { ...facts, signs })).toEqual({ ...facts, signs: kept });
  });
});

describe('giving an answer', () => {
  it('keeps what was said about a site while the site stays the same', () => {
    const answers: Answers = { how: 'browser', address: facts, typedPassword: 'no' };
    expect(giveAnswer(answers, 'address', { ...facts, match: 'different' })).toHaveProperty(
      'typedPassword',
      'no',
    );
    expect(giveAnswer(answers, 'address', { ...facts, site: 'other.example' })).not.toHaveProperty(
      'typedPassword',
    );
  });

  it('keeps what was said about a choice while the choice stays the same', () => {
    const answers: Answers = { second: 'nothing', offered: 'no' };
    expect(giveAnswer(answers, 'second', 'nothing')).toEqual(answers);
    expect(giveAnswer(answers, 'second', 'passkey')).toEqual({ second: 'passkey' });
  });

  it('changes nothing when the same answer is given again', () => {
    fc.assert(
      fc.property(livedAnswers, fc.constantFrom(...ALL_QUESTIONS), (answers, question) => {
        const value = answers[question];
        if (value !== undefined) expect(giveAnswer(answers, question, value)).toEqual(answers);
      }),
    );
  });

  it('drops only answers that the changed one has a say in', () => {
    // Within the group alone: a change in one step never touches another.
    fc.assert(
      fc.property(livedAnswers, anyGiven, (answers, { question, value }) => {
        const read = readAnswer(question, value);
        if (read === undefined) return;
        const after = giveAnswer(answers, question, read);
        const groups = (['start', ...STEPS] as const).filter(
          (group) => !questionsOf(group, answers).includes(question),
        );
        for (const group of groups)
          for (const id of questionsOf(group, answers)) {
            if (id !== question) expect(after[id]).toEqual(answers[id]);
          }
        for (const id of Object.keys(after) as AnsweredQuestion[])
          if (id !== question) expect(after[id]).toEqual(answers[id]);
      }),
    );
  });

  it('gives the same outcomes and plan in whatever order the steps were answered', () => {
    fc.assert(
      fc.property(
        livedAnswers,
        fc.shuffledSubarray([...STEPS], { minLength: 4 }),
        (answers, order) => {
          const again = (['start', ...order] as const)
            .flatMap((group) => questionsOf(group, answers))
            .reduce<Answers>((given, id) => {
              const value = answers[id];
              return value === undefined ? given : giveAnswer(given, id, value);
            }, {});
          expect(again).toEqual(answers);
          expect(planOf(again)).toEqual(planOf(answers));
          for (const step of STEPS) expect(outcomeOf(step, again)).toBe(outcomeOf(step, answers));
        },
      ),
    );
  });
});
