import { cleanLine, cleanText, ID_LENGTH, isId } from '#domain/scorer/rules/text.ts';
import {
  NAME_LENGTH,
  NOTE_LENGTH,
  REVIEWERS_LENGTH,
  type AnswerValue,
  type Day,
} from '#domain/scorer/types.ts';
import type { HecvatMap, HecvatTie } from '#domain/scorer/vendor/hecvat-types.ts';
import type { OpenedReply, VendorAnswer } from '#domain/scorer/vendor/types.ts';
import { readDay } from './days.ts';
import { opened, refused, type Opened } from './result.ts';
import type { BookSheet } from './workbook-file.ts';

/**
 * Reads the HECVAT 4, a workbook of EDUCAUSE's that vendors fill in. It was looked at in
 * release 4.1.4: eight sheets to fill in ("START HERE" to "Privacy") with the id of a question
 * in column A, then its words, "Answer", "Additional Information", "Guidance"; a line with the
 * names of the columns above each part; sheets for analysts, and hidden ones, which repeat the
 * answers by formulas. Columns are found by their names and questions by their ids, so that a
 * sheet more or a column moved does no harm. Only cells that somebody typed count.
 */

const QUESTION = /^[A-Z]{4}-\d{2}$/;
/** Questions about the work to be done, which the release before had not; its ids mean other things. */
const OF_FOUR = 'REQU-01';
const VERSION = /^version\s+4(?:\.\d+)*\b/i;
/** Lines in which the version and the day stand. */
const TOP = 6;
/** Fewer than any sheet of it has. */
const LEAST_QUESTIONS = 10;

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const isSheetOfFour = ({ cells }: BookSheet): boolean =>
  cells.slice(0, TOP).some((line) => line.some((cell) => VERSION.test(cell.trim())));

/** Is it a HECVAT of release 4? Asked before it is read for anything else. */
export const isHecvat = (sheets: readonly BookSheet[]): boolean => {
  const ids = new Set(
    sheets.flatMap(({ cells }) =>
      cells.flatMap(([first = '']) => (QUESTION.test(first.trim()) ? [first.trim()] : [])),
    ),
  );
  return ids.has(OF_FOUR) && ids.size >= LEAST_QUESTIONS && sheets.some(isSheetOfFour);
};

/** What the vendor typed beside one question. */
interface Given {
  readonly answer: string;
  readonly words: string;
}

/** The first sheet that says something of a question says it; hidden ones say nothing. */
function givenIn(sheets: readonly BookSheet[]): ReadonlyMap<string, Given> {
  const given = new Map<string, Given>();
  for (const { cells, isHidden, isTyped } of sheets) {
    const placeOf = (name: string) =>
      cells.map((line) => line.findIndex((cell) => folded(cell) === name)).find((at) => at > 0) ??
      -1;
    const [answerAt, wordsAt] = [placeOf('answer'), placeOf('additional information')];
    if (isHidden || answerAt < 0) continue;
    for (const [at, line] of cells.entries()) {
      const id = (line[0] ?? '').trim();
      if (!QUESTION.test(id) || given.has(id)) continue;
      const typed = (column: number) =>
        column > 0 && isTyped(at, column) ? (line[column] ?? '').trim() : '';
      const [answer, words] = [typed(answerAt), typed(wordsAt)];
      if (answer || words) given.set(id, { answer, words });
    }
  }
  return given;
}

/** A Yes where each question that asks the same has a Yes and no other a No; a No where one has; else nothing. */
function valueOf(
  ties: readonly (readonly [HecvatTie, Given | undefined])[],
): AnswerValue | undefined {
  const says = (given: Given | undefined, word: string) => folded(given?.answer ?? '') === word;
  if (ties.some(([tie, given]) => tie !== 'words' && says(given, 'no'))) return 'no';
  const same = ties.filter(([tie]) => tie === 'same');
  return same.length > 0 && same.every(([, given]) => says(given, 'yes')) ? 'yes' : undefined;
}

const sentence = (id: string, { answer, words }: Given): string =>
  [`${id}: ${answer}`.trimEnd(), words].filter(Boolean).join('\n');

/** "Date Completed", in the lines above the questions. */
function dayIn(sheets: readonly BookSheet[]): Day | undefined {
  const line = sheets
    .flatMap(({ cells, isHidden }) => (isHidden ? [] : cells.slice(0, TOP)))
    .find(([label = '', ...rest]) => folded(label) === 'date completed' && rest.some(isWritten));
  const read = line && readDay(line.slice(1).find(isWritten) ?? '');
  return typeof read === 'object' ? read.day : undefined;
}
const isWritten = (cell: string): boolean => cell.trim() !== '' && cell.trim() !== '0';

const ABOUT = /^GNRL-/;

/**
 * The answers of a HECVAT that a row of this guide names, as a vendor's reply: they are only
 * shown until the reviewers let them in. All other questions that were answered are named.
 */
export function openHecvat(sheets: readonly BookSheet[], map: HecvatMap): Opened<OpenedReply> {
  if (!isHecvat(sheets)) return refused('workbook');
  const given = givenIn(sheets);
  const date = dayIn(sheets);
  const contact = cleanLine(given.get('GNRL-04')?.answer ?? '', NAME_LENGTH);
  const answers = Object.entries(map).flatMap(([criterion, ties]) => {
    const found = Object.entries(ties).map(([id, tie]) => [tie, given.get(id), id] as const);
    const said = found.flatMap(([, one, id]) => (one ? [sentence(id, one)] : []));
    if (said.length === 0 || !isId(criterion) || criterion.length > ID_LENGTH) return [];
    const value = valueOf(found.map(([tie, one]) => [tie, one] as const));
    const answer: VendorAnswer = {
      ...(value && { value }),
      words: cleanText(said.join('\n'), NOTE_LENGTH),
      ...(contact && { contact }),
      ...(date && { date }),
    };
    return [[criterion, answer] as const];
  });
  const mapped = new Set(Object.values(map).flatMap((ties) => Object.keys(ties)));
  return opened({
    reply: {
      version: 1,
      request: 'hecvat',
      review: 'hecvat',
      portal: 'hecvat',
      name: cleanLine(given.get('GNRL-02')?.answer ?? '', NAME_LENGTH),
      by: cleanLine(given.get('GNRL-01')?.answer ?? '', REVIEWERS_LENGTH),
      answers: Object.fromEntries(answers),
    },
    source: 'hecvat',
    unmapped: [...given.keys()].filter((id) => !mapped.has(id) && !ABOUT.test(id)),
  });
}
