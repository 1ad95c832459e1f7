import { describe, expect, it } from 'vitest';
import { TURNS, type DemoEvent } from '#domain/demo/visit/demo-events.ts';
import { PRESETS } from '#domain/demo/facts/switches.ts';
import { HOUR, MINUTE } from '#domain/demo/facts/state.ts';
import { takeDemoEvent, withChoice } from '#domain/demo/visit/events.ts';
import { beginDemo, type Demo } from '#domain/demo/visit/missions.ts';
import { HOME, password } from '../acting-out.ts';
import { KIT, RECORDS } from '../pretend-clinic.ts';
import { signedIn, visit, WALL } from '../pretend-visit.ts';

const after = (demo: Demo, ...events: readonly DemoEvent[]): Demo =>
  events.reduce(takeDemoEvent, demo);
const OTHER_KIT = { ...KIT, backupCodes: ['other'] };

describe('opening the page', () => {
  it('brings the real clock and real chance', () => {
    const demo = after(visit(), { type: 'demo.opened', kit: OTHER_KIT, wall: 7 });
    expect(demo.clock.wall).toBe(7);
    expect(demo.portal.credentials.backupCodes).toEqual([{ code: 'other' }]);
  });

  it('opens the one mission at once where a lesson shows only that', () => {
    const demo = beginDemo(
      { records: RECORDS, kit: KIT, policy: PRESETS.strong, only: 'odd-line' },
      KIT,
      0,
    );
    expect(after(demo, { type: 'demo.opened', kit: KIT, wall: WALL }).run?.id).toBe('odd-line');
  });

  it('forgets everything when the page was left', () => {
    const used = after(
      signedIn(),
      { type: 'mission.opened', id: 'odd-line', kit: KIT, wall: WALL },
      { type: 'mission.left' },
      { type: 'preset.chosen', preset: 'budget' },
      { type: 'seat.chosen', seat: 'attacker' },
    );
    expect(after(used, { type: 'demo.forgotten', kit: KIT, wall: WALL })).toEqual(
      after(visit(), { type: 'demo.opened', kit: KIT, wall: WALL }),
    );
  });
});

describe('the clock', () => {
  it.each<[string, DemoEvent]>([
    ['a tick after sleep', { type: 'clock.ticked', wall: WALL + 8 * HOUR }],
    [
      'an act after sleep',
      {
        type: 'portal.acted',
        event: { type: 'page.opened', page: 'results', ...HOME },
        wall: WALL + 8 * HOUR,
      },
    ],
  ])('ends what is overdue by %s, and shows nothing of it', (_, event) => {
    const demo = after(
      signedIn(),
      { type: 'portal.acted', event: { type: 'page.opened', page: 'papers', ...HOME }, wall: WALL },
      event,
    );
    expect([demo.portal.sessions, demo.places.pages['home-computer'].page, demo.endings]).toEqual([
      [],
      'home',
      { 'home-computer': 'idle' },
    ]);
  });

  it('is moved to the warning, and through it', () => {
    const warned = after(signedIn(), { type: 'clock.skipped', by: HOUR, wall: WALL });
    expect(warned.clock.now - signedIn().clock.now).toBe(14 * MINUTE);
    expect(after(warned, { type: 'clock.ranOut', wall: WALL }).portal.sessions).toEqual([]);
  });
});

describe('moving about', () => {
  it('changes the place and nothing else', () => {
    const before = visit();
    const demo = after(
      before,
      { type: 'seat.chosen', seat: 'clinic' },
      { type: 'role.chosen', role: 'officer' },
      { type: 'desk.chosen', page: 'access-record', item: 'line-1' },
      { type: 'tool.chosen', tool: 'disk' },
      { type: 'patient.moved', to: 'mailbox' },
    );
    expect(demo).toEqual({
      ...before,
      places: {
        ...before.places,
        seat: 'clinic',
        role: 'officer',
        desk: { page: 'access-record', item: 'line-1' },
        tool: 'disk',
        patient: 'mailbox',
      },
    });
  });

  it('follows the step at hand of a mission', () => {
    const demo = after(
      visit(),
      { type: 'mission.opened', id: 'edited-log', kit: KIT, wall: WALL },
      { type: 'seat.chosen', seat: 'patient' },
      { type: 'step.followed' },
    );
    expect(demo.places).toMatchObject({ seat: 'attacker', tool: 'record' });
    expect(after(visit(), { type: 'step.followed' })).toEqual(visit());
  });

  it.each(TURNS)('turning the sign-in page to %s clears what was said there', (to) => {
    const wrong = after(visit(), {
      type: 'portal.acted',
      event: password(HOME, 'wrong'),
      wall: WALL,
    });
    expect(wrong.said['home-computer']).toBe('password-wrong');
    expect(
      after(wrong, { type: 'signIn.turned', device: 'home-computer', to }).said['home-computer'],
    ).toBeUndefined();
  });
});

describe('the switches', () => {
  it('change one by one or all at once, and the mix with them', () => {
    const demo = after(
      visit(),
      { type: 'preset.chosen', preset: 'budget' },
      { type: 'switch.changed', id: 'secondStep', choice: 'text' },
    );
    expect([demo.mix, demo.portal.policy]).toEqual(
      Array(2).fill({ ...PRESETS.budget, secondStep: 'text' }),
    );
  });

  it('take no choice that a switch does not have', () => {
    expect(withChoice(PRESETS.strong, 'secondStep', 'carrier-pigeon')).toBe(PRESETS.strong);
  });
});

it("leaves to the mission what is the mission's own", () => {
  const demo = after(visit(), { type: 'mission.opened', id: 'odd-line', kit: KIT, wall: WALL });
  expect(after(demo, { type: 'mission.started' }, { type: 'hint.asked' })).toBe(demo);
  expect(after(demo, { type: 'mission.restarted', kit: KIT, wall: WALL }).run?.id).toBe('odd-line');
  expect(after(demo, { type: 'mission.left' }).run).toBeUndefined();
});

it('opens the next portal of a mission', () => {
  const demo = after(
    visit(),
    { type: 'mission.opened', id: 'edited-log', kit: KIT, wall: WALL },
    { type: 'stage.continued', kit: KIT, wall: WALL },
  );
  expect([demo.run?.stage, demo.portal.policy]).toEqual([1, PRESETS.budget]);
});
