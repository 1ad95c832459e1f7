import { getEntry, type CollectionEntry } from 'astro:content';
import { spokenAddress } from '#domain/guide/copy.ts';
import { fillIn, inWordsOf } from '../words/fill-in.ts';
import { must, ownCopy } from './entries.ts';
import { ROOT_LANGUAGE } from './links.ts';

/** What each tool and page says, in a language. */

export type InterfaceWords = CollectionEntry<'interface'>['data'];
/** In a clinic's own copy with the addresses that the build was given to compare with. */
export type CheckWords = CollectionEntry<'check'>['data'] & {
  readonly portals?: readonly string[];
};
export type MessageWords = CollectionEntry<'message'>['data'];
export type CourseWords = CollectionEntry<'course'>['data'];
export type HandoutWords = CollectionEntry<'handouts'>['data'];
export type SearchContent = CollectionEntry<'search'>['data'];
export type ClinicWords = CollectionEntry<'clinics'>['data'];
export type ChangesContent = CollectionEntry<'changes'>['data'];
export type Change = ChangesContent['entries'][number];
export type TeachContent = CollectionEntry<'teach'>['data'];
export type TrustContent = CollectionEntry<'trust'>['data'];
export type Addresses = CollectionEntry<'addresses'>['data'];
export type ScorerWords = CollectionEntry<'scorer'>['data'];
export type BoardWords = CollectionEntry<'board'>['data'];
export type Presets = CollectionEntry<'presets'>['data'];
export type Hecvat = CollectionEntry<'hecvat'>['data'];
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

/** Words with the language in their arguments. English needs none: its texts stay as they are written. */
const spoken = <T>(language: string, words: T): T =>
  language === ROOT_LANGUAGE ? words : inWordsOf(language, words);

/** Files of words that stand in a folder of their own, one for each language. */
type WordFiles =
  | 'board'
  | 'changes'
  | 'check'
  | 'clinics'
  | 'course'
  | 'handouts'
  | 'interface'
  | 'message'
  | 'scorer'
  | 'teach'
  | 'trust';

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

/** The guide as a course: what the page around the lessons says. */
export const courseWordsOf = (language: string): Promise<CourseWords> =>
  wordsIn('course', language);

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

/** What the tests found, in words for people. */
export const trustWordsOf = (language: string): Promise<TrustContent> => wordsIn('trust', language);

/** What others may link to for good. */
export const addressesData = async (): Promise<Addresses> =>
  must(await getEntry('addresses', 'addresses'), 'src/content/addresses.yaml').data;

export const scorerWordsOf = (language: string): Promise<ScorerWords> =>
  wordsIn('scorer', language);

/** What the comparison says once it is a review for a board. */
export const boardWordsOf = (language: string): Promise<BoardWords> => wordsIn('board', language);

/** Which questions of the HECVAT belong to which row. */
export const hecvatData = async (): Promise<Hecvat> =>
  must(await getEntry('hecvat', 'hecvat'), 'src/content/board/hecvat.yaml').data;

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

/** Words that must stand whatever their length, for the reading grade. */
export const exceptions = async (): Promise<ReadonlySet<string>> =>
  new Set(
    must(await getEntry('exceptions', 'exceptions'), 'src/content/lessons/exceptions.yaml').data
      .words,
  );
