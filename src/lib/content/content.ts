import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { Claim, Lesson, Source, Term } from '#domain/guide/types.ts';
import { chosen, spokenAddress, type Copy } from '#domain/guide/copy.ts';
import { fillIn, inWordsOf } from '../words/fill-in.ts';
import { inLanguage, ROOT_LANGUAGE } from './links.ts';

/** The only door to the content: everything past it is plain values. */

export { inLanguage, inSite, linkOf, pathWithin, ROOT_LANGUAGE } from './links.ts';

export type InterfaceWords = CollectionEntry<'interface'>['data'];
/** In a clinic's own copy with the addresses that the build was given to compare with. */
export type CheckWords = CollectionEntry<'check'>['data'] & {
  readonly portals?: readonly string[];
};
export type MessageWords = CollectionEntry<'message'>['data'];
export type HandoutWords = CollectionEntry<'handouts'>['data'];
export type SearchContent = CollectionEntry<'search'>['data'];
export type ClinicWords = CollectionEntry<'clinics'>['data'];
export type ChangesContent = CollectionEntry<'changes'>['data'];
export type Change = ChangesContent['entries'][number];
export type TeachContent = CollectionEntry<'teach'>['data'];
export type Addresses = CollectionEntry<'addresses'>['data'];
export type ScorerWords = CollectionEntry<'scorer'>['data'];
export type BoardWords = CollectionEntry<'board'>['data'];
export type Presets = CollectionEntry<'presets'>['data'];
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
  /** The language that its words are in: English where it is not translated yet. */
  readonly language: string;
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

let copy: Promise<Copy | undefined> | undefined;

/**
 * The clinic whose copy this is, from `src/content/site.yaml`; undefined in the guide itself.
 * It is asked for once: Astro warns each time that a collection has nothing in it.
 */
export const ownCopy = (): Promise<Copy | undefined> =>
  (copy ??= getCollection('site').then(([own]) => own?.data));

/** Languages are the files in `src/content/interface`: a writer adds one, not a programmer. */
export const languages = async (): Promise<readonly string[]> => {
  const wanted = (await ownCopy())?.languages ?? [];
  return (await getCollection('interface'))
    .map((entry) => entry.id)
    .filter((id) => wanted.length === 0 || wanted.includes(id));
};

/** The `[...lang]` part of a route, for each language. */
export const languagePaths = async () =>
  (await languages()).map((language) => ({
    params: { lang: language === ROOT_LANGUAGE ? undefined : language },
    props: { language },
  }));

/**
 * A page for each of a language's things, such as its lessons.
 *
 * @param list what there is in a language
 * @param page the rest of the route, and what the page is given besides its language
 */
export async function pathsOfEach<T, Params extends object, Props extends object>(
  list: (language: string) => Promise<readonly T[]>,
  page: (one: T, at: number) => { readonly params: Params; readonly props: Props },
) {
  const paths = (await languagePaths()).map(async ({ params, props }) =>
    (await list(props.language)).map((one, at) => {
      const its = page(one, at);
      return { params: { ...params, ...its.params }, props: { ...props, ...its.props } };
    }),
  );
  return (await Promise.all(paths)).flat();
}

/** For a route `[slug]`: a page for each lesson, also for those that a copy does not list. */
export const pathsOfLessons = () =>
  pathsOfEach(everyLessonOf, (lesson) => ({ params: { slug: lesson.slug }, props: { lesson } }));

/** The language of the page that a component stands on, from the route. */
export const languageOf = (params: Readonly<Record<string, string | undefined>>): string =>
  params['lang'] ?? ROOT_LANGUAGE;

/** Words with the language in their arguments. English needs none: its texts stay as they are written. */
const spoken = <T>(language: string, words: T): T =>
  language === ROOT_LANGUAGE ? words : inWordsOf(language, words);

/** Files of words that stand in a folder of their own, one for each language. */
type WordFiles =
  | 'board'
  | 'changes'
  | 'check'
  | 'clinics'
  | 'handouts'
  | 'interface'
  | 'message'
  | 'scorer'
  | 'teach';

async function wordsIn<Name extends WordFiles>(
  name: Name,
  language: string,
): Promise<CollectionEntry<Name>['data']> {
  const entry: { readonly data: CollectionEntry<Name>['data'] } | undefined = await getEntry(
    name,
    language,
  );
  return spoken(language, must(entry, `src/content/${name}/${language}.yaml`).data);
}

/** For `lang`: the language of some words where it is not the page's. */
export const otherThan = (language: string, its: string | undefined): string | undefined =>
  its === language ? undefined : its;

/** How a language names itself, and the way it is written: for the switch. */
export interface LanguageName {
  readonly language: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The direction of a language's script, by Intl (ECMA-402, `Intl.Locale.prototype.getTextInfo`). */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  (
    new Intl.Locale(language) as unknown as { getTextInfo(): { direction: 'ltr' | 'rtl' } }
  ).getTextInfo().direction;

/** Every language of the site, English first. */
export async function languageNames(): Promise<readonly LanguageName[]> {
  const shown = await languages();
  return (await getCollection('interface'))
    .filter(({ id }) => shown.includes(id))
    .map(({ id, data }) => ({ language: id, name: data.site.language, direction: directionOf(id) }))
    .sort((a, b) =>
      a.language === ROOT_LANGUAGE
        ? -1
        : b.language === ROOT_LANGUAGE
          ? 1
          : a.language.localeCompare(b.language),
    );
}

export const wordsOf = (language: string): Promise<InterfaceWords> =>
  wordsIn('interface', language);

export async function checkWordsOf(language: string): Promise<CheckWords> {
  const words = await wordsIn('check', language);
  const own = await ownCopy();
  if (!own) return words;
  const { copy } = await wordsOf(language);
  const letter = {
    ...words.letter,
    greeting: fillIn(copy.greeting, { clinic: own.name }),
  };
  if (own.portals.length === 0) return { ...words, letter };
  const portals = own.portals.map(spokenAddress).join(', ');
  return {
    ...words,
    letter,
    portals: own.portals,
    match: {
      ...words.match,
      same: copy.same,
      different: copy.different,
      'cannot-tell': copy.cannotTell,
    },
    report: {
      ...words.report,
      letterHint: fillIn(copy.letterHint, { clinic: own.name, portals }),
    },
  };
}

export const messageWordsOf = (language: string): Promise<MessageWords> =>
  wordsIn('message', language);

/** What the printed sheets say beside their lessons. */
export const handoutWordsOf = (language: string): Promise<HandoutWords> =>
  wordsIn('handouts', language);

/** How people of a language ask for what the guide teaches. */
export const searchContentOf = async (language: string): Promise<SearchContent> =>
  must(await getEntry('search', language), `src/content/search/${language}.yaml`).data;

/** What the page for clinics says and hands out. */
export const clinicWordsOf = (language: string): Promise<ClinicWords> =>
  wordsIn('clinics', language);

/** What changed in the lessons, and the door behind a printed code. */
export const changesOf = (language: string): Promise<ChangesContent> =>
  wordsIn('changes', language);

/** Plans to teach with, and sessions for staff. */
export const teachWordsOf = (language: string): Promise<TeachContent> => wordsIn('teach', language);

/** What others may link to for good. */
export const addressesData = async (): Promise<Addresses> =>
  must(await getEntry('addresses', 'addresses'), 'src/content/addresses.yaml').data;

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

export const scorerWordsOf = (language: string): Promise<ScorerWords> =>
  wordsIn('scorer', language);

/** What the comparison says once it is a review for a board. */
export const boardWordsOf = (language: string): Promise<BoardWords> => wordsIn('board', language);

export const presetsData = async (): Promise<Presets> =>
  must(await getEntry('presets', 'presets'), 'src/content/board/presets.yaml').data;

export const criteriaData = async (): Promise<CriteriaData> =>
  must(await getEntry('criteria', 'criteria'), 'src/content/scorer/criteria.yaml').data;

export const examplesData = async (): Promise<ScorerExamples> =>
  must(await getEntry('examples', 'examples'), 'src/content/scorer/examples.yaml').data;

export async function demoFilesOf(language: string): Promise<DemoFiles> {
  const file = <Entry>(name: string, entry: Entry | undefined) =>
    must(entry, `src/content/demo/${language}/${name}.yaml`);
  return spoken(language, {
    frame: file('frame', await getEntry('demoFrame', `${language}/frame`)).data,
    portal: file('portal', await getEntry('demoPortal', `${language}/portal`)).data,
    clinic: file('clinic', await getEntry('demoClinic', `${language}/clinic`)).data,
    attacker: file('attacker', await getEntry('demoAttacker', `${language}/attacker`)).data,
    side: file('side', await getEntry('demoSide', `${language}/side`)).data,
    missions: file('missions', await getEntry('demoMissions', `${language}/missions`)).data,
    records: file('records', await getEntry('demoRecords', `${language}/records`)).data,
  });
}

/** Whom to call and where to complain, in the words of a language. */
export async function placesOf(language: string): Promise<Places> {
  const places = must(await getEntry('places', 'places'), 'src/content/places.yaml').data;
  const said = await translationsOf('placeTranslations', language);
  return Object.fromEntries(
    Object.entries(places).map(([id, place]) => [id, { ...place, ...said[id] }]),
  );
}

/** What a language says of something shared, by id; nothing where no one has translated it. */
async function translationsOf<
  Name extends 'placeTranslations' | 'sourceTranslations' | 'claimTranslations',
>(name: Name, language: string): Promise<CollectionEntry<Name>['data']> {
  const found =
    language === ROOT_LANGUAGE
      ? undefined
      : (await getCollection(name)).find(({ id }) => id === language);
  return found?.data ?? {};
}

export { fillIn as fill } from '../words/fill-in.ts';

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

/** Words that must stand whatever their length, for the reading grade. */
export const exceptions = async (): Promise<ReadonlySet<string>> =>
  new Set(
    must(await getEntry('exceptions', 'exceptions'), 'src/content/lessons/exceptions.yaml').data
      .words,
  );

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

export const termsOf = async (language: string): Promise<Readonly<Record<string, Term>>> =>
  must(await getEntry('glossary', language), `src/content/glossary/${language}.yaml`).data;

/** A source in the words of a language, and which of them are English still. */
export interface SourceIn extends Source {
  readonly titleIn?: 'en' | undefined;
  readonly saysIn?: 'en' | undefined;
}

/** What the guide rests on. What a language has not translated stands in English, and says so to screen readers. */
export async function sourcesOf(language: string): Promise<Readonly<Record<string, SourceIn>>> {
  const all: Readonly<Record<string, Source>> = must(
    await getEntry('shared', 'sources'),
    'src/content/sources.yaml',
  ).data;
  if (language === ROOT_LANGUAGE) return all;
  const said = await translationsOf('sourceTranslations', language);
  return Object.fromEntries(
    Object.entries(all).map(([id, source]) => [
      id,
      {
        ...source,
        ...said[id],
        titleIn: said[id]?.title ? undefined : 'en',
        saysIn: said[id] ? undefined : 'en',
      },
    ]),
  );
}

/** A claim in the words of a language; `claimIn` says where they are English still. */
export type ClaimIn = Claim & { readonly claimIn?: 'en' | undefined };

/** The article's claims in the words of a language. */
export async function claimsOf(language: string): Promise<Readonly<Record<string, ClaimIn>>> {
  const all = must(await getEntry('claims', 'claims'), 'src/content/claims.yaml').data;
  if (language === ROOT_LANGUAGE) return all;
  const said = await translationsOf('claimTranslations', language);
  return Object.fromEntries(
    Object.entries(all).map(([n, claim]) => [
      n,
      { ...claim, ...said[n], claimIn: said[n] ? undefined : 'en' } as ClaimIn,
    ]),
  );
}

export { listOf as listIn } from '../words/list.ts';

const drawings = import.meta.glob<string>('/src/content/**/{pictures,steps}/*.svg', {
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
