import { scoreOf } from '#domain/scoring/score.ts';
import type { Criterion, Day, Portal, Review, Score } from '#domain/scoring/index.ts';

type Asked = Pick<Review, 'depth' | 'weights'>;

/**
 * Works each portal's score out once: an answer at one portal leaves the scores of the
 * others as the same objects, so their part of the screen is not touched.
 */
export function createScores(criteria: readonly Criterion[]) {
  const known = new WeakMap<Portal, { readonly asked: Asked; readonly today: Day; readonly score: Score }>();
  return (portal: Portal, { depth, weights }: Asked, today: Day): Score => {
    const last = known.get(portal);
    if (last && last.asked.depth === depth && last.asked.weights === weights && last.today === today) return last.score;
    const score = scoreOf(portal, { depth, weights }, criteria, today);
    known.set(portal, { asked: { depth, weights }, today, score });
    return score;
  };
}
