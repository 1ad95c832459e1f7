import { describe, expect, it } from 'vitest';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { PRESETS } from '#domain/demo/facts/switches.ts';
import { HOUR, IDLE_LIMIT, MINUTE, SECOND } from '#domain/demo/facts/state.ts';
import { changePolicy, settle, takeAct, toldAt } from '#domain/demo/visit/portal-events.ts';
import { passTime } from '#domain/demo/visit/clock.ts';
import { openMission } from '#domain/demo/visit/missions.ts';
import { FAR, HOME, password } from '../acting-out.ts';
import { KIT } from '../pretend-clinic.ts';
import { signedIn, visit, WALL } from '../pretend-visit.ts';

const open = (page: 'results' | 'write' | 'home'): PortalEvent => ({
  type: 'page.opened',
  page,
  ...HOME,
});

describe('an act', () => {
  it('opens the page that it asks for, in that browser only', () => {
    const { places } = takeAct(signedIn(), open('results'), WALL);
    expect(places.pages).toEqual({
      'home-computer': { page: 'results', item: undefined },
      'helper-phone': { page: 'home' },
      'far-computer': { page: 'home' },
    });
  });

  it('opens nothing without a session', () => {
    const demo = takeAct(visit(), open('results'), WALL);
    expect([demo.latest, demo.places.pages['home-computer'].page]).toEqual([
      'session-over',
      'home',
    ]);
  });

  it('comes too late when time has ended the session by then', () => {
    const demo = takeAct(
      takeAct(signedIn(), open('results'), WALL),
      open('write'),
      WALL + IDLE_LIMIT,
    );
    expect(demo.latest).toBe('session-over');
    expect(demo.places.pages['home-computer'].page).toBe('home');
    expect(demo.endings).toEqual({ 'home-computer': 'idle' });
  });

  it('opens a chart and a message at the clinic by itself, so that neither is seen without its line', () => {
    expect(
      takeAct(
        signedIn(),
        { type: 'chart.opened', by: 'nurse', chart: 'patient', reason: 'message' },
        WALL,
      ).places.desk,
    ).toEqual({ page: 'chart', item: 'patient' });
    expect(
      takeAct(signedIn(), { type: 'message.opened', by: 'nurse', id: 'to-nurse' }, WALL).places
        .desk,
    ).toEqual({ page: 'inbox', item: 'to-nurse' });
  });

  it('takes a helper back to the first page when what they may see changes', () => {
    const demo = signedIn();
    const reading = {
      ...demo,
      places: {
        ...demo.places,
        pages: { ...demo.places.pages, 'helper-phone': { page: 'results' } },
      },
    } as const;
    expect(
      takeAct(reading, { type: 'helper.invited', limits: ['messages'], ...HOME }, WALL).places
        .pages['helper-phone'],
    ).toEqual({ page: 'home' });
  });

  it('is told where it was done, until something else is done there', () => {
    const demo = takeAct(visit(), password(FAR), WALL);
    expect(demo.said).toEqual({ 'far-computer': 'second-step-needed' });
    expect(takeAct(demo, { type: 'signIn.restarted', ...FAR }, WALL).said).toEqual({
      'far-computer': 'done',
    });
  });

  it('is not repeated by the portal when it was done at a look-alike page', () => {
    const ask = {
      type: 'passkey.answered',
      site: 'elsewhere.example',
      holds: true,
      ...HOME,
    } as const;
    const { said, latest } = takeAct(visit({ secondStep: 'passkey' }), ask, WALL);
    expect([said, latest]).toEqual([{ patient: 'passkey-other-site' }, 'passkey-other-site']);
  });

  it('is remembered by a mission, and by nothing else', () => {
    expect(takeAct(visit(), password(FAR), WALL).run).toBeUndefined();
    const happened = takeAct(openMission(visit(), 'stolen-password', KIT), password(FAR), WALL).run
      ?.happened;
    expect(happened?.map(({ event, outcome }) => [event.type, outcome])).toEqual([
      ['time.passed', 'done'],
      ['password.submitted', 'signed-in'],
    ]);
  });
});

it.each<[PortalEvent, string | undefined]>([
  [password(FAR), 'far-computer'],
  [{ type: 'support.asked', by: 'thief' }, 'attacker'],
  [{ type: 'support.asked', by: 'patient' }, 'patient'],
  [{ type: 'mail.opened', by: 'thief' }, 'attacker'],
  [{ type: 'disk.opened' }, 'attacker'],
  [{ type: 'email.sent', body: '' }, 'patient'],
  [{ type: 'record.checked' }, 'clinic'],
  [{ type: 'chart.opened', by: 'nurse', chart: 'patient', reason: 'none' }, 'clinic'],
  [{ type: 'time.passed' }, undefined],
  [{ type: 'policy.changed', policy: PRESETS.strong }, undefined],
])('tells what came of %o at: %s', (event, at) => {
  expect(toldAt(event)).toBe(at);
});

describe('a session that ends', () => {
  const reading = takeAct(signedIn(), open('results'), WALL);

  it('leaves nothing of its page, and says why', () => {
    const later = settle(reading, passTime(reading, WALL + 8 * HOUR));
    expect([later.places.pages['home-computer'], later.said, later.endings]).toEqual([
      { page: 'home' },
      {},
      { 'home-computer': 'idle' },
    ]);
  });

  it('was ended by somebody when it was not its time', () => {
    expect(takeAct(reading, { type: 'session.ended', ...HOME }, WALL + SECOND).endings).toEqual({
      'home-computer': 'sign-out',
    });
  });

  it('was ended from elsewhere when somebody at another device did it', () => {
    const there = takeAct(signedIn(PRESETS.budget), password(FAR), WALL);
    expect(takeAct(there, { type: 'others.signedOut', ...HOME }, WALL + SECOND).endings).toEqual({
      'far-computer': 'elsewhere',
    });
  });

  it('is not told of where another takes its place', () => {
    const again = takeAct(signedIn(PRESETS.budget), password(HOME), WALL + SECOND);
    expect([again.latest, again.endings]).toEqual(['signed-in', {}]);
  });

  it('is told of once', () => {
    const ended = takeAct(reading, { type: 'session.ended', ...HOME }, WALL);
    expect(settle(ended, passTime(ended, WALL + SECOND)).endings).toEqual({});
  });
});

it('a session that ends leaves what was said elsewhere, and nothing of what was said there', () => {
  const there = takeAct(signedIn(PRESETS.budget), password(FAR), WALL);
  const here = takeAct(there, open('results'), WALL);
  expect(Object.keys(here.said)).toContain('far-computer');
  const out = takeAct(here, { type: 'others.signedOut', ...HOME }, WALL + SECOND);
  expect(out.said).toEqual({ 'home-computer': 'done' });
  const left = takeAct(here, { type: 'session.ended', ...FAR }, WALL + SECOND);
  expect([left.said['home-computer'], left.said['far-computer']]).toEqual(['done', 'signed-out']);
});

it('an act that opens nothing leaves every page as it is', () => {
  const before = takeAct(signedIn(), open('results'), WALL);
  const after = takeAct(before, { type: 'others.signedOut', ...HOME }, WALL);
  expect([after.latest, after.places]).toEqual(['done', before.places]);
});

describe('another policy', () => {
  it("is the reader's own mix from now on", () => {
    const demo = changePolicy(signedIn(), PRESETS.budget);
    expect([demo.mix, demo.portal.policy]).toEqual([PRESETS.budget, PRESETS.budget]);
    expect(demo.said).toEqual({});
  });

  it('ends at once what its limits end, and says which limit', () => {
    const left = passTime(
      signedIn({ idleSignOut: 'off', overallSignOut: 'off' }),
      WALL + 20 * MINUTE,
    );
    expect(changePolicy(left, PRESETS.strong).endings).toEqual({ 'home-computer': 'idle' });
  });
});
