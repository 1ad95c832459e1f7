import { expect, it } from 'vitest';
import { aside } from '#domain/scorer/review/aside.ts';
import { start } from '../scorer-run.ts';

it('changes the view and nothing that was not said', () => {
  const scorer = start();
  expect(aside(scorer, { type: 'view.changed', differencesOnly: true })).toEqual({
    view: { order: scorer.view.order, differencesOnly: true },
  });
});

it('changes nothing where there is nothing to settle, or an event is about the answers', () => {
  const scorer = start();
  expect(aside(scorer, { type: 'reply.settled', criterion: 'second-step', take: 'mine' })).toEqual(
    {},
  );
  expect(
    aside(scorer, { type: 'answer.given', portal: 'first', criterion: 'second-step', value: 'no' }),
  ).toEqual({});
});
