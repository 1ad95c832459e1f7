import type { AnswerValue } from '#domain/scorer/index.ts';

export type KeyAction =
  | { readonly does: 'answer'; readonly value: AnswerValue }
  | { readonly does: 'continue' | 'return' | 'leave' };

interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/**
 * What a key does in a meeting. Keys of characters can be turned off (WCAG 2.1.4), and
 * with them the arrows, which then choose among the answers again.
 *
 * @param values - the answers on offer, in the order of their numbers
 * @param isOn - are the number keys on?
 * @param toLeft - does the page read from right to left?
 */
export function actionOf(
  { key, altKey, ctrlKey, metaKey, isComposing }: Pressed,
  values: readonly AnswerValue[],
  isOn: boolean,
  toLeft: boolean,
): KeyAction | undefined {
  if (altKey || ctrlKey || metaKey || isComposing) return undefined;
  if (key === 'Escape') return { does: 'leave' };
  if (!isOn) return undefined;
  if (key === 'ArrowRight') return { does: toLeft ? 'return' : 'continue' };
  if (key === 'ArrowLeft') return { does: toLeft ? 'continue' : 'return' };
  const value = /^[1-9]$/.test(key) ? values[Number(key) - 1] : undefined;
  return value && { does: 'answer', value };
}
