import type { Page } from '@playwright/test';
import {
  initialTransition,
  transition,
  type AnyStateMachine,
  type EventFromLogic,
  type InputFrom,
  type SnapshotFrom,
} from 'xstate';
import { getShortestPaths } from 'xstate/graph';

/** Ways through a machine, told as what a reader does at the page. */

/** Something that a reader does, and what a machine hears of it. */
export interface Deed<M extends AnyStateMachine> {
  readonly name: string;
  /** Undefined where nobody can do it. */
  readonly event: (state: SnapshotFrom<M>) => EventFromLogic<M> | undefined;
  readonly act: (page: Page) => Promise<unknown>;
}

export interface Station<M extends AnyStateMachine> {
  readonly deed: Deed<M>;
  readonly before: SnapshotFrom<M>;
  readonly state: SnapshotFrom<M>;
}

export interface Way<M extends AnyStateMachine> {
  readonly name: string;
  readonly first: SnapshotFrom<M>;
  readonly stations: readonly Station<M>[];
}

/**
 * The shortest path to every state, and from its end everything that a reader can do there.
 * A way that another one begins with is left out: it is walked with that one.
 *
 * @param key tells states apart; left out, by value and context
 */
export function waysThrough<M extends AnyStateMachine>(
  machine: M,
  deeds: readonly Deed<M>[],
  {
    input,
    key,
  }: { readonly input?: InputFrom<M>; readonly key?: (state: SnapshotFrom<M>) => string } = {},
): readonly Way<M>[] {
  type State = SnapshotFrom<M>;
  const first = initialTransition(machine, ...([input] as never))[0] as State;
  const possible = (state: State) => deeds.flatMap((deed) => deed.event(state) ?? []);
  const paths = getShortestPaths(machine, {
    input,
    events: possible,
    ...(key && { serializeState: key as never }),
  } as never);

  const stationOf = (deed: Deed<M>, before: State): Station<M> => ({
    deed,
    before,
    state: transition(machine, before, deed.event(before) as never)[0] as State,
  });
  const retrace = (events: readonly unknown[]): readonly Station<M>[] =>
    events.reduce<readonly Station<M>[]>((way, event) => {
      const before = way.at(-1)?.state ?? first;
      const deed = deeds.find((one) => JSON.stringify(one.event(before)) === JSON.stringify(event));
      if (!deed) throw new Error(`Nobody does ${JSON.stringify(event)}.`);
      return [...way, stationOf(deed, before)];
    }, []);

  const all = paths.flatMap(({ steps }) => {
    const way = retrace(
      (steps as readonly { readonly event: { readonly type: string } }[])
        .map(({ event }) => event)
        .filter(({ type }) => !type.startsWith('xstate')),
    );
    const last = way.at(-1)?.state ?? first;
    const onward = deeds
      .filter((deed) => deed.event(last) !== undefined)
      .map((deed) => [...way, stationOf(deed, last)]);
    return onward.length > 0 ? onward : [way];
  });
  const named = all.map((stations) => ({
    first,
    stations,
    name: stations.map(({ deed }) => deed.name).join(', then '),
  }));
  return named.filter(
    ({ name }, at) =>
      named.findIndex((other) => other.name === name) === at &&
      !named.some((other) => other.name.startsWith(`${name}, then `)),
  );
}
