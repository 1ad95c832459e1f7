import { expect, it } from 'vitest';
import { nextLibrary, onDay } from '#domain/scorer/review/next-library.ts';
import { reviewOf } from '../any-review.ts';
import { after, give, start } from '../scorer-run.ts';

it('is the same library where an event is about something else, or names what is not here', () => {
  const scorer = start();
  expect(nextLibrary(scorer, { type: 'view.changed', order: 'separation' })).toBe(scorer.library);
  expect(nextLibrary(scorer, { type: 'review.chosen', id: 'nobody' })).toBe(scorer.library);
  expect(nextLibrary(scorer, { type: 'import.replaced' })).toBe(scorer.library);
  expect(nextLibrary(scorer, { type: 'merge.accepted' })).toBe(scorer.library);
  const gone = reviewOf({ id: 'gone' });
  expect(nextLibrary(scorer, { type: 'reply.accepted', mine: gone, review: gone })).toBe(
    scorer.library,
  );
});

it('dates a review that nobody has touched by the new day, and leaves one that was', () => {
  const scorer = start();
  expect(onDay(scorer, '2030-01-01').reviews[0]?.date).toBe('2030-01-01');
  const touched = after(scorer, give('second-step', 'no'));
  expect(onDay(touched, '2030-01-01')).toBe(touched.library);
});
