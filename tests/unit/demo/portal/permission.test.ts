import { describe, expect, it } from 'vitest';
import { acting, noteAct, type Needs } from '#domain/demo/portal/permission.ts';
import { HELPER_LIMITS, type PortalState } from '#domain/demo/facts/state.ts';
import { at, helperIn, opened } from '../pretend-clinic.ts';

const NEEDS: readonly Needs[] = [...HELPER_LIMITS, 'patient'];
const tried = (portal: PortalState, device: 'home-computer' | 'helper-phone', minutes = 1) =>
  NEEDS.filter(
    (needs) =>
      acting(portal, device, at(minutes).now, needs, (session) => ({
        portal: noteAct(portal, session, 'booked', at(minutes).now),
        outcome: 'done',
      })).outcome === 'done',
  );

describe('an act', () => {
  it('is the patient’s whatever it needs', () => {
    expect(tried(opened(), 'home-computer')).toEqual(NEEDS);
  });

  it('is a helper’s only where the login reaches, and never what is the patient’s alone', () => {
    for (const limit of HELPER_LIMITS)
      expect(tried(helperIn(limit), 'helper-phone')).toEqual([limit]);
    expect(tried(helperIn(...HELPER_LIMITS), 'helper-phone')).toEqual([...HELPER_LIMITS]);
    expect(tried(helperIn(), 'helper-phone')).toEqual([]);
  });

  it('is nobody’s at a device where no one is signed in, or not any more', () => {
    expect([tried(opened(), 'helper-phone'), tried(opened(), 'home-computer', 15)]).toEqual([
      [],
      [],
    ]);
    expect(
      acting(opened(), 'helper-phone', at(1).now, 'messages', () => ({
        portal: opened(),
        outcome: 'done',
      })).outcome,
    ).toBe('session-over');
  });
});

it('is noted under the name of the account, whoever sits there', () => {
  const portal = opened();
  expect(
    noteAct(portal, { ...portal.sessions[0]!, by: 'passer-by' }, 'booked', at(1).now).record,
  ).toMatchObject([
    {
      number: 1,
      at: at(1).now,
      who: 'patient',
      action: 'booked',
      chart: 'patient',
      from: 'home-computer',
    },
  ]);
});
