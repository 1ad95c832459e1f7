import type { Mail } from '#domain/demo/facts/state.ts';
import { filled, filledText, forEach, group, text } from './kinds.ts';

const LETTERS = [
  'notice',
  'attachment',
  'lock',
  'reset',
  'own-words',
] as const satisfies readonly Mail['kind'][];

/** Beside the portal. */
export const outside = {
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
