/** Missions about the sign-in. */
import type { MissionId } from '../list.ts';
import { after, by, either, signedIn, who, type Rules } from './rule.ts';

const patient = who('patient');
const thief = who('thief');

export const gettingIn = {
  'app-code': {
    'turn-on': by('key.confirmed', ['second-step-on', 'signed-in'], patient),
    'keep-backup-codes': by('backup.kept', 'done', patient),
    'sign-in-with-code': by('code.submitted', 'signed-in', patient),
    'try-it-again': by('code.submitted', 'code-used', patient),
    'sign-in-with-backup': by('backup.submitted', 'signed-in', patient),
    'try-backup-again': by('backup.submitted', 'backup-used', patient),
  },
  'stolen-password': {
    'walk-in': by('password.submitted', 'signed-in', thief),
    'be-stopped': by('password.submitted', 'second-step-needed', thief),
    'see-the-try': after(
      'be-stopped',
      by('page.opened', 'done', (event) => patient(event) && event.page === 'sign-ins'),
    ),
  },
  'sim-swap': {
    'move-number': by('number.moved', 'done', ({ to }) => to === 'thief-phone'),
    'use-the-text': by('code.submitted', 'signed-in', thief),
    'move-number-again': by('number.moved', 'done', ({ to }) => to === 'thief-phone'),
    'look-for-the-code': after(
      'move-number-again',
      by('phone.looked', 'no-code-here', ({ phone }) => phone === 'thief-phone'),
    ),
  },
  'fake-site': {
    'type-at-fake': by('fakeSite.filled', 'caught'),
    'pass-it-on': after('type-at-fake', by('code.submitted', 'signed-in', thief)),
    'ask-passkey-at-fake': by('passkey.answered', 'passkey-other-site', patient),
    'use-passkey-at-real': by('passkey.answered', 'signed-in', patient),
  },
  'five-wrong-codes': {
    'guess-five-times': either(
      by('code.submitted', 'locked', thief),
      by('backup.submitted', 'locked', thief),
    ),
    'meet-the-lock': after(
      'guess-five-times',
      either(by('password.submitted', 'locked', thief), by('code.submitted', 'locked', thief)),
    ),
    'see-the-notice': after(
      'guess-five-times',
      either(
        by('mail.opened', ['readable', 'nothing-shown'], patient),
        by('page.opened', 'done', (event) => patient(event) && event.page === 'home'),
      ),
    ),
  },
  'locked-out': {
    'ask-the-person': by('support.asked', 'support-refused', thief),
    'ask-as-yourself': by('support.asked', 'support-helped', patient),
    'ask-the-form': by('support.asked', 'support-reset', thief),
    'walk-through': after('ask-the-form', signedIn('thief')),
  },
} as const satisfies Partial<Record<MissionId, Rules>>;
