import { z } from 'astro/zod';
import { OUTCOMES } from '#domain/demo/facts/events.ts';
import { PERSONS } from '#domain/demo/facts/people.ts';
import {
  ACTIONS,
  HELPER_LIMITS,
  REASONS,
  type Mail,
  type Notice,
  type Place,
  type SignIn,
} from '#domain/demo/facts/state.ts';
import { answer, filled, filledText, forEach, group, label, line, text } from './kinds.ts';

const SITTERS = ['patient', 'helper', 'thief', 'passer-by'] as const;
const PLACES = [
  'home-computer',
  'helper-phone',
  'far-computer',
  'patient-phone',
  'thief-phone',
  'clinic-computer',
] as const satisfies readonly Place[];
const HOW = [
  'password',
  'text',
  'app',
  'passkey',
  'backup',
  'older',
] as const satisfies readonly SignIn['how'][];
const SIGN_IN_RESULTS = [
  'signed-in',
  'stopped-at-second-step',
  'wrong-password',
  'wrong-code',
  'locked',
  'refused',
] as const satisfies readonly SignIn['result'][];
const NOTICES = [
  'wrong-codes',
  'sign-in-reset',
  'helper-added',
  'second-step-on',
] as const satisfies readonly Notice['kind'][];
const LETTERS = [
  'notice',
  'attachment',
  'lock',
  'reset',
  'own-words',
] as const satisfies readonly Mail['kind'][];
const STEP_KINDS = ['off', 'text', 'app', 'passkey'] as const;
/** Why a real passkey did not come about, or did not answer. */
const PASSKEY_FAILURES = [
  'unsupported',
  'cancelled',
  'not-here',
  'not-verified',
  'failed',
] as const;

/** Signing in: every screen before the portal opens. */
const gate = {
  signIn: group(line, 'heading', 'user', 'password', 'passwordHint', 'button', 'help').extend({
    leads: forEach(SITTERS, text),
  }),
  secondStep: group(
    label,
    'heading',
    'code',
    'continue',
    'sendText',
    'sendAgain',
    'usePasskey',
    'useBackup',
    'help',
    'startOver',
    'toPhone',
  ).extend({
    app: line,
    text: filledText('phone'),
    passkey: line,
    /** Beside every field for a code. */
    codeHint: line,
    /** Said to someone who does not hold the patient's phone. */
    elsewhere: line,
  }),
  backup: group(line, 'heading', 'lead', 'field', 'button', 'back', 'paper', 'paperLead').extend({
    use: filled('code'),
    used: filled('code'),
  }),
  /** What a device asks, or says, when a page wants a passkey. */
  prompt: group(line, 'heading', 'yes', 'no', 'other').extend({
    ask: filledText('site'),
    none: filledText('site', 'kept'),
  }),
  setUp: z.strictObject({
    heading: label,
    lead: text,
    start: label,
    pretend: group(line, 'heading', 'lead', 'button', 'added'),
    own: group(
      text,
      'heading',
      'lead',
      'qr',
      'qrFailed',
      'key',
      'copy',
      'copied',
      'copyFailed',
      'sameDevice',
      'link',
    ),
    confirm: group(line, 'heading', 'lead', 'button'),
  }),
  codes: group(
    text,
    'heading',
    'lead',
    'copy',
    'print',
    'copied',
    'copyFailed',
    'kept',
    'removeHeading',
    'remove',
  ),
  passkey: group(
    text,
    'heading',
    'lead',
    'pretend',
    'real',
    'realBefore',
    'realWhy',
    'realButton',
    'working',
    'afterReal',
    'remove',
  ).extend({ failures: forEach(PASSKEY_FAILURES, text) }),
  locked: group(line, 'heading', 'told', 'back').extend({
    lead: filledText('minutes'),
    leadOne: text,
  }),
  help: group(
    text,
    'heading',
    'form',
    'formPatient',
    'formThief',
    'person',
    'personPatient',
    'personThief',
    'name',
    'birthDate',
    'send',
    'call',
    'back',
  ),
  signedOut: group(line, 'heading', 'draft', 'again').extend({
    because: group(text, 'idle', 'overall', 'sign-out', 'elsewhere'),
  }),
};

/** Pages of a portal that is open. */
const inside = {
  nav: group(
    answer,
    'label',
    'home',
    'messages',
    'results',
    'papers',
    'appointments',
    'security',
    'signOut',
  ).extend({ here: filled('name') }),
  warning: group(
    line,
    'heading',
    'lead',
    'overallHeading',
    'overallLead',
    'stay',
    'signOut',
    'timersOff',
  ).extend({ left: filled('n'), announce: filled('n') }),
  home: group(
    line,
    'noUnread',
    'unreadOne',
    'openMessages',
    'appointment',
    'noAppointment',
    'openAppointments',
    'notices',
    'dismiss',
    'openSignIns',
  ).extend({
    heading: filled('name'),
    news: label,
    unread: filled('n'),
    lastSignIn: filledText('when', 'device'),
    notice: forEach(NOTICES, text),
  }),
  messages: group(line, 'heading', 'write', 'unread', 'draft', 'none').extend({
    from: filled('name', 'when'),
    to: filled('name', 'when'),
  }),
  message: group(line, 'missing', 'back', 'reply').extend({
    attachment: filled('name'),
    answer: filled('subject'),
  }),
  write: group(
    line,
    'heading',
    'to',
    'subject',
    'body',
    'hint',
    'fill',
    'sampleSubject',
    'file',
    'fileHint',
    'keep',
    'send',
    'sentHeading',
    'sent',
    'sentBack',
  ).extend({ kept: filled('time'), restored: line, samples: z.array(text).min(2).max(4) }),
  results: group(line, 'heading', 'lead', 'back', 'missing'),
  papers: group(
    line,
    'heading',
    'vault',
    'attachments',
    'back',
    'missing',
    'closed',
    'close',
    'tryToClose',
    'closeHint',
    'closeHintOut',
  ),
  appointments: group(line, 'heading', 'yours', 'none', 'openTimes', 'noOpenTimes', 'join').extend({
    visit: filled('who'),
    video: filled('who'),
    book: filled('when'),
    bookedNow: filled('when'),
  }),
  video: group(text, 'heading', 'picture', 'lead', 'back').extend({ caption: filled('who') }),
  security: group(
    text,
    'heading',
    'stepHeading',
    'makePasskey',
    'removePasskey',
    'setUpAgain',
    'codes',
    'devices',
    'thisDevice',
    'signOutOthers',
    'othersOut',
    'timers',
    'idleOn',
    'idleOff',
    'overallOn',
    'overallOff',
    'timersOff',
    'timersOn',
    'lists',
    'signIns',
    'openedChart',
    'helpers',
  ).extend({
    step: forEach(STEP_KINDS, text),
    passkeyKept: forEach(['pretend', 'real'], text),
    since: filled('device', 'when'),
  }),
  signIns: group(
    text,
    'heading',
    'lead',
    'notChart',
    'none',
    'notShown',
    'how',
    'result',
    'notMe',
    'older',
  ).extend({
    line: filled('when', 'device', 'place'),
    lineNoPlace: filled('when', 'device'),
    hows: forEach(HOW, label),
    results: forEach(SIGN_IN_RESULTS, label),
    disowned: text,
  }),
  oddLines: group(
    text,
    'heading',
    'lead',
    'mark',
    'show',
    'none',
    'rightOdd',
    'rightFine',
    'missed',
    'notOdd',
    'next',
  ).extend({ score: filledText('found', 'odd', 'extra') }),
  openedChart: group(
    text,
    'heading',
    'lead',
    'off',
    'offAsk',
    'offAsked',
    'none',
    'ask',
    'asked',
    'answers',
  ).extend({
    line: filled('who', 'action'),
    why: filled('reason'),
    noWhy: label,
    from: filled('when', 'place'),
    askLine: filled('n'),
  }),
  helpers: group(
    text,
    'heading',
    'none',
    'invite',
    'limits',
    'has',
    'end',
    'ended',
    'shared',
    'sharedWhat',
  ).extend({ lead: filledText('name'), invited: filledText('name') }),
};

/** Beside the portal. */
const outside = {
  phone: group(
    text,
    'heading',
    'lead',
    'app',
    'noApp',
    'noKey',
    'useCode',
    'usedCode',
    'noField',
    'texts',
    'noTexts',
    'newText',
    'noService',
    'passkeys',
    'noPasskeys',
  ).extend({
    account: filled('clinic', 'user'),
    left: filled('n'),
    textFrom: filledText('clinic', 'code'),
    passkey: filled('site'),
  }),
  mailbox: group(
    text,
    'heading',
    'lead',
    'none',
    'open',
    'openFile',
    'back',
    'write',
    'writeLead',
    'body',
    'sample',
    'send',
    'sent',
  ).extend({
    from: filled('name', 'when'),
    to: filled('name', 'when'),
    fileName: filled('title'),
    letters: forEach(LETTERS, group(text, 'subject', 'body')),
  }),
  fakeSite: group(text, 'heading', 'code', 'button', 'usePasskey', 'moment', 'momentLead', 'again'),
};

/**
 * `src/content/demo/<language>/portal.yaml`: every word inside the pretend portal, and of
 * the pretend phone, mailbox and look-alike page beside it. Text in {braces} is filled in
 * by the page: keep the braces and the name in them.
 */
export const portalWords = z.strictObject({
  /** What came of something. The clinic's and the attacker's screens have words of their own. */
  outcomes: forEach(OUTCOMES, text),
  /** How the portal names people beside their names. */
  roles: forEach(PERSONS, answer),
  person: filled('name', 'role'),
  places: forEach(PLACES, label),
  actions: forEach(ACTIONS, label),
  reasons: forEach(REASONS, label),
  limits: forEach(HELPER_LIMITS, label),
  answers: group(line, 'no-reason', 'had-reason'),
  ...gate,
  ...inside,
  ...outside,
});

export type PortalWords = z.infer<typeof portalWords>;
