import { z } from 'astro/zod';
import { REASONS } from '#domain/demo/facts/state.ts';
import { DESK_PAGES } from '#domain/demo/visit/visit.ts';
import { filled, filledText, forEach, group, label, line, text } from './kinds.ts';

/** Parts of a chart. Which job sees which stands in `src/domain/demo/facts/jobs.ts`. */
const PARTS = ['appointments', 'messages', 'results', 'papers'] as const;
const FAULTS = ['hash', 'order', 'length', 'head'] as const;
const ANSWERS = ['no-reason', 'had-reason'] as const;

/**
 * `src/content/demo/<language>/clinic.yaml`: the clinic's own program. It is plain and
 * invented. Names of people, jobs and acts are in `portal.yaml` and `frame.yaml`.
 * Text in {braces} is filled in by the page: keep the braces and the name in them.
 */
export const clinicWords = z.strictObject({
  program: label,
  menu: label,
  you: filled('name', 'job'),
  /** Beside a menu's name: how much waits there. */
  waiting: filled('n'),
  pages: forEach(DESK_PAGES, group(line, 'name', 'lead')),
  patients: group(line, 'open', 'go', 'cancel', 'note', 'missing').extend({
    openOf: filled('name'),
    why: filled('name'),
  }),
  reasons: forEach(REASONS, label),
  /** `written`, `bare` and `unwritten`: what the opening left in the record. */
  chart: group(
    line,
    'nothing',
    'hidden',
    'other',
    'back',
    'booked',
    'free',
    'written',
    'bare',
    'unwritten',
  ).extend({ title: filled('name'), parts: forEach(PARTS, label) }),
  inbox: group(
    line,
    'open',
    'new',
    'none',
    'teamReads',
    'answer',
    'send',
    'sent',
    'back',
    'paperHeading',
    'paper',
    'sendPaper',
    'paperVault',
    'paperMail',
  ).extend({ from: filled('name', 'when'), attached: filled('name'), draft: text }),
  /** What stands round the list of who opened a chart, at the clinic and in the patient's own portal. */
  record: group(
    label,
    'heading',
    'filterWho',
    'filterText',
    'everyone',
    'more',
    'searching',
    'none',
  ).extend({ count: filled('shown', 'n'), inChart: filled('did', 'name') }),
  /** The officer's check of the chain. "Fingerprint" is the word for a hash. */
  chain: group(
    line,
    'heading',
    'lead',
    'check',
    'intact',
    'empty',
    'broken',
    'noChain',
    'noRecord',
    'keepHeading',
    'lastSeal',
    'limitHeading',
    'checkAlone',
    'intactAlone',
    'fill',
    'filled',
  ).extend({
    /** The first line that does not fit, and how. */
    where: filled('n'),
    faults: forEach(FAULTS, line),
    keep: filled('n'),
    limit: text,
  }),
  /** `openings`: lines that a question in general is about, and how many of them name no reason. */
  questions: group(
    line,
    'none',
    'general',
    'lookUp',
    'answer',
    'sent',
    'noRecord',
    'noLine',
  ).extend({
    about: filled('n'),
    openings: filledText('n', 'bare'),
    answers: forEach(ANSWERS, line),
  }),
});
