import { expect, it } from 'vitest';
import { aside } from '#domain/scorer/review/aside.ts';
import { start } from '../scorer-run.ts';

it('changes the view and nothing that was not said', () => {
  const scorer = start();
  expect(aside(scorer, { type: 'view.changed', differencesOnly: true })).toEqual({
    view: { order: scorer.view.order, differencesOnly: true },
  });
});

it('changes nothing where there is nothing to settle, to place or to merge', () => {
  const scorer = start();
  expect(aside(scorer, { type: 'conflict.settled', index: 0, take: 'mine' })).toEqual({});
  expect(aside(scorer, { type: 'reply.placed', portal: 'first' })).toEqual({});
  expect(aside(scorer, { type: 'import.merged' })).toEqual({});
  expect(
    aside(scorer, { type: 'answer.given', portal: 'first', criterion: 'second-step', value: 'no' }),
  ).toEqual({});
});
