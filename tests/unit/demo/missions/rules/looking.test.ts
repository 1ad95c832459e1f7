import { expect, it } from 'vitest';
import { looking } from '#domain/demo/missions/rules/looking.ts';
import { PATIENT_CHART } from '#domain/demo/portal/record.ts';
import { isDone, me } from './try-rule.ts';

const peek = {
  type: 'chart.opened',
  by: 'front-desk',
  chart: PATIENT_CHART,
  reason: 'none',
} as const;

it('takes for a curious look only one at the patient’s chart, by the front desk, with no reason', () => {
  const rule = looking['curious-colleague']['open-without-reason'];
  expect(isDone(rule, peek, 'done')).toBe(true);
  for (const other of [
    { ...peek, reason: 'billing' },
    { ...peek, by: 'nurse' },
    { ...peek, chart: 'neighbor-a' },
  ] as const)
    expect(isDone(rule, other, 'done')).toBe(false);
});

it('tells the list of who looked from the list of sign-ins', () => {
  const { 'find-the-line': find, 'compare-the-lists': compare } = looking['curious-colleague'];
  const opens = (page: 'opened-chart' | 'sign-ins') =>
    ({ type: 'page.opened', page, ...me }) as const;
  expect([
    isDone(find, opens('opened-chart'), 'done'),
    isDone(find, opens('sign-ins'), 'done'),
  ]).toEqual([true, false]);
  expect([
    isDone(compare, opens('opened-chart'), 'done'),
    isDone(compare, opens('sign-ins'), 'done'),
  ]).toEqual([false, true]);
});

it('takes a check that finds nothing for no check of a broken chain', () => {
  expect(
    isDone(looking['edited-log']['check-the-chain'], { type: 'record.checked' }, 'chain-intact'),
  ).toBe(false);
  expect(
    isDone(looking['edited-log']['look-in-vain'], { type: 'record.checked' }, 'chain-broken'),
  ).toBe(false);
});

it('wants every odd line marked or the answers asked for, and one acted on in either way', () => {
  const { 'mark-the-odd': mark, 'act-on-one': act } = looking['odd-line'];
  expect(isDone(mark, { type: 'lines.judged', odd: [], ...me }, 'empty')).toBe(false);
  expect(isDone(mark, { type: 'lines.judged', odd: ['abroad'], ...me }, 'some-missed')).toBe(false);
  expect(isDone(act, { type: 'line.disowned', id: 'abroad', ...me }, 'signed-out')).toBe(true);
  expect(isDone(act, { type: 'others.signedOut', ...me }, 'done')).toBe(true);
});
