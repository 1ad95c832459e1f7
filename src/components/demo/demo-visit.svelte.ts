import { onMount } from 'svelte';
import type { Moment, Outcome, PortalEvent } from '#domain/demo/facts/events.ts';
import type { Records } from '#domain/demo/facts/opening-types.ts';
import { PRESETS } from '#domain/demo/facts/switches.ts';
import type { MissionId } from '#domain/demo/missions/list.ts';
import type { ScenarioId } from '#domain/demo/side-by-side/list.ts';
import { follow } from '#domain/demo/visit/clock.ts';
import { targetOfGuide } from '#domain/demo/visit/focus-target.ts';
import { eventOfGuide, opensPortal, type GuideAct } from '#domain/demo/visit/guide-acts.ts';
import { freshKit } from '#lib/browser/random-kit.ts';
import { wallClock, watchClock } from '#lib/browser/ticking.ts';
import { actorState } from '#lib/island/actor-state.svelte.ts';
import { demoMachine, type DemoEvent } from '#machines/demo/demo.machine.ts';
import {
  clockOf,
  missionOf,
  outcomeOf,
  screenOf,
  warningIsOn,
} from '#machines/demo/demo.selectors.ts';
import { EMPTY_KIT } from './empty-kit.ts';
import { focusOn, focusWhenShown, keepFocus, stayInSight, type FocusWish } from './frame/focus.ts';
import { missionInAddress, nameInAddress } from './frame/mission-address.ts';

interface Page {
  readonly records: Records;
  /** One mission by itself, as lessons show it: the address is the lesson's then. */
  readonly only: MissionId | undefined;
  /** The demo's element, once it stands on the page. */
  readonly root: () => HTMLElement;
  /** Fetches what an open mission shows. Done when it is here, or has failed. */
  readonly fetchGuide: () => Promise<unknown>;
}

/** The mission that says in a minute what the demo is about. */
export const FIRST_MISSION: MissionId = 'stolen-password';

const fresh = () => ({ kit: freshKit(), wall: wallClock() });

/**
 * A visit to the demo on its page: what the reader does goes to the machine, and the focus and
 * the address go along. Called while the demo's component is set up.
 */
export function beginVisit({ records, only, root, fetchGuide }: Page) {
  const demo = actorState(demoMachine, {
    input: { records, kit: EMPTY_KIT, policy: PRESETS.strong, only },
  });
  let ready = $state(false);
  /** Counts the portals that were opened, so that nothing typed in one is left in the next. */
  let opened = $state(0);
  /** Two portals side by side, and what is chosen there. */
  let side = $state.raw<{ readonly first: ScenarioId | undefined }>();

  const mission = () => missionOf(demo.current);
  const named = () => (only ? undefined : missionInAddress());
  const name = (id?: MissionId) => only || nameInAddress(id);

  function moment(): Moment {
    const { clock } = demo.current.context;
    // The page is built at no time of the reader's: what it shows until then is the same in each build.
    const real = ready ? wallClock() : clock.wall;
    return { now: follow(clock, real).now, real };
  }

  function tell(event: DemoEvent) {
    if (opensPortal(event)) opened += 1;
    demo.send(event);
  }

  /** Does something that may change what is on show, and keeps the focus with the reader. */
  const keeping = (change: () => void, wish?: FocusWish) =>
    keepFocus(root(), () => screenOf(demo.current), change, wish);

  function send(event: DemoEvent, wish?: FocusWish) {
    keeping(() => tell(event), wish);
    stayInSight(root());
  }

  function act(event: PortalEvent, wish?: FocusWish): Outcome {
    send({ type: 'portal.acted', event, wall: wallClock() }, wish);
    return outcomeOf(demo.current) ?? 'done';
  }

  /** @returns where the clock stands then, and whether a warning stopped it */
  function skip(by: number) {
    send({ type: 'clock.skipped', by, wall: wallClock() });
    return { now: clockOf(demo.current), held: warningIsOn(demo.current) };
  }

  const runOut = () => send({ type: 'clock.ranOut', wall: wallClock() });

  function openMission(id: MissionId = FIRST_MISSION) {
    name(id);
    if (mission()?.id !== id) send({ type: 'mission.opened', id, ...fresh() }, 'guide');
    else focusOn(root(), 'guide');
  }

  function doInGuide(what: GuideAct) {
    const target = targetOfGuide(what, mission()?.step?.byClock === true);
    const event = eventOfGuide(what, fresh);
    if (what === 'leave') name();
    if (event) send(event, target);
    else if (target) focusOn(root(), target);
  }

  function showSide(first?: ScenarioId) {
    side = { first };
    focusWhenShown(root(), '.side-door [tabindex]');
  }

  function openNamed() {
    const id = named();
    if (id) openMission(id);
  }

  /** All is gone; the address still opens what it names. */
  function forget() {
    side = undefined;
    tell({ type: 'demo.forgotten', ...fresh() });
    const id = named();
    if (id) tell({ type: 'mission.opened', id, ...fresh() });
  }

  /** The next group begins where the first one did, whatever mission the address named. */
  function forgetGroup() {
    name();
    keeping(forget, 'guide');
  }

  onMount(() => {
    tell({ type: 'demo.opened', ...fresh() });
    const stopClock = watchClock({
      ticked: (wall) => keeping(() => tell({ type: 'clock.ticked', wall })),
      forgotten: forget,
    });
    ready = true;
    // With all that it shows: a panel that grows later would push the portal away under the reader's eyes.
    if (named()) void fetchGuide().then(openNamed);
    window.addEventListener('hashchange', openNamed);
    return () => {
      stopClock();
      window.removeEventListener('hashchange', openNamed);
    };
  });

  return {
    /** The snapshot on show. */
    get current() {
      return demo.current;
    },
    get ready() {
      return ready;
    },
    get opened() {
      return opened;
    },
    get side() {
      return side;
    },
    moment,
    send,
    act,
    skip,
    runOut,
    openMission,
    doInGuide,
    showSide,
    forgetGroup,
  };
}
