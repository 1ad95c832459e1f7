import {
  MOST_PORTALS,
  NICKNAME_LENGTH,
  type Answers,
  type CheckedPortal,
  type Progress,
  type ProgressChange,
} from './types.ts';

const PORTAL_ID = /^[a-z0-9-]{1,40}$/;
/** Control characters, and the marks that turn the direction of text about and can disguise a name. */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** An id as the page makes it (a UUID will do). */
export const isPortalId = (id: string): boolean => PORTAL_ID.test(id);

/** A nickname as it is kept: one visible line of at most NICKNAME_LENGTH characters. */
export const cleanNickname = (text: string): string =>
  [...text.replace(INVISIBLE, ' ').trim()].slice(0, NICKNAME_LENGTH).join('').trim();

export const emptyPortal = (id: string, nickname = '', answers: Answers = {}): CheckedPortal => ({
  id,
  nickname: cleanNickname(nickname),
  answers,
  ticks: [],
});

/** What a check begins with: one portal without a name or an answer. */
export const NO_PROGRESS: Progress = {
  version: 1,
  portals: [emptyPortal('first')],
  current: 'first',
};

/** The portal that is being checked. */
export const currentPortal = ({
  portals,
  current,
}: Pick<Progress, 'portals' | 'current'>): CheckedPortal =>
  portals.find(({ id }) => id === current) ?? portals[0]!;

export const canAddPortal = ({ portals }: Pick<Progress, 'portals'>, id: string): boolean =>
  portals.length < MOST_PORTALS && isPortalId(id) && portals.every((portal) => portal.id !== id);

/**
 * Takes one change in and leaves every other portal as it is, so that two tabs on two
 * portals do not overwrite each other. The last portal removed leaves an empty one behind.
 *
 * @returns the same progress when a sixth portal would be needed
 */
export function applyChange(
  progress: Progress,
  { current, kept, removed }: ProgressChange,
): Progress {
  const left = progress.portals.filter(({ id }) => id !== removed);
  const known = left.some(({ id }) => id === kept?.id);
  if (kept && !known && left.length >= MOST_PORTALS) return progress;
  const added =
    kept && !known
      ? [...left, kept]
      : left.map((portal) => (portal.id === kept?.id ? kept : portal));
  const portals = added.length > 0 ? added : NO_PROGRESS.portals;
  const chosen = portals.find(({ id }) => id === current) ?? portals[0]!;
  return { version: 1, portals, current: chosen.id };
}
