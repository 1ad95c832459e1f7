import { describe, expect, it } from 'vitest';
import { MISSIONS } from '#domain/demo/missions/list.ts';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import { stageOf, stageOpening } from '#domain/demo/missions/stages.ts';
import { PRESETS } from '#domain/demo/facts/switches.ts';
import { MINUTE } from '#domain/demo/facts/state.ts';
import { changePolicy, takeAct } from '#domain/demo/visit/portal-events.ts';
import { passTime } from '#domain/demo/visit/clock.ts';
import {
  beginDemo,
  followMission,
  isFinished,
  leaveMission,
  openMission,
  openNextStage,
  restartMission,
} from '#domain/demo/visit/missions.ts';
import { FAR, HOME, password } from '../acting-out.ts';
import { KIT, RECORDS } from '../pretend-clinic.ts';
import { visit, WALL } from '../pretend-visit.ts';

const OTHER_KIT = { ...KIT, backupCodes: ['other'] };

it("begins with nothing done, in the reader's own portal, signed out", () => {
  const demo = beginDemo({ records: RECORDS, kit: KIT, policy: PRESETS.budget }, OTHER_KIT, WALL);
  expect(demo).toMatchObject({
    mix: PRESETS.budget,
    clock: { now: DEMO_START, wall: WALL },
    said: {},
    parked: {},
    finished: [],
  });
  expect(demo.portal.sessions).toEqual([]);
  expect(demo.portal.credentials.backupCodes).toEqual([{ code: 'other' }]);
});

describe('a mission', () => {
  it.each(MISSION_IDS)(
    '%s opens a portal of its own, set as it needs, where its first step is done',
    (id) => {
      const { run, portal, places } = openMission(visit(PRESETS.budget), id, KIT);
      const { policy, signedIn, steps } = stageOf(id, 0);
      expect(run).toEqual({ id, stage: 0, done: [], hints: 0, happened: [] });
      expect(portal.policy).toEqual(policy);
      expect(portal.sessions.length > 0).toBe(signedIn);
      expect(places.seat).toBe(steps[0]?.seat);
      expect(portal.record.length > 0 || portal.mail.length > 0).toBe(
        stageOpening(id, 0, RECORDS).events.length > 0,
      );
    },
  );

  it('begins before app codes are set up where it is about them', () => {
    expect(openMission(visit(), 'app-code', KIT).portal.credentials.appKey).toBeUndefined();
    expect(openMission(visit(), 'fake-site', KIT).portal.credentials.appKey).toBe(KIT.appKey);
  });

  it("is left for the reader's own portal, mix and time, as they were", () => {
    const own = passTime(changePolicy(visit(), PRESETS.budget), WALL + MINUTE);
    const acted = takeAct(own, password(HOME), WALL + MINUTE);
    const back = leaveMission(openMission(acted, 'edited-log', KIT));
    expect(back).toMatchObject({
      mix: PRESETS.budget,
      portal: acted.portal,
      places: acted.places,
      clock: acted.clock,
      own: undefined,
      run: undefined,
    });
  });

  it('goes on where it was left', () => {
    const half = takeAct(openMission(visit(), 'stolen-password', KIT), password(FAR), WALL);
    const away = leaveMission(half);
    expect(Object.keys(away.parked)).toEqual(['stolen-password']);
    const again = openMission(away, 'stolen-password', OTHER_KIT);
    expect([again.run, again.portal, again.places]).toEqual([half.run, half.portal, half.places]);
    expect(again.parked).toEqual({});
  });

  it('is put away when another is opened from it, and the own portal still waits', () => {
    const demo = openMission(openMission(visit(), 'stolen-disk', KIT), 'odd-line', KIT);
    expect(Object.keys(demo.parked)).toEqual(['stolen-disk']);
    expect(leaveMission(demo).portal.policy).toEqual(PRESETS.strong);
  });

  it('that is through begins anew when it is opened again', () => {
    const demo = openMission(visit(), 'six-hours-open', KIT);
    const finished = followMission(demo, {
      id: 'six-hours-open',
      stage: 0,
      done: ['leave-six-hours', 'send-as-patient'],
      hints: 0,
    });
    expect(finished.finished).toEqual(['six-hours-open']);
    expect(isFinished(finished.run!)).toBe(true);
    const away = leaveMission(finished);
    expect(away.parked).toEqual({});
    expect(openMission(away, 'six-hours-open', KIT)).toMatchObject({
      run: { done: [] },
      finished: ['six-hours-open'],
    });
  });

  it('is remembered once, however often it is done', () => {
    const progress = {
      id: 'six-hours-open',
      stage: 0,
      done: ['leave-six-hours', 'send-as-patient'],
      hints: 0,
    } as const;
    const twice = followMission(
      followMission(openMission(visit(), 'six-hours-open', KIT), progress),
      progress,
    );
    expect(twice.finished).toEqual(['six-hours-open']);
  });

  it('takes no word from another one', () => {
    const demo = openMission(visit(), 'odd-line', KIT);
    expect(
      followMission(demo, { id: 'stolen-disk', stage: 0, done: ['read-the-disk'], hints: 0 }),
    ).toBe(demo);
    expect(
      followMission(visit(), { id: 'stolen-disk', stage: 0, done: [], hints: 0 }).run,
    ).toBeUndefined();
  });

  it('opens each stage anew, and forgets what happened in the one before', () => {
    const first = takeAct(openMission(visit(), 'stolen-disk', KIT), { type: 'disk.opened' }, WALL);
    const second = openNextStage(
      { ...first, run: { ...first.run!, done: ['read-the-disk'], hints: 2 } },
      OTHER_KIT,
    );
    expect(second.run).toEqual({
      id: 'stolen-disk',
      stage: 1,
      done: ['read-the-disk'],
      hints: 0,
      happened: [],
    });
    expect(second.portal.policy).toEqual({ ...PRESETS.strong, secondStep: 'off' });
    expect(second.portal.credentials.backupCodes).toEqual([{ code: 'other' }]);
  });

  it('begins again from its first stage', () => {
    const second = openNextStage(openMission(visit(), 'stolen-disk', KIT), KIT);
    expect(restartMission(second, KIT)).toMatchObject({
      run: { stage: 0, done: [], happened: [] },
      portal: { policy: PRESETS.budget },
    });
  });

  it.each([
    ['left', leaveMission],
    ['begun again', restartMission],
    ['gone on with', openNextStage],
  ])('cannot be %s while none is open', (_, change) => {
    const demo = visit();
    expect(change(demo, KIT)).toBe(demo);
  });
});

it('a mission is not finished before its last portal is, nor by an earlier one', () => {
  const run = { id: 'sim-swap', stage: 0, done: [], hints: 0, happened: [] } as const;
  const all = MISSIONS['sim-swap'].flatMap(({ steps }) => steps.map(({ id }) => id));
  expect([
    isFinished(run),
    isFinished({ ...run, stage: 1 }),
    isFinished({ ...run, done: all }),
    isFinished({ ...run, stage: 1, done: all }),
  ]).toEqual([false, false, false, true]);
});
