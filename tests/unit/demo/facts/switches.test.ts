import { describe, expect, it } from 'vitest';
import { isChoice, presetOf, PRESETS } from '#domain/demo/facts/switches.ts';

describe('a policy', () => {
  it.each(['strong', 'usual', 'budget'] as const)('that is the preset %s is told as it', (id) => {
    expect(presetOf({ ...PRESETS[id] })).toBe(id);
  });

  it('that differs from each preset by a switch is the reader’s own', () => {
    expect(presetOf({ ...PRESETS.strong, support: 'form' })).toBe('own');
    expect(presetOf({ ...PRESETS.budget, secondStep: 'text' })).toBe('own');
  });
});

it('only a choice that the switch has is one', () => {
  expect([isChoice('secondStep', 'app'), isChoice('secondStep', 'on')]).toEqual([true, false]);
});
