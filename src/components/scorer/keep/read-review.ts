import type { Criterion, OpenedReview, ScorerEvent, Source } from '#domain/scorer/index.ts';
import { FILE_LIMIT } from '#domain/scorer/exchange/bytes.ts';
import { refused, type Opened } from '#domain/scorer/exchange/result.ts';
import { readBytes } from '#lib/browser/files.ts';
import { takeSharedFragment } from '#lib/browser/share-link.ts';

/** Something from outside, read and checked; nothing is let in yet. */
export interface Read {
  readonly source: Source;
  readonly opened: Opened<OpenedReview>;
}

const TABLE_NAME = /\.(csv|tsv|txt)$/i;

/** By what it says first, since mail and phones rename files. */
function sourceOf(name: string, bytes: Uint8Array): Source {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return !start.startsWith('{') && TABLE_NAME.test(name) ? 'table' : 'file';
}

/**
 * Reads a review from a file or a table: its size first, then its bytes, then its text.
 *
 * @throws when the code that reads it cannot be loaded
 */
export async function readReview(file: File, criteria: readonly Criterion[]): Promise<Read> {
  const bytes = await readBytes(file, FILE_LIMIT);
  if (typeof bytes === 'string')
    return { source: TABLE_NAME.test(file.name) ? 'table' : 'file', opened: refused(bytes) };
  const source = sourceOf(file.name, bytes);
  if (source === 'table') {
    const { openReviewTable } = await import('#domain/scorer/exchange/table.ts');
    return { source, opened: openReviewTable(bytes, criteria) };
  }
  const { openReviewFile } = await import('#domain/scorer/exchange/file.ts');
  return { source, opened: openReviewFile(bytes, criteria) };
}

/** What to tell the machine of something that was read. */
export const importEvent = ({ source, opened }: Read): ScorerEvent =>
  opened.ok
    ? { type: 'import.opened', opened: opened.value, source }
    : { type: 'import.refused', reason: opened.reason, source };

/** The same for last year's review, to set beside today's. */
export const yearsEvent = ({ source, opened }: Read): ScorerEvent =>
  opened.ok
    ? { type: 'years.opened', then: opened.value }
    : { type: 'import.refused', reason: opened.reason, source };

/**
 * Reads the share link that the page was opened by, and clears it from the address bar.
 * To be asked once the page is ready, and at each `hashchange`.
 *
 * @returns undefined when there is none
 * @throws when the code that reads it cannot be loaded
 */
export async function arrivalEvent(
  criteria: readonly Criterion[],
): Promise<ScorerEvent | undefined> {
  const fragment = takeSharedFragment();
  if (fragment === undefined) return undefined;
  const { openReviewLink } = await import('#domain/scorer/exchange/link.ts');
  return importEvent({ source: 'link', opened: openReviewLink(fragment, criteria) });
}
