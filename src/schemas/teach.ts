import { z } from 'astro/zod';
import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import type { Problem } from './library.ts';
import { lead, nowhere } from './search.ts';
import { id, sentence } from './text.ts';

const line = sentence(120);
const text = sentence(220);
const lines = <const K extends string>(...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);
const few = (most: z.ZodString | typeof text) =>
  z.array(most).min(1).max(7, 'Lists have seven items at most.');

/** What to do, minute by minute. @param sum all its minutes */
const outline = (sum: number) =>
  z
    .array(z.strictObject({ minutes: z.number().int().min(1), do: text }))
    .min(2)
    .max(7, 'Lists have seven items at most.')
    .refine((parts) => parts.reduce((all, { minutes }) => all + minutes, 0) === sum, {
      message: `The minutes of this outline add up to ${sum}.`,
    });

const shown = {
  /** Mission of the demo portal to show on the big screen. */
  mission: z.enum(MISSION_IDS, 'Name a mission of the demo.').optional(),
  /** Another tool, or a place in a lesson. */
  tool: lead.or(z.string().regex(/^\/lessons\/[a-z-]+\/#[a-z-]+$/)).optional(),
};

const plan = z
  .strictObject({
    ...shown,
    /** What to show, and where to stop. */
    show: text,
    ten: outline(10),
    thirty: outline(30),
    /** Questions that ask people to say it back. */
    ask: z.array(line).length(3, 'Ask three questions.'),
    slips: z
      .array(z.strictObject({ seen: line, help: text }))
      .min(2)
      .max(4),
    /** People with a device of their own for each helper. */
    group: z.number().int().min(2).max(20),
  })
  .refine(({ mission, tool }) => (mission === undefined) !== (tool === undefined), {
    message: 'Name what is shown: a mission or a tool, and not both.',
  });

const session = z.strictObject({
  title: line,
  who: line,
  goal: text,
  tool: lead,
  need: few(text),
  outline: z
    .array(z.strictObject({ minutes: z.number().int().min(1), do: text }))
    .min(2)
    .max(7, 'Lists have seven items at most.'),
  ask: few(text),
  after: few(text),
});

/** `src/content/teach/<language>.yaml`: plans for each lesson, sessions for staff, and the words of their pages. */
export const teachWords = z.strictObject({
  page: lines(
    'title',
    'description',
    'lede',
    'plansTitle',
    'plansText',
    'staffTitle',
    'listTitle',
    'listText',
    'back',
    'methodTitle',
  ).extend({ method: few(text) }),
  plan: lines(
    'title',
    'description',
    'goal',
    'ten',
    'thirty',
    'minutes',
    'show',
    'open',
    'openTool',
    'ask',
    'slips',
    'seen',
    'help',
    'group',
    'groupText',
    'slides',
    'print',
    'lesson',
    'kit',
    'need',
    'who',
    'outline',
    'after',
    'sessionText',
  ),
  slides: lines(
    'title',
    'description',
    'lead',
    'full',
    'print',
    'notes',
    'today',
    'say',
    'truth',
    'question',
    'answer',
    'open',
    'welcome',
    'why',
    'lines',
    'action',
    'heard',
    'quiz',
    'end',
  ),
  attendance: lines(
    'title',
    'description',
    'lede',
    'session',
    'day',
    'place',
    'speaker',
    'name',
    'role',
    'wants',
    'note',
    'print',
  ),
  /** By the slug of the lesson. */
  plans: z.record(id, plan),
  /** By a slug of their own, which is permanent. */
  sessions: z.record(id, session),
});

export type TeachContent = z.infer<typeof teachWords>;

/** Plans of no lesson, lessons without a plan, and tools that are nowhere. @param headings ids of headings by lesson */
export function teachProblems(
  file: string,
  { plans, sessions }: TeachContent,
  headings: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Problem[] {
  const asLead = (tool: string) => tool.replace(/^\/lessons\/([a-z-]+)\//, '$1');
  const tools = [...Object.values(plans), ...Object.values(sessions)].flatMap(
    ({ tool }) => tool ?? [],
  );
  return [
    ...nowhere(file, tools.map(asLead), headings),
    ...Object.keys(plans)
      .filter((slug) => !headings.has(slug))
      .map((slug) => ({
        file,
        rule: `has a plan for the lesson "${slug}", which does not exist`,
        remedy: 'correct the slug',
      })),
    ...[...headings.keys()]
      .filter((slug) => !plans[slug])
      .map((slug) => ({
        file,
        rule: `has no plan for the lesson "${slug}"`,
        remedy: 'write one: two outlines, what to show, three questions, what goes wrong',
      })),
  ];
}
