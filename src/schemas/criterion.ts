import { z } from 'astro/zod';
import { SWITCHES } from '#domain/demo/facts/switches.ts';
import { DEPTHS, type Criterion } from '#domain/scorer/rules/criterion.ts';
import { GROUPS } from '#domain/scorer/rules/groups.ts';
import { HEAVIEST, LIGHTEST, STANDARDS } from '#domain/scorer/types.ts';
import { id, isoDate } from './text.ts';

/** Where a rule or standard stands. Never show a proposal as law. */
export const REFERENCE_STATUSES = ['in-force', 'proposed', 'being-removed', 'guidance'] as const;

/** The quick depth is the article's table, row for row. */
const QUICK_ROWS = 5;

const reference = z.strictObject({
  /** The name by which a reader can find it, with the part that we mean: "OWASP ASVS 5.0, 6.3.3". */
  name: z
    .string()
    .trim()
    .min(3)
    .max(80, 'Keep the name to 80 characters. What it says goes into sources.yaml.'),
  /** in-force, proposed, being-removed (in force, but a proposal would end it), or guidance (a standard, form or study that is not law). */
  status: z.enum(REFERENCE_STATUSES, `Say where it stands: ${REFERENCE_STATUSES.join(', ')}.`),
  /** The family that it belongs to, by which the references can be sorted. Left out where it is none of them. */
  standard: z.enum(STANDARDS, `The families are: ${STANDARDS.join(', ')}.`).optional(),
  /** The day we last looked at its status. */
  checkedOn: isoDate,
  /** Its id in `src/content/sources.yaml`. Left out where we have not stored the page. */
  source: id.optional(),
});

/** One row of `src/content/scorer/criteria.yaml`. Its key is the id; its words are in `<language>.yaml`. */
export const criterion = z
  .strictObject({
    /** The shallowest depth that asks it. */
    depth: z.enum(DEPTHS, `Choose the shallowest depth that asks it: ${DEPTHS.join(', ')}.`),
    /** The part of the list that it stands in; rows of one part stand together. */
    group: z.enum(GROUPS, `The groups are: ${GROUPS.join(', ')}.`),
    /** True only if one No should be enough for "ask". It then cannot be "not applicable". */
    must: z.boolean(),
    /** Must-pass 3, other quick and standard rows 2, full rows 1, unless there is a reason. */
    weight: z
      .int('A weight is a whole number.')
      .min(LIGHTEST, 'A weight is 1 or more: to drop a row, take it out.')
      .max(HEAVIEST, `A weight is ${HEAVIEST} at most.`),
    /** Slug of the lesson that tells more. */
    lesson: id,
    /** The switch of the demo portal that shows it. Left out where the demo has none. */
    demoSwitch: z.enum(SWITCHES, `The demo has these switches: ${SWITCHES.join(', ')}.`).optional(),
    /** What the row rests on. Only what was read; empty where we know of nothing. */
    references: z.array(reference),
    /** Ids it had before, so that old reviews still find it. */
    was: z.array(id).default([]),
  })
  .refine((row) => !row.must || row.depth !== 'full', {
    path: ['depth'],
    message: 'A must-pass row is asked at the quick or standard depth: few reviews go deeper.',
  }) satisfies z.ZodType<Omit<Criterion, 'id'>>;

export type CriterionData = z.infer<typeof criterion>;

/** The whole file, in the order in which the rows are asked. */
export const criteria = z.record(id, criterion).superRefine((rows, context) => {
  const quick = Object.values(rows).filter((row) => row.depth === 'quick').length;
  if (quick !== QUICK_ROWS)
    context.addIssue({
      code: 'custom',
      message: `The quick depth is the article's table: it has ${QUICK_ROWS} rows, not ${quick}.`,
    });
  const taken = new Set(Object.keys(rows));
  for (const [name, row] of Object.entries(rows)) {
    for (const old of row.was) {
      if (taken.has(old))
        context.addIssue({
          code: 'custom',
          path: [name, 'was'],
          message: `"${old}" is taken by another row: an old id is never used again.`,
        });
      taken.add(old);
    }
  }
});

export type CriteriaData = z.infer<typeof criteria>;

/** The rows as the rules take them, in order. */
export const criteriaOf = (rows: CriteriaData): readonly (Criterion & CriterionData)[] =>
  Object.entries(rows).map(([name, row]) => ({ id: name, ...row }));
