import type { Records } from '#domain/demo/facts/opening-types.ts';
import type { Device } from '#domain/demo/facts/state.ts';
import type { Places } from '#domain/demo/visit/visit.ts';
import { browserScreen, type BrowserView } from '#machines/demo/demo.selectors.ts';

/** What the pretend browser shows in its address bar. */
export interface Address {
  readonly isPrivate: boolean;
  /** Host and path, without the scheme. */
  readonly rest: string;
}

export function portalAddress(view: BrowserView): Address {
  const screen = browserScreen(view);
  return { isPrivate: view.isPrivate, rest: `${view.site}/${screen === 'home' ? '' : screen}` };
}

/** Pages outside the portal that the patient can have open. That one is a trap does not show in its "https". */
export function outsideAddress(
  place: Exclude<Places['patient'], Device>,
  { clinic, patient }: Records,
): Address {
  const mailHost = patient.email.slice(patient.email.indexOf('@') + 1);
  return {
    isPrivate: true,
    rest: place === 'mailbox' ? `${mailHost}/inbox` : `${clinic.fakeSite}/sign-in`,
  };
}
