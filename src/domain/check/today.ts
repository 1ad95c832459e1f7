import { allReasons } from './letter.ts';
import { outcomeOf, unanswered } from './outcomes.ts';
import {
  ITEMS,
  STEPS,
  type Answers,
  type ItemId,
  type ItemKind,
  type PlanItem,
  type Reason,
} from './types.ts';

const URGENCY: readonly ItemKind[] = ['act-now', 'ask-clinic', 'do-next', 'done'];

/** One reason a step with questions left: the first of them, to come back to. */
const unfinished = (answers: Answers): readonly Reason[] =>
  STEPS.flatMap((step) =>
    unanswered(step, answers)
      .slice(0, 1)
      .map((question): Reason => ({ step, question, item: 'come-back', kind: 'do-next' })),
  );

const isFor = (item: ItemId) => (reason: Reason) =>
  reason.item === item || (item === 'send-letter' && reason.line !== undefined);

function itemFor(id: ItemId, reasons: readonly Reason[]): readonly PlanItem[] {
  const because = reasons.filter(isFor(id));
  if (because.length === 0) return [];
  if (id === 'send-letter') return [{ id, kind: 'ask-clinic', because }];
  const kind = URGENCY.find((one) => because.some((reason) => reason.kind === one)) ?? 'do-next';
  return [{ id, kind, because }];
}

/**
 * The plan: the thing for today first, the rest below it. Never empty: when nothing is
 * left it is "you are done", which stands in the plan only when all four steps are done.
 */
export function planOf(answers: Answers): readonly PlanItem[] {
  const reasons = [...allReasons(answers), ...unfinished(answers)];
  const items = ITEMS.flatMap((id) => itemFor(id, reasons));
  const allDone = STEPS.every((step) => outcomeOf(step, answers) === 'done');
  return allDone ? [...items, { id: 'you-are-done', kind: 'done', because: [] }] : items;
}
