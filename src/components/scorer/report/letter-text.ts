import { recipientOf } from '#domain/scorer/review/letter.ts';
import type { LetterRow, Review } from '#domain/scorer/types.ts';
import type { ScorerWords } from '#lib/content/content.ts';
import { questionOf } from '../keep/panel-words.ts';
import { fillIn } from '../keep/day-text.ts';

/** Mail apps and the systems that start them cut a `mailto:` address near 2,000 characters (2,083 on Windows). */
const LONGEST_MAIL = 1_900;

/** The questions about one portal, each with what would answer it. */
export const questionsOf = (rows: readonly LetterRow[], words: ScorerWords): readonly string[] =>
  rows.map(({ criterion, kind }) => {
    const evidence = words.criteria[criterion]?.evidence;
    const asked = fillIn(words.letter.kinds[kind], { question: questionOf(words, criterion) });
    return evidence ? `${asked}\n${fillIn(words.letter.evidence, { evidence })}` : asked;
  });

/**
 * The letter about one portal: to the vendor or, for the five quick rows, to the clinic.
 *
 * @param due - a sentence with the day to answer by
 */
export function letterText(
  review: Pick<Review, 'depth'>,
  rows: readonly LetterRow[],
  name: string,
  words: ScorerWords,
  due?: string,
): string {
  const { greeting, opening, closing } = words.letter[recipientOf(review)];
  const questions = questionsOf(rows, words).map((question, index) => `${index + 1}. ${question}`);
  return [greeting, fillIn(opening, { name }), ...questions, ...(due ? [due] : []), closing].join(
    '\n\n',
  );
}

/** One letter about several portals: each under its name, with its own questions. */
export function letterToAll(
  review: Pick<Review, 'depth'>,
  letters: readonly { readonly name: string; readonly rows: readonly LetterRow[] }[],
  names: string,
  words: ScorerWords,
  due?: string,
): string {
  const { greeting, opening, closing } = words.letter[recipientOf(review)];
  const parts = letters.flatMap(({ name, rows }) => [
    name,
    ...questionsOf(rows, words).map((question, index) => `${index + 1}. ${question}`),
  ]);
  return [
    greeting,
    fillIn(opening, { name: names }),
    ...parts,
    ...(due ? [due] : []),
    closing,
  ].join('\n\n');
}

/**
 * The address that opens a mail app with a text in it (RFC 6068).
 *
 * @returns undefined when it would be cut on the way
 */
export function mailAddress(subject: string, text: string): string | undefined {
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  return address.length > LONGEST_MAIL ? undefined : address;
}
