import { chainAll } from './record.ts';
import type { Policy } from '../facts/switches.ts';
import type { Kit, Records } from '../facts/opening-types.ts';
import { MINUTE, type Credentials, type PortalState, type SignIn } from '../facts/state.ts';

/** Where the demo's clock starts: a Monday, 09:00, shown as the clinic's time. */
export const DEMO_START = Date.UTC(2026, 10, 16, 9, 0);

export interface Opening {
  readonly policy: Policy;
  readonly records: Records;
  readonly kit: Kit;
  /** On the demo's clock. */
  readonly now: number;
  /** Does the patient sit there signed in, at home? */
  readonly signedIn: boolean;
  /** Was the second step set up before? */
  readonly enrolled: boolean;
}

function credentialsOf({ records, kit, enrolled }: Opening): Credentials {
  const common = {
    password: records.patient.password,
    textKey: kit.textKey,
    textsSent: 0,
    usedTexts: [],
    usedSteps: [],
    wrongCodes: 0,
    number: 'patient-phone',
  } as const;
  if (!enrolled) return { ...common, backupCodes: [] };
  return {
    ...common,
    appKey: kit.appKey,
    passkey: { kind: 'pretend', site: records.clinic.site },
    backupCodes: kit.backupCodes.map((code) => ({ code })),
  };
}

/** Earlier sign-ins, oldest first, as lines are added. */
const earlier = ({ records, now }: Opening): readonly SignIn[] =>
  records.signIns
    .map(({ id, ago, device, place, result }): SignIn => ({
      id,
      at: now - ago * MINUTE,
      account: 'patient',
      device,
      place,
      how: 'older',
      result,
    }))
    .sort((one, other) => one.at - other.at);

/** The line of the sign-in that an opening takes for granted. */
const present = ({ policy: { secondStep }, now }: Opening): SignIn => ({
  id: 'sign-in-at-opening',
  at: now,
  account: 'patient',
  device: 'home-computer',
  how: secondStep === 'off' ? 'password' : secondStep,
  result: 'signed-in',
});

/** A portal as a visit, a mission or a comparison finds it. */
export function openPortal(opening: Opening): PortalState {
  const { policy, records, now, signedIn } = opening;
  const portal: PortalState = {
    policy,
    records,
    openedAt: now,
    credentials: credentialsOf(opening),
    sessions: signedIn
      ? [
          {
            device: 'home-computer',
            account: 'patient',
            by: 'patient',
            startedAt: now,
            lastActiveAt: now,
          },
        ]
      : [],
    pending: [],
    messages: records.messages.map((message) => ({ ...message, read: message.to !== 'patient' })),
    papers: records.papers.map((paper) => ({ ...paper, closed: false })),
    appointments: records.appointments,
    signIns: signedIn ? [...earlier(opening), present(opening)] : earlier(opening),
    record: [],
    texts: [],
    mail: [],
    packets: [],
    helper: { way: 'none', limits: [] },
    questions: [],
    loot: {},
    timersOff: false,
    notices: [],
  };
  return policy.accessRecord === 'chained' ? chainAll(portal) : portal;
}
