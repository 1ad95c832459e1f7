import { PREFIX } from './erase-keys.ts';

/**
 * The place that the reader chose in the check, for a page that loads none of
 * the check. Only an id leaves here, and only to be compared with known ones:
 * whatever else is stored is left to the check's own decoding.
 * @param area for tests; may throw, as a browser that blocks storage does
 */
export function chosenPlace(
  area: () => Pick<Storage, 'getItem'> = () => localStorage,
): string | undefined {
  try {
    const saved: unknown = JSON.parse(area().getItem(`${PREFIX}v1:check`) ?? '{}');
    const { portals } = saved as { portals?: { answers?: { place?: unknown } }[] };
    const place = portals?.find(({ answers }) => answers?.place)?.answers?.place;
    return typeof place === 'string' ? place : undefined;
  } catch {
    return undefined;
  }
}
