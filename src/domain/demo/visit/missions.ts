/** The portals of a visit: the reader's own, and one for each mission. Each keeps its own time, which stands still while another is open. */
import { apply } from '../portal/apply.ts';
import type { DemoInput } from './demo-events.ts';
import type { Outcome } from '../facts/events.ts';
import { stageFollows, stageIsDone, stageOf, stageOpening } from '../missions/stages.ts';
import type { MissionId } from '../missions/list.ts';
import { DEMO_START, openPortal } from '../portal/opening.ts';
import type { Kit } from '../facts/opening-types.ts';
import type { PortalState } from '../facts/state.ts';
import type { Endings } from './portal-events.ts';
import { FIRST_PLACES, goToStep } from './places.ts';
import type { MissionRun, Places, Visit } from './visit.ts';

/** A portal, who is where in it, and its time. */
export interface World {
  readonly portal: PortalState;
  readonly places: Places;
  readonly now: number;
}

export interface Demo extends Visit {
  readonly input: DemoInput;
  /** The reader's own portal, while a mission is on. */
  readonly own?: World;
  /** What came of the latest act, wherever it was. */
  readonly latest?: Outcome;
  readonly endings: Endings;
}

/** Are all steps of all stages done? */
export const isFinished = (run: MissionRun): boolean => stageIsDone(run) && !stageFollows(run);

const worldOf = ({ portal, places, clock }: Demo): World => ({ portal, places, now: clock.now });

/** Goes over to another portal. What was said belongs to the one before. */
const enter = (demo: Demo, { portal, places, now }: World, run?: MissionRun): Demo => ({
  ...demo,
  portal,
  places,
  run,
  clock: { ...demo.clock, now },
  said: {},
  latest: undefined,
  endings: {},
});

/**
 * A visit as it begins: nothing done, and the reader's own portal open.
 *
 * @param wall milliseconds since 1970
 */
export function beginDemo(input: DemoInput, kit: Kit, wall: number): Demo {
  const { records, policy } = input;
  const portal = openPortal({
    policy,
    records,
    kit,
    now: DEMO_START,
    signedIn: false,
    enrolled: true,
  });
  // What is not there is named too: whoever lays this over an older visit leaves nothing of that.
  const nothing = { run: undefined, own: undefined, latest: undefined };
  return {
    ...nothing,
    input,
    portal,
    clock: { now: DEMO_START, wall },
    places: FIRST_PLACES,
    mix: policy,
    said: {},
    parked: {},
    finished: [],
    endings: {},
  };
}

/** The portal of a mission's stage, with the reader where its first step is done. */
function openStage(
  { input: { records }, clock: { wall } }: Demo,
  { id, stage }: Pick<MissionRun, 'id' | 'stage'>,
  kit: Kit,
): World {
  const { events, ...opening } = stageOpening(id, stage, records);
  const moment = { now: DEMO_START, real: wall };
  const opened = openPortal({ ...opening, records, kit, now: DEMO_START });
  const portal = events.reduce((before, event) => apply(before, event, moment).portal, opened);
  const [first] = stageOf(id, stage).steps;
  return { portal, places: first ? goToStep(FIRST_PLACES, first) : FIRST_PLACES, now: DEMO_START };
}

const begin = (demo: Demo, id: MissionId, kit: Kit): Demo =>
  enter(demo, openStage(demo, { id, stage: 0 }, kit), {
    id,
    stage: 0,
    done: [],
    hints: 0,
    happened: [],
  });

/** Puts away what is open: the reader's own portal, or a mission, to be taken up again unless it is finished. */
function putAway(demo: Demo): Demo {
  const { run, parked } = demo;
  if (!run) return { ...demo, own: worldOf(demo) };
  return isFinished(run)
    ? demo
    : { ...demo, parked: { ...parked, [run.id]: { ...worldOf(demo), run } } };
}

/** Opens a mission where it was left in this visit, or from its beginning. */
export function openMission(demo: Demo, id: MissionId, kit: Kit): Demo {
  const away = putAway(demo);
  const { [id]: left, ...parked } = away.parked;
  if (left) return enter({ ...away, parked }, left, left.run);
  return begin(away, id, kit);
}

/** The mission at hand, from its beginning. */
export const restartMission = (demo: Demo, kit: Kit): Demo =>
  demo.run ? begin(demo, demo.run.id, kit) : demo;

/** The next portal of the mission at hand. What happened is told anew in each. */
export function openNextStage(demo: Demo, kit: Kit): Demo {
  if (!demo.run) return demo;
  const run = { ...demo.run, stage: demo.run.stage + 1, hints: 0, happened: [] };
  return enter(demo, openStage(demo, run, kit), run);
}

/** Back to the reader's own portal, as it was left. */
export function leaveMission(demo: Demo): Demo {
  const away = putAway(demo);
  return away.own && demo.run ? { ...enter(away, away.own), own: undefined } : demo;
}

/** What the mission tells of its progress, taken in; a mission that is through is remembered for the visit. */
export function followMission(demo: Demo, progress: Omit<MissionRun, 'happened'>): Demo {
  if (demo.run?.id !== progress.id) return demo;
  const run = { ...demo.run, ...progress };
  const { finished } = demo;
  return {
    ...demo,
    run,
    finished: isFinished(run) && !finished.includes(run.id) ? [...finished, run.id] : finished,
  };
}
