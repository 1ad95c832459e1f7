import type {
  Criterion,
  Day,
  OpenedReview,
  Refusal,
  ScorerEvent,
  Source,
} from '#domain/scorer/index.ts';
import { FILE_LIMIT, tableTextOf, WORKBOOK_LIMIT } from '#domain/scorer/exchange/bytes.ts';
import { fileKindOf } from '#domain/scorer/exchange/file-kind.ts';
import { holdsReviewLink, isReviewLink } from '#domain/scorer/exchange/link-forms.ts';
import { refused, type Opened } from '#domain/scorer/exchange/result.ts';
import type { Scorer } from '#domain/scorer/review/session.ts';
import { hearingOf } from '#domain/scorer/vendor/hearing.ts';
import type { OpenedReply } from '#domain/scorer/vendor/types.ts';
import { readBytes } from '#lib/browser/files.ts';
import type { SpokenWords } from '#domain/scorer/exchange/table-words.ts';
import { sharedLinkHere } from '#lib/browser/share-link.ts';
import { loadBoardWords } from '#lib/words/scorer-words.ts';

export { clearSharedLink } from '#lib/browser/share-link.ts';

/** Something from outside, read and checked; nothing is let in yet. */
export interface Read {
  readonly source: Source;
  readonly opened: Opened<OpenedReview>;
  /** A vendor's answers, where it is no review. */
  readonly reply?: Opened<OpenedReply>;
  /** A link as it came. */
  readonly text?: string;
}

const TABLE_NAME = /\.(csv|tsv|tab|txt)$/i;

/** What the page knows when it reads: a colleague's table has the page's own words in it. */
export interface Reading {
  readonly criteria: readonly Criterion[];
  readonly spoken?: SpokenWords;
  readonly today?: Day;
  /** Address of the board's words, where a vendor's workbook can be read. */
  readonly boardAt?: string | undefined;
}

/** A vendor's answers in place of a review. */
const replied = (source: Source, reply: Opened<OpenedReply>, text?: string): Read => ({
  source,
  opened: refused(reply.ok ? 'not-a-review' : reply.reason),
  reply,
  ...(text !== undefined && { text }),
});

/**
 * Reads a text with a share link in it.
 *
 * @throws when the code that reads it cannot be loaded
 */
export async function readLink(text: string, criteria: readonly Criterion[]): Promise<Read> {
  if (isReviewLink(text, 'a') || (!holdsReviewLink(text) && holdsReviewLink(text, 'a'))) {
    const { openReplyLink } = await import('#domain/scorer/exchange/vendor.ts');
    return replied('link', openReplyLink(text, criteria), text);
  }
  const { openReviewLink } = await import('#domain/scorer/exchange/link.ts');
  return { source: 'link', opened: openReviewLink(text, criteria), text };
}

/** A workbook that holds no review is told what it is, and what to do with it. */
async function readWorkbook(
  bytes: Uint8Array,
  criteria: readonly Criterion[],
  reading: Omit<Reading, 'criteria'>,
): Promise<Read> {
  const [{ openWorkbook, reviewInSheets }, { isHecvat, openHecvat }] = await Promise.all([
    import('#domain/scorer/exchange/workbook.ts'),
    import('#domain/scorer/exchange/hecvat.ts'),
  ]);
  const sheets = openWorkbook(bytes);
  if (!sheets.ok) return { source: 'file', opened: sheets };
  if (reading.boardAt !== undefined && isHecvat(sheets.value)) {
    const { hecvat } = await loadBoardWords(reading.boardAt);
    return replied('file', openHecvat(sheets.value, hecvat));
  }
  const opened = reviewInSheets(sheets.value, criteria, reading);
  const isOurs = opened.ok || opened.reason === 'newer' || opened.reason === 'too-big';
  return isOurs ? { source: 'table', opened } : { source: 'file', opened: refused('workbook') };
}

/**
 * Reads a review from a file, a table or a text with a share link in it: its size first,
 * then its bytes. What it says decides, never its name, since mail and phones rename files.
 *
 * @throws when the code that reads it cannot be loaded
 */
export async function readReview(
  file: File,
  criteria: readonly Criterion[],
  reading: Omit<Reading, 'criteria'> = {},
): Promise<Read> {
  const bytes = await readBytes(file, WORKBOOK_LIMIT);
  const named = TABLE_NAME.test(file.name) ? 'table' : 'file';
  if (typeof bytes === 'string') return { source: named, opened: refused(bytes) };
  const kind = fileKindOf(bytes);
  if (kind === 'workbook') return readWorkbook(bytes, criteria, reading);
  if (kind) return { source: 'file', opened: refused(kind) };
  if (bytes.length > FILE_LIMIT) return { source: named, opened: refused('too-big') };
  const text = tableTextOf(bytes)?.trimStart() ?? '';
  if (!/^[{[]/.test(text)) {
    const { openReviewTable } = await import('#domain/scorer/exchange/table.ts');
    const opened = openReviewTable(bytes, criteria, reading);
    const isTable = opened.ok || opened.reason !== 'not-a-review';
    if (!isTable && (holdsReviewLink(text) || holdsReviewLink(text, 'a')))
      return readLink(text, criteria);
    if (isTable || named === 'table') return { source: 'table', opened };
  }
  // By what it says it is: the name of a file proves nothing.
  if (/^\s*\{\s*"format"\s*:\s*"portal-answers"/.test(text.slice(0, 200))) {
    const { openReplyFile } = await import('#domain/scorer/exchange/vendor.ts');
    return replied('file', openReplyFile(bytes, criteria));
  }
  const { openReviewFile } = await import('#domain/scorer/exchange/file.ts');
  return { source: 'file', opened: openReviewFile(bytes, criteria) };
}

/** What to tell the machine of something that was not opened. */
const refusedEvent = (reason: Refusal, { source, text }: Read): ScorerEvent => ({
  type: 'import.refused',
  reason,
  source,
  ...(text !== undefined && { text }),
});

/**
 * What to tell the machine of something that was read. A vendor's answers find their place
 * among the reviews as they are now, so ask for it when it is sent and not before.
 */
export const importEvent = (
  read: Read,
  { library, criteria }: Pick<Scorer, 'library' | 'criteria'>,
): ScorerEvent =>
  read.reply?.ok
    ? { type: 'reply.opened', hearing: hearingOf(read.reply.value, library, criteria) }
    : read.opened.ok
      ? { type: 'import.opened', opened: read.opened.value, source: read.source }
      : refusedEvent(read.opened.reason, read);

/** The same for last year's review, to set beside today's. */
export const yearsEvent = (read: Read): ScorerEvent =>
  read.opened.ok
    ? { type: 'years.opened', then: read.opened.value }
    : refusedEvent(read.opened.reason, read);

/**
 * Reads the share link that the page was opened by; the address bar keeps it until its
 * reader has it. To be asked once the page is ready, and at each `hashchange`.
 *
 * @returns undefined when there is none
 * @throws when the code that reads it cannot be loaded
 */
export async function readArrival(criteria: readonly Criterion[]): Promise<Read | undefined> {
  const link = sharedLinkHere() ?? sharedLinkHere('a');
  return link === undefined ? undefined : readLink(link, criteria);
}
