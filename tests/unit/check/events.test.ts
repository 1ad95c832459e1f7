import { describe, expect, it } from 'vitest';
import { changeBy, eventFits, takeEvent } from '#domain/check/events.ts';
import { currentPortal, emptyPortal, NO_PROGRESS } from '#domain/check/portals.ts';
import { answersIn, begin, withAnswers } from '#domain/check/session.ts';
import type { CheckEvent } from '#domain/check/event-types.ts';
import type { Progress } from '#domain/check/types.ts';

const facts = {
  site: 'clinic.example',
  verdict: 'stop',
  match: 'same',
  signs: ['look-alike'],
} as const;
const two: Progress = {
  version: 1,
  portals: [emptyPortal('a', 'Mom', { place: 'us' }), emptyPortal('b')],
  current: 'a',
};
const session = { ...begin(), progress: two };

describe('an event fits', () => {
  it.each<[string, CheckEvent, boolean]>([
    ['an answer that is offered', { type: 'answer.given', question: 'how', value: 'app' }, true],
    ['an answer that is not', { type: 'answer.given', question: 'how', value: 'on foot' }, false],
    [
      'an answer to a question that is not asked',
      { type: 'answer.given', question: 'lines', value: 'unknown' },
      false,
    ],
    [
      'the answer that is never kept',
      { type: 'answer.given', question: 'someoneClose', value: 'no' },
      false,
    ],
    ['a report', { type: 'address.checked', ...facts }, true],
    [
      'a report with another verdict',
      { type: 'address.checked', ...facts, verdict: 'safe' as never },
      false,
    ],
    [
      'ticks found before the page was ready',
      { type: 'answers.found', answers: { how: 'app' } },
      true,
    ],
    ['no ticks found', { type: 'answers.found', answers: {} }, false],
    ['a question that is asked', { type: 'question.chosen', question: 'second' }, true],
    ['a question that is not', { type: 'question.chosen', question: 'secondService' }, false],
    ['a step', { type: 'step.chosen', step: 'email' }, true],
    ['no step', { type: 'step.chosen', step: 'dance' as never }, false],
    ['a tick', { type: 'tick.toggled', tick: 'go-yourself', on: true }, true],
    ['no tick', { type: 'tick.toggled', tick: 'dance' as never, on: true }, false],
    ['a new portal', { type: 'portal.added', id: 'c' }, true],
    ['a portal that is there', { type: 'portal.added', id: 'a' }, false],
    ['a known portal', { type: 'portal.chosen', id: 'b' }, true],
    ['an unknown portal to go to', { type: 'portal.chosen', id: 'z' }, false],
    ['an unknown portal', { type: 'portal.removed', id: 'z' }, false],
    ['what only moves the reader', { type: 'step.continued' }, true],
  ])('or not: %s', (_, event, fits) => {
    expect(eventFits(session, event)).toBe(fits);
  });

  it('only if the one step that is shown is about it', () => {
    expect(eventFits(begin('email'), { type: 'step.chosen', step: 'login' })).toBe(false);
    expect(eventFits(begin('email'), { type: 'address.checked', ...facts })).toBe(false);
    expect(eventFits(begin('email'), { type: 'question.chosen', question: 'how' })).toBe(false);
  });
});

describe('taking an event in', () => {
  it('makes whoever checks an address a reader in a browser, except one who comes by a link', () => {
    const report: CheckEvent = { type: 'address.checked', ...facts };
    expect(answersIn(takeEvent(begin(), report))).toEqual({ how: 'browser', address: facts });
    expect(
      answersIn(takeEvent(withAnswers(begin(), { how: 'app', phoneLock: 'no' }), report)),
    ).toEqual({ how: 'browser', address: facts });
    expect(takeEvent(begin(), report).question).toBe('address');
    expect(answersIn(takeEvent(withAnswers(begin(), { how: 'link' }), report))).toMatchObject({
      how: 'link',
    });
  });

  it('hands the place on to a new portal and nothing else', () => {
    const { progress } = takeEvent(session, { type: 'portal.added', id: 'c', nickname: ' Dad ' });
    expect(currentPortal(progress)).toEqual(emptyPortal('c', 'Dad', { place: 'us' }));
    const unplaced = takeEvent(begin(), { type: 'portal.added', id: 'c' });
    expect(Object.keys(answersIn(unplaced))).toEqual([]);
  });

  it('takes in what was ticked before the page was ready', () => {
    const found = takeEvent(begin(), { type: 'answers.found', answers: { how: 'app' } });
    expect(answersIn(found)).toEqual({ how: 'app' });
  });

  it('opens a question to correct it, and a step at what waits in it, perhaps that one alone', () => {
    const opened = takeEvent(begin(), { type: 'question.chosen', question: 'second' });
    expect(opened).toMatchObject({ question: 'second', correcting: 'second' });
    const step = takeEvent(opened, { type: 'step.chosen', step: 'email', alone: true });
    expect([step.question, step.alone, step.correcting]).toEqual(['youEmail', 'email', undefined]);
    expect(takeEvent(step, { type: 'step.chosen', step: 'login' }).alone).toBeUndefined();
  });

  it('marks an item of the plan beside those that are marked', () => {
    const faulty = withAnswers(begin(), {
      second: 'passkey',
      backup: 'no',
      password: 'yes',
    });
    const marked = takeEvent(faulty, { type: 'item.marked', item: 'save-backup', deed: 'done' });
    const both = takeEvent(marked, { type: 'item.marked', item: 'change-password', deed: 'later' });
    expect(currentPortal(both.progress).deeds).toEqual({
      'save-backup': 'done',
      'change-password': 'later',
    });
  });

  it('names, chooses and removes a portal', () => {
    expect(
      currentPortal(takeEvent(session, { type: 'portal.named', nickname: 'Dad' }).progress)
        .nickname,
    ).toBe('Dad');
    expect(takeEvent(session, { type: 'portal.chosen', id: 'b' }).progress.current).toBe('b');
    expect(takeEvent(session, { type: 'portal.removed', id: 'b' }).progress.portals).toEqual([
      two.portals[0],
    ]);
  });

  it('keeps the portal on show when progress changes elsewhere, and takes all of it when restored', () => {
    const theirs = { ...two, current: 'b' };
    expect(takeEvent(session, { type: 'progress.synced', progress: theirs }).progress.current).toBe(
      'a',
    );
    expect(takeEvent(session, { type: 'progress.restored', progress: theirs }).progress).toBe(
      theirs,
    );
    const onSecond = { ...session, progress: theirs };
    const named = { ...two, portals: [two.portals[0]!, emptyPortal('b', 'Dad')] };
    const synced = takeEvent(onSecond, { type: 'progress.synced', progress: named });
    expect(currentPortal(synced.progress)).toEqual(emptyPortal('b', 'Dad'));
  });

  it('ticks, and forgets everything when erased', () => {
    const ticked = takeEvent(session, { type: 'tick.toggled', tick: 'go-yourself', on: true });
    expect(currentPortal(ticked.progress).ticks).toEqual(['go-yourself']);
    expect(takeEvent(ticked, { type: 'check.erased' })).toEqual(begin());
  });

  it('leaves the session as it is for events that only move the reader', () => {
    expect(takeEvent(session, { type: 'step.continued' })).toBe(session);
  });
});

it('tells whoever keeps the progress what changed and nothing more', () => {
  expect(changeBy(session, { type: 'portal.named', nickname: '' })).toEqual({
    current: 'a',
    kept: two.portals[0],
  });
  expect(changeBy(session, { type: 'portal.chosen', id: 'a' })).toEqual({ current: 'a' });
  expect(
    changeBy({ ...session, progress: NO_PROGRESS }, { type: 'portal.removed', id: 'a' }),
  ).toEqual({ current: 'first', removed: 'a' });
});
