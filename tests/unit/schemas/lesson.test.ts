import { describe, expect, it } from 'vitest';
import { exceptions, lesson } from '#schemas/lesson.ts';
import { issuesOf } from './issues.ts';
import { goodLesson } from './library.ts';

const issues = (changes: object) => issuesOf(lesson, { ...goodLesson, ...changes });
const [first, second] = goodLesson.questions;
const [yes, no] = first?.answers ?? [];

it('accepts front matter that keeps every rule', () => {
  expect(issues({})).toEqual([]);
});

it.each(Object.keys(goodLesson).filter((key) => key !== 'exitControl'))(
  'names the field "%s" when it is left out',
  (key) => {
    expect(issues({ [key]: undefined }).join()).toContain(key);
  },
);

it('takes no exit control to mean that none is needed', () => {
  expect(lesson.parse({ ...goodLesson, exitControl: undefined }).exitControl).toBe(false);
});

it('refuses a field it does not know, so that a typing slip is not lost', () => {
  expect(issues({ sumary: 'A slip.' }).join()).toContain('sumary');
});

describe('questions', () => {
  it('have exactly one right answer: two are refused', () => {
    expect(
      issues({ questions: [{ ...first, answers: [yes, { ...no, right: true }] }, second] }),
    ).toEqual(['questions.0: Mark exactly one answer as right.']);
  });

  it('have exactly one right answer: none is refused', () => {
    expect(issues({ questions: [first, { ...second, answers: [no, no] }] })).toEqual([
      'questions.1: Mark exactly one answer as right.',
    ]);
  });

  it('number two to four', () => {
    expect(issues({ questions: [first] }).join()).toContain('questions');
    expect(issues({ questions: [first, second, first, second] })).toEqual([]);
    expect(issues({ questions: [first, second, first, second, first] }).join()).toContain(
      'questions',
    );
  });

  it('offer at least two answers, each with its reason', () => {
    expect(issues({ questions: [{ ...first, answers: [yes] }, second] }).join()).toContain(
      'questions.0.answers',
    );
    expect(
      issues({ questions: [{ ...first, answers: [yes, { text: 'No.' }] }, second] }).join(),
    ).toContain('questions.0.answers.1.because');
  });
});

it('names the place of a word that the guide does not use, however deep', () => {
  expect(issues({ action: { text: 'Do this.', steps: ['Look up.', 'Log in.'] } })).toEqual([
    expect.stringContaining('action.steps.1: Say "sign in"'),
  ]);
  expect(issues({ picture: { caption: 'A safe door.', alt: 'A door.' } })).toEqual([
    expect.stringContaining('picture.caption: Say "sign in"'),
  ]);
});

it('asks for an action with at least one step, and at most seven', () => {
  expect(issues({ action: { text: 'Do this.', steps: [] } }).join()).toContain('action.steps');
  expect(
    issues({ action: { text: 'Do this.', steps: Array(8).fill('Look up.') } }).join(),
  ).toContain('action.steps');
});

it('asks for one known drawing a step, if it names any', () => {
  const action = { text: 'Do this.', steps: ['Look up.', 'Call.'] };
  expect(issues({ action: { ...action, pictures: ['look-closely', 'call'] } })).toEqual([]);
  expect(issues({ action: { ...action, pictures: ['call'] } })).toEqual([
    'action.pictures: Name one picture for each step, in their order.',
  ]);
  expect(issues({ action: { ...action, pictures: ['call', 'a-unicorn'] } }).join()).toContain(
    'action.pictures.1: Name drawings of steps/',
  );
});

it('asks what is not known: a lesson that claims to know all is refused', () => {
  expect(issues({ unknown: [] }).join()).toContain('unknown');
});

it('corrects only claims that the article makes, 1 to 40', () => {
  const heard = (n: number) => [{ claims: [n], saying: 'People say so.', truth: 'It is not so.' }];
  expect(issues({ heard: heard(40) })).toEqual([]);
  expect(issues({ heard: heard(41) }).join()).toContain('heard.0.claims.0');
  expect(issues({ heard: heard(0) }).join()).toContain('heard.0.claims.0');
});

it('says itself in three lines, no more and no fewer', () => {
  expect(issues({ inShort: ['One line.', 'Two lines.', 'Three lines.'] })).toEqual([]);
  expect(issues({ inShort: ['One line.', 'Two lines.'] })).toEqual([
    'inShort: Say it in three lines.',
  ]);
});

describe('the quality card', () => {
  const [reading = { by: '', on: '', cdc: {}, pemat: {} }] = goodLesson.scores.readings;
  const scored = (changes: object) =>
    issues({ scores: { readings: [reading, { ...reading, ...changes }] } });

  it('scores every item of both lists: a forgotten one is named by its list', () => {
    const { 20: _cdc, ...cdc } = reading.cdc;
    const { 24: _pemat, ...pemat } = reading.pemat;
    expect(scored({ cdc })).toEqual([
      'scores.readings.1.cdc: Score every item of the CDC index: 1 to 20, each 1, 0 or n/a.',
    ]);
    expect(scored({ pemat })).toEqual([
      'scores.readings.1.pemat: Score every item of the PEMAT (print): 1 to 24, each 1, 0 or n/a.',
    ]);
  });

  it('takes 1, 0 and n/a, and no half points', () => {
    expect(scored({ cdc: { ...reading.cdc, 3: 'n/a', 4: 0 } })).toEqual([]);
    expect(scored({ cdc: { ...reading.cdc, 3: 0.5 } }).join()).toContain('scores.readings.1.cdc.3');
  });

  it('rests on at least one reading', () => {
    expect(issues({ scores: { readings: [] } })).toEqual([
      'scores.readings: Read the lesson once more and score it.',
    ]);
  });
});

it('takes exceptions as lower-case words only, for that is how they are looked up', () => {
  expect(issuesOf(exceptions, { words: ['authenticator'] })).toEqual([]);
  expect(issuesOf(exceptions, { words: ['Authenticator'] })).toEqual([
    'words.0: One lower-case word a line.',
  ]);
});
