import type { AnyActorRef, SnapshotFrom } from 'xstate';

/**
 * Follows one part of an actor's snapshot: what reads it is left alone while the part stays
 * the same, whatever else changes. A derived value of the whole snapshot would ask all that
 * hangs on it, at every event, whether it is still so.
 */
export function actorPart<Actor extends AnyActorRef, Part>(
  actor: Actor,
  pick: (snapshot: SnapshotFrom<Actor>) => Part,
): { readonly current: Part } {
  let part = $state.raw(pick(actor.getSnapshot() as SnapshotFrom<Actor>));
  // It ends with the actor.
  actor.subscribe((snapshot) => (part = pick(snapshot as SnapshotFrom<Actor>)));
  return {
    get current() {
      return part;
    },
  };
}
