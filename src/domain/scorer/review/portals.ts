import { answerTo, tidy } from '../rules/answers.ts';
import { cleanLine, isId } from '../rules/text.ts';
import {
  MOST_PORTALS,
  NAME_LENGTH,
  type Answer,
  type ReviewedPortal,
  type Review,
} from '../types.ts';

export const emptyPortal = (id: string, name = ''): ReviewedPortal => ({
  id,
  name: cleanLine(name, NAME_LENGTH),
  answers: {},
});

export const findPortal = ({ portals }: Review, id: string): ReviewedPortal | undefined =>
  portals.find((portal) => portal.id === id);

/** Is there room for a portal of this id? */
export const canAddPortal = (review: Review, id: string): boolean =>
  review.portals.length < MOST_PORTALS && isId(id) && findPortal(review, id) === undefined;

/** Adds a portal as the last column; the same review when there is no room for it. */
export const addPortal = (review: Review, id: string, name = ''): Review =>
  canAddPortal(review, id)
    ? { ...review, portals: [...review.portals, emptyPortal(id, name)] }
    : review;

/** Puts a copy of a portal right after it; the same review when there is no room for it. */
export function duplicatePortal(review: Review, id: string, copyId: string, name?: string): Review {
  const original = findPortal(review, id);
  if (!original || !canAddPortal(review, copyId)) return review;
  const copy = { ...original, id: copyId, name: cleanLine(name ?? original.name, NAME_LENGTH) };
  return {
    ...review,
    portals: review.portals.flatMap((portal) => (portal === original ? [portal, copy] : [portal])),
  };
}

export const removePortal = (review: Review, id: string): Review => ({
  ...review,
  portals: review.portals.filter((portal) => portal.id !== id),
});

/** Could the portal move one column over? */
export function canMovePortal({ portals }: Review, id: string, by: -1 | 1): boolean {
  const from = portals.findIndex((portal) => portal.id === id);
  return from >= 0 && portals[from + by] !== undefined;
}

/** Moves a portal one column back or forward; at the edge it stays where it is. */
export function movePortal(review: Review, id: string, by: -1 | 1): Review {
  if (!canMovePortal(review, id, by)) return review;
  const portals = [...review.portals];
  const from = portals.findIndex((portal) => portal.id === id);
  portals.splice(from + by, 0, ...portals.splice(from, 1));
  return { ...review, portals };
}

const changePortal = (
  review: Review,
  id: string,
  change: (portal: ReviewedPortal) => ReviewedPortal,
): Review => ({
  ...review,
  portals: review.portals.map((portal) => (portal.id === id ? change(portal) : portal)),
});

export const renamePortal = (review: Review, id: string, name: string): Review =>
  changePortal(review, id, (portal) => ({ ...portal, name: cleanLine(name, NAME_LENGTH) }));

/** Puts an answer in its place, or takes it away when there is nothing in it. */
export const putAnswer = (
  review: Review,
  id: string,
  criterion: string,
  answer: Answer | undefined,
): Review =>
  changePortal(review, id, (portal) => ({
    ...portal,
    answers: withEntry(portal.answers, criterion, answer && tidy(answer)),
  }));

/** Changes an answer by what it is now. */
export const changeAnswer = (
  review: Review,
  id: string,
  criterion: string,
  change: (answer: Answer | undefined) => Answer | undefined,
): Review => {
  const portal = findPortal(review, id);
  return portal ? putAnswer(review, id, criterion, change(answerTo(portal, criterion))) : review;
};

/** The record with one entry set, or without it when it is undefined. */
export function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  // In place, so that a changed entry does not change the order of the others.
  if (value !== undefined) return { ...record, [key]: value };
  const { [key]: _, ...rest } = record;
  return rest;
}
