import type { Criterion, Review } from '#domain/scorer/index.ts';
import { download } from '#lib/browser/download.ts';

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
  untitled: string,
  question: (criterion: string) => string,
): Promise<boolean> {
  const [{ encodeReviewWorkbook }, { FILE_LIMIT }] = await Promise.all([
    import('#domain/scorer/exchange/workbook.ts'),
    import('#domain/scorer/exchange/bytes.ts'),
  ]);
  const workbook = encodeReviewWorkbook(review, criteria, question);
  download(
    fileName(review.title, untitled, review.date, 'xlsx'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    workbook,
  );
  return workbook.length <= FILE_LIMIT;
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
