import type { Criterion } from '#domain/scorer/index.ts';
import { newId } from '#lib/browser/new-id.ts';
import type { ScorerActor } from '#machines/scorer/scorer.selectors.ts';
import { reviews } from '#stores/scorer.ts';

/** Takes in what is kept, keeps what the machine tells of from then on, and hears of other tabs. */
function follow(actor: ScorerActor, criteria: readonly Criterion[]): () => void {
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

/**
 * Keeps the reviews of a machine. Where some are kept already, what reads them comes first:
 * until then nothing of the reader may be sent.
 *
 * @param onready once what was kept is taken in; at once where there is nothing to wait for
 * @returns what ends it
 */
export function keepReviews(
  actor: ScorerActor,
  criteria: readonly Criterion[],
  onready: () => void,
): { readonly restoring: Promise<void> | undefined; readonly end: () => void } {
  let isOver = false;
  let stop: () => void = () => undefined;
  const begin = () => {
    if (isOver) return;
    stop = follow(actor, criteria);
    onready();
  };
  const restoring = reviews.readable()?.then(begin);
  if (!restoring) begin();
  return {
    restoring,
    end() {
      isOver = true;
      stop();
    },
  };
}
