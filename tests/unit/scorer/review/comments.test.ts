import { describe, expect, it } from 'vitest';
import { canComment, commentsOn } from '#domain/scorer/review/comments.ts';
import { mergeReviews } from '#domain/scorer/review/merge.ts';
import { MOST_COMMENTS } from '#domain/scorer/types.ts';
import { portalOf, reviewOf } from '../any-review.ts';
import { after, reviewNow, start, undone } from '../scorer-run.ts';

const said = (text: string, date = '2026-11-23', by = 'AB') => ({
  criterion: 'second-step',
  by,
  date,
  text,
});
const add = (id: string, text: string) =>
  ({ type: 'comment.added', portal: 'first', id, comment: said(text) }) as const;

describe('a comment', () => {
  it('is added with initials and a day, taken away, and brought back', () => {
    const scorer = after(start(), add('c-1', ' Seen by me. '));
    expect(reviewNow(scorer).portals[0]?.comments).toEqual({ 'c-1': said('Seen by me.') });
    const gone = after(scorer, { type: 'comment.removed', portal: 'first', id: 'c-1' });
    expect(reviewNow(gone).portals[0]?.comments).toBeUndefined();
    expect(reviewNow(after(gone, undone))).toEqual(reviewNow(scorer));
  });

  it('stands at its own portal, under initials without the spaces around them', () => {
    const spaced = { ...said('Seen.'), by: ' AB ' };
    const scorer = after(
      start(),
      { type: 'portal.added', id: 'second' },
      { type: 'comment.added', portal: 'second', id: 'c-1', comment: spaced },
    );
    expect(reviewNow(scorer).portals.map(({ comments }) => comments)).toEqual([
      undefined,
      { 'c-1': said('Seen.') },
    ]);
  });

  it.each([
    ['without words', said(' ')],
    ['without initials', said('Seen.', '2026-11-23', ' ')],
    ['on no day', said('Seen.', '2026-02-30')],
  ])('is not added %s', (_, comment) => {
    expect(canComment(reviewOf(), 'first', 'c-1', comment)).toBe(false);
  });

  it('finds room for so many and no more, and replaces none', () => {
    const comments = Object.fromEntries(
      Array.from({ length: MOST_COMMENTS }, (_, at) => [`c-${at}`, said('x')]),
    );
    const full = reviewOf({ portals: [{ ...portalOf(), comments }] });
    expect(canComment(full, 'first', 'c-new', said('x'))).toBe(false);
    expect(canComment(reviewOf(), 'nobody', 'c-new', said('x'))).toBe(false);
  });

  it('stands with the others of its row, oldest first', () => {
    const comments = { b: said('Later', '2026-11-24'), a: said('First', '2026-11-01') };
    expect(commentsOn({ comments }, 'second-step').map(([id]) => id)).toEqual(['a', 'b']);
    expect(commentsOn({ comments }, 'leaving')).toEqual([]);
    expect(commentsOn({}, 'leaving')).toEqual([]);
  });

  it('of both sides stands after a merge, and nothing is to be settled', () => {
    const mine = reviewOf({ portals: [{ ...portalOf(), comments: { a: said('Mine') } }] });
    const theirs = reviewOf({
      portals: [{ ...portalOf(), comments: { b: said('Theirs', '2026-11-20', 'CD') } }],
    });
    const merge = mergeReviews(mine, theirs);
    expect(merge.conflicts).toEqual([]);
    expect(commentsOn(merge.review.portals[0]!, 'second-step').map(([, { by }]) => by)).toEqual([
      'CD',
      'AB',
    ]);
  });
});
