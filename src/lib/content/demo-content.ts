import type { MissionId } from '#domain/demo/missions/list.ts';
import type { SwitchId } from '#domain/demo/facts/switches.ts';
import type { Records } from '#domain/demo/facts/opening-types.ts';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import {
  checkWordsOf,
  criteriaData,
  demoFilesOf,
  inLanguage,
  everyLessonOf,
  must,
  scorerWordsOf,
  wordsOf,
  type DemoFiles,
} from './content.ts';

/** The demo's content, with what its ids lead to looked up: lessons, rows of the comparison, steps of the check. */

/** A link to somewhere else in the guide. */
export interface Door {
  readonly href: string;
  readonly name: string;
}

type Written = DemoFiles['missions']['missions'][MissionId];

/** A mission in words. Steps stand under the ids of `MISSIONS`. */
export type MissionWords = Omit<Written, 'end'> & {
  readonly end: {
    readonly can: string;
    readonly protected: string;
    readonly not: string;
    readonly lesson: Door;
    readonly row: Door;
    readonly step: Door;
  };
};

/** A row of the comparison, as the rules take it, with the question and the lesson that go with it. */
export interface DemoCriterion extends Criterion {
  readonly question: string;
  readonly lesson: Door;
  /** The switch that shows it; none where the demo cannot. */
  readonly demoSwitch?: SwitchId;
}

/** Every word of the demo. */
export type DemoWords = Pick<DemoFiles, 'frame' | 'portal' | 'clinic' | 'attacker' | 'side'> & {
  readonly missions: Readonly<Record<MissionId, MissionWords>>;
  /** The path through them. */
  readonly chapters: DemoFiles['missions']['chapters'];
  /** Why each of the twenty old sign-ins is innocent or odd, by its id. */
  readonly signIns: Readonly<Record<string, string>>;
  /** What of the patient's days helps to judge each of them, by its id. */
  readonly clues: Readonly<Record<string, string>>;
  /** That the clinic and its people are made up. */
  readonly note: string;
};

/** What the demo says beyond its first screen. */
export interface DemoSpeech {
  readonly words: DemoWords;
  readonly criteria: readonly DemoCriterion[];
}

async function lessonDoors(language: string): Promise<(slug: string, heading?: string) => Door> {
  const { untranslated } = await wordsOf(language);
  const titles = new Map(
    (await everyLessonOf(language)).map(({ slug, title, language: its }) => [
      slug,
      its === language ? title : `${title} ${untranslated.mark}`,
    ]),
  );
  return (slug, heading) => ({
    href: `${inLanguage(language, `/lessons/${slug}/`)}${heading ? `#${heading}` : ''}`,
    name: must(titles.get(slug), `The lesson "${slug}"`),
  });
}

/** All rows of the comparison: a mix of switches is opened there with answers to them. */
async function criteriaOf(language: string): Promise<readonly DemoCriterion[]> {
  const door = await lessonDoors(language);
  const { criteria } = await scorerWordsOf(language);
  return Object.entries(await criteriaData()).map(
    ([id, { depth, must: mustPass, weight, was, lesson, demoSwitch }]) => {
      const { question } = must(criteria[id], `"${id}" in src/content/scorer/${language}.yaml`);
      return {
        id,
        depth,
        must: mustPass,
        weight,
        was,
        question,
        lesson: door(lesson),
        ...(demoSwitch && { demoSwitch }),
      };
    },
  );
}

/** The missions in words, by id. */
export async function missionsOf(
  language: string,
): Promise<Readonly<Record<MissionId, MissionWords>>> {
  const { missions } = (await demoFilesOf(language)).missions;
  const door = await lessonDoors(language);
  const { criteria } = await scorerWordsOf(language);
  const { steps } = await checkWordsOf(language);
  const resolve = ({ end, ...mission }: Written): MissionWords => {
    const [slug = '', heading] = end.lesson.split('#');
    const row = {
      href: inLanguage(language, '/score/'),
      name: must(criteria[end.criterion], `The row "${end.criterion}"`).question,
    };
    const step = { href: inLanguage(language, `/check/#${end.step}`), name: steps[end.step].name };
    return {
      ...mission,
      end: {
        can: end.can,
        protected: end.protected,
        not: end.not,
        lesson: door(slug, heading),
        row,
        step,
      },
    };
  };
  return Object.fromEntries(
    Object.entries(missions).map(([id, mission]) => [id, resolve(mission)]),
  ) as Record<MissionId, MissionWords>;
}

/** What the demo promises, one sentence each, by behaviour id. */
export const behavioursOf = async (language: string): Promise<Readonly<Record<string, string>>> =>
  (await demoFilesOf(language)).missions.behaviours;

/** All that the demo says. */
export async function demoSpeechOf(language: string): Promise<DemoSpeech> {
  const {
    frame,
    portal,
    clinic,
    attacker,
    side,
    missions: { chapters },
    records: { note, explanations, clues },
  } = await demoFilesOf(language);
  const words = {
    frame,
    portal,
    clinic,
    attacker,
    side,
    missions: await missionsOf(language),
    chapters,
    signIns: explanations,
    clues,
    note,
  };
  return { words, criteria: await criteriaOf(language) };
}

/** What stands in the invented clinic's records. */
export const demoRecordsOf = async (language: string): Promise<Records> =>
  (await demoFilesOf(language)).records.records;
