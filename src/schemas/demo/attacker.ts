import { z } from 'astro/zod';
import { STOPS, type RecordEdit } from '#domain/demo/facts/events.ts';
import { TOOLS } from '#domain/demo/facts/seats.ts';
import type { Packet } from '#domain/demo/facts/state.ts';
import { filled, forEach, group, label, line, text } from './kinds.ts';

const EDITS = [
  'removed',
  'altered',
  'moved',
  'cut',
  'redone',
] as const satisfies readonly RecordEdit['kind'][];
const CARRIERS = ['portal', 'email'] as const satisfies readonly Packet['by'][];
/** Where a message is open because it was written or is read there. */
const ENDS = ['own-device', 'clinic'] as const;

/**
 * `src/content/demo/<language>/attacker.yaml`: the attacker's seat. It is sober, and honest
 * about what is acted. What came of an act is in `portal.yaml`, unless it reads differently here.
 * Text in {braces} is filled in by the page: keep the braces and the name in them.
 */
export const attackerWords = z.strictObject({
  heading: label,
  lead: text,
  back: label,
  tools: forEach(TOOLS, group(line, 'name', 'lead')),
  /** Whose browser a window is, for a screen reader. */
  farComputer: label,
  homeComputer: label,
  stolenPassword: group(line, 'found', 'leak', 'user', 'password', 'fresh'),
  phone: group(
    text,
    'how',
    'move',
    'giveBack',
    'heading',
    'look',
    'codeHere',
    'noCode',
    'appStays',
    'next',
    'toPassword',
  ).extend({ moved: filled('phone'), atHome: filled('phone') }),
  fakeSite: group(
    text,
    'nothing',
    'toPatient',
    'password',
    'code',
    'noCode',
    'time',
    'over',
    'passkey',
    'passOn',
    'in',
  ).extend({ left: filled('n') }),
  openComputer: group(text, 'note'),
  line: group(
    text,
    'nothing',
    'toPatient',
    'which',
    'where',
    'bytes',
    'keyNote',
    'emailLimit',
    'portalLimit',
    'openLimit',
  ).extend({
    packets: forEach(CARRIERS, filled('when')),
    stops: forEach(STOPS, label),
    ends: forEach(ENDS, line),
  }),
  disk: group(text, 'open', 'noise', 'readable', 'label', 'limit', 'toPassword'),
  mailbox: group(text, 'open', 'readable', 'onlyNotices', 'nothing'),
  support: group(line, 'name', 'born', 'form', 'call', 'got', 'toPassword'),
  staffLogin: group(text, 'how', 'limit', 'sitDown'),
  record: group(
    line,
    'empty',
    'letWork',
    'line',
    'what',
    'who',
    'edit',
    'done',
    'toOfficer',
  ).extend({ option: filled('n', 'who', 'action', 'when'), kinds: forEach(EDITS, line) }),
  /** Bytes on show. `iv` is a number that must be new each time; it is no secret. */
  bytes: group(text, 'iv', 'ivNote', 'whereKey', 'keyNote', 'key').extend({ count: filled('n') }),
});
