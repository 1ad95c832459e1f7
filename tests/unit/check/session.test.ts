import { expect, it } from 'vitest';
import { currentPortal, emptyPortal } from '#domain/check/portals.ts';
import {
  answersIn,
  askedIn,
  atIncident,
  begin,
  beginRound,
  goTo,
  isAsked,
  stepsIn,
  withAnswers,
  withPortal,
} from '#domain/check/session.ts';
import { STEPS } from '#domain/check/types.ts';

it('begins with whom it is for, or with the first question of the one step', () => {
  expect(begin().question).toBe('forWhom');
  expect(STEPS.map((step) => begin(step).question)).toEqual(['how', 'second', 'youEmail', 'list']);
  expect(answersIn(begin())).toEqual({});
});

it('asks about the one step that it is about', () => {
  expect(stepsIn(begin())).toEqual(STEPS);
  expect(stepsIn(begin('email'))).toEqual(['email']);
  expect(askedIn(begin('email'))).toEqual(['youEmail', 'clinicEmails']);
  expect(isAsked(begin('email'), 'list')).toBe(false);
});

it('takes answers in one after the other, and leaves out what does not fit by then', () => {
  const given = {
    how: 'app',
    appSource: 'clinic',
    reached: 'typed',
    phoneLock: 'perhaps',
    nonsense: 'yes',
    __proto__: 'yes',
  };
  expect(answersIn(withAnswers(begin(), given))).toEqual({ how: 'app', appSource: 'clinic' });
});

it('is the same session when nothing fits', () => {
  const session = begin('email');
  expect(withAnswers(session, { list: 'yes', youEmail: 'perhaps' })).toBe(session);
});

it('takes the place anywhere, since telephone numbers hang on it', () => {
  expect(answersIn(withAnswers(begin('activity'), { place: 'us' }))).toEqual({ place: 'us' });
});

it('changes the current portal and no other', () => {
  const session = {
    ...begin(),
    progress: { version: 1 as const, portals: [emptyPortal('a'), emptyPortal('b')], current: 'b' },
  };
  expect(
    withPortal(session, { nickname: 'Dad' }).progress.portals.map(({ nickname }) => nickname),
  ).toEqual(['', 'Dad']);
});

it('goes only to questions that are asked', () => {
  const session = begin();
  expect(goTo(session, 'list').question).toBe('list');
  expect(goTo(session, 'lines')).toBe(session);
  expect(goTo(session, undefined)).toBe(session);
});

it('knows who is in the incident’s path, and keeps nothing of it once it is left', () => {
  const there = atIncident(begin(), true);
  expect(currentPortal(there.progress).at).toBe('incident');
  expect(Object.keys(currentPortal(atIncident(there, false).progress))).not.toContain('at');
});

it('begins a round with no more than was known', () => {
  const begun = beginRound(withAnswers(begin(), { forWhom: 'self', how: 'app' }));
  expect(Object.entries(answersIn(begun))).toEqual([['forWhom', 'self']]);
});
