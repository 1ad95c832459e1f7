import fc from 'fast-check';
import { choicesOf, ALL_QUESTIONS, questionsOf } from '#domain/check/questions.ts';
import { giveAnswer, readAnswer } from '#domain/check/answers.ts';
import {
  ABOUT,
  MATCHES,
  VERDICTS,
  type AddressFacts,
  type AnsweredQuestion,
  type Answers,
  type Group,
} from '#domain/check/types.ts';

/** Facts that a report can bring, few enough to go through them all. */
export const ALL_FACTS: readonly AddressFacts[] = VERDICTS.flatMap((verdict) =>
  MATCHES.flatMap((match) =>
    [[], ['no-scheme'], ['no-scheme', 'odd-port']].map((signs) => ({
      site: 'clinic.example',
      verdict,
      match,
      signs,
    })),
  ),
);

const TOPICS: readonly (readonly string[])[] = [
  ...ABOUT.map((topic) => [topic]),
  ['times', 'symptoms'],
  [...ABOUT],
  ['not-sure'],
  ['later'],
];

/** Every value that a question can be given in these tests. */
export function valuesOf(question: AnsweredQuestion): readonly unknown[] {
  if (question === 'about') return TOPICS;
  if (question === 'address') return [...ALL_FACTS, ...choicesOf('address')];
  if (question === 'place') return ['us', 'other', ...choicesOf('place')];
  return choicesOf(question);
}

/** Every way through one group, question by question, until nothing is left to ask. */
export function* everyWay(group: Group, answers: Answers = {}): Generator<Answers> {
  const next = questionsOf(group, answers).find((question) => answers[question] === undefined);
  if (!next) return yield answers;
  for (const value of valuesOf(next)) yield* everyWay(group, { ...answers, [next]: value });
}

const given = fc
  .constantFrom(...ALL_QUESTIONS)
  .chain((question) =>
    fc.constantFrom(...valuesOf(question)).map((value) => ({ question, value })),
  );

/** One answer to any question. */
export const anyGiven = given;

/** Any record of answers, those to questions that do not apply included. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .array(given, { maxLength: 40 })
  .map((list) => Object.fromEntries(list.map(({ question, value }) => [question, value])));

/** Answers as a reader leaves them: given one after another, changed here and there. */
export const livedAnswers: fc.Arbitrary<Answers> = fc.array(given, { maxLength: 60 }).map((list) =>
  list.reduce<Answers>((answers, { question, value }) => {
    const read = readAnswer(question, value);
    return read === undefined ? answers : giveAnswer(answers, question, read);
  }, {}),
);
