import { z } from 'astro/zod';
import { DEPTHS } from '#domain/scorer/rules/criterion.ts';
import { GROUPS } from '#domain/scorer/rules/groups.ts';
import type { Preset } from '#domain/scorer/review/events.ts';
import {
  COMMON_REFUSALS,
  HEAVIEST,
  LIGHTEST,
  STANDARDS,
  type RowState,
} from '#domain/scorer/types.ts';
import { TAKES } from '#domain/scorer/vendor/types.ts';
import type { CriteriaData } from './criterion.ts';
import { filled, forEach, group, label, line, text } from './demo/kinds.ts';
import type { Problem } from './rules.ts';
import { workbookWords } from './workbook.ts';

/** Patterns to begin a review from. */
export const PRESETS = ['small-practice', 'hospital', 'uk', 'us'] as const;
const STATES = ['good', 'open', 'bad', 'na'] as const satisfies readonly RowState[];
const PAPERS = ['a4', 'letter'] as const;

/** What stands on the vendor's own page, which a stranger opens. */
const answer = group(
  line,
  'title',
  'description',
  'lead',
  'noScript',
  'open',
  'aboutNone',
  'why',
  'proof',
  'ours',
  'value',
  'words',
  'link',
  'contact',
  'date',
  'by',
  'wrongLink',
  'wrongDate',
  'send',
  'sendHint',
  'file',
  'makeLink',
  'ready',
  'copied',
  'notCopied',
  'tooLong',
  'nothing',
  'kept',
  'notKept',
  'forget',
  'others',
  'failed',
).extend({
  about: filled('name'),
  from: filled('names'),
  due: filled('date'),
  count: filled('n', 'total'),
  question: filled('n', 'total'),
  left: filled('n'),
  refusals: forEach([...COMMON_REFUSALS, 'cut-off'], line),
  /** What came of the answers that were kept on this device. */
  storage: forEach(['broken', 'newer', 'changed-elsewhere', 'erased-elsewhere'], line),
});

/** `src/content/board/<language>.yaml`: what the comparison says once it is a review for a board. */
export const boardWords = z.strictObject({
  groups: z.strictObject({
    names: forEach([...GROUPS, 'own'], label),
    count: filled('n'),
    /** The worst of the states of a group's rows. */
    worst: forEach(STATES, label),
    jump: label,
  }),
  /** Rows of the reviewers' own. `mark` stands wherever the guide's rows stand too. */
  own: group(
    line,
    'heading',
    'panel',
    'question',
    'proof',
    'must',
    'weight',
    'add',
    'full',
    'why',
  ).extend({
    mark: filled('question'),
    lead: filled('n'),
    remove: filled('question'),
  }),
  weights: group(line, 'heading', 'lead').extend({ set: filled('n'), each: filled('name') }),
  presets: group(line, 'heading', 'lead', 'use').extend({
    changes: filled('depth', 'n', 'standards'),
    /** The reason is read before the pattern is used. */
    list: forEach(PRESETS, z.strictObject({ name: label, reason: text })),
  }),
  standards: group(
    line,
    'heading',
    'lead',
    'other',
    'table',
    'hint',
    'row',
    'standard',
    'reference',
    'status',
    'byRow',
    'byStandard',
    'save',
    'print',
  ).extend({ names: forEach(STANDARDS, label) }),
  comments: group(line, 'heading', 'by', 'text', 'add').extend({
    said: filled('by', 'date'),
    remove: filled('by'),
  }),
  todo: group(line, 'heading', 'owner', 'due', 'ask'),
  vendor: group(line, 'heading', 'contact', 'link'),
  asking: group(
    line,
    'heading',
    'lead',
    'portal',
    'rows',
    'all',
    'open',
    'none',
    'due',
    'link',
    'file',
    'ready',
    'tooLong',
    'steps',
    'page',
    'back',
    'backHint',
  ).extend({ picked: filled('n') }),
  reply: group(
    line,
    'heading',
    'lead',
    'fromNobody',
    'hecvat',
    'where',
    'none',
    'mine',
    'theirs',
    'nothing',
    'accept',
    'cancel',
    'keeps',
  ).extend({
    from: filled('by'),
    takes: forEach(TAKES, label),
    all: filled('take'),
    unmapped: filled('n'),
  }),
  answer,
  view: group(line, 'open', 'look', 'hide', 'lead'),
  report: group(
    line,
    'heading',
    'title',
    'recommendation',
    'recommendationHint',
    'none',
    'logo',
    'logoHint',
    'logoKeep',
    'logoRemove',
    'logoWrong',
    'logoKeptAside',
    'paper',
    'print',
    'word',
    'wordFailed',
    'printYears',
    'hint',
    'verdicts',
    'noReasons',
    'differences',
    'noDifferences',
    'questions',
    'noQuestions',
    'question',
    'owner',
    'due',
    'method',
    'state',
  ).extend({ sizes: forEach(PAPERS, label) }),
  /** What stands in a saved workbook. */
  workbook: workbookWords,
  letters: group(line, 'by', 'all', 'allSubject').extend({ due: filled('date') }),
});

const preset = z.strictObject({
  depth: z.enum(DEPTHS),
  /** By criterion id: only rows that weigh something else than by themselves. */
  weights: z.record(z.string(), z.int().min(LIGHTEST).max(HEAVIEST)),
  /** Families to show. */
  standards: z.array(z.enum(STANDARDS)).min(1),
}) satisfies z.ZodType<Preset>;

/** `src/content/board/presets.yaml`. */
export const presets = forEach(PRESETS, preset);
export type Presets = z.infer<typeof presets>;

/** What the file of patterns cannot see alone: that its rows are there, and change by it. */
export const presetProblems = (list: Presets, criteria: CriteriaData): readonly Problem[] =>
  Object.entries(list).flatMap(([name, { weights }]) =>
    Object.entries(weights).flatMap(([row, weight]) => {
      const file = 'src/content/board/presets.yaml';
      if (!criteria[row])
        return [
          { file, rule: `"${name}" weighs "${row}", which is no row`, remedy: 'correct the id' },
        ];
      return criteria[row].weight === weight
        ? [
            {
              file,
              rule: `"${name}" gives "${row}" the weight that it has already`,
              remedy: 'take it out',
            },
          ]
        : [];
    }),
  );
