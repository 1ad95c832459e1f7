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
  /** The page is elsewhere then, or keeps what the machine does not know of: a tour starts afresh after it. */
  readonly ends?: boolean;
  /** Can be done once a page. */
  readonly once?: boolean;
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

const firstState = <M extends AnyStateMachine>(machine: M, input?: InputFrom<M>) =>
  initialTransition(machine, ...([input] as never))[0] as SnapshotFrom<M>;

const stationAfter = <M extends AnyStateMachine>(
  machine: M,
  deed: Deed<M>,
  before: SnapshotFrom<M>,
): Station<M> => ({
  deed,
  before,
  state: transition(machine, before, deed.event(before) as never)[0] as SnapshotFrom<M>,
});

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
  const first = firstState(machine, input);
  const possible = (state: State) => deeds.flatMap((deed) => deed.event(state) ?? []);
  const paths = getShortestPaths(machine, {
    input,
    events: possible,
    ...(key && { serializeState: key as never }),
  } as never);

  const stationOf = (deed: Deed<M>, before: State) => stationAfter(machine, deed, before);
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

/**
 * A tour over everything that a reader can do in every state, in as few legs as can be.
 * Each leg starts on a fresh page, and goes on from deed to deed for as long as something is left to do.
 */
export function tourOf<M extends AnyStateMachine>(
  machine: M,
  deeds: readonly Deed<M>[],
): readonly Way<M>[] {
  const first = firstState(machine);
  const idOf = ({ value, context }: SnapshotFrom<M>) => JSON.stringify([value, context]);
  const done = new Set<string>();
  const edge = (state: SnapshotFrom<M>, deed: Deed<M>) => `${idOf(state)} ${deed.name}`;

  /** The shortest way from here to a deed that nobody did yet, that deed with it. */
  const toSomethingNew = (from: SnapshotFrom<M>, leg: readonly Station<M>[]) => {
    const seen = new Set([idOf(from)]);
    const ways: { readonly state: SnapshotFrom<M>; readonly way: readonly Station<M>[] }[] = [
      { state: from, way: [] },
    ];
    for (const { state, way } of ways) {
      const isSpent = (deed: Deed<M>) =>
        deed.once && [...leg, ...way].some((one) => one.deed === deed);
      const possible = deeds.filter((deed) => deed.event(state) !== undefined && !isSpent(deed));
      const news = possible.filter((deed) => !done.has(edge(state, deed)));
      const next = news.find(({ ends }) => !ends) ?? news[0];
      if (next) return [...way, stationAfter(machine, next, state)];
      for (const deed of possible.filter(({ ends }) => !ends)) {
        const station = stationAfter(machine, deed, state);
        if (seen.has(idOf(station.state))) continue;
        seen.add(idOf(station.state));
        ways.push({ state: station.state, way: [...way, station] });
      }
    }
    return undefined;
  };

  const legs: Way<M>[] = [];
  for (;;) {
    const stations: Station<M>[] = [];
    while (!stations.at(-1)?.deed.ends) {
      const more = toSomethingNew(stations.at(-1)?.state ?? first, stations);
      if (!more) break;
      stations.push(...more);
      for (const { before, deed } of more) done.add(edge(before, deed));
    }
    if (stations.length === 0) return legs;
    legs.push({ first, stations, name: stations.map(({ deed }) => deed.name).join(', then ') });
  }
}
