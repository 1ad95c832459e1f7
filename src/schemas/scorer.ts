import { z } from 'astro/zod';
import { DEPTHS } from '#domain/scorer/rules/criterion.ts';
import { ANSWER_VALUES, BASES, ROW_REASONS, SCORE_VERDICTS } from '#domain/scorer/types.ts';
import { REFERENCE_STATUSES } from './criterion.ts';
import { panelWords } from './scorer-panels.ts';
import { answer, filled, forEach, group, label, line, plain, text } from './demo/kinds.ts';
import { id } from './text.ts';

/** The words of one row. A manager and a vendor read them; the five quick rows, patients too. */
const criterionWords = z.strictObject({
  /** Yes must be the good answer. It is asked of the reader, of the vendor and in letters: no "you" or "your portal". */
  question: plain(120).refine(
    (words) => words.endsWith('?'),
    'End the question with a question mark.',
  ),
  /** Only for the quick depth: a row of the article's table, in our words, and where a patient looks. */
  quickRow: z
    .strictObject({ label: plain(20), strong: plain(80), weak: plain(60), look: line })
    .optional(),
  /** What can go wrong without it, and what the law says. Nothing that the references do not hold up. */
  why: plain(240),
  /** What a good answer looks like, and a poor one. */
  strong: line,
  weak: line,
  /** What to ask for. It stands after "What would help:" in a letter: a thing, not a sentence. */
  evidence: line,
  /** How to see it without trusting the vendor. */
  test: line,
});

const example = z.strictObject({
  name: label,
  /** By criterion id: what was found there, without the answer, so that readers can judge for themselves. */
  rows: z.record(id, line),
  /** Why the verdict at each depth is what it is. */
  verdicts: forEach(DEPTHS, text),
});

/**
 * `src/content/scorer/<language>.yaml`: every word of the portal comparison.
 * Text in {braces} is filled in by the page: keep the braces and the name in them.
 */
export const scorerWords = z.strictObject({
  start: group(line, 'title', 'lead', 'noScript', 'limit'),
  depths: forEach(DEPTHS, group(line, 'name', 'lead')),
  depthRows: filled('n'),
  answers: forEach(ANSWER_VALUES, answer),
  bases: forEach(BASES, label),
  /** `meaning`: what led to it; `next`: what to do. Never praise and never "safe". */
  verdicts: forEach(SCORE_VERDICTS, group(line, 'name', 'meaning', 'next')),
  reasons: forEach(ROW_REASONS, answer.max(60)),
  /** Says whose rule it is: no standard sets it. */
  rule: group(text, 'heading', 'open', 'ask', 'unproven', 'holdsUp', 'whose', 'support').extend({
    version: filled('version', 'date'),
  }),
  range: group(line, 'heading', 'why', 'none').extend({
    sentence: filled('low', 'high'),
    point: filled('low'),
  }),
  weights: group(line, 'heading', 'lead', 'reset').extend({
    more: filled('question'),
    less: filled('question'),
    value: filled('n'),
  }),
  breakdown: z.strictObject({
    heading: label,
    good: filled('n'),
    open: filled('n'),
    bad: filled('n'),
    total: filled('n'),
    low: filled('good', 'total', 'low'),
    high: filled('good', 'open', 'total', 'high'),
  }),
  review: group(
    line,
    'heading',
    'title',
    'reviewers',
    'date',
    'hint',
    'untitled',
    'all',
    'another',
    'copy',
    'remove',
  ).extend({
    most: filled('n'),
    copyOf: filled('title'),
    removed: filled('title'),
    progress: filled('n', 'total'),
  }),
  portals: group(line, 'heading', 'name', 'add').extend({
    unnamed: filled('n'),
    duplicate: filled('name'),
    copyOf: filled('name'),
    remove: filled('name'),
    removed: filled('name'),
    left: filled('name'),
    right: filled('name'),
    moved: filled('name', 'n', 'total'),
    most: filled('n'),
  }),
  row: group(
    label,
    'must',
    'mustHint',
    'details',
    'more',
    'why',
    'strong',
    'weak',
    'look',
    'evidence',
    'test',
    'testNotice',
    'references',
    'noReferences',
    'lesson',
    'demo',
    'basis',
    'on',
    'note',
    'link',
    'expires',
    'clear',
  ).extend({ checkedOn: filled('status', 'date'), left: filled('n'), expired: filled('date') }),
  statuses: forEach(REFERENCE_STATUSES, label),
  compare: group(
    label,
    'heading',
    'question',
    'verdict',
    'noAnswer',
    'differences',
    'same',
    'order',
    'byList',
    'bySpread',
    'causes',
  ),
  /** The ranges as a drawing, and the same as text. */
  picture: group(line, 'heading', 'caption', 'low', 'high', 'notches').extend({
    bar: filled('name', 'verdict', 'low', 'high'),
    empty: filled('name'),
    notch: filled('question'),
  }),
  history: group(label, 'undo', 'redo', 'undone', 'redone'),
  ...panelWords,
  errors: group(line, 'dismiss', 'nothingChanged', 'link', 'date', 'expires', 'failed'),
  worksheet: group(line, 'heading', 'lead', 'portal', 'date', 'basis', 'notes', 'print'),
  /** The five questions inside a lesson. */
  five: group(line, 'heading', 'lead', 'whole', 'letter', 'saved'),
  examples: group(line, 'heading', 'lead', 'open', 'key', 'hide').extend({
    match: filled('n', 'total'),
    strong: example,
    budget: example,
  }),
  /** By criterion id, in the order of criteria.yaml. */
  criteria: z.record(id, criterionWords),
});

export type ScorerWords = z.infer<typeof scorerWords>;
