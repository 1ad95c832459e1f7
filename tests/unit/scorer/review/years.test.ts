import { describe, expect, it } from 'vitest';
import type { OpenedReview, Review } from '#domain/scorer/types.ts';
import { compareYears } from '#domain/scorer/review/years.ts';
import { allQuick, CRITERIA, no, offered, portalOf, reviewOf, TODAY, yes } from '../any-review.ts';

const THEN = '2025-11-20';
const document = { value: 'yes', basis: 'document', expires: '2026-06-30' } as const;
const lastYear = (review: Partial<Review>, change: Partial<OpenedReview> = {}): OpenedReview => ({
  review: reviewOf({ date: THEN, depth: 'quick', ...review }),
  rules: 1,
  criteria: CRITERIA,
  renamed: [],
  unknown: [],
  ...change,
});
const compare = (then: OpenedReview, now: Partial<Review>) =>
  compareYears(then, reviewOf({ depth: 'quick', ...now }), CRITERIA, TODAY);

describe('last year beside today', () => {
  it('gives the verdict then, by the day of then, and now, by today', () => {
    const answers = { ...allQuick(yes), 'real-support': document };
    const { portals } = compare(lastYear({ portals: [portalOf(answers)] }), {
      portals: [portalOf(answers)],
    });
    expect(portals[0]).toMatchObject({
      then: { verdict: 'holds-up' },
      now: { verdict: 'unproven', causes: ['real-support'] },
      changed: [],
      expired: ['real-support'],
    });
  });

  it('names a second step that became a must, and an offer whose proof ran out', () => {
    const { portals } = compare(lastYear({ portals: [portalOf({ 'second-step': offered })] }), {
      portals: [portalOf({ 'second-step': yes })],
    });
    expect(portals[0]?.changed).toEqual([{ criterion: 'second-step', then: offered, now: yes }]);
    const old = { ...offered, expires: '2026-06-30' };
    expect(
      compare(lastYear({}), { portals: [portalOf({ 'second-step': old })] }).portals[0]?.expired,
    ).toEqual(['second-step']);
  });

  it('names each answer that changed, came or went', () => {
    const { portals } = compare(
      lastYear({
        portals: [portalOf({ 'second-step': yes, 'own-sign-ins': no, 'real-support': yes })],
      }),
      { portals: [portalOf({ 'second-step': yes, 'own-sign-ins': yes, 'stays-inside': no })] },
    );
    expect(portals[0]?.changed).toEqual([
      { criterion: 'own-sign-ins', then: no, now: yes },
      { criterion: 'stays-inside', then: undefined, now: no },
      { criterion: 'real-support', then: yes, now: undefined },
    ]);
  });

  it('says which criteria are new, renamed and retired, and scores the retired ones then', () => {
    const retired = { id: 'fax-number', depth: 'quick', must: true, weight: 3, was: [] } as const;
    const old = { ...CRITERIA.find(({ id }) => id === 'leaving')!, id: 'exit-plan', was: [] };
    const criteria = [
      ...CRITERIA.filter(({ id }) => id !== 'leaving' && id !== 'log-protected'),
      old,
      retired,
    ];
    const then = lastYear(
      { depth: 'full', portals: [portalOf({ 'fax-number': no, leaving: yes })] },
      { criteria, renamed: [{ from: 'exit-plan', to: 'leaving' }], unknown: ['fax-number'] },
    );
    const years = compare(then, { portals: [portalOf({})] });
    expect(years.criteria).toEqual({
      added: ['log-protected'],
      renamed: [{ from: 'exit-plan', to: 'leaving' }],
      retired: ['fax-number'],
    });
    expect(years.portals[0]?.then).toMatchObject({ verdict: 'ask', causes: ['fax-number'] });
    expect(years.portals[0]?.then?.rows.find(({ criterion }) => criterion === 'leaving')?.why).toBe(
      'shown',
    );
    expect(years.portals[0]?.changed).toContainEqual({
      criterion: 'fax-number',
      then: no,
      now: undefined,
    });
  });

  it('finds a portal again by its id or, in a review begun anew, by its name', () => {
    const then = lastYear({
      portals: [portalOf({}, 'a', 'Blue'), portalOf({}, 'b', 'Green'), portalOf({}, 'c', 'Red')],
    });
    const { portals } = compare(then, {
      portals: [
        portalOf({}, 'x', ' blue '),
        portalOf({}, 'b', 'Blue'),
        portalOf({}, 'new', 'White'),
      ],
    });
    expect(portals.map(({ thenId, nowId }) => [thenId, nowId])).toEqual([
      ['a', 'x'],
      ['b', 'b'],
      [undefined, 'new'],
      ['c', undefined],
    ]);
    expect([portals[2]?.then, portals[3]?.now]).toEqual([undefined, undefined]);
  });

  it('does not take two portals without a name for the same', () => {
    const { portals } = compare(lastYear({ portals: [portalOf({}, 'a')] }), {
      portals: [portalOf({}, 'x')],
    });
    expect(portals).toHaveLength(2);
  });
});
