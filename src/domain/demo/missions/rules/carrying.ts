/** Missions about where words and files lie, and the way they take. */
import type { Stop } from '../../facts/events.ts';
import type { MissionId } from '../list.ts';
import type { Packet } from '../../facts/state.ts';
import { stopsOf } from '../../portal/views.ts';
import { by, who, type Past, type Rules } from './rule.ts';

const patient = who('patient');
const thief = who('thief');

const CHART_PAGES = ['message', 'result', 'paper'] as const;
/** Where both ends can read, whatever the way. */
const ENDS = ['own-device', 'clinic'] as const satisfies readonly Stop[];
const onTheWay =
  (way: Packet['by']) =>
  ({ id, stop }: { readonly id: string; readonly stop: Stop }, { portal }: Past): boolean =>
    !ENDS.some((end) => end === stop) &&
    portal.packets.some(
      (packet) => packet.id === id && packet.by === way && stopsOf(packet).includes(stop),
    );
const isNewFromPatient = (id: string, { portal }: Past): boolean =>
  portal.messages.some(
    (message) => message.id === id && message.from === 'patient' && message.at >= portal.openedAt,
  );

export const carrying = {
  'stolen-disk': {
    'read-the-disk': by('disk.opened', 'readable'),
    'see-noise': by('disk.opened', 'noise'),
    'sign-in-and-read': by(
      'page.opened',
      'done',
      (event) => thief(event) && CHART_PAGES.some((page) => page === event.page),
    ),
  },
  'postcard-and-courier': {
    'write-by-email': by('email.sent', 'done'),
    'read-the-postcard': by('line.tapped', 'readable', onTheWay('email')),
    'write-by-portal': by('message.sent', 'done', patient),
    'see-the-envelope': by('line.tapped', 'noise', onTheWay('portal')),
    'read-as-the-team': by(
      'message.opened',
      'done',
      ({ by: role, id }, past) => role === 'nurse' && isNewFromPatient(id, past),
    ),
  },
  'vault-and-inbox': {
    'open-the-attachment': by('mail.opened', 'readable', patient),
    'break-into-mailbox': by('mail.opened', 'readable', thief),
    'try-to-close-it': by('paper.closed', 'attachment-stays', patient),
    'open-the-vault': by(
      'page.opened',
      'done',
      (event) => patient(event) && event.page === 'paper',
    ),
    'find-only-a-notice': by('mail.opened', 'nothing-shown', thief),
    'close-the-file': by('paper.closed', 'paper-closed', patient),
  },
} as const satisfies Partial<Record<MissionId, Rules>>;
