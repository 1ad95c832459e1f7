import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { Claim, Lesson, Source, Term } from '#domain/guide/types.ts';
import { ROOT_LANGUAGE } from './links.ts';

/** The only door to the content: everything past it is plain values. */

export { inLanguage, inSite, linkOf, ROOT_LANGUAGE } from './links.ts';

export type InterfaceWords = CollectionEntry<'interface'>['data'];
export type CheckWords = CollectionEntry<'check'>['data'];
export type MessageWords = CollectionEntry<'message'>['data'];
export type ScorerWords = CollectionEntry<'scorer'>['data'];
export type CriteriaData = CollectionEntry<'criteria'>['data'];
export type ScorerExamples = CollectionEntry<'examples'>['data'];
export type Places = CollectionEntry<'places'>['data'];

/** What `src/content/demo/<language>` holds, by file. Pages take it from demo-content.ts, with what its ids lead to. */
export interface DemoFiles {
  readonly frame: CollectionEntry<'demoFrame'>['data'];
  readonly portal: CollectionEntry<'demoPortal'>['data'];
  readonly clinic: CollectionEntry<'demoClinic'>['data'];
  readonly attacker: CollectionEntry<'demoAttacker'>['data'];
  readonly side: CollectionEntry<'demoSide'>['data'];
  readonly missions: CollectionEntry<'demoMissions'>['data'];
  readonly records: CollectionEntry<'demoRecords'>['data'];
}

export interface LessonEntry extends Lesson {
  readonly slug: string;
  readonly body: string;
  readonly entry: CollectionEntry<'lessons'>;
}

/** @throws with a remedy, where content that a page needs is not there */
export const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined)
    throw new Error(
      `${what} is missing. Remedy: add it; src/content/README.md says what goes where.`,
    );
  return value;
};

/** Languages are the files in `src/content/interface`: a writer adds one, not a programmer. */
export const languages = async (): Promise<readonly string[]> =>
  (await getCollection('interface')).map((entry) => entry.id);

/** The `[...lang]` part of a route, for each language. */
export const languagePaths = async () =>
  (await languages()).map((language) => ({
    params: { lang: language === ROOT_LANGUAGE ? undefined : language },
    props: { language },
  }));

/** The language of the page that a component stands on, from the route. */
export const languageOf = (params: Readonly<Record<string, string | undefined>>): string =>
  params['lang'] ?? ROOT_LANGUAGE;

export const wordsOf = async (language: string): Promise<InterfaceWords> =>
  must(await getEntry('interface', language), `src/content/interface/${language}.yaml`).data;

export const checkWordsOf = async (language: string): Promise<CheckWords> =>
  must(await getEntry('check', language), `src/content/check/${language}.yaml`).data;

export const messageWordsOf = async (language: string): Promise<MessageWords> =>
  must(await getEntry('message', language), `src/content/message/${language}.yaml`).data;

export const scorerWordsOf = async (language: string): Promise<ScorerWords> =>
  must(await getEntry('scorer', language), `src/content/scorer/${language}.yaml`).data;

export const criteriaData = async (): Promise<CriteriaData> =>
  must(await getEntry('criteria', 'criteria'), 'src/content/scorer/criteria.yaml').data;

export const examplesData = async (): Promise<ScorerExamples> =>
  must(await getEntry('examples', 'examples'), 'src/content/scorer/examples.yaml').data;

export async function demoFilesOf(language: string): Promise<DemoFiles> {
  const file = <Entry>(name: string, entry: Entry | undefined) =>
    must(entry, `src/content/demo/${language}/${name}.yaml`);
  return {
    frame: file('frame', await getEntry('demoFrame', `${language}/frame`)).data,
    portal: file('portal', await getEntry('demoPortal', `${language}/portal`)).data,
    clinic: file('clinic', await getEntry('demoClinic', `${language}/clinic`)).data,
    attacker: file('attacker', await getEntry('demoAttacker', `${language}/attacker`)).data,
    side: file('side', await getEntry('demoSide', `${language}/side`)).data,
    missions: file('missions', await getEntry('demoMissions', `${language}/missions`)).data,
    records: file('records', await getEntry('demoRecords', `${language}/records`)).data,
  };
}

export const placesOf = async (): Promise<Places> =>
  must(await getEntry('places', 'places'), 'src/content/places.yaml').data;

export { fillIn as fill } from '../words/fill-in.ts';

export async function lessonsOf(language: string): Promise<readonly LessonEntry[]> {
  const entries = await getCollection('lessons', ({ id }) => id.startsWith(`${language}/`));
  return entries
    .map((entry) => ({
      ...entry.data,
      slug: entry.id.slice(language.length + 1),
      body: entry.body ?? '',
      entry,
    }))
    .sort((a, b) => a.order - b.order);
}

export const renderLesson = (lesson: LessonEntry) => render(lesson.entry);

/** Words that must stand whatever their length, for the reading grade. */
export const exceptions = async (): Promise<ReadonlySet<string>> =>
  new Set(
    must(await getEntry('exceptions', 'exceptions'), 'src/content/lessons/exceptions.yaml').data
      .words,
  );

export async function renderPage(language: string, name: string) {
  const entry = must(
    await getEntry('pages', `${language}/${name}`),
    `src/content/pages/${language}/${name}.mdx`,
  );
  return { ...entry.data, ...(await render(entry)) };
}

export const termsOf = async (language: string): Promise<Readonly<Record<string, Term>>> =>
  must(await getEntry('glossary', language), `src/content/glossary/${language}.yaml`).data;

export const sourcesOf = async (): Promise<Readonly<Record<string, Source>>> =>
  must(await getEntry('shared', 'sources'), 'src/content/sources.yaml').data;

export const claimsOf = async (): Promise<Readonly<Record<string, Claim>>> =>
  must(await getEntry('claims', 'claims'), 'src/content/claims.yaml').data;

const drawings = import.meta.glob<string>('/src/content/**/pictures/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A drawing as markup to set into a page, with its text alternative as the title.
 * @param path below `src/content`, without the ending: `lessons/pictures/two-step-login`
 * @param title the text alternative; left out, the drawing is hidden from screen readers
 */
export function drawing(path: string, title?: string): string {
  const raw = must(drawings[`/src/content/${path}.svg`], `src/content/${path}.svg`).trim();
  const role = title
    ? `<svg role="img"$1><title>${escaped(title)}</title>`
    : '<svg aria-hidden="true"$1>';
  return raw.replace(/^<svg([^>]*)>/, role);
}

/** A date as readers of the language write it: "November 23, 2026". */
export const dateIn = (language: string, isoDate: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${isoDate}T00:00:00Z`));

/** The same for a date that may be a year, or a month of a year: "May 2024". */
export const partialDateIn = (language: string, partial: string): string =>
  partial.length === 10
    ? dateIn(language, partial)
    : new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, {
        year: 'numeric',
        ...(partial.length > 4 && { month: 'long' as const }),
        timeZone: 'UTC',
      }).format(new Date(partial));
