import { PRESETS, type Policy } from '#domain/demo/facts/switches.ts';
import { beginDemo, type Demo } from '#domain/demo/visit/missions.ts';
import { KIT, opened, RECORDS } from './pretend-clinic.ts';

/** The wall clock of a visit; any will do, since the demo has a clock of its own. */
export const WALL = Date.UTC(2030, 0, 1);

/** A visit to the reader's own portal, strong but for what a test changes. */
export const visit = (policy: Partial<Policy> = {}): Demo =>
  beginDemo({ records: RECORDS, kit: KIT, policy: { ...PRESETS.strong, ...policy } }, KIT, WALL);

/** The same with the patient signed in at home. */
export const signedIn = (policy: Partial<Policy> = {}): Demo => ({
  ...visit(policy),
  portal: opened(policy),
});
