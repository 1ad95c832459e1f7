/** A warning that time runs out, on whatever screen: how long it shows, and when it is said aloud. */

/** In milliseconds, as all times of the rules. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;

/** So long before the end the warning is on show: three times what WCAG 2.2.1 asks. */
export const WARNING = 60 * SECOND;

/** When it is said aloud, in seconds before the end; each second would talk over everything. */
export const ANNOUNCED = [60, 30, 20, 10] as const;
export type Announced = (typeof ANNOUNCED)[number];

/** The announcement that is due with so many seconds left. */
export const announcementAt = (seconds: number): Announced | undefined =>
  ANNOUNCED.findLast((one) => seconds <= one);
