import { describe, expect, it } from 'vitest';
import { emailsDetails, secondStep, settledVerdict } from '#domain/check/facts.ts';
import type { AddressFacts, Choice, Verdict } from '#domain/check/types.ts';
import { ALL_FACTS } from './any-answers.ts';

const bare: AddressFacts = {
  site: 'clinic.example',
  verdict: 'cannot-tell',
  match: 'same',
  signs: ['no-scheme'],
};

describe('the verdict on an address typed without a scheme', () => {
  it.each<[Choice<'saysNotSecure'> | undefined, Verdict]>([
    ['yes', 'stop'],
    ['no', 'no-warning-signs'],
    ['not-sure', 'cannot-tell'],
    ['later', 'cannot-tell'],
    [undefined, 'cannot-tell'],
  ])('when the browser’s "Not secure" is answered %s is %s', (saysNotSecure, verdict) => {
    expect(settledVerdict({ address: bare, saysNotSecure })).toBe(verdict);
  });

  it('is never "no warning signs" when the letter names another site', () => {
    for (const address of ALL_FACTS.filter(
      ({ match, signs }) => match === 'different' && signs.length > 0,
    )) {
      expect(settledVerdict({ address, saysNotSecure: 'no' })).not.toBe('no-warning-signs');
    }
    expect(settledVerdict({ address: { ...bare, match: 'different' }, saysNotSecure: 'no' })).toBe(
      'careful',
    );
  });

  it('stays as it is when something else was seen', () => {
    expect(
      settledVerdict({
        address: { ...bare, verdict: 'careful', signs: ['no-scheme', 'odd-port'] },
        saysNotSecure: 'no',
      }),
    ).toBe('careful');
    expect(
      settledVerdict({
        address: { ...bare, signs: ['no-scheme', 'unreadable'] },
        saysNotSecure: 'no',
      }),
    ).toBe('cannot-tell');
    expect(settledVerdict({ address: { ...bare, verdict: 'stop' }, saysNotSecure: 'no' })).toBe(
      'stop',
    );
  });
});

it('has no verdict without an address', () => {
  expect(settledVerdict({ address: 'later' })).toBeUndefined();
  expect(settledVerdict({})).toBeUndefined();
});

it('looks through another sign-in service for the second step', () => {
  expect(secondStep({ second: 'service', secondService: 'nothing' })).toBe('nothing');
  expect(secondStep({ second: 'service' })).toBeUndefined();
  expect(secondStep({ second: 'not-sure' })).toBeUndefined();
  expect(secondStep({ second: 'passkey', secondService: 'nothing' })).toBe('passkey');
});

it('counts anything but times and places as details', () => {
  expect(emailsDetails({ about: ['times'] })).toBe(false);
  expect(emailsDetails({ about: ['times', 'money'] })).toBe(true);
  expect(emailsDetails({ about: ['not-sure'] })).toBe(false);
  expect(emailsDetails({})).toBe(false);
});
