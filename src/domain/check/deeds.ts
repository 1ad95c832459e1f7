import { planOf } from './today.ts';
import { DEEDS, ITEMS, type Answers, type Deed, type ItemId, type PlanItem } from './types.ts';

/** What the reader did with the items of the plan. */
export type Deeds = Readonly<Partial<Record<ItemId, Deed>>>;

/** These say what comes next and are nothing to do in themselves. */
const NOT_TO_TICK: readonly ItemId[] = ['come-back', 'you-are-done'];

/** Can this item be marked off? */
export const canTick = (item: ItemId): boolean => !NOT_TO_TICK.includes(item);

/**
 * Reads marks that come from outside.
 *
 * @returns undefined where nothing is marked
 */
export function readDeeds(value: Readonly<Record<string, unknown>> = {}): Deeds | undefined {
  const known = ITEMS.flatMap((item) => {
    const deed = canTick(item) ? DEEDS.find((one) => one === value[item]) : undefined;
    return deed ? [[item, deed] as const] : [];
  });
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

/** The marks that still hold, wherever they come from: an item that the answers no longer ask for comes back unmarked. */
export function deedsThatHold(
  deeds: Readonly<Record<string, unknown>> | undefined,
  answers: Answers,
): Deeds | undefined {
  const ids = planOf(answers).map(({ id }) => id);
  return readDeeds(
    Object.fromEntries(
      Object.entries(deeds ?? {}).filter(([item]) => ids.includes(item as ItemId)),
    ),
  );
}

/** What is left of a plan, in its order. */
export const leftOf = (plan: readonly PlanItem[], deeds: Deeds = {}): readonly PlanItem[] =>
  plan.filter(({ id }) => deeds[id] === undefined);

/** Nearly a month, so that a reminder on the same weekday finds a new round. */
const A_MONTH = 25;
const DAY = 86_400_000;

/** Is it time to check again? Days are `YYYY-MM-DD`. */
export const isNextRound = (day: string | undefined, today: string | undefined): boolean =>
  day !== undefined && today !== undefined && Date.parse(today) - Date.parse(day) >= A_MONTH * DAY;
