import { expect, it } from 'vitest';
import {
  adviceIn,
  answersOf,
  currentQuestion,
  currentStep,
  givenIn,
  isForToday,
  isHelping,
  letterIn,
  newAdvice,
  outcomeIn,
  planIn,
  portalIn,
  portalsIn,
  reasonsIn,
  stepList,
  stepProgress,
} from '#machines/check/check.selectors.ts';
import { STEPS } from '#domain/check/types.ts';
import { after, begin, give, restore } from './check-run.ts';

const unknown = after(begin('activity'), give('list', 'yes'), give('lines', 'unknown'));

it('names the question on show, the incident’s own included, and none on a result', () => {
  expect(currentQuestion(begin())).toBe('forWhom');
  expect(currentQuestion(unknown)).toBe('someoneClose');
  expect(currentQuestion(after(unknown, give('someoneClose', 'no')))).toBeUndefined();
  expect(currentQuestion(after(begin(), { type: 'result.opened' }))).toBeUndefined();
});

it('names the step that the reader is in, and none at the start, in the incident and on the result', () => {
  expect(currentStep(begin('email'))).toBe('email');
  const result = after(begin(), give('forWhom', 'self'), give('place', 'us'), give('how', 'app'), {
    type: 'result.opened',
  });
  for (const snapshot of [begin(), unknown, result]) expect(currentStep(snapshot)).toBeUndefined();
});

it('names no step while it greets the reader of another month', () => {
  const { progress } = after(begin(undefined, '2026-11-01'), give('forWhom', 'self')).context;
  const onStep = after(begin(undefined, '2026-12-24'), { type: 'step.chosen', step: 'email' });
  const greeted = after(onStep, { type: 'progress.restored', progress });
  expect(greeted.hasTag('greeting')).toBe(true);
  expect(currentStep(greeted)).toBeUndefined();
});

it('has no new hint where no step is on show', () => {
  expect(newAdvice(begin(), begin())).toEqual([]);
});

it('lists the steps with their outcomes, one for a step by itself', () => {
  expect(stepList(begin())).toEqual(STEPS.map((step) => ({ step, outcome: 'todo' })));
  expect(stepList(unknown)).toEqual([{ step: 'activity', outcome: 'act-now' }]);
});

it('tells how far the reader is in the step, and what was answered, in order', () => {
  const snapshot = after(begin('email'), give('youEmail', 'often'), give('about', ['times']));
  expect(stepProgress(snapshot)).toEqual({ answered: 2, asked: 3 });
  expect(givenIn(snapshot)).toEqual(['youEmail', 'about']);
  expect(stepProgress(begin())).toBeUndefined();
});

it('knows the one step that the reader has time for, until another is chosen', () => {
  const snapshot = after(begin(), { type: 'step.chosen', step: 'email', alone: true });
  expect(isForToday(snapshot, 'email')).toBe(true);
  expect(isForToday(snapshot, 'login')).toBe(false);
  expect(isForToday(after(snapshot, { type: 'step.chosen', step: 'email' }), 'email')).toBe(false);
});

it('answers for the rules, so that no screen has to', () => {
  const snapshot = after(
    begin(),
    restore({
      forWhom: 'helper',
      helperLogin: 'own',
      second: 'text-code',
      wantViews: 'yes',
      list: 'no-such-page',
    }),
  );
  expect(isHelping(snapshot)).toBe(true);
  expect(isHelping(begin())).toBe(false);
  expect(outcomeIn(snapshot, 'activity')).toBe('ask-clinic');
  expect(reasonsIn(snapshot, 'activity').map(({ question }) => question)).toEqual([
    'list',
    'wantViews',
  ]);
  expect(adviceIn(snapshot, 'login')).toEqual(['next-rung']);
  expect(letterIn(snapshot)).toEqual(['sign-in-list', 'views']);
  expect(planIn(snapshot).map(({ id }) => id)).toEqual(['send-letter', 'come-back']);
  expect(answersOf(snapshot)).toBe(portalIn(snapshot).answers);
  expect(portalsIn(snapshot)).toEqual([portalIn(snapshot)]);
});

it('names the hints that an answer brought up, once, and none that stands with its question', () => {
  const before = begin('login');
  const second = after(before, give('second', 'text-code'));
  expect(newAdvice(before, second)).toEqual(['next-rung']);
  expect(newAdvice(second, after(second, give('backup', 'yes')))).toEqual([]);

  const start = begin('address');
  const linked = after(start, give('how', 'link'));
  expect(adviceIn(linked, 'address')).toContain('not-from-a-link');
  expect(newAdvice(start, linked)).toEqual([]);
});

it('names no hint of a step that the answer led to', () => {
  const before = begin();
  const there = after(before, { type: 'step.chosen', step: 'activity' });
  expect(newAdvice(before, there)).toEqual([]);
  expect(newAdvice(there, after(there, { type: 'result.opened' }))).toEqual([]);
});
