import { describe, expect, it } from 'vitest';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { judge, reduceLines } from '#domain/demo/portal/odd-sign-ins.ts';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import type { PortalState } from '#domain/demo/facts/state.ts';
import { at, helperIn, opened, RECORDS } from '../pretend-clinic.ts';

const HOME = { device: 'home-computer', by: 'patient' } as const;
const did = (portal: PortalState, event: PortalEvent) => reduceLines(portal, event, at(1))!;

describe('judging', () => {
  it('tells what was found, missed, and marked though innocent', () => {
    expect(judge(RECORDS.signIns, ['at-night', 'usual'])).toEqual({
      found: ['at-night'],
      missed: ['abroad'],
      innocent: ['usual'],
    });
    expect(judge(RECORDS.signIns, [])).toEqual({
      found: [],
      missed: ['abroad', 'at-night'],
      innocent: [],
    });
    expect(judge(RECORDS.signIns, ['abroad', 'abroad', 'at-night', 'not-a-line'])).toEqual({
      found: ['abroad', 'at-night'],
      missed: [],
      innocent: [],
    });
  });

  it('changes nothing, and waits for a mark', () => {
    const portal = opened();
    expect(did(portal, { type: 'lines.judged', ...HOME, odd: ['abroad', 'at-night'] })).toEqual({
      portal,
      outcome: 'done',
    });
    expect(did(portal, { type: 'lines.judged', ...HOME, odd: [] })).toEqual({
      portal,
      outcome: 'empty',
    });
  });

  it('lets the reader look again while one is missed, and gives the answers to whoever wants them', () => {
    const portal = opened();
    const marks = { type: 'lines.judged', ...HOME, odd: ['abroad'] } as const;
    expect(did(portal, marks).outcome).toBe('some-missed');
    expect(did(portal, { ...marks, all: true }).outcome).toBe('done');
    expect(did(portal, { ...marks, odd: [], all: true }).outcome).toBe('done');
  });
});

describe('a line that was not the patient', () => {
  const thiefIn: PortalState = {
    ...opened(),
    sessions: [
      ...opened().sessions,
      {
        device: 'far-computer',
        account: 'patient',
        by: 'thief',
        startedAt: DEMO_START,
        lastActiveAt: DEMO_START,
      },
    ],
    pending: [
      { device: 'helper-phone', by: 'thief', at: DEMO_START, mustSetUp: false, line: 'sign-in-1' },
    ],
  };
  const disowned = (portal: PortalState, id: string) =>
    did(portal, { type: 'line.disowned', ...HOME, id });

  it('signs everybody else in this account out, also who is half-way in, and the patient stays', () => {
    const { portal, outcome } = disowned(thiefIn, 'abroad');
    expect([outcome, portal.sessions.map(({ device }) => device), portal.pending]).toEqual([
      'signed-out',
      ['home-computer'],
      [],
    ]);
  });

  it('must be one of the lines', () => {
    expect(disowned(thiefIn, 'none')).toEqual({ portal: thiefIn, outcome: 'not-allowed' });
  });
});

it('the sign-ins are the patient’s own, signed in', () => {
  const helper = helperIn('messages');
  expect(
    did(helper, { type: 'line.disowned', device: 'helper-phone', by: 'helper', id: 'abroad' }),
  ).toEqual({ portal: helper, outcome: 'not-allowed' });
  expect(
    did(opened({}, { signedIn: false }), { type: 'lines.judged', ...HOME, odd: ['abroad'] })
      .outcome,
  ).toBe('session-over');
});

it('leaves events of others to others', () => {
  expect(reduceLines(opened(), { type: 'disk.opened' }, at(1))).toBeUndefined();
});
