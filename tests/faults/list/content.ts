import type { Fault } from '../fault.ts';

/** What writers are told of their content, and the search. */
export const CONTENT: readonly Fault[] = [
  {
    id: 'content-source-never-cited',
    area: 'content',
    wrong: 'A lesson may list a source that no sentence of it rests on.',
    trace: /never cites|never cited/i,
    file: 'src/schemas/lesson-rules.ts',
    find: '    if (!cited.has(id))\n',
    put: '    if (cited.size === 0)\n',
  },
  {
    id: 'content-due-on-its-own-day',
    area: 'content',
    wrong: 'A lesson may be due for review on the very day on which it was reviewed.',
    trace: /due for review before|reviewDue|review that is due/,
    file: 'src/schemas/lesson-rules.ts',
    find: 'lesson.reviewDue <= lesson.reviewedOn',
    put: 'lesson.reviewDue < lesson.reviewedOn',
  },
  {
    id: 'content-copy-graded-official',
    area: 'content',
    wrong: 'A text that was read on another site’s copy may pass as read on the official page.',
    trace: /mirror/i,
    file: 'src/schemas/source.ts',
    find: "  mirror: ['quoted'],",
    put: "  mirror: ['official', 'quoted'],",
  },
  {
    id: 'search-swapped-letters',
    area: 'content',
    wrong: 'A search takes two letters that were swapped for more than one slip of the finger.',
    trace: /slips between two words|swapped/i,
    file: 'src/domain/search/near.ts',
    find: 'best = Math.min(best, before[j - 2]! + 1);',
    put: 'best = Math.min(best, before[j - 1]! + 1);',
  },
  {
    id: 'search-accents',
    area: 'content',
    wrong: 'A search for “jose” does not find “José”.',
    trace: /without case, accents|José/,
    file: 'src/domain/search/words.ts',
    find: "    .normalize('NFKD')\n",
    put: "    .normalize('NFC')\n",
  },
];
