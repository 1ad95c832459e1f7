import { z } from 'astro/zod';
import { STEPS } from '#domain/check/types.ts';
import {
  BEHAVIOURS,
  MISSION_IDS,
  MISSIONS,
  type BehaviourId,
  type MissionId,
  type StagePlan,
} from '#domain/demo/missions/list.ts';
import { id, sentence } from '../text.ts';
import { forEach, label, line, text } from './kinds.ts';

/** Hints quote buttons, and a quoted button may hold a {name} that the page fills in. */
const hint = sentence(200);

const step = z.strictObject({
  /** What to do, in one sentence, without the how. */
  do: text,
  /** Shown one at a time. The last names the very button, in “curly quotes”, as the screen has it. */
  hints: z.array(hint).min(2).max(3),
  /** What just happened, in one or two sentences. */
  after: text,
});

/** `two-step-login#ladder`: the slug of a lesson and the id of a heading in it. */
const lessonPart = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, "Write the lesson's slug, a # and the id of a heading in it.");

const mission = (stages: readonly StagePlan[]) =>
  z.strictObject({
    title: label,
    /** "You are …": whose chair the reader sits in. */
    who: text,
    /** One sentence, without giving the end away. */
    goal: text,
    minutes: z.int().min(1).max(9),
    /** One sentence before each stage but the first: what is different now. */
    between: z
      .array(text)
      .length(stages.length - 1, 'Write one sentence for each stage but the first.'),
    steps: forEach(
      stages.flatMap(({ steps }) => steps.map((one) => one.id)),
      step,
    ),
    /** The end card. `not` says what did not protect you, or what the demo cannot show. */
    end: z.strictObject({
      /** What the reader can do now: "You can …". */
      can: line,
      protected: text,
      not: text,
      lesson: lessonPart,
      /** Row of the comparison. */
      criterion: id,
      /** Step of the reader's own check. */
      step: z.enum(STEPS),
    }),
  });

/** A part of the path: some missions that belong together, in the order to do them in. */
const chapter = z.strictObject({
  title: label,
  /** One sentence: what they are about. */
  lead: line,
  missions: z.array(z.enum(MISSION_IDS)).min(1),
});

/** Every mission has one place on the path. */
const chapters = z
  .array(chapter)
  .length(4, 'The path has four chapters.')
  .superRefine((all, context) => {
    const path = all.flatMap(({ missions }) => missions);
    for (const id of MISSION_IDS) {
      const places = path.filter((one) => one === id).length;
      if (places !== 1)
        context.addIssue({
          code: 'custom',
          message: `"${id}" stands in ${places} chapters. Put it into one.`,
        });
    }
  });

const behaviourIds = Object.values(BEHAVIOURS).flat() as readonly BehaviourId[];

/** `src/content/demo/<language>/missions.yaml`: each mission step by step, and what the demo promises. */
export const missionsWords = z.strictObject({
  chapters,
  missions: z.strictObject(
    Object.fromEntries(
      Object.entries(MISSIONS).map(([name, stages]) => [name, mission(stages)]),
    ) as Record<MissionId, ReturnType<typeof mission>>,
  ),
  /** One plain sentence each: what anyone can see in the demo. Lessons quote them with `<Behaviour id="…" />`. */
  behaviours: forEach(behaviourIds, text),
});

export type MissionsWords = z.infer<typeof missionsWords>;
