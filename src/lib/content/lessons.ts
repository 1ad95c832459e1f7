import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { Lesson } from '#domain/guide/types.ts';
import { chosen } from '#domain/guide/copy.ts';
import { must, ownCopy } from './entries.ts';
import { languages, pathsOfEach } from './languages.ts';
import { inLanguage, ROOT_LANGUAGE } from './links.ts';

export interface LessonEntry extends Lesson {
  readonly slug: string;
  /** The language that its words are in: English where it is not translated yet. */
  readonly language: string;
  readonly body: string;
  readonly entry: CollectionEntry<'lessons'>;
}

/** The lessons that are listed, in their order: all of them, save where a clinic's own copy chose. */
export const lessonsOf = async (language: string): Promise<readonly LessonEntry[]> =>
  (await chosenLessons(language)).shown;

/** Every lesson, also those that a copy does not list: what links to one still leads somewhere. */
export const everyLessonOf = async (language: string): Promise<readonly LessonEntry[]> =>
  (await chosenLessons(language)).all;

async function chosenLessons(language: string) {
  return chosen(await writtenLessons(language), (await ownCopy())?.lessons ?? []);
}

async function writtenLessons(language: string): Promise<readonly LessonEntry[]> {
  const entries = await getCollection('lessons');
  const inOne = (tag: string) =>
    new Map(
      entries
        .filter(({ id }) => id.startsWith(`${tag}/`))
        .map((entry) => [entry.id.slice(tag.length + 1), { entry, tag }]),
    );
  // A lesson keeps its place while it waits for its translation.
  return [...new Map([...inOne(ROOT_LANGUAGE), ...inOne(language)])]
    .map(([slug, { entry, tag }]) => ({
      ...entry.data,
      slug,
      language: tag,
      body: entry.body ?? '',
      entry,
    }))
    .sort((a, b) => a.order - b.order);
}

/** The languages that a lesson is written in. */
export const languagesOfLesson = async (slug: string): Promise<readonly string[]> => {
  const there = new Set((await getCollection('lessons')).map(({ id }) => id));
  return (await languages()).filter((language) => there.has(`${language}/${slug}`));
};

export const renderLesson = (lesson: LessonEntry) => render(lesson.entry);

/** For a route `[slug]`: a page for each lesson, also for those that a copy does not list. */
export const pathsOfLessons = () =>
  pathsOfEach(everyLessonOf, (lesson) => ({ params: { slug: lesson.slug }, props: { lesson } }));

/** What brings people here, and the lessons in groups. */
export async function homeOf(language: string) {
  const { errands, groups } = must(
    await getEntry('home', language),
    `src/content/home/${language}.yaml`,
  ).data;
  const lessons = new Map((await lessonsOf(language)).map((lesson) => [lesson.slug, lesson]));
  const isChosen = ((await ownCopy())?.lessons ?? []).length > 0;
  return {
    errands: errands.map(({ to, ...errand }) => ({
      ...errand,
      href: inLanguage(language, to.startsWith('/') ? to : `/lessons/${to}/`),
    })),
    groups: groups
      .map((group) => ({
        ...group,
        lessons: group.lessons
          .flatMap((slug) => lessons.get(slug) ?? [])
          .sort((a, b) => (isChosen ? a.order - b.order : 0)),
      }))
      .filter((group) => group.lessons.length > 0),
  };
}

/** Lessons that belong together, with what they are about. */
export type LessonGroup = Awaited<ReturnType<typeof homeOf>>['groups'][number];

const pageEntry = async (language: string, name: string) =>
  must(await getEntry('pages', `${language}/${name}`), `src/content/pages/${language}/${name}.mdx`);

/** A page of prose as it is written. */
export async function pageTextOf(language: string, name: string) {
  const { data, body } = await pageEntry(language, name);
  return { ...data, body: body ?? '' };
}

export async function renderPage(language: string, name: string) {
  const entry = await pageEntry(language, name);
  return { ...entry.data, ...(await render(entry)) };
}
