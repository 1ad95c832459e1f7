/** What each event of the demo makes of a visit. Whether it may happen now is the machine's to say. */
import type { DemoEvent } from './demo-events.ts';
import { currentStep } from '../missions/stages.ts';
import { isChoice, PRESETS, type Policy, type SwitchId } from '../facts/switches.ts';
import { changePolicy, settle, takeAct } from './portal-events.ts';
import { passTime, runOut, skipTime } from './clock.ts';
import {
  beginDemo,
  leaveMission,
  openMission,
  openNextStage,
  restartMission,
  type Demo,
} from './missions.ts';
import { goToStep, takeRole } from './places.ts';
import type { Places } from './visit.ts';

const move = (demo: Demo, change: Partial<Places>): Demo => ({
  ...demo,
  places: { ...demo.places, ...change },
});

/** The policy with one switch set; the same when the switch has no such choice. */
export const withChoice = (policy: Policy, id: SwitchId, choice: string): Policy =>
  isChoice(id, choice) ? { ...policy, [id]: choice } : policy;

/** A visit from its beginning, with the one mission open where a lesson shows only that. */
function beginAgain({ input }: Demo, kit: Demo['input']['kit'], wall: number): Demo {
  const demo = beginDemo(input, kit, wall);
  return input.only ? openMission(demo, input.only, kit) : demo;
}

/** @returns the visit after the event; the same when the event is the mission's own */
export function takeDemoEvent(demo: Demo, event: DemoEvent): Demo {
  switch (event.type) {
    case 'demo.opened':
    case 'demo.forgotten':
      return beginAgain(demo, event.kit, event.wall);
    case 'clock.ticked':
      return settle(demo, passTime(demo, event.wall));
    case 'clock.skipped':
      return settle(demo, skipTime(demo, event.by, event.wall));
    case 'clock.ranOut':
      return settle(demo, runOut(demo, event.wall));
    case 'portal.acted':
      return takeAct(demo, event.event, event.wall);
    case 'signIn.turned':
      return { ...demo, said: { ...demo.said, [event.device]: undefined } };
    case 'seat.chosen':
      return move(demo, { seat: event.seat });
    case 'role.chosen':
      return { ...demo, places: takeRole(demo.places, event.role) };
    case 'desk.chosen':
      return move(demo, { desk: { page: event.page, item: event.item } });
    case 'tool.chosen':
      return move(demo, { tool: event.tool });
    case 'patient.moved':
      return move(demo, { patient: event.to });
    case 'step.followed': {
      const step = demo.run && currentStep(demo.run);
      return step ? { ...demo, places: goToStep(demo.places, step) } : demo;
    }
    case 'preset.chosen':
      return changePolicy(demo, PRESETS[event.preset]);
    case 'switch.changed':
      return changePolicy(demo, withChoice(demo.mix, event.id, event.choice));
    case 'mission.opened':
      return openMission(demo, event.id, event.kit);
    case 'stage.continued':
      return openNextStage(demo, event.kit);
    case 'mission.left':
      return leaveMission(demo);
    case 'mission.restarted':
      return restartMission(demo, event.kit);
    case 'mission.started':
    case 'hint.asked':
      return demo;
  }
}
