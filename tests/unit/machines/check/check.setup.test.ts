import { expect, it } from 'vitest';
import { begin } from '#domain/check/session.ts';
import { checkMachine } from '#machines/check/check.machine.ts';
import { createMachine } from '#machines/check/check.setup.ts';

const { guards, actions } = createMachine({ context: begin() }).implementations;
const flow = JSON.stringify(checkMachine.config);

it('asks each guard somewhere in the flow, and lets each action happen somewhere', () => {
  const names = [guards, actions].flatMap(Object.keys);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !flow.includes(`"${name}"`))).toEqual([]);
});
