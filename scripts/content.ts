import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { utcDay } from '#lib/browser/utc-day.ts';
import { addresses, addressProblems } from '#schemas/addresses.ts';
import { changeProblems, changes } from '#schemas/changes.ts';
import { checkWords } from '#schemas/check.ts';
import { claims } from '#schemas/claim.ts';
import { clinicProblems, clinicWords } from '#schemas/clinics.ts';
import { courseWords } from '#schemas/course.ts';
import { dueItems, dueLine, overdueOn, type DueItem } from '#schemas/due.ts';
import { glossary } from '#schemas/glossary.ts';
import { handoutWords } from '#schemas/handout.ts';
import { home, homeProblems } from '#schemas/home.ts';
import { interfaceWords } from '#schemas/interface.ts';
import { readingOfLesson } from '#schemas/lesson-reading.ts';
import { exceptions } from '#schemas/lesson.ts';
import { messageWords } from '#schemas/message.ts';
import { page } from '#schemas/page.ts';
import { places } from '#schemas/place.ts';
import { lineOf, problemsOf, type Library, type Problem } from '#schemas/rules.ts';
import { searchProblems, searchWords } from '#schemas/search.ts';
import { sources } from '#schemas/source.ts';
import { teachProblems, teachWords } from '#schemas/teach.ts';
import { testResults, trustProblems, trustWords } from '#schemas/trust.ts';
import { readMdx, ROOT_LANGUAGE } from './content-files.ts';
import { contentFolder } from './content-folder.ts';
import { readLessons } from './content-lessons.ts';
import { judgeComparison, judgeDemo } from './content-tools.ts';
import { readTranslations } from './content-translations.ts';
import { FIGURES } from './figures/list.ts';
import { checkSite } from './site-file.ts';

/**
 * Reads `src/content` from disk and judges it: the same schemas that the build
 * uses, then the rules that look across files. Run by `npm run check:content`
 * and by every build, so that a broken lesson cannot be published.
 */

/** Pages that the site builds from MDX, and so cannot do without. */
const pages = ['about', 'privacy', 'accessibility', 'offline'];

export interface Checked {
  readonly problems: readonly Problem[];
  readonly library: Library;
  /** What stands in English in this language's pages, for want of a translation. It is told and stops nothing. */
  readonly untranslated: readonly string[];
  /** What is to be looked at again, soonest first. */
  readonly due: readonly DueItem[];
}

/**
 * Loads one language and lists every problem in it.
 * @param root the folder that holds `src/content`
 * @param language BCP 47 tag, as the folder is named
 */
export function checkContent(root: string, language: string): Checked {
  const content = contentFolder(root);
  const { problems, at, has, textOf, read, judge } = content;
  const { lessons, waiting } = readLessons(content, language);

  // Not part of the library, for no rule looks across them; read here so that a writer sees a slip without a build.
  read(`interface/${language}.yaml`, interfaceWords);
  read(`check/${language}.yaml`, checkWords);
  read(`message/${language}.yaml`, messageWords);
  read(`handouts/${language}.yaml`, handoutWords);
  read(`course/${language}.yaml`, courseWords);
  const allPlaces = read('places.yaml', places) ?? {};
  const untranslated = [
    ...waiting.map((name) => `src/content/lessons/${language}/${name}`),
    ...(language === ROOT_LANGUAGE ? [] : readTranslations(content, language, allPlaces)),
  ];
  for (const name of pages) {
    const path = `pages/${language}/${name}.mdx`;
    const text = textOf(path);
    if (text !== undefined) readMdx(`src/content/${path}`, page, text, problems);
  }

  const library: Library = {
    lessons,
    sources: read('sources.yaml', sources) ?? {},
    terms: read(`glossary/${language}.yaml`, glossary) ?? {},
    claims: read('claims.yaml', claims) ?? {},
    pictures: new Set(
      has('lessons/pictures')
        ? readdirSync(at('lessons/pictures')).map((name) => basename(name, '.svg'))
        : [],
    ),
    exceptions: new Set(read('lessons/exceptions.yaml', exceptions)?.words ?? []),
    language,
  };
  const headings = new Map(
    lessons.map(({ slug, facts }) => [slug, new Set(facts.headings.flatMap(({ id }) => id ?? []))]),
  );
  const rows = judgeComparison(content, library);
  judge(`search/${language}.yaml`, searchWords, (words, file) =>
    searchProblems(file, words, headings),
  );
  judge('addresses.yaml', addresses, (promised) => addressProblems(promised, headings));
  judge(`changes/${language}.yaml`, changes, (changed, file) =>
    changeProblems(file, changed, new Set(headings.keys())),
  );
  judge(`teach/${language}.yaml`, teachWords, (plans, file) =>
    teachProblems(file, plans, headings),
  );
  judge(`trust/${language}.yaml`, trustWords, (words, file) =>
    trustProblems(
      file,
      words,
      FIGURES.map((figure) => figure.id),
    ),
  );
  read('trust/results.json', testResults);
  judge(`clinics/${language}.yaml`, clinicWords, (words, file) =>
    clinicProblems(file, words, headings),
  );
  judge(`home/${language}.yaml`, home, (errands, file) => homeProblems(file, errands, headings));
  judgeDemo(content, library, headings, rows);
  const due = dueItems({ ...library, criteria: rows ?? {}, places: allPlaces });
  return { problems: [...problems, ...problemsOf(library)], library, untranslated, due };
}

/** A language is there as soon as the words of its frame are: a writer adds one, not a programmer. */
export const languagesIn = (root: string): readonly string[] =>
  readdirSync(join(root, 'src/content/interface')).map((name) => basename(name, '.yaml'));

/** What a build and a content check say of what is overdue: it is told and stops nothing. */
export function overdueLines(due: readonly DueItem[], day: string): readonly string[] {
  const late = overdueOn(due, day);
  if (late.length === 0) return [];
  return [
    ...late.map((item) => dueLine(item, day)),
    `${late.length} overdue. Nothing is stopped by it; npm run review lists what is due.`,
  ];
}

if (import.meta.main) {
  const own = checkSite(process.cwd());
  for (const problem of own.problems) console.error(lineOf(problem));
  if (own.problems.length > 0) process.exitCode = 1;
  else if (own.copy) console.log(`This is the copy of ${own.copy.name}.`);
  for (const language of languagesIn(process.cwd())) {
    const { problems, library, due, untranslated } = checkContent(process.cwd(), language);
    for (const file of untranslated)
      console.warn(`${file} is not there yet: ${language} shows the English instead.`);
    for (const one of [...library.lessons].sort((a, b) => a.lesson.order - b.lesson.order)) {
      const { grade, meanSentence, words } = readingOfLesson(one, library.exceptions);
      console.log(
        `grade ${grade.toFixed(1)}  ${meanSentence.toFixed(1)} words a sentence  ${words} words  ${one.slug}`,
      );
    }
    for (const line of overdueLines(due, utcDay())) console.warn(line);
    for (const problem of problems) console.error(lineOf(problem));
    if (problems.length > 0) process.exitCode = 1;
    else
      console.log(
        `${language}: ${library.lessons.length} lessons, ${Object.keys(library.sources).length} sources, ${Object.keys(library.terms).length} terms: all rules kept.`,
      );
  }
}
