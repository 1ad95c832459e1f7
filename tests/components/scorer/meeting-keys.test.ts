import { describe, expect, it } from 'vitest';
import { actionOf } from '#components/scorer/meeting/keys.ts';
import { ANSWER_VALUES, valuesFor } from '#domain/scorer/index.ts';

const press = (key: string, change: Partial<Parameters<typeof actionOf>[0]> = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...change,
});

describe('a key in a meeting', () => {
  it.each(ANSWER_VALUES.map((value, at) => [String(at + 1), value] as const))(
    '%s answers %s',
    (key, value) => {
      expect(actionOf(press(key), ANSWER_VALUES, true, false)).toEqual({ does: 'answer', value });
    },
  );

  it('that stands for no answer does nothing', () => {
    for (const key of ['0', '6', '11', 'a', ' ', 'Enter'])
      expect(actionOf(press(key), ANSWER_VALUES, true, false)).toBeUndefined();
  });

  it('never sets a must-pass row aside', () => {
    const three = valuesFor({ id: 'https-everywhere', must: true });
    expect(actionOf(press('4'), three, true, false)).toBeUndefined();
  });

  it('means the same on every row that has it, also where a thing can be offered', () => {
    const step = valuesFor({ id: 'second-step', must: true });
    for (const [at, value] of valuesFor({ id: 'https-everywhere', must: true }).entries())
      expect(actionOf(press(String(at + 1)), step, true, false)).toEqual({ does: 'answer', value });
    expect(actionOf(press('4'), step, true, false)).toEqual({ does: 'answer', value: 'offered' });
  });

  it('turned sideways goes to another row, the other way round where pages read from the right', () => {
    expect(actionOf(press('ArrowRight'), ANSWER_VALUES, true, false)).toEqual({ does: 'continue' });
    expect(actionOf(press('ArrowLeft'), ANSWER_VALUES, true, false)).toEqual({ does: 'return' });
    expect(actionOf(press('ArrowRight'), ANSWER_VALUES, true, true)).toEqual({ does: 'return' });
    expect(actionOf(press('ArrowLeft'), ANSWER_VALUES, true, true)).toEqual({ does: 'continue' });
  });

  it('does nothing but leave once the number keys are off (WCAG 2.1.4)', () => {
    for (const key of ['1', '2', 'ArrowRight', 'ArrowLeft'])
      expect(actionOf(press(key), ANSWER_VALUES, false, false)).toBeUndefined();
    expect(actionOf(press('Escape'), ANSWER_VALUES, false, false)).toEqual({ does: 'leave' });
  });

  it('held with another, or part of a word being composed, belongs to the browser', () => {
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'isComposing'] as const)
      expect(actionOf(press('1', { [held]: true }), ANSWER_VALUES, true, false)).toBeUndefined();
  });
});
