import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { utcDay } from '#lib/browser/utc-day.ts';
import { addresses, addressProblems } from '#schemas/addresses.ts';
import { changeProblems, changes } from '#schemas/changes.ts';
import { checkWords } from '#schemas/check.ts';
import { claims, claimTranslations } from '#schemas/claim.ts';
import { clinicProblems, clinicWords } from '#schemas/clinics.ts';
import { courseWords } from '#schemas/course.ts';
import { glossary } from '#schemas/glossary.ts';
import { handoutWords } from '#schemas/handout.ts';
import { home, homeProblems } from '#schemas/home.ts';
import { interfaceWords } from '#schemas/interface.ts';
import { criteria } from '#schemas/criterion.ts';
import { dueItems, dueLine, overdueOn, type DueItem } from '#schemas/due.ts';
import { demoFiles } from '#schemas/demo/index.ts';
import { demoProblems } from '#schemas/demo/rules.ts';
import { exceptions, lesson } from '#schemas/lesson.ts';
import { messageWords } from '#schemas/message.ts';
import { page } from '#schemas/page.ts';
import { placeTranslations, places } from '#schemas/place.ts';
import { readingOfLesson } from '#schemas/lesson-reading.ts';
import { lineOf, problemsOf, type Library, type LessonFile, type Problem } from '#schemas/rules.ts';
import { boardWords, presetProblems, presets } from '#schemas/board.ts';
import { hecvat } from '#schemas/workbook.ts';
import { scorerExamples, scorerProblems } from '#schemas/scorer-rules.ts';
import { scorerWords } from '#schemas/scorer.ts';
import { searchProblems, searchWords } from '#schemas/search.ts';
import { sources, sourceTranslations } from '#schemas/source.ts';
import { isEmpty, readChecked, readMdx, ROOT_LANGUAGE } from './content-files.ts';
import { checkSite } from './site-file.ts';
import { teachProblems, teachWords } from '#schemas/teach.ts';

/**
 * Reads `src/content` from disk and judges it: the same schemas that the build
 * uses, then the rules that look across files. Run by `npm run check:content`
 * and by every build, so that a broken lesson cannot be published.
 */

/** Pages that the site builds from MDX, and so cannot do without. */
const pages = ['about', 'privacy', 'accessibility'];

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
  const problems: Problem[] = [];
  const content = join(root, 'src/content');
  const textOf = (path: string): string | undefined => {
    if (existsSync(join(content, path))) return readFileSync(join(content, path), 'utf8');
    problems.push({
      file: `src/content/${path}`,
      rule: 'is missing',
      remedy: 'add the file: src/content/README.md says what goes in it',
    });
    return undefined;
  };
  const read = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
    const text = textOf(path);
    return text === undefined
      ? undefined
      : readChecked(`src/content/${path}`, schema, text, problems);
  };

  const folder = join(content, 'lessons', language);
  if (!existsSync(folder))
    problems.push({
      file: `src/content/lessons/${language}`,
      rule: 'is missing',
      remedy: 'add the folder with its lessons: src/content/README.md says how to add a language',
    });
  const lessonsIn = (tag: string) =>
    existsSync(join(content, 'lessons', tag))
      ? readdirSync(join(content, 'lessons', tag)).filter((name) => name.endsWith('.mdx'))
      : [];
  const names = lessonsIn(language);
  // The English lesson stands in for one that is not translated yet: what points to it still leads somewhere.
  const waiting = lessonsIn(ROOT_LANGUAGE).filter((name) => !names.includes(name));
  const files = [
    ...names.map((name) => ({ name, tag: language })),
    ...waiting.map((name) => ({ name, tag: ROOT_LANGUAGE })),
  ];
  const lessons = files.flatMap(({ name, tag }): LessonFile[] => {
    const file = `src/content/lessons/${tag}/${name}`;
    const one = readMdx(file, lesson, readFileSync(join(root, file), 'utf8'), problems);
    return one
      ? [{ file, slug: basename(name, '.mdx'), lesson: one.head, body: one.body, facts: one.facts }]
      : [];
  });

  // Not part of the library, for no rule looks across them; read here so that a writer sees a slip without a build.
  read(`interface/${language}.yaml`, interfaceWords);
  read(`check/${language}.yaml`, checkWords);
  read(`message/${language}.yaml`, messageWords);
  read(`handouts/${language}.yaml`, handoutWords);
  read(`course/${language}.yaml`, courseWords);
  const allPlaces = read('places.yaml', places);
  const untranslated = waiting.map((name) => `src/content/lessons/${language}/${name}`);
  if (language !== ROOT_LANGUAGE) {
    const said = read(`places/${language}.yaml`, placeTranslations) ?? {};
    for (const [id, { name, sources: _, numbersCheckedOn: __, ...words }] of Object.entries(
      allPlaces ?? {},
    ))
      for (const [key, value] of Object.entries<unknown>({ name, ...words }))
        if (!isEmpty(value) && !(said[id] as Record<string, unknown> | undefined)?.[key])
          problems.push({
            file: `src/content/places/${language}.yaml`,
            rule: `does not say "${key}" of "${id}"`,
            remedy: 'translate it from src/content/places.yaml: whom to call must be understood',
          });
    for (const [file, schema] of [
      [`sources/${language}.yaml`, sourceTranslations],
      [`claims/${language}.yaml`, claimTranslations],
    ] as const)
      if (existsSync(join(content, file))) read<unknown>(file, schema);
      else untranslated.push(`src/content/${file}`);
  }
  for (const name of pages) {
    const path = `pages/${language}/${name}.mdx`;
    const text = textOf(path);
    if (text !== undefined) readMdx(`src/content/${path}`, page, text, problems);
  }

  const pictures = join(content, 'lessons/pictures');
  const library: Library = {
    lessons,
    sources: read('sources.yaml', sources) ?? {},
    terms: read(`glossary/${language}.yaml`, glossary) ?? {},
    claims: read('claims.yaml', claims) ?? {},
    pictures: new Set(
      existsSync(pictures) ? readdirSync(pictures).map((name) => basename(name, '.svg')) : [],
    ),
    exceptions: new Set(read('lessons/exceptions.yaml', exceptions)?.words ?? []),
    language,
  };
  const comparison = {
    criteria: read('scorer/criteria.yaml', criteria),
    examples: read('scorer/examples.yaml', scorerExamples),
    words: read(`scorer/${language}.yaml`, scorerWords),
  };
  const patterns = read('board/presets.yaml', presets);
  read('board/hecvat.yaml', hecvat);
  read(`board/${language}.yaml`, boardWords);
  if (patterns && comparison.criteria)
    problems.push(...presetProblems(patterns, comparison.criteria));
  if (comparison.criteria && comparison.examples && comparison.words) {
    const slugs = new Set(lessons.map(({ slug }) => slug));
    const { criteria: rows, examples, words } = comparison;
    problems.push(
      ...scorerProblems({
        criteria: rows,
        examples,
        words: { [language]: words },
        lessons: slugs,
        sources: new Set(Object.keys(library.sources)),
      }),
    );
  }
  const headings = new Map(
    lessons.map(({ slug, facts }) => [slug, new Set(facts.headings.flatMap(({ id }) => id ?? []))]),
  );
  const asked = read(`search/${language}.yaml`, searchWords);
  if (asked)
    problems.push(...searchProblems(`src/content/search/${language}.yaml`, asked, headings));
  const promised = read('addresses.yaml', addresses);
  if (promised) problems.push(...addressProblems(promised, headings));
  const changed = read(`changes/${language}.yaml`, changes);
  if (changed)
    problems.push(
      ...changeProblems(`src/content/changes/${language}.yaml`, changed, new Set(headings.keys())),
    );
  const plans = read(`teach/${language}.yaml`, teachWords);
  if (plans) problems.push(...teachProblems(`src/content/teach/${language}.yaml`, plans, headings));
  const forClinics = read(`clinics/${language}.yaml`, clinicWords);
  if (forClinics)
    problems.push(...clinicProblems(`src/content/clinics/${language}.yaml`, forClinics, headings));
  const errands = read(`home/${language}.yaml`, home);
  if (errands)
    problems.push(...homeProblems(`src/content/home/${language}.yaml`, errands, headings));
  const demo = Object.fromEntries(
    Object.entries(demoFiles).map(([name, schema]) => [
      name,
      read<unknown>(`demo/${language}/${name}.yaml`, schema),
    ]),
  );
  const { missions, records, ...screens } = demo as {
    readonly [Name in keyof typeof demoFiles]: z.infer<(typeof demoFiles)[Name]> | undefined;
  };
  if (missions && records && comparison.criteria) {
    problems.push(
      ...demoProblems({
        language,
        missions,
        records,
        screens,
        lessons: headings,
        criteria: new Set(Object.keys(comparison.criteria)),
        exceptions: library.exceptions,
      }),
    );
  }
  const due = dueItems({
    ...library,
    criteria: comparison.criteria ?? {},
    places: allPlaces ?? {},
  });
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
