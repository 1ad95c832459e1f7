import type { Criterion } from '#domain/scorer/index.ts';
import { newId } from '#lib/browser/new-id.ts';
import type { ScorerActor } from '#machines/scorer/scorer.selectors.ts';
import { reviews } from '#stores/scorer.ts';

/**
 * Takes in what is kept, keeps what the machine tells of from then on, and hears of what
 * other tabs keep.
 *
 * @returns what ends it
 */
export function keepReviews(actor: ScorerActor, criteria: readonly Criterion[]): () => void {
  const saved = reviews.load(criteria);
  if (saved) actor.send({ type: 'library.restored', library: saved });
  const telling = actor.on('library.changed', ({ change, library }) =>
    reviews.save(change, library),
  );
  const forget = reviews.$library.listen((library) => {
    if (library === actor.getSnapshot().context.library) return;
    actor.send(
      library ? { type: 'library.synced', library } : { type: 'scorer.erased', reviewId: newId() },
    );
  });
  return () => {
    telling.unsubscribe();
    forget();
  };
}
