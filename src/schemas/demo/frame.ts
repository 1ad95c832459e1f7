import { z } from 'astro/zod';
import { SEATS } from '#domain/demo/facts/seats.ts';
import { SWITCH_CHOICES, type SwitchId } from '#domain/demo/facts/switches.ts';
import { ROLES } from '#domain/demo/facts/people.ts';
import { answer, filled, forEach, group, label, line, text } from './kinds.ts';

/** One switch: its name, what it does, and a short name for each choice. */
const switchWords = <const C extends readonly string[]>(choices: C) =>
  z.strictObject({ name: label, what: line, choices: forEach(choices, answer) });
const switches = z.strictObject({
  secondStep: switchWords(SWITCH_CHOICES.secondStep),
  idleSignOut: switchWords(SWITCH_CHOICES.idleSignOut),
  overallSignOut: switchWords(SWITCH_CHOICES.overallSignOut),
  accessRecord: switchWords(SWITCH_CHOICES.accessRecord),
  signInsShownToPatient: switchWords(SWITCH_CHOICES.signInsShownToPatient),
  viewsShownToPatient: switchWords(SWITCH_CHOICES.viewsShownToPatient),
  encryptedStorage: switchWords(SWITCH_CHOICES.encryptedStorage),
  privateLink: switchWords(SWITCH_CHOICES.privateLink),
  files: switchWords(SWITCH_CHOICES.files),
  support: switchWords(SWITCH_CHOICES.support),
  helpers: switchWords(SWITCH_CHOICES.helpers),
} satisfies Record<SwitchId, z.ZodType>);

/**
 * `src/content/demo/<language>/frame.yaml`: the words round the pretend portal, not in it.
 * Text in {braces} is filled in by the page: keep the braces and the name in them.
 */
export const frameWords = z.strictObject({
  /** The page itself. `begin` stands on doors to it. */
  start: group(line, 'title', 'lead', 'begin', 'noScript', 'limit'),
  /** `label` is in the frame at all times; `real` says what is not acted. */
  pretend: z.strictObject({ label: answer, note: line, real: text }),
  seats: z.strictObject({
    heading: label,
    each: forEach(SEATS, group(line, 'name', 'lead')),
    roles: z.strictObject({ heading: label, each: forEach(ROLES, label) }),
    devices: z.strictObject({ heading: label, own: filled('name'), helper: filled('name') }),
  }),
  /** The pretend browser. `notSecure` is what browsers themselves write before an http address. */
  browser: group(
    label,
    'back',
    'tabs',
    'mailbox',
    'fakeSite',
    'address',
    'notSecure',
    'loading',
    'failed',
    'again',
  ).extend({
    windows: z.strictObject({
      patient: filled('name'),
      helper: filled('name'),
      clinic: filled('name'),
      attacker: label,
    }),
  }),
  /** The story's own clock. `passed` and `stopped` are read out after a skip. */
  clock: z.strictObject({
    heading: label,
    lead: line,
    skips: group(label, 'five', 'fifteen', 'sixHours'),
    held: line,
    runOut: label,
    passed: filled('time'),
    stopped: filled('time'),
    timersOff: label,
  }),
  switches: z.strictObject({
    heading: label,
    lead: line,
    presets: z.strictObject({
      heading: label,
      strong: group(line, 'name', 'lead'),
      usual: group(line, 'name', 'lead'),
      budget: group(line, 'name', 'lead'),
      own: group(line, 'name', 'lead'),
    }),
    all: label,
    each: switches,
    row: label,
    lesson: label,
    review: label,
    reviewHint: line,
    /** The portal and the review that the link opens in the comparison. */
    reviewPortal: label,
    reviewTitle: label,
    held: line,
    changed: filled('name', 'choice'),
  }),
  list: z.strictObject({
    heading: label,
    lead: line,
    /** Before the one mission to do next. */
    next: answer,
    start: answer,
    goOn: answer,
    again: answer,
    done: answer,
    open: answer,
    minutes: filled('n'),
    count: filled('n', 'total'),
  }),
  /** The panel that guides through a mission. */
  panel: z.strictObject({
    free: group(line, 'heading', 'next', 'lead', 'first', 'look'),
    eyebrow: label,
    who: label,
    goal: label,
    begin: label,
    step: filled('n', 'total'),
    stepDone: label,
    hint: label,
    nextHint: label,
    hintName: filled('n'),
    noMore: line,
    /** After what a step showed, to the next one. */
    whatNext: label,
    /** To where a step is done, when the reader is there but may not see it. */
    showWhere: label,
    showStep: label,
    showEnd: label,
    goTo: z.strictObject({
      patient: label,
      helper: filled('name'),
      fakeSite: label,
      roles: forEach(ROLES, label),
      attacker: label,
    }),
    between: group(label, 'heading', 'continue'),
    leave: label,
    restart: label,
  }),
  end: group(
    label,
    'heading',
    'seal',
    'can',
    'protected',
    'notProtected',
    'next',
    'lesson',
    'row',
    'step',
    'again',
    'side',
    'all',
  ).extend({ nextMission: filled('name') }),
  side: group(line, 'heading', 'lead', 'open'),
  /** Before a group (`/demo/?present`). `toAgain` says what the key R does; `pageDown` is written on that key; `begun` is read out. */
  present: group(label, 'heading', 'next', 'again', 'pageDown', 'toAgain', 'keysOn', 'begun'),
  /** What a browser lacks, said once; the rest goes on. */
  errors: group(text, 'failed', 'noCrypto'),
});
