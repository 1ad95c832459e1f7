import { isDay } from '#domain/calendar/day.ts';
import { cleanLine, cleanText, isId } from '../rules/text.ts';
import { findPortal, withEntry } from './portals.ts';
import {
  COMMENT_LENGTH,
  INITIALS_LENGTH,
  MOST_COMMENTS,
  type Comment,
  type ReviewedPortal,
  type Review,
} from '../types.ts';

/** What was said of a row at a portal, oldest first, each with its id. */
export type Said = readonly (readonly [id: string, comment: Comment])[];

/** What was said of each row at a portal, by criterion id. */
export function commentsByRow({
  comments = {},
}: Pick<ReviewedPortal, 'comments'>): ReadonlyMap<string, Said> {
  const inOrder = Object.entries(comments).sort(([, one], [, other]) =>
    one.date === other.date ? 0 : one.date < other.date ? -1 : 1,
  );
  return inOrder.reduce(
    (rows, entry) => rows.set(entry[1].criterion, [...(rows.get(entry[1].criterion) ?? []), entry]),
    new Map<string, Said>(),
  );
}

export const commentsOn = (portal: Pick<ReviewedPortal, 'comments'>, criterion: string): Said =>
  commentsByRow(portal).get(criterion) ?? [];

/** May this be added? Nothing is said without words and without initials. */
export function canComment(
  review: Review,
  portal: string,
  id: string,
  { by, text, date }: Comment,
): boolean {
  const there = findPortal(review, portal);
  if (!there || !isId(id) || !isDay(date) || by.trim() === '' || text.trim() === '') return false;
  const { comments = {} } = there;
  return Object.keys(comments).length < MOST_COMMENTS && !Object.hasOwn(comments, id);
}

/** Sets a comment, or takes it away when it is undefined. */
export const putComment = (
  review: Review,
  portalId: string,
  id: string,
  comment: Comment | undefined,
): Review => ({
  ...review,
  portals: review.portals.map((before) => {
    if (before.id !== portalId) return before;
    const { comments = {}, ...portal } = before;
    const said = withEntry(
      comments,
      id,
      comment && {
        criterion: comment.criterion,
        by: cleanLine(comment.by.trim(), INITIALS_LENGTH),
        date: comment.date,
        text: cleanText(comment.text.trim(), COMMENT_LENGTH),
      },
    );
    return { ...portal, ...(Object.keys(said).length > 0 && { comments: said }) };
  }),
});
