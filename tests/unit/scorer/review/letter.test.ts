import { expect, it } from 'vitest';
import { letterRows, recipientOf } from '#domain/scorer/review/letter.ts';
import type { Answer } from '#domain/scorer/types.ts';
import { CRITERIA, no, offered, portalOf, reviewOf, TODAY, yes } from '../any-review.ts';

const portal = portalOf({
  'second-step': no,
  'https-everywhere': yes,
  'idle-sign-out': { value: 'yes' },
  'own-sign-ins': { value: 'not-sure' },
  'log-protected': { value: 'yes', basis: 'document', expires: '2026-01-01' },
  'real-support': { value: 'not-applicable' },
  leaving: { note: 'Not asked yet.' },
});

it('asks about each No, not sure, unproven and expired row, in the order of the list', () => {
  expect(letterRows(portal, reviewOf(), CRITERIA, TODAY)).toEqual([
    { criterion: 'second-step', kind: 'no' },
    { criterion: 'idle-sign-out', kind: 'unproven' },
    { criterion: 'own-sign-ins', kind: 'not-sure' },
    { criterion: 'log-protected', kind: 'expired' },
  ]);
});

it('asks whether a step that is only offered will be a must, and for its proof first', () => {
  const kindsOf = (answer: Answer) =>
    letterRows(portalOf({ 'second-step': answer }), reviewOf(), CRITERIA, TODAY);
  expect(kindsOf(offered)).toEqual([{ criterion: 'second-step', kind: 'offered' }]);
  expect(kindsOf({ value: 'offered' })).toEqual([{ criterion: 'second-step', kind: 'unproven' }]);
  expect(kindsOf({ ...offered, expires: '2026-01-01' })).toEqual([
    { criterion: 'second-step', kind: 'expired' },
  ]);
});

it('asks nothing beyond the depth of the review', () => {
  expect(
    letterRows(portal, reviewOf({ depth: 'quick' }), CRITERIA, TODAY).map(
      ({ criterion }) => criterion,
    ),
  ).toEqual(['second-step', 'own-sign-ins']);
});

it('goes to the clinic from a quick review, and to the vendor from the others', () => {
  expect([
    recipientOf({ depth: 'quick' }),
    recipientOf({ depth: 'standard' }),
    recipientOf({ depth: 'full' }),
  ]).toEqual(['clinic', 'vendor', 'vendor']);
});

it('asks again what the reviewers want asked again, whatever it says so far', () => {
  const again = portalOf({
    'second-step': { ...yes, ask: 'again' },
    'https-everywhere': { ask: 'again' },
    'real-support': { value: 'not-applicable', ask: 'again' },
  });
  expect(letterRows(again, reviewOf({ depth: 'quick' }), CRITERIA, TODAY)).toEqual([
    { criterion: 'second-step', kind: 'unproven' },
    { criterion: 'https-everywhere', kind: 'not-sure' },
  ]);
});
