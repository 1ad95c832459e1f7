import { describe, expect, it } from 'vitest';
import {
  MOST_STEPS,
  NO_HISTORY,
  record,
  redo,
  undo,
  type History,
  type Step,
} from '#domain/scorer/review/history.ts';

const step = (name: string, key?: string): Step => ({
  forward: { current: `${name} on` },
  backward: { current: `${name} back` },
  key,
});
const recorded = (...steps: readonly Step[]): History => steps.reduce(record, NO_HISTORY);

describe('the history', () => {
  it('gives changes back in turn, newest first, and does them again in turn', () => {
    const back = undo(recorded(step('a'), step('b')));
    expect(back.change).toEqual({ current: 'b back' });
    const further = undo(back.history);
    expect(further.change).toEqual({ current: 'a back' });
    expect(redo(further.history).change).toEqual({ current: 'a on' });
    expect(redo(redo(further.history).history).change).toEqual({ current: 'b on' });
  });

  it('has nothing to give at its ends', () => {
    expect(undo(NO_HISTORY)).toEqual({ history: NO_HISTORY });
    expect(redo(recorded(step('a')))).toEqual({ history: recorded(step('a')) });
  });

  it('forgets what was undone when something new is done', () => {
    expect(record(undo(recorded(step('a'))).history, step('b'))).toEqual(recorded(step('b')));
  });

  it('takes typing into one field as one step, until something else is done', () => {
    const typed = recorded(step('n', 'note'), step('no', 'note'), step('not', 'note'));
    expect(typed.done).toEqual([
      { forward: { current: 'not on' }, backward: { current: 'n back' }, key: 'note' },
    ]);
    expect(recorded(step('n', 'note'), step('x'), step('no', 'note')).done).toHaveLength(3);
    expect(recorded(step('a'), step('b')).done).toHaveLength(2);
  });

  it('begins a new step with what is typed after an undo or a redo', () => {
    const { history } = undo(recorded(step('x'), step('n', 'note')));
    expect(record(history, step('m', 'note')).done).toHaveLength(2);
    expect(record(redo(history).history, step('m', 'note')).done).toHaveLength(3);
  });

  it('is bounded: the oldest steps are forgotten', () => {
    const { done } = recorded(...Array.from({ length: MOST_STEPS + 5 }, (_, n) => step(String(n))));
    expect([done.length, done[0]?.forward.current]).toEqual([MOST_STEPS, '5 on']);
  });
});
