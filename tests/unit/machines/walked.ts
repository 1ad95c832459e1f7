import type {
  AnyStateMachine,
  AnyStateNode,
  AnyTransitionDefinition,
  InspectionEvent,
} from 'xstate';
import { getStateNodes } from 'xstate/graph';

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
