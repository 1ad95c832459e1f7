import { z } from 'astro/zod';
import type { Outcome } from '#domain/demo/facts/events.ts';
import {
  SCENARIO_IDS,
  SCENARIOS,
  STANDINGS,
  type ScenarioId,
} from '#domain/demo/side-by-side/list.ts';
import { answer, filled, filledText, forEach, group, label, line } from './kinds.ts';

/** What someone does, and a sentence for each thing that can come of it. "You" are the patient. */
const stepWords = (outcomes: readonly Outcome[]) =>
  z.strictObject({ does: line, outcomes: forEach(outcomes, line) });
type StepWords = ReturnType<typeof stepWords>;

const scenarioWords = (id: ScenarioId) =>
  z.strictObject({
    name: label,
    /** How it begins, before the reader runs it: gives no end away. */
    lead: line,
    /** In the order in which they happen. */
    steps: z.strictObject(
      Object.fromEntries(
        Object.entries(SCENARIOS[id].steps).map(([step, outcomes]) => [step, stepWords(outcomes)]),
      ) as Record<string, StepWords>,
    ),
    /** What it came to, in one sentence. */
    endings: forEach(Object.keys(SCENARIOS[id].endings), line),
  });

/** `src/content/demo/<language>/side.yaml`: the same event at two portals. */
export const sideWords = z.strictObject({
  ...group(label, 'what', 'which', 'run').shape,
  /** Which two portals; `usual` is the preset of that name, and `own` is the reader's mix. */
  pairs: group(label, 'presets', 'usualAndStrong', 'ownAndStrong', 'ownAndBudget'),
  /** Says how one gets a mix of one's own. */
  ownHint: line,
  result: filled('name'),
  /** How a portal stood. It stands beside a mark, before the ending. */
  standings: forEach(STANDINGS, answer),
  /** Told to screen readers when it has run. */
  said: filledText('left', 'leftStanding', 'right', 'rightStanding'),
  scenarios: z.strictObject(
    Object.fromEntries(SCENARIO_IDS.map((id) => [id, scenarioWords(id)])) as Record<
      ScenarioId,
      ReturnType<typeof scenarioWords>
    >,
  ),
});
