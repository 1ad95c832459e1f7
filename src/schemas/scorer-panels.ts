import { z } from 'astro/zod';
import { COMMON_REFUSALS, FILE_KINDS, NOT_TAKEN, type ROW_REASONS } from '#domain/scorer/types.ts';
import { filled, forEach, group, label, line } from './demo/kinds.ts';

const LETTER_KINDS = [
  'no',
  'not-sure',
  'unproven',
  'expired',
  'offered',
] as const satisfies readonly (typeof ROW_REASONS)[number][];

const letter = group(line, 'to', 'greeting', 'opening', 'closing');

/** What the parts of the comparison say that unfold, or take the table's place. */
export const panelWords = {
  keep: group(
    line,
    'heading',
    'here',
    'file',
    'fileHint',
    'open',
    'csv',
    'xlsx',
    'tableHint',
    'print',
    'link',
    'linkHint',
    'copied',
    'copyFailed',
    'tooLong',
    'tooBig',
    'keepHint',
    'askToKeep',
    'willKeep',
    'willNotKeep',
    'toKeep',
    'share',
    'fileToSend',
    'linkReady',
    'openHere',
    'openHint',
    'leaveOutNotes',
    'leaveOutNames',
  ).extend({ length: filled('n') }),
  preview: group(
    line,
    'heading',
    'lead',
    'empty',
    'replace',
    'keepMine',
    'keepBoth',
    'merge',
    'done',
  ).extend({
    what: filled('title', 'date', 'portals', 'answers'),
    unknown: filled('n'),
    renamed: filled('n'),
    rules: filled('n', 'now'),
    /** What of a table was not taken, line by line. `field` is the name of its column. */
    notTaken: group(line, 'heading', 'lead').extend({
      one: filled('line', 'field', 'reason'),
      text: filled('text'),
      more: filled('n'),
      reasons: forEach(NOT_TAKEN, line),
    }),
  }),
  merge: group(line, 'heading', 'lead', 'mine', 'theirs', 'nothing', 'accept', 'cancel').extend({
    leftOut: filled('names'),
    spots: group(label, 'title', 'reviewers', 'date', 'depth', 'name').extend({
      weight: filled('question'),
      answer: filled('name', 'question'),
    }),
  }),
  /** Why a thing was not opened, in a sentence that a manager can act on. */
  refusals: z.strictObject({
    file: forEach([...COMMON_REFUSALS, ...FILE_KINDS], line),
    table: forEach(COMMON_REFUSALS, line),
    link: forEach([...COMMON_REFUSALS, 'cut-off'], line),
    /** The link as it came stands below this, to be mended or copied. */
    kept: line,
    again: label,
  }),
  nextYear: group(
    label,
    'heading',
    'open',
    'hint',
    'close',
    'then',
    'now',
    'changed',
    'expired',
    'newRows',
    'renamed',
    'retired',
    'nothing',
  ).extend({
    verdict: filled('name', 'then', 'now'),
    newPortal: filled('name'),
    gonePortal: filled('name'),
    rules: filled('then', 'now'),
  }),
  letter: group(
    line,
    'heading',
    'lead',
    'nothing',
    'copy',
    'copyFailed',
    'print',
    'mail',
    'tooLong',
    'text',
  ).extend({
    vendor: letter.extend({ opening: filled('name') }),
    /** For the quick depth: a patient writes it. */
    clinic: letter,
    /** What stands round a row's question. Both letters use it: no "I", no "we". */
    kinds: forEach(LETTER_KINDS, filled('question')),
    evidence: filled('evidence'),
    subject: filled('name'),
  }),
  meeting: group(
    label,
    'heading',
    'start',
    'leave',
    'next',
    'previous',
    'legend',
    'move',
    'pick',
    'keysOn',
    'done',
  ).extend({
    key: filled('n', 'answer'),
    progress: filled('n', 'total'),
    target: filled('name'),
    set: filled('name', 'answer'),
  }),
  reminder: group(label, 'heading', 'next', 'button', 'title', 'body', 'proof'),
  storage: group(line, 'memoryOnly', 'full', 'keptAside', 'newer', 'otherTab', 'erased', 'noRoom'),
  report: group(label, 'cover', 'table', 'causes', 'notes', 'questions').extend({
    people: filled('names', 'date'),
    page: filled('n', 'total'),
  }),
};
