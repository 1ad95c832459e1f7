import { sessionFactsOf, type Ending } from '#domain/demo/portal/sign-in-facts.ts';
import type { Outcome, Page, PortalEvent } from '#domain/demo/facts/events.ts';
import { MISSIONS, type MissionId, type StepPlace } from '#domain/demo/missions/list.ts';
import { nextOnPath } from '#domain/demo/missions/path.ts';
import { currentStep } from '#domain/demo/missions/stages.ts';
import { helpersHaveOwnSignIn, isPrivateLink } from '#domain/demo/portal/protections.ts';
import { phoneGivesCodes } from '#domain/demo/portal/sign-in-means.ts';
import { sessionOn } from '#domain/demo/portal/sessions.ts';
import { presetOf, type Policy, type PresetId } from '#domain/demo/facts/switches.ts';
import type { Account } from '#domain/demo/facts/people.ts';
import type { Device } from '#domain/demo/facts/state.ts';
import { warningShows } from '#domain/demo/visit/clock.ts';
import { sessionAt, signInAt, type DemoSnapshot } from './demo.machine.ts';

export type { DemoSnapshot };

/** Who can sit at a browser of the pretend portal. */
export type Sitter = Extract<PortalEvent, { readonly type: 'page.opened' }>['by'];

export const SIGN_IN_STAGES = [
  'asking-password',
  'asking-second-step',
  'using-backup',
  'setting-up',
  'getting-help',
  'locked',
  'signed-in',
] as const;
export type SignInStage = (typeof SIGN_IN_STAGES)[number];

export interface SessionView {
  readonly phase: 'none' | 'active' | 'warning';
  /** Until the portal closes itself; undefined without a timer that runs. */
  readonly secondsLeft?: number;
  /** What a screen reader is told now; changes four times in a warning, not each second. */
  readonly announce?: 60 | 30 | 20 | 10;
}

/** What the browser of one device shows. */
export interface BrowserView {
  readonly device: Device;
  readonly by: Sitter;
  readonly account: Account;
  /** Host name in the address bar. */
  readonly site: string;
  readonly isPrivate: boolean;
  readonly signIn: SignInStage;
  readonly session: SessionView;
  /** Why the last session here ended, until something else is done here. */
  readonly endedBy?: Ending;
  readonly page: Page;
  readonly item?: string;
  readonly said?: Outcome;
}

export interface MissionView {
  readonly id: MissionId;
  readonly phase: 'briefing' | 'working' | 'between' | 'finished';
  /** Index, from 0. */
  readonly stage: number;
  /** The step at hand; undefined when the stage is done. */
  readonly step?: StepPlace;
  /** Ids of the steps done, of all stages. */
  readonly done: readonly string[];
  readonly hints: number;
  /** The step at hand counted from 1 among all steps of the mission, and how many these are. */
  readonly place: { readonly n: number; readonly total: number };
}

/** Of the states of a sign-in page, the one on show. */
const stageIn = (snapshot: DemoSnapshot, device: Device): SignInStage => {
  const page = snapshot.children[signInAt(device)]?.getSnapshot();
  return SIGN_IN_STAGES.find((stage) => page?.hasTag(stage)) ?? 'asking-password';
};

/** Who sits at a browser: at the patient's own, the attacker's seat is a passer-by. */
const sitterAt = (snapshot: DemoSnapshot, device: Device): Sitter => {
  if (device === 'helper-phone') return 'helper';
  if (device === 'far-computer') return 'thief';
  return snapshot.context.places.seat === 'attacker' ? 'passer-by' : 'patient';
};

/** The account that a browser signs in to: a helper's own where the portal has such logins. */
const accountAt = ({ portal, clock }: DemoSnapshot['context'], device: Device): Account =>
  sessionOn(portal, device, clock.now)?.account ??
  (device === 'helper-phone' && helpersHaveOwnSignIn(portal) ? 'helper' : 'patient');

export function browserAt(snapshot: DemoSnapshot, device: Device): BrowserView {
  const { portal, clock, places, said } = snapshot.context;
  const session = snapshot.children[sessionAt(device)]?.getSnapshot().context;
  const { phase, secondsLeft } = sessionFactsOf(portal, device, clock.now);
  return {
    device,
    by: sitterAt(snapshot, device),
    account: accountAt(snapshot.context, device),
    site: portal.records.clinic.site,
    isPrivate: isPrivateLink(portal),
    signIn: stageIn(snapshot, device),
    session: { phase, secondsLeft, announce: session?.announced },
    endedBy: session?.endedBy,
    ...places.pages[device],
    said: said[device],
  };
}

const SCREENS: Readonly<Record<Exclude<SignInStage, 'signed-in'>, string>> = {
  'asking-password': 'sign-in',
  'asking-second-step': 'second-step',
  'using-backup': 'second-step',
  'setting-up': 'set-up',
  'getting-help': 'help',
  locked: 'locked',
};

/** The screen of one browser, for `[data-screen]`. */
export function browserScreen({ signIn, endedBy, page }: BrowserView): string {
  if (signIn === 'signed-in') return page;
  return signIn === 'asking-password' && endedBy ? 'signed-out' : SCREENS[signIn];
}

/** What is on show at the seat at hand, for `[data-screen]`. */
export function screenOf(snapshot: DemoSnapshot): string {
  const { seat, patient, desk, tool } = snapshot.context.places;
  if (seat === 'clinic') return desk.page;
  if (seat === 'attacker') return tool ?? 'tools';
  return patient === 'home-computer' || patient === 'helper-phone'
    ? browserScreen(browserAt(snapshot, patient))
    : patient;
}

const MISSION_PHASES = ['briefing', 'working', 'between', 'finished'] as const;

/** The mission at hand; undefined in the reader's own portal. */
export function missionOf(snapshot: DemoSnapshot): MissionView | undefined {
  const { run } = snapshot.context;
  const mission = snapshot.children.mission?.getSnapshot();
  const phase = MISSION_PHASES.find((one) => mission?.hasTag(one));
  if (!run || !phase) return undefined;
  const { id, stage, done, hints } = run;
  const total = MISSIONS[id].reduce((sum, { steps }) => sum + steps.length, 0);
  const place = { n: done.length + 1, total };
  return { id, phase, stage, step: currentStep(run), done, hints, place };
}

/** The demo's clock, in milliseconds since 1970. */
export const clockOf = ({ context }: DemoSnapshot): number => context.clock.now;
/** The policy of the portal at hand: the reader's mix, or the mission's. */
export const policyOf = ({ context }: DemoSnapshot): Policy => context.portal.policy;
export const presetOn = (snapshot: DemoSnapshot): PresetId | 'own' => presetOf(policyOf(snapshot));
/** What came of the latest act, wherever it was. */
export const outcomeOf = ({ context }: DemoSnapshot): Outcome | undefined => context.latest;
/** Does a warning show at any browser? Then the clock cannot be skipped, only run out. */
export const warningIsOn = ({ context }: DemoSnapshot): boolean => warningShows(context);

/**
 * The mission to offer next, or after the one at hand: the first that is not finished yet.
 *
 * @param path all missions, in the order of their chapters
 */
export const nextMissionOf = (
  { context: { finished, run } }: DemoSnapshot,
  path: readonly MissionId[],
): MissionId | undefined => nextOnPath(path, finished, run?.id);

/**
 * The device whose page wants a code from the patient's phone; the phone is put away once the
 * portal is open. The helper does not have it.
 */
export function phoneServes(snapshot: DemoSnapshot): Device | undefined {
  const { places, portal } = snapshot.context;
  const { seat, patient } = places;
  if (seat !== 'patient' || patient === 'mailbox' || patient === 'helper-phone') return undefined;
  if (!phoneGivesCodes(portal)) return undefined;
  if (patient === 'fake-site') return 'home-computer';
  const { signIn, page } = browserAt(snapshot, patient);
  return signIn === 'signed-in' && page !== 'security' ? undefined : patient;
}
