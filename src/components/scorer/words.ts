import type { LibraryChange, Review, ScoreRange } from '#domain/scorer/types.ts';
import type { ScorerWords } from '#lib/content/content.ts';
import type { TableWords } from '#lib/words/scorer-words.ts';
import { fillIn } from './keep/day-text.ts';
import { visible } from './keep/visible.ts';

/** Picks the words of the comparison for what the machine shows. No rule lives here. */

const FIRST = [
  'start',
  'depths',
  'depthRows',
  'answers',
  'bases',
  'verdicts',
  'reasons',
  'range',
  'picture',
  'review',
  'portals',
  'row',
  'compare',
  'history',
  'keep',
  'storage',
  'errors',
  'statuses',
  'rule',
  'breakdown',
  'weights',
  'merge',
  'meeting',
] as const;

export type CriterionWords = ScorerWords['criteria'][string];
/** What the first screen says. All the words fit where these do. */
export type Words = Pick<ScorerWords, (typeof FIRST)[number]> & {
  readonly criteria: Readonly<Record<string, CriterionWords>>;
};

/** The words that the page carries; the rest is fetched once the reader begins. */
export const firstWords = (words: ScorerWords, rows: readonly string[]): Words => ({
  ...(Object.fromEntries(FIRST.map((group) => [group, words[group]])) as Pick<
    ScorerWords,
    (typeof FIRST)[number]
  >),
  criteria: Object.fromEntries(
    rows.flatMap((id) => (words.criteria[id] ? [[id, words.criteria[id]]] : [])),
  ),
});

export const portalName = (
  words: Words,
  { portals }: Pick<Review, 'portals'>,
  id: string,
): string => {
  const index = portals.findIndex((portal) => portal.id === id);
  return (
    visible(portals[index]?.name.trim() ?? '') || fillIn(words.portals.unnamed, { n: index + 1 })
  );
};

/** The title of a review, or what stands for one. */
export const titleOf = (
  words: Pick<ScorerWords, 'review'>,
  review: Pick<Review, 'title'>,
): string => visible(review.title.trim()) || words.review.untitled;

/**
 * The words with the reviewers' own rows among the guide's, each marked as theirs.
 *
 * @param board undefined until it was fetched
 */
export function withOwnWords<All extends Words>(
  words: All,
  own: Review['own'],
  board: Pick<TableWords, 'own'> | undefined,
): All {
  if (!own) return words;
  const rows = Object.entries(own).map(([id, { question, proof }]) => {
    const shown = visible(question);
    const row: CriterionWords = {
      question: board ? fillIn(board.own.mark, { question: shown }) : shown,
      why: board?.own.why ?? '',
      evidence: visible(proof),
      strong: '',
      weak: '',
      test: '',
    };
    return [id, row] as const;
  });
  return { ...words, criteria: { ...words.criteria, ...Object.fromEntries(rows) } };
}

/** The range in a sentence; a point when nothing is open any more. */
export function rangeText(words: Words, range: ScoreRange | undefined): string {
  if (!range) return words.range.none;
  return range.low === range.high
    ? fillIn(words.range.point, { low: range.low })
    : fillIn(words.range.sentence, { low: range.low, high: range.high });
}

/** Names a change for "Undo": which answer, weight, name or portal it was about. */
export function changeName(words: Words, review: Review, change: LibraryChange): string {
  const { spots } = words.merge;
  const questionOf = (id: string) => words.criteria[id]?.question ?? '';
  const patch = Object.values(change.edited ?? {})[0];
  if (!patch) return words.review.all;
  const [portal, edit] = Object.entries(patch.edited ?? {})[0] ?? [];
  const [row] = Object.keys(edit?.answers ?? {});
  const [weight] = Object.keys(patch.weights ?? {});
  if (portal && row)
    return fillIn(spots.answer, {
      name: portalName(words, review, portal),
      question: questionOf(row),
    });
  if (edit) return spots.name;
  if (weight) return fillIn(spots.weight, { question: questionOf(weight) });
  if (patch.added ?? patch.removed ?? patch.order) return words.portals.heading;
  return patch.depth
    ? spots.depth
    : patch.title === undefined
      ? patch.date
        ? spots.date
        : spots.reviewers
      : spots.title;
}
