import type { Criterion, Day, Review } from '#domain/scorer/index.ts';
import { download } from '#lib/browser/download.ts';
import type { ScorerWords } from '#lib/content/content.ts';
import { loadBoardWords } from '#lib/words/scorer-words.ts';
import type { BoardProps } from '../props.ts';

/** Long enough to tell files apart, short enough for every file system, also in letters of three bytes. */
const NAME_LENGTH = 60;

/**
 * A file name from a title: letters, numbers and hyphens, which every system takes, and
 * the day, so that a name that a system reserves (`con`, `aux`) cannot come out.
 */
export function fileName(title: string, fallback: string, day: string, ending: string): string {
  const plain = (text: string) =>
    [
      ...text
        .normalize('NFKC')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^-/, ''),
    ]
      .slice(0, NAME_LENGTH)
      .join('')
      .replace(/-$/, '');
  return `${plain(title) || plain(fallback)}-${day}.${ending}`;
}

/**
 * Hands the review over as the file to keep and to send.
 *
 * @returns false when the file is so big that it could not be opened here again
 * @throws when the code that writes it cannot be loaded
 */
export async function saveFile(
  review: Review,
  criteria: readonly Criterion[],
  untitled: string,
): Promise<boolean> {
  const { encodeReviewFile, fitsInFile } = await import('#domain/scorer/exchange/file.ts');
  const file = encodeReviewFile(review, criteria);
  download(fileName(review.title, untitled, review.date, 'json'), 'application/json', file);
  return fitsInFile(file);
}

/** The same as a file of a spreadsheet's own, which opens by a double click wherever lists are parted by semicolons. */
export async function saveWorkbook(
  review: Review,
  criteria: readonly Criterion[],
  { words, at, groups }: Pick<BoardProps, 'at' | 'groups'> & { readonly words: ScorerWords },
  today: Day,
): Promise<boolean> {
  const [{ encodeReviewWorkbook }, { workbookWords }, { WORKBOOK_LIMIT }, board] =
    await Promise.all([
      import('#domain/scorer/exchange/workbook.ts'),
      import('./workbook-words.ts'),
      import('#domain/scorer/exchange/bytes.ts'),
      loadBoardWords(at),
    ]);
  const said = workbookWords(review, words, board.words, groups);
  const workbook = encodeReviewWorkbook(review, criteria, said, today);
  download(
    fileName(review.title, words.review.untitled, review.date, 'xlsx'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    workbook,
  );
  return workbook.length <= WORKBOOK_LIMIT;
}

/** The same as plain text for a spreadsheet, with the words of each row for people. */
export async function saveTable(
  review: Review,
  criteria: readonly Criterion[],
  untitled: string,
  question: (criterion: string) => string,
): Promise<boolean> {
  const [{ encodeReviewTable }, { fitsInFile }] = await Promise.all([
    import('#domain/scorer/exchange/table.ts'),
    import('#domain/scorer/exchange/file.ts'),
  ]);
  const table = encodeReviewTable(review, criteria, question);
  download(fileName(review.title, untitled, review.date, 'csv'), 'text/csv', table);
  return fitsInFile(table);
}
