import type { MissionId, StepPlace } from '#domain/demo/missions/list.ts';
import type { Records } from '#domain/demo/facts/opening-types.ts';
import type { Places } from '#domain/demo/visit/visit.ts';
import type { DemoWords } from '#lib/content/demo-content.ts';
import { fillIn } from '#lib/words/fill-in.ts';
import type { FirstWords } from './first-words.ts';

export type FrameWords = FirstWords['frame'];
/** Of the guide inside a mission: it comes with all words. */
export type GuideWords = DemoWords['frame'];
export type MissionWords = DemoWords['missions'][MissionId];

/** The button that leads to where a step is done; undefined when the reader is there already. */
export function wayTo(
  { seat, role, tool, device }: StepPlace,
  places: Places,
  words: GuideWords['panel']['goTo'],
  { people }: Pick<Records, 'people'>,
): string | undefined {
  if (seat === 'clinic') {
    const job = role ?? places.role;
    return places.seat === seat && places.role === job ? undefined : words.roles[job];
  }
  // At the attacker's seat the tool is part of the reader's own search: the seat is enough.
  if (seat === 'attacker') return places.seat === seat ? undefined : words.attacker;
  if (tool === 'fake-site')
    return places.seat === seat && places.patient === 'fake-site' ? undefined : words.fakeSite;
  if (device === 'helper-phone')
    return places.seat === seat && places.patient === device
      ? undefined
      : fillIn(words.helper, { name: people.helper.name });
  const onOwnComputer = places.patient === 'home-computer' || places.patient === 'mailbox';
  return places.seat === seat && onOwnComputer ? undefined : words.patient;
}
