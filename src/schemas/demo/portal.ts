import { z } from 'astro/zod';
import { OUTCOMES } from '#domain/demo/facts/events.ts';
import { PERSONS } from '#domain/demo/facts/people.ts';
import { ACTIONS, HELPER_LIMITS, REASONS, type Place } from '#domain/demo/facts/state.ts';
import { answer, filled, forEach, group, label, line, text } from './kinds.ts';
import { outside } from './portal-beside.ts';
import { gate } from './portal-gate.ts';
import { inside } from './portal-pages.ts';

const PLACES = [
  'home-computer',
  'helper-phone',
  'far-computer',
  'patient-phone',
  'thief-phone',
  'clinic-computer',
] as const satisfies readonly Place[];

/**
 * `src/content/demo/<language>/portal.yaml`: every word inside the pretend portal, and of
 * the pretend phone, mailbox and look-alike page beside it. Text in {braces} is filled in
 * by the page: keep the braces and the name in them.
 */
export const portalWords = z.strictObject({
  /** What came of something. The clinic's and the attacker's screens have words of their own. */
  outcomes: forEach(OUTCOMES, text),
  /** How the portal names people beside their names. */
  roles: forEach(PERSONS, answer),
  person: filled('name', 'role'),
  places: forEach(PLACES, label),
  actions: forEach(ACTIONS, label),
  reasons: forEach(REASONS, label),
  limits: forEach(HELPER_LIMITS, label),
  answers: group(line, 'no-reason', 'had-reason'),
  ...gate,
  ...inside,
  ...outside,
});
