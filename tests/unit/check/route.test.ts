import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allQuestionsFor, questionsOf } from '#domain/check/questions.ts';
import { isComplete } from '#domain/check/outcomes.ts';
import {
  entryOf,
  gapAt,
  isThrough,
  questionAfter,
  questionBefore,
  resumeAt,
  stepAfter,
  stepOf,
} from '#domain/check/route.ts';
import { STEPS, type Answers } from '#domain/check/types.ts';
import { anyAnswers, everyWay } from './any-answers.ts';

it('opens a step at its first question, at what has no answer, at what was left for later', () => {
  expect(entryOf('activity', {})).toBe('list');
  expect(entryOf('activity', { list: 'yes', lines: 'all-mine' })).toBe('people');
  expect(entryOf('email', { youEmail: 'never', clinicEmails: 'later' })).toBe('clinicEmails');
  expect(entryOf('email', { youEmail: 'never', clinicEmails: 'no' })).toBe('youEmail');
});

it('goes on to the next question, then to one passed over, then out of the step', () => {
  expect(questionAfter('how', { how: 'app' })).toBe('appSource');
  expect(questionAfter('phoneLock', { how: 'app', phoneLock: 'yes' })).toBe('appSource');
  expect(
    questionAfter('phoneLock', { how: 'app', appSource: 'clinic', phoneLock: 'yes' }),
  ).toBeUndefined();
});

it('goes back over the whole way, or over the one step that is shown', () => {
  const answers: Answers = { how: 'app' };
  expect(questionBefore('second', answers)).toBe('phoneLock');
  expect(questionBefore('how', answers)).toBe('place');
  expect(questionBefore('how', answers, 'address')).toBeUndefined();
  expect(questionBefore('forWhom', answers)).toBeUndefined();
});

it('can go back from every question to the first, one at a time', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const asked = allQuestionsFor(answers);
      const way = [asked.at(-1)!];
      for (
        let before = questionBefore(way[0]!, answers);
        before;
        before = questionBefore(before, answers)
      )
        way.unshift(before);
      expect(way).toEqual(asked);
    }),
  );
});

it('is through with a group once each of its questions has an answer', () => {
  expect(isThrough('list', { list: 'yes', people: 'unknown' })).toBe(false);
  expect(isThrough('list', { list: 'later' })).toBe(true);
});

it('goes round to the next step with questions left', () => {
  const email: Answers = { youEmail: 'later' };
  expect(stepAfter('login', email)).toBe('activity');
  expect(stepAfter('activity', email)).toBe('address');
  expect(stepAfter(undefined, email)).toBe('address');
  expect(
    stepAfter('address', { how: 'later', second: 'later', youEmail: 'later', list: 'later' }),
  ).toBeUndefined();
});

it('comes back to the first question without an answer, of the check or of one step', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(undefined, ...STEPS), (answers, only) => {
      const asked = only ? questionsOf(only, answers) : allQuestionsFor(answers);
      expect(resumeAt(answers, only)).toBe(asked.find((id) => answers[id] === undefined));
    }),
  );
});

it('finds the gap in the step of a question', () => {
  expect(gapAt('people', { list: 'yes', people: 'unknown' })).toBe('lines');
  expect(gapAt('place', {})).toBeUndefined();
  for (const answers of everyWay('activity')) expect(gapAt('list', answers)).toBeUndefined();
  expect(isComplete('activity', { list: 'yes', people: 'unknown' })).toBe(false);
});

it('knows the step of a question, and that the start and the incident have none', () => {
  expect(stepOf('secondService')).toBe('login');
  expect(stepOf('forWhom')).toBeUndefined();
  expect(stepOf('someoneClose')).toBeUndefined();
});
