import { describe, expect, it } from 'vitest';
import type { DemoEvent } from '#domain/demo/visit/demo-events.ts';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import { PRESETS, type Policy } from '#domain/demo/facts/switches.ts';
import { HOUR, MINUTE } from '#domain/demo/facts/state.ts';
import {
  browserAt,
  browserScreen,
  clockOf,
  missionOf,
  nextMissionOf,
  outcomeOf,
  phoneServes,
  policyOf,
  presetOn,
  screenOf,
  SIGN_IN_STAGES,
  warningIsOn,
  type BrowserView,
} from '#machines/demo/demo.selectors.ts';
import { KIT, RECORDS } from '../../demo/pretend-clinic.ts';
import { atHome, Run } from './demo-run.ts';

const open = (policy: Policy = PRESETS.budget) => new Run({ policy }).open();

describe('a browser', () => {
  it('is sat at by whom the seats say', () => {
    const run = open();
    const sitters = () =>
      (['home-computer', 'helper-phone', 'far-computer'] as const).map(
        (device) => browserAt(run.now, device).by,
      );
    expect(sitters()).toEqual(['patient', 'helper', 'thief']);
    run.send({ type: 'seat.chosen', seat: 'attacker' });
    expect(sitters()).toEqual(['passer-by', 'helper', 'thief']);
  });

  it("signs in to the helper's own account where the portal has one, or else to the patient's", () => {
    expect(browserAt(open(PRESETS.strong).now, 'helper-phone').account).toBe('helper');
    expect(browserAt(open(PRESETS.budget).now, 'helper-phone').account).toBe('patient');
    expect(browserAt(open(PRESETS.strong).now, 'far-computer').account).toBe('patient');
  });

  it('shows the site, and whether the link to it is private', () => {
    expect(browserAt(open(PRESETS.strong).now, 'home-computer')).toMatchObject({
      site: RECORDS.clinic.site,
      isPrivate: true,
    });
    expect(browserAt(open(PRESETS.budget).now, 'home-computer').isPrivate).toBe(false);
  });

  it('shows the page that is open, and what was said last', () => {
    const run = open().act(
      {
        type: 'password.submitted',
        account: 'patient',
        password: RECORDS.patient.password,
        ...atHome,
      },
      { type: 'page.opened', page: 'result', item: 'blood', ...atHome },
    );
    expect(browserAt(run.now, 'home-computer')).toMatchObject({
      signIn: 'signed-in',
      page: 'result',
      item: 'blood',
      said: 'done',
      session: { phase: 'active' },
    });
  });

  const view: BrowserView = {
    device: 'home-computer',
    by: 'patient',
    account: 'patient',
    site: '',
    isPrivate: true,
    signIn: 'asking-password',
    session: { phase: 'none' },
    page: 'home',
  };
  it.each([
    ['asking-password', 'sign-in'],
    ['asking-second-step', 'second-step'],
    ['using-backup', 'second-step'],
    ['setting-up', 'set-up'],
    ['getting-help', 'help'],
    ['locked', 'locked'],
    ['signed-in', 'results'],
  ] as const)('at %s is on the screen %s', (signIn, screen) => {
    expect(SIGN_IN_STAGES).toContain(signIn);
    expect(browserScreen({ ...view, signIn, page: 'results' })).toBe(screen);
  });

  it('tells that it was signed out until the reader goes on', () => {
    expect(browserScreen({ ...view, endedBy: 'idle' })).toBe('signed-out');
    expect(browserScreen({ ...view, endedBy: 'idle', signIn: 'getting-help' })).toBe('help');
  });
});

describe('the screen', () => {
  it('is what the seat at hand shows', () => {
    const run = open();
    const at = (event: DemoEvent) => screenOf(run.send(event).now);
    expect(at({ type: 'patient.moved', to: 'mailbox' })).toBe('mailbox');
    expect(at({ type: 'patient.moved', to: 'fake-site' })).toBe('fake-site');
    expect(at({ type: 'patient.moved', to: 'helper-phone' })).toBe('sign-in');
    expect(at({ type: 'seat.chosen', seat: 'clinic' })).toBe('patients');
    expect(at({ type: 'desk.chosen', page: 'access-record' })).toBe('access-record');
    expect(at({ type: 'seat.chosen', seat: 'attacker' })).toBe('tools');
    expect(at({ type: 'tool.chosen', tool: 'disk' })).toBe('disk');
    expect(at({ type: 'tool.chosen' })).toBe('tools');
  });
});

it('tells the clock, the policy and the preset of the portal at hand', () => {
  const run = open().skip(HOUR).wait(MINUTE);
  expect(clockOf(run.now)).toBe(DEMO_START + HOUR + MINUTE);
  expect([policyOf(run.now), presetOn(run.now)]).toEqual([PRESETS.budget, 'budget']);
  run.send({ type: 'switch.changed', id: 'secondStep', choice: 'app' });
  expect(presetOn(run.now)).toBe('own');
  expect(presetOn(run.mission('odd-line').now)).toBe('strong');
});

it('tells whether a warning shows anywhere', () => {
  const run = open()
    .act({
      type: 'password.submitted',
      account: 'patient',
      password: RECORDS.patient.password,
      ...atHome,
    })
    .send({ type: 'preset.chosen', preset: 'strong' });
  expect(warningIsOn(run.now)).toBe(false);
  expect(warningIsOn(run.skip(HOUR).now)).toBe(true);
});

it('tells what came of the latest act', () => {
  expect(outcomeOf(open().now)).toBeUndefined();
  expect(outcomeOf(open().act({ type: 'disk.opened' }).now)).toBe('readable');
});

it('tells the mission at hand with its step, and none in the own portal', () => {
  const run = open();
  expect(missionOf(run.now)).toBeUndefined();
  run.send({ type: 'mission.opened', id: 'stolen-disk', kit: KIT, wall: run.wall });
  expect(missionOf(run.now)).toEqual({
    id: 'stolen-disk',
    phase: 'briefing',
    stage: 0,
    step: { id: 'read-the-disk', seat: 'attacker', tool: 'disk' },
    done: [],
    hints: 0,
    place: { n: 1, total: 3 },
  });
});

describe('the phone', () => {
  it('serves the page that wants a code, until the portal is open', () => {
    const run = open(PRESETS.strong);
    expect(phoneServes(run.now)).toBe('home-computer');
    expect(phoneServes(run.send({ type: 'patient.moved', to: 'fake-site' }).now)).toBe(
      'home-computer',
    );
  });

  it('is put away once the portal is open, and serves the page of its settings again', () => {
    const run = open(PRESETS.budget);
    const { password } = RECORDS.patient;
    run.act({ type: 'password.submitted', account: 'patient', password, ...atHome });
    run.send({ type: 'switch.changed', id: 'secondStep', choice: 'app' });
    expect(browserAt(run.now, 'home-computer').signIn).toBe('signed-in');
    expect(phoneServes(run.now)).toBeUndefined();
    run.act({ type: 'page.opened', page: 'security', ...atHome });
    expect(phoneServes(run.now)).toBe('home-computer');
  });

  it('stays away at the mailbox, with the helper, at other seats and where codes are not asked', () => {
    for (const to of ['mailbox', 'helper-phone'] as const)
      expect(phoneServes(open(PRESETS.strong).send({ type: 'patient.moved', to }).now)).toBe(
        undefined,
      );
    expect(
      phoneServes(open(PRESETS.strong).send({ type: 'seat.chosen', seat: 'attacker' }).now),
    ).toBe(undefined);
    expect(phoneServes(open({ ...PRESETS.strong, secondStep: 'off' }).now)).toBe(undefined);
  });
});

it('offers the mission that follows on the path, and the first one where none is at hand', () => {
  const path = MISSION_IDS.toReversed();
  expect(nextMissionOf(open().now, path)).toBe(path[0]);
  expect(nextMissionOf(open().mission(path[0]!).now, path)).toBe(path[1]);
  expect(nextMissionOf(open().mission(path.at(-1)!).now, path)).toBe(path[0]);
});
