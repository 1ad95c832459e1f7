import { describe, expect, it } from 'vitest';
import { secondsOf } from '#domain/demo/portal/code-lifetime.ts';
import { appCode, checkAppCode, newKey } from '#domain/demo/portal/codes.ts';
import { PRESETS } from '#domain/demo/facts/switches.ts';
import type { PortalState } from '#domain/demo/facts/state.ts';

const key = newKey(Uint8Array.from({ length: 20 }, (_, at) => at + 1));
const typedAt = 1_700_000_012_345;
const text = appCode(key, typedAt).code;

const portalWith = (policy: PortalState['policy'], usedSteps: readonly number[] = []) =>
  ({ policy, credentials: { appKey: key, usedSteps } }) as unknown as PortalState;

describe('how long a stolen code is worth something', () => {
  it('agrees with what the portal takes, at every second of two minutes', () => {
    for (let second = 0; second < 120; second += 1) {
      const real = typedAt + second * 1_000;
      const taken = checkAppCode({ key, text, real, usedSteps: [] }).outcome === 'right';
      expect(secondsOf(portalWith(PRESETS.strong), text, real)! > 0).toBe(taken);
    }
  });

  it('counts down to the second in which the portal stops taking it', () => {
    const left = secondsOf(portalWith(PRESETS.strong), text, typedAt)!;
    expect(
      checkAppCode({ key, text, real: typedAt + (left - 1) * 1_000, usedSteps: [] }).outcome,
    ).toBe('right');
    expect(checkAppCode({ key, text, real: typedAt + left * 1_000, usedSteps: [] }).outcome).toBe(
      'code-old',
    );
  });

  it('is nothing for a code that was used, and for words', () => {
    const { step } = appCode(key, typedAt);
    expect(secondsOf(portalWith(PRESETS.strong, [step]), text, typedAt)).toBe(0);
    expect(secondsOf(portalWith(PRESETS.strong), 'maple tree', typedAt)).toBe(0);
  });

  it('has no clock where codes come by text, or none is asked for', () => {
    expect(
      secondsOf(portalWith({ ...PRESETS.strong, secondStep: 'text' }), text, typedAt),
    ).toBeUndefined();
    expect(secondsOf(portalWith(PRESETS.budget), text, typedAt)).toBeUndefined();
  });
});

it('runs no clock where no app codes were set up', () => {
  const portal = { policy: PRESETS.strong, credentials: { usedSteps: [] } };
  expect(secondsOf(portal as unknown as PortalState, text, typedAt)).toBeUndefined();
});
