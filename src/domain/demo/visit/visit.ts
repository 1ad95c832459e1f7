/** Everything on show during one visit to the demo. Never stored; leaving the page forgets it. */
import type { Happened, Outcome, Page } from '../facts/events.ts';
import type { Seat, Tool } from '../facts/seats.ts';
import type { MissionId } from '../missions/list.ts';
import type { Policy } from '../facts/switches.ts';
import type { Role } from '../facts/people.ts';
import type { Device, PortalState } from '../facts/state.ts';

export const DESK_PAGES = ['patients', 'chart', 'inbox', 'access-record', 'questions'] as const;
export type DeskPage = (typeof DESK_PAGES)[number];

/** The demo's clock: where it stood when the wall clock stood at `wall`. It never goes back. */
export interface DemoClock {
  readonly now: number;
  readonly wall: number;
}

export interface Opened<P> {
  readonly page: P;
  /** Id of a message, result, paper or chart. */
  readonly item?: string;
}

/** Where everybody is, and what they see open. */
export interface Places {
  readonly seat: Seat;
  /** At the clinic. */
  readonly role: Role;
  readonly desk: Opened<DeskPage>;
  /** At the attacker's; undefined shows all tools. */
  readonly tool?: Tool;
  /** At the patient's: the own computer, the helper's phone, the mailbox, or a look-alike page. */
  readonly patient: 'home-computer' | 'helper-phone' | 'mailbox' | 'fake-site';
  /** By device: what its browser shows once signed in. */
  readonly pages: Readonly<Record<Device, Opened<Page>>>;
}

export interface MissionRun {
  readonly id: MissionId;
  /** Index into the stages of `MISSIONS[id]`. */
  readonly stage: number;
  /** Ids of the steps done, of all stages. */
  readonly done: readonly string[];
  /** Hints on show for the step at hand. */
  readonly hints: number;
  /** What happened since the stage began. */
  readonly happened: readonly Happened[];
}

/** A mission left half-way, to be taken up again during the visit. */
export interface Parked {
  readonly run: MissionRun;
  readonly portal: PortalState;
  readonly places: Places;
  readonly now: number;
}

export interface Visit {
  readonly portal: PortalState;
  readonly clock: DemoClock;
  readonly places: Places;
  /** The reader's own mix, which comes back after a mission. */
  readonly mix: Policy;
  /** The last outcome at each device or seat, until something else is done there. */
  readonly said: Readonly<Partial<Record<Device | Seat, Outcome>>>;
  readonly run?: MissionRun;
  readonly parked: Readonly<Partial<Record<MissionId, Parked>>>;
  readonly finished: readonly MissionId[];
}
