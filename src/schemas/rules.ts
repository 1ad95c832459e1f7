import { STEP_PICTURES, TOOL_PARTS, type Lesson } from '#domain/guide/types.ts';
import { BEHAVIOURS } from '#domain/demo/missions/list.ts';
import type { LessonFile, Library, Problem } from './library.ts';
import { factsOfMdx } from './mdx.ts';
import {
  HIGHEST_GRADE,
  LONGEST_MEAN_SENTENCE,
  LONGEST_SENTENCE,
  readingOf,
  type Reading,
} from './reading.ts';
import { secondEditionProblems } from './second-edition.ts';
import { bannedWords } from './text.ts';

export type { LessonFile, Library, Problem } from './library.ts';

/** The tools a lesson may hold. They stand on a line of their own, or the page's nesting breaks. */
const tools = new Set<string>(TOOL_PARTS);
const inlineParts = new Set(['Term', 'Cite', 'Behaviour', 'StepPicture']);
const blockParts = new Set(['HelpLines', 'Note', 'RealClinics', 'WhereYouLive']);

/** The article makes this many claims; each is taught, corrected or left out with a reason. */
export const CLAIMS = 40;

/** All words of a lesson that a reader reads as sentences: front matter and body. */
export function sentencesOf({
  lesson,
  facts,
}: Pick<LessonFile, 'lesson' | 'facts'>): readonly string[] {
  return [
    lesson.mainMessage,
    ...(lesson.inShort ?? []),
    lesson.why,
    lesson.picture.caption,
    lesson.action.text,
    ...lesson.action.steps,
    ...facts.blocks,
    ...lesson.questions.flatMap((question) => [
      question.ask,
      ...question.answers.map((answer) => answer.because),
    ]),
    ...lesson.heard.flatMap((one) => [one.saying, one.truth]),
    ...lesson.unknown,
  ];
}

/** The reading grade that the quality card shows and the build enforces. */
export const readingOfLesson = (
  one: Pick<LessonFile, 'lesson' | 'facts'>,
  exceptions: ReadonlySet<string>,
): Reading => readingOf(sentencesOf(one), exceptions);

/** The same, from the body as it is written. */
export const readingOfBody = (
  lesson: Lesson,
  body: string,
  exceptions: ReadonlySet<string>,
): Reading => readingOfLesson({ lesson, facts: factsOfMdx(body) }, exceptions);

/** A card to fill in by hand is a tool too. It has three blanks or more. */
const FEWEST_BLANKS = 3;
export const holdsCard = ({ blocks }: LessonFile['facts']): boolean =>
  blocks.some((block) => block.split('…').length > FEWEST_BLANKS);

function lessonProblems(one: LessonFile, library: Library): readonly Problem[] {
  const { file, lesson, facts } = one;
  const found: Problem[] = [];
  const addProblem = (rule: string, remedy: string) => found.push({ file, rule, remedy });
  const used = (name: string) =>
    facts.components
      .filter((part) => part.name === name)
      .map((part) => part.attributes['id'] ?? '');

  const inOrder = (given: readonly string[]) => [...new Set(given)];
  const cited = new Set(used('Cite'));
  for (const id of new Set([...lesson.sources, ...cited]))
    if (!library.sources[id])
      addProblem(
        `names the source "${id}", which does not exist`,
        'add it to src/content/sources.yaml, or correct the id',
      );
  for (const id of cited)
    if (!lesson.sources.includes(id))
      addProblem(
        `cites "${id}" in the text but not in its list`,
        `add "${id}" to "sources:" at the top of the file`,
      );
  for (const id of lesson.sources)
    if (!cited.has(id))
      addProblem(
        `lists the source "${id}" but never cites it`,
        `put <Cite id="${id}" /> after the sentence that rests on it, or take it off the list`,
      );
  const order = inOrder(used('Cite')).filter((id) => lesson.sources.includes(id));
  if (order.join() !== lesson.sources.filter((id) => cited.has(id)).join())
    addProblem(
      'lists its sources in another order than it cites them',
      `the notes are numbered by the list: write "sources: [${order.join(', ')}]"`,
    );
  for (const id of used('Term'))
    if (!library.terms[id])
      addProblem(
        `explains the term "${id}", which the glossary lacks`,
        'add it to the glossary file, or correct the id',
      );

  const stepPictures: readonly string[] = STEP_PICTURES;
  for (const id of used('StepPicture'))
    if (!stepPictures.includes(id))
      addProblem(
        `shows the step picture "${id}", which does not exist`,
        `use one of: ${stepPictures.join(', ')}`,
      );

  const ids = facts.headings.map((heading) => heading.id);
  for (const heading of facts.headings)
    if (!heading.id)
      addProblem(
        `has the heading "${heading.text}" without an id`,
        'end the heading with {#some-id}, written by hand: links to it must never break',
      );
  for (const id of new Set(ids))
    if (id && ids.filter((other) => other === id).length > 1)
      addProblem(`uses the heading id "${id}" twice`, 'give each heading its own id');

  const promised: Readonly<Record<string, readonly string[]>> = BEHAVIOURS;
  const quoted = [...used('Behaviour'), ...(lesson.tool?.shows ?? [])];
  for (const id of quoted)
    if (!Object.values(promised).flat().includes(id))
      addProblem(
        `quotes the behavior "${id}", which the demo does not promise`,
        'use an id of BEHAVIOURS in src/domain/demo/missions/list.ts',
      );
  const missions = used('DemoMission');
  if (lesson.tool?.part === 'DemoMission') missions.push(lesson.tool.id ?? '');
  for (const id of missions) {
    if (!promised[id])
      addProblem(
        `sets in the mission "${id}", which the demo does not have`,
        `use one of: ${Object.keys(promised).join(', ')}`,
      );
    else if (!promised[id].some((one) => quoted.includes(one)))
      addProblem(
        `sets in the mission "${id}" but does not say what it shows`,
        `lead into it with one of: ${promised[id].map((one) => `<Behaviour id="${one}" />`).join(' ')}`,
      );
  }

  for (const part of facts.components) {
    if (!tools.has(part.name) && !inlineParts.has(part.name) && !blockParts.has(part.name))
      addProblem(
        `uses <${part.name}>, which lessons do not know`,
        `use one of: ${[...tools, ...inlineParts, ...blockParts].join(', ')}`,
      );
    if (tools.has(part.name) && part.inline)
      addProblem(
        `has <${part.name}> inside a paragraph`,
        'put the tool on a line of its own, with an empty line before and after',
      );
  }
  if (!lesson.tool && !facts.components.some((part) => tools.has(part.name)) && !holdsCard(facts))
    addProblem(
      'has no "Try it here" tool',
      `give "tool:" at the top, set one in on its own line: ${[...tools].join(', ')}, or write a note with blanks to fill in ("Whom I call: …")`,
    );
  if (!library.pictures.has(one.slug))
    addProblem('has no picture', `draw src/content/lessons/pictures/${one.slug}.svg`);

  const wrongWord = bannedWords.exec(
    [...facts.blocks, ...facts.labels, ...facts.headings.map((heading) => heading.text)].join('\n'),
  );
  if (wrongWord)
    addProblem(
      `says "${wrongWord[0]}"`,
      'say "sign in", and say what was seen and what to do instead of calling it safe',
    );

  const reading = readingOfLesson(one, library.exceptions);
  if (library.language === 'en' && reading.grade > HIGHEST_GRADE)
    addProblem(
      `reads at grade ${reading.grade}, above ${HIGHEST_GRADE}`,
      'shorten sentences and swap long words; a name that must stand goes into src/content/lessons/exceptions.yaml',
    );
  if (reading.meanSentence > LONGEST_MEAN_SENTENCE)
    addProblem(
      `has ${reading.meanSentence} words in a sentence on average, above ${LONGEST_MEAN_SENTENCE}`,
      'cut sentences in two',
    );
  for (const long of reading.tooLong)
    addProblem(
      `has a sentence of more than ${LONGEST_SENTENCE} words: "${long.slice(0, 60)}…"`,
      'cut it in two',
    );

  found.push(...secondEditionProblems(one, library));

  if (lesson.reviewDue <= lesson.reviewedOn)
    addProblem('is due for review before it was reviewed', 'set reviewDue later than reviewedOn');
  return found;
}

function sharedProblems(library: Library): readonly Problem[] {
  const found: Problem[] = [];
  const bySlug = new Map(library.lessons.map((one) => [one.slug, one]));
  const orders = library.lessons.map((one) => one.lesson.order);
  for (const { file, lesson } of library.lessons)
    if (orders.filter((order) => order === lesson.order).length > 1)
      found.push({
        file,
        rule: `shares the place ${lesson.order} with another lesson`,
        remedy: 'give each lesson its own order',
      });

  const claimsFile = 'src/content/claims.yaml';
  for (let n = 1; n <= CLAIMS; n += 1) {
    const claim = library.claims[String(n)];
    if (!claim)
      found.push({
        file: claimsFile,
        rule: `says nothing of claim ${n}`,
        remedy: 'name the lesson and heading that teach it, or give "leftOut" with the reason',
      });
    else {
      for (const id of claim.sources)
        if (!library.sources[id])
          found.push({
            file: claimsFile,
            rule: `claim ${n} names the source "${id}", which does not exist`,
            remedy: 'add it to src/content/sources.yaml, or correct the id',
          });
      if ('lesson' in claim) {
        const taught = bySlug.get(claim.lesson);
        if (!taught?.facts.headings.some((heading) => heading.id === claim.heading))
          found.push({
            file: claimsFile,
            rule: `claim ${n} points to ${claim.lesson}#${claim.heading}, which does not exist`,
            remedy: 'point it at a heading that teaches it',
          });
      }
    }
  }
  for (const [id, term] of Object.entries(library.terms))
    if (term.lesson && !bySlug.has(term.lesson))
      found.push({
        file: 'src/content/glossary',
        rule: `"${id}" points to the lesson "${term.lesson}", which does not exist`,
        remedy: 'correct the slug',
      });
  return found;
}

/**
 * Judges the whole content of one language.
 * @returns every problem, so that a writer mends all at once; empty when all is well
 */
export const problemsOf = (library: Library): readonly Problem[] => [
  ...library.lessons.flatMap((one) => lessonProblems(one, library)),
  ...sharedProblems(library),
];

/** One line a writer can act on. */
export const lineOf = ({ file, rule, remedy }: Problem): string =>
  `${file} ${rule}. Remedy: ${remedy}`.replace(/\.?$/, '.');
