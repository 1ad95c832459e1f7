import { expect, it } from 'vitest';
import {
  callsFirst,
  incidentCauses,
  INCIDENT_STEPS,
  opensIncident,
  setTick,
} from '#domain/check/incident.ts';
import { choicesOf } from '#domain/check/questions.ts';
import {
  INCIDENT_NOW,
  INCIDENT_THEN,
  type AddressFacts,
  type Answers,
} from '#domain/check/types.ts';

const stop: AddressFacts = {
  site: 'clinlc.example',
  verdict: 'stop',
  match: 'different',
  signs: ['look-alike'],
};

it('has eight steps, four now and four then', () => {
  expect(INCIDENT_NOW).toHaveLength(4);
  expect(INCIDENT_THEN).toHaveLength(4);
  expect(new Set(INCIDENT_STEPS).size).toBe(8);
});

it.each<[string, Answers, boolean]>([
  ['an unknown line', { list: 'yes', lines: 'unknown' }, true],
  ['an unknown person', { list: 'no-such-page', people: 'unknown' }, true],
  ['a password typed at a stop', { how: 'browser', address: stop, typedPassword: 'yes' }, true],
  [
    'a password perhaps typed at a stop',
    { how: 'link', address: stop, typedPassword: 'not-sure' },
    true,
  ],
  ['a stop without a password', { how: 'browser', address: stop, typedPassword: 'no' }, false],
  ['lines that tell nothing', { list: 'yes', lines: 'not-sure' }, false],
  [
    'an unknown line of a list that is not there',
    { list: 'no-such-page', lines: 'unknown' },
    false,
  ],
])('for %s, opens the incident path or not', (_, answers, opens) => {
  expect(incidentCauses(answers).length > 0).toBe(opens);
});

it('opens at the answer that caused it and not at its neighbors', () => {
  const answers: Answers = { list: 'yes', lines: 'unknown', people: 'as-expected' };
  expect(opensIncident('lines', answers)).toBe(true);
  expect(opensIncident('people', answers)).toBe(false);
});

it('goes straight to the list only after a plain no', () => {
  expect(choicesOf('someoneClose').filter((id) => !callsFirst(id))).toEqual(['no']);
});

it('ticks and unticks, in the order of the list', () => {
  const ticks = setTick(setTick([], 'watch-the-record', true), 'go-yourself', true);
  expect(ticks).toEqual(['go-yourself', 'watch-the-record']);
  expect(setTick(ticks, 'go-yourself', true)).toEqual(ticks);
  expect(setTick(ticks, 'go-yourself', false)).toEqual(['watch-the-record']);
});
