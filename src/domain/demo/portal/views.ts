/** What others than the portal get to see of its facts. */
import { STOPS, type Stop } from '../facts/events.ts';
import { PATIENT_CHART } from './record.ts';
import type { AccessLine, Mail, Packet, PortalState, SignIn } from '../facts/state.ts';

/**
 * Who opened the patient's chart, oldest first.
 *
 * @returns undefined where the portal keeps no record, or does not show it to patients
 */
export function viewsForPatient({
  policy,
  record,
}: PortalState): readonly AccessLine[] | undefined {
  if (policy.viewsShownToPatient === 'off' || policy.accessRecord === 'off') return undefined;
  return record.filter(({ chart }) => chart === PATIENT_CHART);
}

/**
 * Who signed in to the patient's account, oldest first: not the record of who opened the chart.
 *
 * @returns undefined where the portal does not show it to patients
 */
export const signInsForPatient = ({
  policy,
  signIns,
}: PortalState): readonly SignIn[] | undefined =>
  policy.signInsShownToPatient === 'off' ? undefined : signIns;

/** What lies on the clinic's disk before any encryption: JSON with two spaces and the words first, so that a reader sees what a thief would. */
export function diskText({ messages, records, papers }: PortalState): string {
  const wordsFirst = {
    messages: messages.map(({ subject, body, ...rest }) => ({ subject, body, ...rest })),
    results: records.results.map(({ title, body, ...rest }) => ({ title, body, ...rest })),
    papers: papers.map(({ title, body, ...rest }) => ({ title, body, ...rest })),
  };
  return JSON.stringify(wordsFirst, undefined, 2);
}

/** Where a packet passes. A portal message never lies at a mail company. */
export const stopsOf = ({ by }: Packet): readonly Stop[] =>
  by === 'email' ? STOPS : STOPS.filter((stop) => stop !== 'mail-company');

/**
 * Can someone at this stop read it? Both ends can, sealed or not: that is what it was sent
 * for. On the way between, only what is not sealed.
 */
export function readableAt(packet: Packet, stop: Stop): boolean {
  if (!stopsOf(packet).includes(stop)) return false;
  return stop === 'own-device' || stop === 'clinic' || !packet.sealed;
}

/** The patient's mailbox, newest first. */
export const mailbox = ({ mail }: PortalState): readonly Mail[] => mail.slice().reverse();
