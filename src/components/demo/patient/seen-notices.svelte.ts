import type { Notice } from '#domain/demo/facts/state.ts';

let seen = $state.raw<readonly Notice[]>([]);

/** Notices that the reader put away. They are known by themselves and not by id: another portal starts its ids anew. */
export const seenNotices = {
  has: (notice: Notice): boolean => seen.includes(notice),
  add: (notice: Notice): void => void (seen = [...seen, notice]),
};
