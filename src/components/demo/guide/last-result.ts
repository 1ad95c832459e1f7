import { MISSIONS } from '#domain/demo/missions/list.ts';
import type { MissionView } from '#machines/demo/demo.selectors.ts';
import type { MissionWords } from '../words.ts';

/** What the last step of a mission showed, until the next portal opens. */
export function afterOf({ id, stage, done }: MissionView, text: MissionWords): string {
  const last = done.at(-1);
  const isHere = last !== undefined && MISSIONS[id][stage]?.steps.some((step) => step.id === last);
  return isHere ? (text.steps[last]?.after ?? '') : '';
}
