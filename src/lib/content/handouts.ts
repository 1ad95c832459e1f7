import {
  fill,
  handoutWordsOf,
  lessonsOf,
  listIn,
  must,
  sourcesOf,
  type LessonEntry,
} from './content.ts';

/** The printed sheets: one for each lesson, and some that belong to a tool. All they say is the lesson's or the tool's own. */

/** Sheets of a tool, with the lesson that explains it. A sheet's slug is permanent, as a lesson's is. */
const TOOL_SHEETS = {
  'check-on-paper': { words: 'check', lesson: 'your-four-step-check' },
  'five-questions': { words: 'five', lesson: 'strong-or-weak-portal' },
  'incident-list': { words: 'incident', lesson: 'if-something-looks-wrong' },
  'clinic-letter': { words: 'letter', lesson: 'ask-your-clinic' },
} as const;
export type ToolSheet = keyof typeof TOOL_SHEETS;

/** All sheets in one. */
export const BOOKLET = 'booklet';

export interface Sheet {
  readonly slug: string;
  readonly title: string;
  /** For search engines and for the list. */
  readonly description: string;
  /** Missing on a lesson's own sheet. */
  readonly tool?: ToolSheet;
  /** The lesson that the sheet leads to. */
  readonly lesson: LessonEntry;
}

/** What every kind of sheet is made of. */
export interface SheetProps {
  readonly sheet: Sheet;
  /** 1 where the sheet is the page; 2 in the booklet. */
  readonly level: 1 | 2;
  readonly large: boolean;
}

/** The day of the lesson that a sheet prints, ISO (YYYY-MM-DD): its code asks by it if a newer one is out. */
export const editionOf = ({ lesson }: Pick<Sheet, 'lesson'>): string => lesson.reviewedOn;

/** Is the lesson of a sheet written in this language? If not, the reader is led to the English one. */
export const isWritten = (language: string, { lesson, tool }: Sheet): boolean =>
  tool !== undefined || lesson.language === language;

/** Every sheet: the lessons' in their order, then the tools'. */
export async function sheetsOf(language: string): Promise<readonly Sheet[]> {
  const lessons = await lessonsOf(language);
  const words = await handoutWordsOf(language);
  const tools = Object.entries(TOOL_SHEETS) as [ToolSheet, (typeof TOOL_SHEETS)[ToolSheet]][];
  return [
    ...lessons.map((lesson) => ({
      slug: lesson.slug,
      title: lesson.title,
      description: lesson.summary,
      lesson,
    })),
    // A copy of the guide may leave lessons out, and their tools' sheets with them.
    ...tools.flatMap(([tool, its]) => {
      const lesson = lessons.find(({ slug }) => slug === its.lesson);
      const { title, description } = words[its.words];
      return lesson ? [{ slug: tool, title, description, tool, lesson }] : [];
    }),
  ];
}

/** Names of a sheet's line of sources; the lesson has them all. */
const MOST_NAMES = 4;

/** What a lesson rests on, as one line: by the names of those who say it, each once. */
export async function sourceLine(language: string, lesson: LessonEntry): Promise<string> {
  const sources = await sourcesOf(language);
  const names = [
    ...new Set(lesson.sources.map((id) => must(sources[id], `The source "${id}"`).publisher)),
  ];
  const { frame } = await handoutWordsOf(language);
  const more = names.length - MOST_NAMES;
  return fill(more > 0 ? frame.sourcesMore : frame.sources, {
    names: listIn(language, names.slice(0, MOST_NAMES)),
    n: more,
  });
}
