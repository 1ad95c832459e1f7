import type { LessonFile, Library, Problem } from './library.ts';
import {
  HIGHEST_GRADE,
  LONGEST_MIDDLE,
  readingOf,
  SHORTEST_MIDDLE,
  type Reading,
} from './reading.ts';

/** Rules of the second edition: said to a patient in the text, proved in the notes. */

/** Most words a reader meets before the notes, folded boxes and quiz aside. */
export const MOST_WORDS = 700;

/** How a thing is known, and by what law, stands in the notes; a patient's sentence has none of it. */
const AUDITORS_WORDS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\breportedly\b|\bis reported\b|\bas reported\b/i, 'how a thing is known'],
  [
    /\bread on a copy\b|\bas quoted\b|\bin the edition we read\b|\btrade (page|report)s?\b/i,
    'how a thing was read',
  ],
  [/\b[A-Z]\w+ v\.? [A-Z]\w+/, 'the name of a court case'],
  [
    /\bHTI-\d|\bOmnibus Rule\b|\bFederal Register\b|\b(?:no\.|number) \d{3}\b/i,
    'the number or name of a rule',
  ],
  [/\b(?:[A-Z]\w+|\)) Act\b/, 'the name of an Act'],
  [/§|\b(?:article|section|chapter) \d|\b\d+ (?:CFR|FR)\b/i, 'the number of a section'],
];

/** Clinics and products stand in "How real clinics differ" and in the notes. */
const NAMED =
  /\b(MyChart|Fairview|UC San Diego|The Portland Clinic|Cambridge Health|Arnot|South Shore|Oracle Health|MacPractice|WellBN|GoodRx|BetterHelp|ChatGPT|Accurx|Change Healthcare)\b/;

/** The right answer is introduced by "That's right": a reason that begins so too would stammer. */
const STAMMER = /^(yes|no|right|correct|that['’]s right)\b[.,!]?/i;

/** What leads up to one or more notes in a row, and the ids of these. */
const CITED = /((?:(?!<Cite |\n\n|\n- |\n\d+\. )[\s\S])*)((?:<Cite id="[^"]*" \/>)+)/g;
/** A thing that only others tell of is said so. */
const HEARSAY = /\breports? say\b/i;

const isSecondEdition = ({ lesson }: Pick<LessonFile, 'lesson'>) => lesson.inShort !== undefined;

/** What a patient reads, folded boxes aside: front matter and body. */
function patientText({ lesson, facts }: LessonFile): readonly string[] {
  const folded = new Set(facts.folded);
  return [
    lesson.title,
    lesson.summary,
    lesson.mainMessage,
    ...(lesson.inShort ?? []),
    lesson.why,
    lesson.picture.caption,
    lesson.action.text,
    ...lesson.action.steps,
    ...facts.blocks.filter((block) => !folded.has(block)),
    ...facts.labels,
    ...facts.headings.map(({ text }) => text),
    ...lesson.questions.flatMap(({ ask, answers }) => [
      ask,
      ...answers.flatMap(({ text, because }) => [text, because]),
    ]),
    ...lesson.heard.flatMap(({ saying, truth }) => [saying, truth]),
    ...lesson.unknown,
  ];
}

/** What stands between the title and the quiz, folded boxes aside. */
export function readingBeforeNotes({ lesson, facts }: LessonFile, library: Library): Reading {
  const folded = new Set(facts.folded);
  return readingOf(
    [
      lesson.mainMessage,
      ...(lesson.inShort ?? []),
      lesson.why,
      lesson.picture.caption,
      lesson.action.text,
      ...lesson.action.steps,
      ...facts.blocks.filter((block) => !folded.has(block)),
      ...facts.labels,
      ...facts.headings.map(({ text }) => text),
    ],
    library.exceptions,
  );
}

/** @returns what a lesson of the second edition must still mend; nothing for one of the first */
export function secondEditionProblems(one: LessonFile, library: Library): readonly Problem[] {
  if (!isSecondEdition(one)) return [];
  const { file, lesson, facts } = one;
  const found: Problem[] = [];
  const addProblem = (rule: string, remedy: string) => found.push({ file, rule, remedy });

  if (facts.components.filter(({ name }) => name === 'RealClinics').length > 1)
    addProblem('has more than one <RealClinics> box', 'put all of them into one');
  // What follows looks for English words, and holds to figures that were set for English.
  if (library.language !== 'en') return found;

  const text = patientText(one);
  for (const [pattern, why] of AUDITORS_WORDS)
    for (const piece of [...text, ...facts.folded]) {
      const [word] = pattern.exec(piece) ?? [];
      if (word)
        addProblem(
          `says "${word}" to a patient: ${why}`,
          'say it as strongly as the source bears, or begin with "Reports say"; the rest stands in sources.yaml',
        );
    }
  for (const piece of text) {
    const [name] = NAMED.exec(piece) ?? [];
    if (name)
      addProblem(`names "${name}" in its text`, 'move it into the lesson’s one <RealClinics> box');
  }

  for (const [, said = '', notes = ''] of one.body.matchAll(CITED)) {
    const grades = [...notes.matchAll(/id="([^"]*)"/g)].map(
      ([, id = '']) => library.sources[id]?.grade,
    );
    if (grades.every((grade) => grade === 'reported') && !HEARSAY.test(said))
      addProblem(
        `rests on a report alone: "…${said.trim().slice(-60)}"`,
        'begin with "Reports say," name a better source, or leave it out',
      );
  }

  for (const { answers } of lesson.questions)
    for (const { because } of answers)
      if (STAMMER.test(because))
        addProblem(
          `begins a reason with "${because.split(' ')[0]}"`,
          'the page says "That’s right" or "Not quite" before it: begin with the reason',
        );

  const before = readingBeforeNotes(one, library);
  if (before.words > MOST_WORDS)
    addProblem(
      `has ${before.words} words before its notes, above ${MOST_WORDS}`,
      'cut what does not help the reader act, or fold it into <RealClinics>',
    );
  const body = readingOf(facts.blocks, library.exceptions);
  if (body.middleSentence < SHORTEST_MIDDLE || body.middleSentence > LONGEST_MIDDLE)
    addProblem(
      `has ${body.middleSentence} words in its middle sentence, outside ${SHORTEST_MIDDLE} to ${LONGEST_MIDDLE}`,
      'join choppy sentences with "and," "but," "so" or "because," or cut long ones in two',
    );
  if (before.letterGrade > HIGHEST_GRADE)
    addProblem(
      `reads at grade ${before.letterGrade} by its letters, above ${HIGHEST_GRADE}`,
      'swap long words for short ones',
    );
  return found;
}
