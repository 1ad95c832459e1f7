import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import type { Item } from '#domain/clinics/types.ts';
import {
  clinicWordsOf,
  demoFilesOf,
  inLanguage,
  everyLessonOf,
  must,
  pathsOfEach,
  renderLesson,
  wordsOf,
  type LessonEntry,
} from './content.ts';

/** All that a clinic can hand out, in the words of a language. */

export interface KitItem extends Item {
  /** The lesson that it is; English where it waits for its translation. */
  readonly lesson?: LessonEntry;
}

export interface Kit {
  readonly lessons: readonly KitItem[];
  readonly tools: readonly KitItem[];
  readonly steps: readonly KitItem[];
  readonly missions: readonly KitItem[];
}

/** Where each tool stands, by its name in `clinics/<language>.yaml`. */
const TOOLS = { message: '/message/', check: '/check/', score: '/score/', demo: '/demo/' } as const;

/** The pages that hold what is handed out. @param id of a lesson or a tool */
const pagesFor = (language: string, id: string) => ({
  kit: inLanguage(language, `/for-clinics/kit/${id}/`),
  poster: inLanguage(language, `/for-clinics/poster/${id}/`),
});

const kits = new Map<string, Promise<Kit>>();

/** @returns lessons that wait for their translation too, so that nothing a link names is missing */
export function kitOf(language: string): Promise<Kit> {
  const kit = kits.get(language) ?? makeKit(language);
  kits.set(language, kit);
  return kit;
}

async function makeKit(language: string): Promise<Kit> {
  const at = (path: string) => inLanguage(language, path);
  const words = await clinicWordsOf(language);
  const { homeLists } = await wordsOf(language);
  const { missions } = (await demoFilesOf(language)).missions;
  const lessons = (await everyLessonOf(language)).map(async (lesson): Promise<KitItem> => {
    const { headings } = await renderLesson(lesson);
    return {
      id: lesson.slug,
      kind: 'lesson',
      href: at(`/lessons/${lesson.slug}/`),
      title: lesson.title,
      message: lesson.mainMessage,
      action: lesson.action.text,
      minutes: lesson.minutes,
      parts: headings.map(({ slug, text }) => ({ id: slug, title: text })),
      ...pagesFor(language, lesson.slug),
      embed: at(`/embed/lessons/${lesson.slug}/`),
      lesson,
    };
  });
  const tools = Object.entries(TOOLS) as [keyof typeof TOOLS, string][];
  return {
    lessons: await Promise.all(lessons),
    tools: tools.map(([id, path]) => ({
      ...words.tools[id],
      id,
      kind: 'tool',
      href: at(path),
      parts: [],
      ...pagesFor(language, id),
      embed: at(`/embed${path}`),
    })),
    steps: homeLists.four.map(({ title, text, step }) => ({
      id: `check-${step}`,
      kind: 'tool',
      href: at(`/check/#${step}`),
      title,
      message: text,
      action: words.step,
      parts: [],
      ...pagesFor(language, 'check'),
      embed: at(`/embed/check/#${step}`),
    })),
    missions: MISSION_IDS.map((id) => ({
      id: `demo-${id}`,
      kind: 'tool',
      href: at(`/demo/#${id}`),
      title: missions[id].title,
      message: missions[id].goal,
      action: words.mission,
      parts: [],
      ...pagesFor(language, 'demo'),
      embed: at(`/embed/demo/${id}/`),
    })),
  };
}

/** What has a page of its own: lessons and tools. */
async function kitPages(language: string): Promise<readonly KitItem[]> {
  const { lessons, tools } = await kitOf(language);
  return [...lessons, ...tools];
}

/** For a route `[id]`: such a page for each of them. */
export const pathsOfKit = () =>
  pathsOfEach(kitPages, (item) => ({ params: { id: item.id }, props: { item } }));

/** What a lead of the table is called: the lesson, the part of it, or the page. */
export async function leadName(language: string, lead: string) {
  const [page = '', part] = lead.split('#');
  const { lessons, tools } = await kitOf(language);
  const href = inLanguage(language, page.startsWith('/') ? page : `/lessons/${page}/`);
  const item = must(
    [...lessons, ...tools].find((one) => one.href === href),
    `What "${lead}" in src/content/clinics leads to`,
  );
  const title = item.parts.find(({ id }) => id === part)?.title;
  return {
    href: part ? `${href}#${part}` : href,
    title: title ?? item.title,
    /** The lesson of a part, which says where the part stands. */
    of: title === undefined ? undefined : item.title,
    language: item.lesson?.language ?? language,
  };
}
