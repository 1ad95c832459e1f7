import { expect, it } from 'vitest';
import { allReasons, letterLines, recipientOf } from '#domain/check/letter.ts';
import {
  LETTER_LINES,
  type AddressFacts,
  type Answers,
  type LetterLineId,
} from '#domain/check/types.ts';

const careful: AddressFacts = {
  site: 'clinic.example',
  verdict: 'careful',
  match: 'same',
  signs: ['odd-port'],
};

const CAUSES: readonly (readonly [LetterLineId, Answers])[] = [
  ['helper-access', { forWhom: 'helper', helperLogin: 'shares' }],
  ['which-address', { how: 'browser', address: careful }],
  ['which-app', { how: 'app', appSource: 'not-sure' }],
  ['second-step', { second: 'nothing', offered: 'no' }],
  ['no-smartphone', { second: 'nothing', offered: 'yes', obstacle: 'no-smartphone' }],
  ['stronger-step', { second: 'email-code', wantBetter: 'yes' }],
  ['backup-ways', { second: 'passkey', backup: 'not-sure' }],
  ['no-portal', { youEmail: 'often', about: ['money'], choice: 'no-portal' }],
  ['no-details-by-email', { youEmail: 'never', clinicEmails: 'yes' }],
  ['do-you-email', { youEmail: 'never', clinicEmails: 'not-sure' }],
  ['sign-in-list', { list: 'no-such-page' }],
  ['people-page', { list: 'no-such-page', people: 'no-such-page' }],
  ['views', { list: 'yes', wantViews: 'yes' }],
];

it.each(CAUSES)('asks about %s when the answers call for it', (line, answers) => {
  expect(letterLines(answers)).toContain(line);
});

it('has a cause for every line', () => {
  expect(CAUSES.map(([line]) => line)).toEqual(LETTER_LINES);
});

it('does not ask the clinic to stop what the reader chose to keep', () => {
  const both: Answers = { youEmail: 'often', about: ['symptoms'], clinicEmails: 'yes' };
  expect(letterLines({ ...both, choice: 'keep-email' })).toEqual([]);
  expect(letterLines({ ...both, choice: 'use-portal' })).toEqual(['no-details-by-email']);
});

it('puts the lines in the order of the letter, whatever the order of the answers', () => {
  const answers: Answers = {
    list: 'yes',
    wantViews: 'yes',
    second: 'not-sure',
    forWhom: 'helper',
    helperLogin: 'none',
  };
  expect(letterLines(answers)).toEqual(['helper-access', 'second-step', 'views']);
});

it('asks the same thing once', () => {
  const answers: Answers = { second: 'service', secondService: 'nothing', offered: 'not-sure' };
  expect(letterLines(answers)).toEqual(['second-step']);
});

it('has nothing to ask when nothing is open', () => {
  expect(letterLines({ forWhom: 'helper', helperLogin: 'own' })).toEqual([]);
});

it('sends only the question about views to the privacy officer', () => {
  expect(LETTER_LINES.filter((line) => recipientOf(line) === 'privacy-officer')).toEqual(['views']);
  expect(recipientOf('second-step')).toBe('clinic');
});

it('gathers the reasons of the start before those of the steps', () => {
  const reasons = allReasons({ list: 'later', forWhom: 'helper', helperLogin: 'later' });
  expect(reasons.map(({ step }) => step)).toEqual(['start', 'activity']);
});
