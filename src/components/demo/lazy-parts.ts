import { createContext } from 'svelte';
import { adoptStyles } from '#lib/island/adopt-styles.ts';
import type { DemoSpeech } from '#lib/content/content.ts';
import { late, type Late } from '#lib/island/lazy.svelte.ts';

/** Waits for a part and for its sheet. */
async function dressed<Part>(
  part: Promise<Part>,
  sheet: Promise<{ readonly default: string }>,
): Promise<Part> {
  const [here, { default: css }] = await Promise.all([part, sheet]);
  adoptStyles(css);
  return here;
}

const deskSheet = () => import('./clinic/desk.css?inline');

/** What the first paint does without. Each comes when it is first wanted. */
export const PARTS = {
  /** The portal beyond its first two screens. */
  portal: late(() => import('./patient/PortalScreens.svelte')),
  passkeyStep: late(() => import('./patient/PasskeyStep.svelte')),
  recordList: late(() => dressed(import('./clinic/RecordList.svelte'), deskSheet())),
  mailbox: late(() => import('./patient/Mailbox.svelte')),
  fakeSite: late(() => import('./patient/FakeSite.svelte')),
  desk: late(() => dressed(import('./clinic/Desk.svelte'), deskSheet())),
  attacker: late(() => dressed(import('./attacker/Attacker.svelte'), deskSheet())),
  mission: late(() => import('./guide/guide-parts.ts')),
  switches: late(() => import('./frame/SwitchList.svelte')),
  side: late(() => dressed(import('./side/SideBySide.svelte'), import('./side/side.css?inline'))),
};

/** All words of the demo, for whatever is shown below it. */
export const [speechHere, setSpeech] = createContext<Late<DemoSpeech>>();
