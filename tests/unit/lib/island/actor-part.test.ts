import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import { actorPart } from '#lib/island/actor-part.svelte.ts';
import { scorerMachine } from '#machines/scorer/scorer.machine.ts';
import { currentReviewIn } from '#machines/scorer/scorer.selectors.ts';
import { CRITERIA } from '../../../fixtures/reviews.ts';

it('follows a part of a snapshot, and keeps it while something else changes', () => {
  const input = { criteria: CRITERIA, today: '2026-11-23', reviewId: 'r-1' };
  const actor = createActor(scorerMachine, { input });
  const answers = actorPart(actor, (snapshot) => currentReviewIn(snapshot).portals[0]?.answers);
  actor.start();
  const none = answers.current;
  actor.send({ type: 'review.edited', title: 'Spring' });
  expect(answers.current).toBe(none);
  actor.send({ type: 'answer.given', portal: 'first', criterion: 'second-step', value: 'no' });
  expect(answers.current).toEqual({ 'second-step': { value: 'no' } });
});
