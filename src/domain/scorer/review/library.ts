import { applyPatch, patchBetween } from './patch.ts';
import { isId } from '../rules/text.ts';
import { MOST_REVIEWS, type Library, type LibraryChange, type Review } from '../types.ts';

export const libraryOf = (review: Review): Library => ({
  version: 1,
  reviews: [review],
  current: review.id,
});

/** The review that is on show. */
export const currentReview = ({ reviews, current }: Pick<Library, 'reviews' | 'current'>): Review =>
  reviews.find(({ id }) => id === current) ?? reviews[0]!;

export const findReview = ({ reviews }: Pick<Library, 'reviews'>, id: string): Review | undefined =>
  reviews.find((review) => review.id === id);

/** Is there room for a review of this id? */
export const canAddReview = (library: Library, id: string): boolean =>
  library.reviews.length < MOST_REVIEWS && isId(id) && findReview(library, id) === undefined;

/** Shows another review; the same library when there is none of that id, or when it is on show already. */
export const choose = (library: Library, id: string): Library =>
  library.current !== id && findReview(library, id) ? { ...library, current: id } : library;

/** Adds a review at the end, and shows it. */
export const withReview = (library: Library, review: Review): Library => ({
  ...library,
  reviews: [...library.reviews, review],
  current: review.id,
});

/** Puts another review where one was. */
export const replaceReview = (library: Library, id: string, review: Review): Library => ({
  ...library,
  reviews: library.reviews
    .filter((other) => other.id === id || other.id !== review.id)
    .map((other) => (other.id === id ? review : other)),
  current: library.current === id ? review.id : library.current,
});

/** Removes a review; the last one stays, since a library is never empty. */
export function withoutReview(library: Library, id: string): Library {
  const reviews = library.reviews.filter((review) => review.id !== id);
  return reviews.length > 0
    ? { ...library, reviews, current: currentReview({ ...library, reviews }).id }
    : library;
}

/** What leads from one state of the library to another; undefined when they are equal. */
export function changeBetween(before: Library, after: Library): LibraryChange | undefined {
  const added = after.reviews.filter(({ id }) => !findReview(before, id));
  const removed = before.reviews.filter(({ id }) => !findReview(after, id)).map(({ id }) => id);
  const edited = after.reviews.flatMap((review) => {
    const was = findReview(before, review.id);
    const patch = was && patchBetween(was, review);
    return patch ? [[review.id, patch] as const] : [];
  });
  const isSame = added.length + removed.length + edited.length === 0;
  if (isSame && before.current === after.current) return undefined;
  return {
    current: after.current,
    ...(added.length > 0 && { added }),
    ...(removed.length > 0 && { removed }),
    ...(edited.length > 0 && { edited: Object.fromEntries(edited) }),
  };
}

/** Does the change touch what a review says, and not only which one is on show? */
export const changesReviews = ({ added, removed, edited }: LibraryChange): boolean =>
  Boolean(added ?? removed ?? edited);

/**
 * Takes one change in on top of whatever the library is by now, and leaves the rest alone.
 *
 * @param mine - the library as its writer sees it: what was removed elsewhere and is
 * edited here comes back, so that nobody's work is lost
 */
export function applyChange(library: Library, change: LibraryChange, mine?: Library): Library {
  const { current, added = [], removed = [], edited = {} } = change;
  const known = (id: string) => findReview(library, id) !== undefined;
  const rescued = mine
    ? mine.reviews.filter(({ id }) => Object.hasOwn(edited, id) && !known(id))
    : [];
  const left = library.reviews
    .filter(({ id }) => !removed.includes(id))
    .map((review) =>
      Object.hasOwn(edited, review.id)
        ? applyPatch(review, edited[review.id]!, mine && findReview(mine, review.id))
        : review,
    );
  const all = [...left, ...rescued, ...added.filter(({ id }) => !known(id))];
  const reviews = all.length > 0 ? all : library.reviews;
  return { version: 1, reviews, current: currentReview({ reviews, current }).id };
}

/**
 * What the library is when nothing is kept: the reviews that the change touches and no
 * others, since the rest may have been erased in another tab.
 *
 * @param mine - the library with the change in it
 * @returns undefined when the change touches none
 */
export function libraryAnew(
  { current, added = [], edited = {} }: LibraryChange,
  mine: Library,
): Library | undefined {
  const reviews = mine.reviews.filter(
    ({ id }) => Object.hasOwn(edited, id) || added.some((review) => review.id === id),
  );
  return reviews.length > 0
    ? { version: 1, reviews, current: currentReview({ reviews, current }).id }
    : undefined;
}
