import type { Answer, Conflict, OwnQuestion, RefusedImport, Review } from '#domain/scorer/index.ts';
import type { TableWords } from '#lib/words/scorer-words.ts';
import type { ScorerWords } from '#lib/content/content.ts';
import { portalName } from '../words.ts';
import { visible } from './visible.ts';
import { dayText, fillIn } from './day-text.ts';

/** Picks the words of the panels, which also show what others wrote. No rule lives here. */

/** The question of a row; its id when this release does not know the row. */
export const questionOf = (words: ScorerWords, criterion: string): string =>
  words.criteria[criterion]?.question ?? criterion;

/** Why something was not opened, in the words of what it came from. */
export function refusalText(
  { refusals }: Pick<ScorerWords, 'refusals'>,
  { source, reason }: RefusedImport,
): string {
  const said: Partial<Record<RefusedImport['reason'], string>> = refusals[source];
  return said[reason] ?? refusals[source].damaged;
}

/** What stands beside an answer's value, in a few words. */
export const evidenceFacts = (
  words: ScorerWords,
  answer: Answer,
  language: string,
): readonly string[] => [
  ...(answer.basis ? [words.bases[answer.basis]] : []),
  ...(answer.date ? [dayText(answer.date, language)] : []),
  ...(answer.expires ? [`${words.row.expires} ${dayText(answer.expires, language)}`] : []),
];

/** Where two copies of a review differ, in words. */
export function spotText(
  words: ScorerWords,
  conflict: Conflict,
  review: Pick<Review, 'portals'>,
  board: TableWords | undefined,
): string {
  const { spots } = words.merge;
  if (conflict.kind === 'weight')
    return fillIn(spots.weight, { question: questionOf(words, conflict.criterion) });
  if (conflict.kind === 'answer')
    return fillIn(spots.answer, {
      name: portalName(words, review, conflict.portal),
      question: questionOf(words, conflict.criterion),
    });
  if (conflict.kind === 'own') return board?.own.heading ?? '';
  if (conflict.kind === 'recommendation') return board?.report.recommendation ?? '';
  return spots[conflict.kind];
}

/** What one copy says of a title, a date, a weight and the like. */
export function saidText(
  words: ScorerWords,
  kind: Conflict['kind'],
  said: string | number | OwnQuestion,
  language: string,
): string {
  if (typeof said === 'object') {
    const must = said.must ? words.row.must : '';
    return [
      visible(said.question),
      must,
      fillIn(words.weights.value, { n: said.weight }),
      visible(said.proof),
    ]
      .filter(Boolean)
      .join('. ');
  }
  if (kind === 'date') return dayText(String(said), language);
  if (kind === 'depth') return words.depths[said as keyof typeof words.depths].name;
  return visible(String(said));
}
