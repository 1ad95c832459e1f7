/** Missions about who looked: the access record, and the patient's own sign-ins. */
import type { MissionId } from '../list.ts';
import { PATIENT_CHART } from '../../portal/record.ts';
import { after, by, either, who, type Rules } from './rule.ts';

const patient = who('patient');

export const looking = {
  'curious-colleague': {
    'open-without-reason': by(
      'chart.opened',
      'done',
      ({ by: role, chart, reason }) =>
        role === 'front-desk' && chart === PATIENT_CHART && reason === 'none',
    ),
    'find-the-line': after(
      'open-without-reason',
      by('page.opened', 'done', (event) => patient(event) && event.page === 'opened-chart'),
    ),
    'ask-the-officer': after('open-without-reason', by('question.asked', 'done', patient)),
    answer: after('ask-the-officer', by('question.answered', 'done')),
    'compare-the-lists': after(
      'find-the-line',
      by('page.opened', 'done', (event) => patient(event) && event.page === 'sign-ins'),
    ),
  },
  'edited-log': {
    'remove-the-line': by('record.edited', 'done'),
    'check-the-chain': after('remove-the-line', by('record.checked', 'chain-broken')),
    'remove-it-again': by('record.edited', 'done'),
    'look-in-vain': after('remove-it-again', by('record.checked', 'no-chain')),
  },
  'odd-line': {
    'mark-the-odd': by('lines.judged', 'done', patient),
    'act-on-one': after(
      'mark-the-odd',
      either(
        by('line.disowned', 'signed-out', patient),
        by('others.signedOut', ['done', 'signed-out'], patient),
      ),
    ),
  },
} as const satisfies Partial<Record<MissionId, Rules>>;
