import { expect, it } from 'vitest';
import {
  adviceIn,
  answersOf,
  currentQuestion,
  currentStep,
  isHelping,
  letterIn,
  outcomeIn,
  planIn,
  portalIn,
  portalsIn,
  reasonsIn,
  stepList,
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
  for (const snapshot of [begin(), unknown, after(begin(), { type: 'result.opened' })])
    expect(currentStep(snapshot)).toBeUndefined();
});

it('lists the steps with their outcomes, one for a step by itself', () => {
  expect(stepList(begin())).toEqual(STEPS.map((step) => ({ step, outcome: 'todo' })));
  expect(stepList(unknown)).toEqual([{ step: 'activity', outcome: 'act-now' }]);
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
