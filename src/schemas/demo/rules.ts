import type { MissionsWords } from './missions.ts';
import type { DemoRecords } from './records.ts';
import { HIGHEST_GRADE, LONGEST_MEAN_SENTENCE, readingOf } from '../reading.ts';
import type { Problem } from '../rules.ts';
import { longestShown } from '../text.ts';

/** What no file of the demo can see alone. */

export interface DemoFiles {
  readonly language: string;
  readonly missions: MissionsWords;
  readonly records: DemoRecords;
  /** The words of every screen, by file name: a hint may quote any of them. */
  readonly screens: Readonly<Record<string, unknown>>;
  /** Heading ids, by lesson. */
  readonly lessons: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rows of the comparison. */
  readonly criteria: ReadonlySet<string>;
  /** Words that must stand whatever their length. */
  readonly exceptions: ReadonlySet<string>;
}

const QUOTED = /“([^”]+)”/g;

/** Every string in a file. */
const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** A button's words as a pattern: "{name}" in them stands for anything, beside a word that stands there always. */
const hasOwnWord = (words: string) =>
  /\{/.test(words) && /\p{L}{3}/u.test(words.replace(/\{\w+\}/g, ''));
const patternOf = (words: string) =>
  new RegExp(
    `^${words
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('.+')}$`,
  );

/** Sentences of the missions, one list each: names of buttons are not ours to shorten here. */
const sentencesOf = ({
  who,
  goal,
  between,
  steps,
  end,
}: MissionsWords['missions'][keyof MissionsWords['missions']]): readonly string[] => [
  who,
  goal,
  ...between,
  end.protected,
  end.not,
  ...Object.values(steps).flatMap((step) => [step.do, ...step.hints, step.after]),
];

/** @returns what is wrong across the files of the demo, in one language */
export function demoProblems({
  language,
  missions: { missions, behaviours },
  records,
  screens,
  lessons,
  criteria,
  exceptions,
}: DemoFiles): readonly Problem[] {
  const found: Problem[] = [];
  const addProblem = (name: string, rule: string, remedy: string) =>
    found.push({ file: `src/content/demo/${language}/${name}.yaml`, rule, remedy });
  const onScreens = new Set([...Object.values(screens), records.records].flatMap(stringsIn));
  const patterns = [...onScreens].filter(hasOwnWord).map(patternOf);
  const isOnScreen = (words: string) =>
    onScreens.has(words) || patterns.some((pattern) => pattern.test(words));

  for (const [id, mission] of Object.entries(missions)) {
    const [slug = '', heading = ''] = mission.end.lesson.split('#');
    if (!lessons.get(slug)?.has(heading))
      addProblem(
        'missions',
        `"${id}" leads to ${mission.end.lesson}, which does not exist`,
        'point it at a heading of a lesson',
      );
    if (!criteria.has(mission.end.criterion))
      addProblem(
        'missions',
        `"${id}" names the row "${mission.end.criterion}", which does not exist`,
        'use an id of src/content/scorer/criteria.yaml',
      );
    for (const [name, { hints }] of Object.entries(mission.steps)) {
      for (const [, words = ''] of hints.join(' ').matchAll(QUOTED))
        if (!isOnScreen(words))
          addProblem(
            'missions',
            `"${id}" quotes “${words}” in a hint of "${name}", which stands on no screen`,
            'quote the button or field as the files beside it have it',
          );
      if (!hints.at(-1)?.match(QUOTED))
        addProblem(
          'missions',
          `"${id}" names no button in the last hint of "${name}"`,
          'say in “curly quotes” what to choose',
        );
    }
  }

  const readings: readonly (readonly [name: string, part: string, sentences: readonly string[]])[] =
    [
      ...Object.entries(missions).map(
        ([id, mission]) => ['missions', `"${id}"`, sentencesOf(mission)] as const,
      ),
      ['missions', '"behaviours"', Object.values(behaviours)],
      ['records', 'the messages', records.records.messages.map(({ body }) => body)],
      [
        'records',
        'the sign-ins',
        [...Object.values(records.explanations), ...Object.values(records.clues)],
      ],
      ...Object.entries(screens).map(
        ([name, words]) => [name, 'the file', stringsIn(words)] as const,
      ),
    ];
  for (const [name, part, sentences] of readings) {
    const { grade, meanSentence, tooLong } = readingOf(sentences.map(longestShown), exceptions);
    if (language === 'en' && grade > HIGHEST_GRADE)
      addProblem(
        name,
        `reads at grade ${grade} in ${part}, above ${HIGHEST_GRADE}`,
        'shorten sentences and swap long words',
      );
    if (meanSentence > LONGEST_MEAN_SENTENCE)
      addProblem(
        name,
        `has ${meanSentence} words in a sentence on average in ${part}, above ${LONGEST_MEAN_SENTENCE}`,
        'cut sentences in two',
      );
    for (const long of tooLong)
      addProblem(name, `has a long sentence in ${part}: "${long.slice(0, 60)}…"`, 'cut it in two');
  }
  return found;
}
