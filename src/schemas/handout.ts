import { z } from 'astro/zod';
import { sentence } from './text.ts';

const group = <const K extends string>(...keys: K[]) =>
  z.strictObject(
    Object.fromEntries(keys.map((key) => [key, sentence(180)])) as Record<
      K,
      ReturnType<typeof sentence>
    >,
  );

/**
 * `src/content/handouts/<language>.yaml`: what the sheets say beside their lessons. The
 * message, the three lines, the action and the picture are the lesson's own. A sheet is
 * full: a longer text here can push it onto a second page, and a test says so.
 */
export const handoutWords = z.strictObject({
  /** The page that lists the sheets. */
  list: group(
    'title',
    'open',
    'description',
    'lede',
    'lessons',
    'tools',
    'booklet',
    'bookletText',
    'large',
    'how',
  ).extend({ rules: z.array(sentence(120)).min(1).max(7, 'Lists have seven items at most.') }),
  /** What every sheet has around its lesson. */
  frame: group(
    'pageTitle',
    'pageTitleLarge',
    'pageText',
    'pageTextLarge',
    'more',
    'moreHow',
    'moreByHand',
    'codeLabel',
    'edition',
    'newer',
    'sources',
    'sourcesMore',
    'reviewed',
    'watched',
    'clinic',
    'name',
    'portal',
    'phone',
    'notes',
  ),
  /** Beside the sheet, and never printed. */
  bar: group(
    'label',
    'print',
    'large',
    'normal',
    'lesson',
    'all',
    'files',
    'pdf',
    'docx',
    'fill',
    'fillText',
    'keep',
    'clear',
    'kept',
    'notKept',
    'cleared',
    'unreadable',
  ),
  check: group('title', 'description', 'lede', 'arrow', 'goTo', 'end', 'site', 'incident').extend({
    address: group('same', 'different', 'no-letter', 'not-secure'),
  }),
  five: group('title', 'description', 'lede', 'row', 'signs', 'strong', 'weak', 'answer', 'result'),
  incident: group('title', 'description', 'first', 'ifClose', 'seenBy'),
  letter: group('title', 'description', 'lede', 'date', 'from', 'birth'),
  booklet: group('title', 'description', 'lede', 'contents'),
});
