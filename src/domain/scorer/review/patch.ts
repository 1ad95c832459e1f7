import { isSameAnswer } from '../rules/answers.ts';
import { findPortal, withEntry } from './portals.ts';
import {
  MOST_OWN,
  MOST_PORTALS,
  type Comment,
  type OwnQuestion,
  type ReviewedPortal,
  type PortalPatch,
  type Review,
  type ReviewPatch,
} from '../types.ts';

type Entries<T> = Readonly<Record<string, T>>;

/** Entries that are not the same in both; undefined where the later record has none. Undefined when all are. */
function entriesBetween<T>(
  before: Entries<T>,
  after: Entries<T>,
  isSame: (a: T | undefined, b: T | undefined) => boolean,
): Entries<T | undefined> | undefined {
  if (before === after) return undefined;
  const at = (record: Entries<T>, key: string) =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => !isSame(at(before, key), at(after, key)));
  return changed.length > 0
    ? Object.fromEntries(changed.map((key) => [key, at(after, key)]))
    : undefined;
}

const applyEntries = <T>(record: Entries<T>, changes: Entries<T | undefined> = {}): Entries<T> =>
  Object.entries(changes).reduce((next, [key, value]) => withEntry(next, key, value), record);

/** Without the keys that hold undefined; undefined when none is left. */
function compact<T extends object>(patch: T): T | undefined {
  const kept = Object.entries(patch).filter(([, value]) => value !== undefined);
  return kept.length > 0 ? (Object.fromEntries(kept) as T) : undefined;
}

const unlessSame = <T>(before: T, after: T): T | undefined =>
  before === after ? undefined : after;

const isSameComment = (one?: Comment, other?: Comment): boolean =>
  one?.text === other?.text &&
  one?.by === other?.by &&
  one?.date === other?.date &&
  one?.criterion === other?.criterion;

export const isSameOwn = (one?: OwnQuestion, other?: OwnQuestion): boolean =>
  one?.question === other?.question &&
  one?.proof === other?.proof &&
  one?.must === other?.must &&
  one?.weight === other?.weight;

/** A review keeps no empty list of what few reviews have, so that two equal ones are equal as text. */
function withoutEmpty({ own, standards, recommendation, ...review }: Review): Review {
  return {
    ...review,
    ...(own && Object.keys(own).length > 0 && { own }),
    ...(standards && standards.length > 0 && { standards }),
    ...(recommendation && { recommendation }),
  };
}

const portalPatch = (before: ReviewedPortal, after: ReviewedPortal): PortalPatch | undefined =>
  before === after
    ? undefined
    : compact({
        name: unlessSame(before.name, after.name),
        answers: entriesBetween(before.answers, after.answers, isSameAnswer),
        comments: entriesBetween(before.comments ?? {}, after.comments ?? {}, isSameComment),
      });

const idsOf = ({ portals }: Review): readonly string[] => portals.map(({ id }) => id);

function portalsBetween(
  before: Review,
  after: Review,
): Pick<ReviewPatch, 'added' | 'removed' | 'edited' | 'order'> {
  if (before.portals === after.portals) return {};
  const added = after.portals.filter(({ id }) => !findPortal(before, id));
  const removed = idsOf(before).filter((id) => !findPortal(after, id));
  const edited = after.portals.flatMap((portal) => {
    const was = findPortal(before, portal.id);
    const patch = was && portalPatch(was, portal);
    return patch ? [[portal.id, patch] as const] : [];
  });
  return {
    added: added.length > 0 ? added : undefined,
    removed: removed.length > 0 ? removed : undefined,
    edited: edited.length > 0 ? Object.fromEntries(edited) : undefined,
    order: idsOf(before).join() === idsOf(after).join() ? undefined : idsOf(after),
  };
}

/** What leads from one state of a review to another; undefined when they are equal. */
export function patchBetween(before: Review, after: Review): ReviewPatch | undefined {
  if (before === after) return undefined;
  return compact<ReviewPatch>({
    title: unlessSame(before.title, after.title),
    reviewers: unlessSame(before.reviewers, after.reviewers),
    date: unlessSame(before.date, after.date),
    depth: unlessSame(before.depth, after.depth),
    weights: entriesBetween(before.weights, after.weights, Object.is),
    own: entriesBetween(before.own ?? {}, after.own ?? {}, isSameOwn),
    standards:
      before.standards?.join() === after.standards?.join() ? undefined : (after.standards ?? []),
    recommendation: unlessSame(before.recommendation ?? '', after.recommendation ?? ''),
    ...portalsBetween(before, after),
  });
}

function applyToPortal(
  { comments, ...portal }: ReviewedPortal,
  patch: PortalPatch,
): ReviewedPortal {
  const said = applyEntries(comments ?? {}, patch.comments);
  return {
    ...portal,
    name: patch.name ?? portal.name,
    answers: applyEntries(portal.answers, patch.answers),
    ...(Object.keys(said).length > 0 && { comments: said }),
  };
}

/** Portals in this order; those that it does not name come last. */
function inOrder(
  portals: readonly ReviewedPortal[],
  order: readonly string[] | undefined,
): readonly ReviewedPortal[] {
  if (!order) return portals;
  const place = ({ id }: ReviewedPortal) => (order.includes(id) ? order.indexOf(id) : order.length);
  return portals.slice().sort((a, b) => place(a) - place(b));
}

/**
 * Takes a patch in on top of whatever the review is by now. What the patch does not name
 * stays; a portal for which there is no room is left out, and an edit to one that is gone does nothing.
 *
 * @param mine - the review as its writer sees it: an edit to a portal that was removed
 * elsewhere brings that portal back, so that nobody's work is lost
 */
export function applyPatch(review: Review, patch: ReviewPatch, mine?: Review): Review {
  const { weights, own, added = [], removed = [], edited = {}, order, ...cover } = patch;
  const left = review.portals.filter(({ id }) => !removed.includes(id));
  const known = (id: string) => left.some((portal) => portal.id === id);
  const rescued = mine
    ? mine.portals.filter(({ id }) => Object.hasOwn(edited, id) && !known(id))
    : [];
  const changed = left.map((portal) =>
    Object.hasOwn(edited, portal.id) ? applyToPortal(portal, edited[portal.id]!) : portal,
  );
  const more = [...rescued, ...added.filter(({ id }) => !known(id))];
  const portals = inOrder([...changed, ...more].slice(0, MOST_PORTALS), order);
  const questions = Object.entries(applyEntries(review.own ?? {}, own)).slice(0, MOST_OWN);
  return withoutEmpty({
    ...review,
    ...cover,
    weights: applyEntries(review.weights, weights),
    own: Object.fromEntries(questions),
    portals,
  });
}
