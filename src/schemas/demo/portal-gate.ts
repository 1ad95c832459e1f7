import { z } from 'astro/zod';
import { filled, filledText, forEach, group, label, line, text } from './kinds.ts';

const SITTERS = ['patient', 'helper', 'thief', 'passer-by'] as const;
/** Why a real passkey did not come about, or did not answer. */
const PASSKEY_FAILURES = [
  'unsupported',
  'cancelled',
  'not-here',
  'not-verified',
  'failed',
] as const;

/** Signing in: every screen before the portal opens. */
export const gate = {
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
