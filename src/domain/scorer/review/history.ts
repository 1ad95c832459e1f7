import type { LibraryChange } from '../types.ts';

/** One change and its opposite. */
export interface Step {
  readonly forward: LibraryChange;
  readonly backward: LibraryChange;
  /** Steps in a row with the same key are one: a sentence is undone, not a letter. */
  readonly key?: string;
}

/** What can be undone, oldest first, and what can be redone, newest undone last. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const MOST_STEPS = 200;
export const NO_HISTORY: History = { done: [], undone: [] };

const isSameTyping = (last: Step | undefined, { key }: Step): last is Step =>
  key !== undefined && last?.key === key;

/** Notes a change; what was undone before can no longer be redone. The oldest beyond MOST_STEPS are forgotten. */
export function record({ done, undone }: History, step: Step): History {
  const last = done.at(-1);
  if (undone.length === 0 && isSameTyping(last, step)) {
    return { done: [...done.slice(0, -1), { ...step, backward: last.backward }], undone: [] };
  }
  return { done: [...done, step].slice(-MOST_STEPS), undone: [] };
}

/** Takes the last change back; nothing when there is none. */
export function undo({ done, undone }: History): {
  readonly history: History;
  readonly change?: LibraryChange;
} {
  const step = done.at(-1);
  if (!step) return { history: { done, undone } };
  return { history: { done: done.slice(0, -1), undone: [...undone, step] }, change: step.backward };
}

/** Does again what was undone last; nothing when there is none. A redone step takes no more typing in. */
export function redo({ done, undone }: History): {
  readonly history: History;
  readonly change?: LibraryChange;
} {
  const step = undone.at(-1);
  if (!step) return { history: { done, undone } };
  const { key: _, ...closed } = step;
  return {
    history: { done: [...done, closed], undone: undone.slice(0, -1) },
    change: step.forward,
  };
}
