import { z } from 'astro/zod';
import type { Measured, TestResults } from '#domain/guide/types.ts';
import type { Problem } from './library.ts';
import { id, isoDate, sentence } from './text.ts';

const line = sentence(60);
const text = sentence(200);
const lines = <const K extends string>(...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);

/** `src/content/trust/<language>.yaml`: what the tests found, in words for people. */
export const trustWords = z.strictObject({
  page: lines(
    'title',
    'description',
    'lede',
    'goals',
    'ran',
    'whole',
    'daily',
    'currentTitle',
    'current',
    'earlierTitle',
    'earlier',
    'untestedTitle',
    'goalNone',
    'goalMost',
    'goalLeast',
    'met',
    'missed',
    'notRun',
    'again',
    'againText',
    'againWhole',
    'table',
  ),
  /** What no test has shown, said plainly. */
  untested: z.array(text).min(3).max(7, 'Lists have seven items at most.'),
  groups: z
    .array(
      z.strictObject({
        /** Permanent: others may link to it. */
        id,
        title: line,
        figures: z.array(id).min(1).max(7, 'Lists have seven items at most.'),
      }),
    )
    .min(1),
  /** In {braces}: `value`, what was found; `tried`, of how many. */
  figures: z.record(
    id,
    z.strictObject({
      name: line,
      says: text.refine((said) => said.includes('{value}') || said.includes('{value,'), {
        message: 'Say what was found: write {value} where the number stands.',
      }),
    }),
  ),
});

export type TrustContent = z.infer<typeof trustWords>;

/**
 * Figures without words, words without a figure, and figures that stand in no group or in two.
 * @param ids of the figures that the tests tell (scripts/figures/list.ts)
 */
export function trustProblems(
  file: string,
  { figures, groups }: TrustContent,
  ids: readonly string[],
): readonly Problem[] {
  const found: Problem[] = [];
  const add = (rule: string, remedy: string) => found.push({ file, rule, remedy });
  const shown = groups.flatMap((group) => group.figures);
  for (const one of ids) {
    if (!(one in figures))
      add(`says nothing of the figure "${one}"`, 'add its name and a sentence under "figures"');
    if (shown.filter((other) => other === one).length !== 1)
      add(`does not show the figure "${one}" once`, 'put it into one of the "groups"');
  }
  for (const one of new Set([...Object.keys(figures), ...shown]))
    if (!ids.includes(one))
      add(
        `tells of the figure "${one}", which does not exist`,
        'take it out, or add it to scripts/figures/list.ts and to a test',
      );
  return found;
}

const count = z.number().nonnegative();

const measured = z.strictObject({
  judgment: z.enum(['met', 'missed', 'missing', 'not run']),
  goal: z.strictObject({
    most: count.optional(),
    least: count.optional(),
    tried: count.optional(),
  }),
  value: count.optional(),
  tried: count.optional(),
}) satisfies z.ZodType<Measured>;

/** `src/content/trust/results.json`, which `npm run figures -- --keep` writes. Nobody types into it. */
export const testResults = z.strictObject({
  day: isoDate,
  isWhole: z.boolean(),
  passed: count,
  failed: count,
  /** Of the files that made the site which was tested; empty where they changed while the tests ran. */
  fingerprint: z.string().regex(/^(?:[0-9a-f]{64})?$/, 'Run npm run figures -- --keep again.'),
  figures: z.record(id, measured),
}) satisfies z.ZodType<TestResults>;
