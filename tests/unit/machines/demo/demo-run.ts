import { createActor, type ActorRefFrom, type InspectionEvent } from 'xstate';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import type { MissionId } from '#domain/demo/missions/list.ts';
import { PRESETS, type Policy } from '#domain/demo/facts/switches.ts';
import type { Records } from '#domain/demo/facts/opening-types.ts';
import { demoMachine, type DemoEvent, type DemoSnapshot } from '#machines/demo/demo.machine.ts';
import { KIT, RECORDS } from '../../demo/pretend-clinic.ts';

/** Any moment of the wall clock: the demo has one of its own. */
export const WALL = Date.UTC(2030, 0, 1);

interface Setting {
  readonly records?: Records;
  readonly policy?: Policy;
  readonly only?: MissionId;
  readonly inspect?: (event: InspectionEvent) => void;
}

/** A demo that a reader has open. Children run beside it, so it is an actor and not a bare transition. */
export class Run {
  readonly actor: ActorRefFrom<typeof demoMachine>;
  wall = WALL;

  constructor({ records = RECORDS, policy = PRESETS.strong, only, inspect }: Setting = {}) {
    this.actor = createActor(demoMachine, { input: { records, kit: KIT, policy, only }, inspect });
    this.actor.start();
  }

  get now(): DemoSnapshot {
    return this.actor.getSnapshot();
  }

  send(...events: readonly DemoEvent[]): this {
    for (const event of events) {
      if ('wall' in event) this.wall = event.wall;
      this.actor.send(event);
    }
    return this;
  }

  open(): this {
    return this.send({ type: 'demo.opened', kit: KIT, wall: this.wall });
  }

  act(...events: readonly PortalEvent[]): this {
    return this.send(
      ...events.map((event): DemoEvent => ({ type: 'portal.acted', event, wall: this.wall })),
    );
  }

  /** Real time passes, told each so many milliseconds. */
  wait(milliseconds: number): this {
    return this.send({ type: 'clock.ticked', wall: this.wall + milliseconds });
  }

  skip(by: number): this {
    return this.send({ type: 'clock.skipped', by, wall: this.wall });
  }

  mission(id: MissionId): this {
    return this.send(
      { type: 'mission.opened', id, kit: KIT, wall: this.wall },
      { type: 'mission.started' },
    );
  }
}

export const atHome = { device: 'home-computer', by: 'patient' } as const;
export const farAway = { device: 'far-computer', by: 'thief' } as const;
export const leftOpen = { device: 'home-computer', by: 'passer-by' } as const;
