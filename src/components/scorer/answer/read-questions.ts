import { FILE_LIMIT, textOf } from '#domain/scorer/exchange/bytes.ts';
import { holdsReviewLink } from '#domain/scorer/exchange/link-forms.ts';
import { refused, type Opened } from '#domain/scorer/exchange/result.ts';
import type { Questions } from '#domain/scorer/vendor/types.ts';
import { readBytes } from '#lib/browser/files.ts';
import { sharedLinkHere } from '#lib/browser/share-link.ts';

/**
 * The questions in a file, or in a text with the link in it: its size first, then its bytes.
 *
 * @throws when the code that reads it cannot be loaded
 */
export async function readQuestions(file: File): Promise<Opened<Questions>> {
  const bytes = await readBytes(file, FILE_LIMIT);
  if (typeof bytes === 'string') return refused(bytes);
  const { openQuestionsFile, openQuestionsLink } =
    await import('#domain/scorer/exchange/vendor.ts');
  const text = textOf(bytes) ?? '';
  return !text.trimStart().startsWith('{') && holdsReviewLink(text, 'q')
    ? openQuestionsLink(text)
    : openQuestionsFile(bytes);
}

/**
 * The questions in the link that the page was opened by.
 *
 * @returns undefined when it was not opened by one
 */
export async function questionsHere(): Promise<Opened<Questions> | undefined> {
  const link = sharedLinkHere('q');
  if (link === undefined) return undefined;
  const { openQuestionsLink } = await import('#domain/scorer/exchange/vendor.ts');
  return openQuestionsLink(link);
}
