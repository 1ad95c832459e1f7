import { STEP_PICTURES, TOOL_PARTS } from '#domain/guide/types.ts';
import { BEHAVIOURS } from '#domain/demo/missions/list.ts';
import { readingOfLesson } from './lesson-reading.ts';
import type { LessonFile, Library, Problem } from './library.ts';
import { HIGHEST_GRADE, LONGEST_MEAN_SENTENCE, LONGEST_SENTENCE } from './reading.ts';
import { secondEditionProblems } from './second-edition.ts';
import { bannedWords } from './text.ts';

/** The tools a lesson may hold. They stand on a line of their own, or the page's nesting breaks. */
const tools = new Set<string>(TOOL_PARTS);
const inlineParts = new Set(['Term', 'Cite', 'Behaviour', 'StepPicture']);
const blockParts = new Set(['HelpLines', 'Note', 'RealClinics', 'WhereYouLive']);

/** A card to fill in by hand is a tool too. It has three blanks or more. */
const FEWEST_BLANKS = 3;
export const holdsCard = ({ blocks }: LessonFile['facts']): boolean =>
  blocks.some((block) => block.split('…').length > FEWEST_BLANKS);

/** Notes what a lesson breaks, and how its writer mends it. */
type AddProblem = (rule: string, remedy: string) => void;

/** The ids that a lesson gives to one of its parts, such as `Cite`, in the order of the text. */
const used = (facts: LessonFile['facts'], name: string): string[] =>
  facts.components.filter((part) => part.name === name).map((part) => part.attributes['id'] ?? '');

function judgeSources({ lesson, facts }: LessonFile, library: Library, addProblem: AddProblem) {
  const cited = new Set(used(facts, 'Cite'));
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
  const order = [...cited].filter((id) => lesson.sources.includes(id));
  if (order.join() !== lesson.sources.filter((id) => cited.has(id)).join())
    addProblem(
      'lists its sources in another order than it cites them',
      `the notes are numbered by the list: write "sources: [${order.join(', ')}]"`,
    );
}

function judgeTermsAndPictures({ facts }: LessonFile, library: Library, addProblem: AddProblem) {
  for (const id of used(facts, 'Term'))
    if (!library.terms[id])
      addProblem(
        `explains the term "${id}", which the glossary lacks`,
        'add it to the glossary file, or correct the id',
      );

  const stepPictures: readonly string[] = STEP_PICTURES;
  for (const id of used(facts, 'StepPicture'))
    if (!stepPictures.includes(id))
      addProblem(
        `shows the step picture "${id}", which does not exist`,
        `use one of: ${stepPictures.join(', ')}`,
      );
}

function judgeHeadings({ facts }: LessonFile, addProblem: AddProblem) {
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
}

/** What a lesson says of the demo must be what the demo promises. */
function judgePromises({ lesson, facts }: LessonFile, addProblem: AddProblem) {
  const promised: Readonly<Record<string, readonly string[]>> = BEHAVIOURS;
  const quoted = [...used(facts, 'Behaviour'), ...(lesson.tool?.shows ?? [])];
  for (const id of quoted)
    if (!Object.values(promised).flat().includes(id))
      addProblem(
        `quotes the behavior "${id}", which the demo does not promise`,
        'use an id of BEHAVIOURS in src/domain/demo/missions/list.ts',
      );
  const missions = used(facts, 'DemoMission');
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
}

function judgeParts({ slug, lesson, facts }: LessonFile, library: Library, addProblem: AddProblem) {
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
  if (!library.pictures.has(slug))
    addProblem('has no picture', `draw src/content/lessons/pictures/${slug}.svg`);
}

function judgeWords({ facts }: LessonFile, addProblem: AddProblem) {
  const wrongWord = bannedWords.exec(
    [...facts.blocks, ...facts.labels, ...facts.headings.map((heading) => heading.text)].join('\n'),
  );
  if (wrongWord)
    addProblem(
      `says "${wrongWord[0]}"`,
      'say "sign in", and say what was seen and what to do instead of calling it safe',
    );
}

function judgeReading(one: LessonFile, library: Library, addProblem: AddProblem) {
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
}

/** @returns what one lesson must still mend */
export function lessonProblems(one: LessonFile, library: Library): readonly Problem[] {
  const { file, lesson } = one;
  const found: Problem[] = [];
  const addProblem: AddProblem = (rule, remedy) => found.push({ file, rule, remedy });
  judgeSources(one, library, addProblem);
  judgeTermsAndPictures(one, library, addProblem);
  judgeHeadings(one, addProblem);
  judgePromises(one, addProblem);
  judgeParts(one, library, addProblem);
  judgeWords(one, addProblem);
  judgeReading(one, library, addProblem);
  found.push(...secondEditionProblems(one, library));
  if (lesson.reviewDue <= lesson.reviewedOn)
    addProblem('is due for review before it was reviewed', 'set reviewDue later than reviewedOn');
  return found;
}
