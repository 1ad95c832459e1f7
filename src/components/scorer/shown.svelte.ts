import { askedBy, type Criterion } from '#domain/scorer/index.ts';
import { rowsById } from '#domain/scorer/rules/own.ts';
import { actorPart } from '#lib/island/actor-part.svelte.ts';
import type { ScorerSpeech } from '#lib/words/scorer-words.ts';
import {
  currentReviewIn,
  hasRoomForPortal,
  rowsIn,
  type ScorerActor,
  type ScorerSnapshot,
} from '#machines/scorer/scorer.selectors.ts';
import { createSheets } from './portal-sheets.ts';
import { portalName, withOwnWords, type Words } from './words.ts';

/**
 * What the table shows of the review. Each part is followed by itself: an answer then
 * changes the sheet of its portal, and no words, rows or columns.
 *
 * @param first the words that the page carries
 * @param speech all the words, once they were fetched
 */
export function shownReview(
  actor: ScorerActor,
  criteria: readonly Criterion[],
  first: () => Words,
  speech: () => ScorerSpeech | undefined,
) {
  const part = <Part>(pick: (snapshot: ScorerSnapshot) => Part) => actorPart(actor, pick);
  const sheetsOf = createSheets(criteria);
  const review = part(currentReviewIn);
  const own = part((snapshot) => currentReviewIn(snapshot).own);
  const depth = part((snapshot) => currentReviewIn(snapshot).depth);
  const standards = part((snapshot) => currentReviewIn(snapshot).standards);
  const today = part(({ context }) => context.today);
  const rows = part(rowsIn);
  const hasRoom = part(hasRoomForPortal);

  const allWords = $derived.by(() => {
    const all = speech();
    return all && withOwnWords(all.words, own.current, all.board);
  });
  const words = $derived<Words>(allWords ?? withOwnWords(first(), own.current, undefined));
  const byId = $derived(rowsById(criteria, { own: own.current }));
  const asked = $derived(askedBy(criteria, { depth: depth.current, own: own.current }));
  const askedIds = $derived(asked.map(({ id }) => id));
  const sheets = $derived(
    sheetsOf(review.current, today.current, (id) => portalName(words, review.current, id)),
  );

  return {
    get review() {
      return review.current;
    },
    get depth() {
      return depth.current;
    },
    get standards() {
      return standards.current;
    },
    get today() {
      return today.current;
    },
    /** Ids of the rows to compare, in the order chosen. */
    get rows() {
      return rows.current;
    },
    get hasRoom() {
      return hasRoom.current;
    },
    /** Undefined until they were fetched. */
    get allWords() {
      return allWords;
    },
    get words() {
      return words;
    },
    /** All rows that can be asked, by id. */
    get byId() {
      return byId;
    },
    /** The rows asked, in the order of the list. */
    get asked() {
      return asked;
    },
    get askedIds() {
      return askedIds;
    },
    get sheets() {
      return sheets;
    },
  };
}

export type Shown = ReturnType<typeof shownReview>;
