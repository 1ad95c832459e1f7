import { onMount } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import {
  createActor,
  type ActorOptions,
  type ActorRefFromLogic,
  type AnyStateMachine,
  type EventFromLogic,
  type SnapshotFrom,
} from 'xstate';

/**
 * Binds a machine to the component that calls this while it is set up. The first paint is
 * the machine's initial snapshot; the actor starts on mount and stops on unmount, so
 * nothing runs while the page is built. What `onMount` further down sends is taken in order.
 */
export function actorState<Machine extends AnyStateMachine>(
  machine: Machine,
  options?: ActorOptions<Machine>,
) {
  const actor = createActor(machine, options as never) as ActorRefFromLogic<Machine>;
  const subscribe = createSubscriber((update) => {
    const subscription = actor.subscribe(update);
    return () => subscription.unsubscribe();
  });
  onMount(() => {
    actor.start();
    return () => actor.stop();
  });
  return {
    actor,
    /** The snapshot on show; reading it in a template or an effect follows it. */
    get current(): SnapshotFrom<Machine> {
      subscribe();
      return actor.getSnapshot() as SnapshotFrom<Machine>;
    },
    send: (event: EventFromLogic<Machine>): void => actor.send(event),
  };
}
