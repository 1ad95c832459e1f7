import {
  createActor,
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  type EventFromLogic,
  type InspectionEvent,
} from 'xstate';
import { getShortestPaths, getStateNodes } from 'xstate/graph';
import { tellFigure } from '../../fixtures/figures.ts';

const nameOf = ({ source, eventType, guard, target }: AnyTransitionDefinition): string => {
  const condition =
    typeof guard === 'string'
      ? guard
      : JSON.stringify(
          guard && 'params' in guard
            ? [guard.type, guard.params]
            : ((guard as { readonly name?: string } | undefined)?.name ?? ''),
        );
  return [
    source.id,
    eventType || 'always',
    condition,
    target?.map(({ id }: AnyStateNode) => id),
  ].join(' ');
};

/** Every transition that a machine has, by name. */
export function transitionsOf(machine: AnyStateMachine): ReadonlySet<string> {
  const nodes: AnyStateNode[] = [machine.root, ...getStateNodes(machine)];
  return new Set(
    nodes.flatMap((node) =>
      [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(nameOf),
    ),
  );
}

/** Notes the transitions that an actor takes; to be handed to it as `inspect`. */
export function noting(taken: Set<string>) {
  return (inspected: InspectionEvent): void => {
    if (inspected.type === '@xstate.microstep')
      inspected._transitions.forEach((one) => taken.add(nameOf(one)));
  };
}

/** Which of a machine's transitions were never taken; how many these are is told to the table of figures. */
export function neverIn(all: ReadonlySet<string>, taken: ReadonlySet<string>): readonly string[] {
  const never = [...all].filter((one) => !taken.has(one));
  tellFigure('machine-transitions', never.length, all.size);
  return never;
}

/**
 * The transitions that a machine has and does not take, whichever of the events comes at
 * the end of the shortest path to each of its states.
 */
export function neverTaken<M extends AnyStateMachine>(
  machine: M,
  events: readonly EventFromLogic<M>[],
): readonly string[] {
  const taken = new Set<string>();
  for (const { steps } of getShortestPaths(machine as AnyStateMachine, { events: [...events] }))
    for (const last of events) {
      const actor = createActor(machine as AnyStateMachine, { inspect: noting(taken) }).start();
      for (const { event } of steps) if (!event.type.startsWith('xstate')) actor.send(event);
      actor.send(last);
    }
  return neverIn(transitionsOf(machine), taken);
}
