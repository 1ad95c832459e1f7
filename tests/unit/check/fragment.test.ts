import { expect, it } from 'vitest';
import { eventOfFragment } from '#domain/check/fragment.ts';
import { STEPS } from '#domain/check/types.ts';

it('a link opens any step of the check', () => {
  for (const step of STEPS) expect(eventOfFragment(step)).toEqual({ type: 'step.chosen', step });
});

it('a link opens the plan', () =>
  expect(eventOfFragment('result')).toEqual({ type: 'result.opened' }));

it('a link to nothing, or to what the check does not have, opens nothing', () => {
  for (const name of ['', 'incident', 'Login', 'login ', 'constructor'])
    expect(eventOfFragment(name)).toBeUndefined();
});
