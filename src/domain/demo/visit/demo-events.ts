/** What a reader can do to the demo, besides what people in it do to the portal. */
import type { PortalEvent } from '../facts/events.ts';
import type { Seat, Tool } from '../facts/seats.ts';
import type { MissionId } from '../missions/list.ts';
import type { Policy, PresetId, SwitchId } from '../facts/switches.ts';
import type { Kit, Records } from '../facts/opening-types.ts';
import type { Role } from '../facts/people.ts';
import type { Device } from '../facts/state.ts';
import type { DeskPage, Places } from './visit.ts';

/** Parts of the sign-in page that a reader turns to; `start` also leaves a signed-out page. */
export const TURNS = ['start', 'code', 'backup', 'help'] as const;
export type Turn = (typeof TURNS)[number];

/** The wall clock, in milliseconds since 1970, at the moment of the event. */
interface At {
  readonly wall: number;
}

/** New randomness, for a portal that opens. */
export interface Fresh extends At {
  readonly kit: Kit;
}

export type DemoEvent =
  /** The page is on show; nothing answers before. */
  | ({ readonly type: 'demo.opened' } & Fresh)
  /** The reader left the page and came back, or a kiosk starts over. */
  | ({ readonly type: 'demo.forgotten' } & Fresh)
  | ({ readonly type: 'clock.ticked' } & At)
  /** `by` in milliseconds. Stops where the first warning begins. */
  | ({ readonly type: 'clock.skipped'; readonly by: number } & At)
  /** The reader lets the rest of a warning run out. */
  | ({ readonly type: 'clock.ranOut' } & At)
  /** A policy changes by a switch and time by the clock, so these two are refused here. */
  | ({ readonly type: 'portal.acted'; readonly event: PortalEvent } & At)
  | { readonly type: 'signIn.turned'; readonly device: Device; readonly to: Turn }
  | { readonly type: 'seat.chosen'; readonly seat: Seat }
  | { readonly type: 'role.chosen'; readonly role: Role }
  /** A chart opens by `chart.opened` alone, which leaves its line in the record. */
  | { readonly type: 'desk.chosen'; readonly page: DeskPage; readonly item?: string }
  | { readonly type: 'tool.chosen'; readonly tool?: Tool }
  | { readonly type: 'patient.moved'; readonly to: Places['patient'] }
  /** Goes where the step at hand is done. */
  | { readonly type: 'step.followed' }
  | { readonly type: 'preset.chosen'; readonly preset: PresetId }
  /** `choice` comes from a form; one that the switch does not have is refused. */
  | { readonly type: 'switch.changed'; readonly id: SwitchId; readonly choice: string }
  | ({ readonly type: 'mission.opened'; readonly id: MissionId } & Fresh)
  | { readonly type: 'mission.started' }
  | { readonly type: 'hint.asked' }
  | ({ readonly type: 'stage.continued' } & Fresh)
  | { readonly type: 'mission.left' }
  | ({ readonly type: 'mission.restarted' } & Fresh);

export interface DemoInput {
  readonly records: Records;
  /** The same at every build; real chance comes with `demo.opened`. */
  readonly kit: Kit;
  /** What the reader's own mix starts from. */
  readonly policy: Policy;
  /** One mission by itself, as lessons show it; the whole demo without it. */
  readonly only?: MissionId;
}
