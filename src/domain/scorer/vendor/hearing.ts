import { answerTo, tidy, valuesFor } from '../rules/answers.ts';
import type { Criterion } from '../rules/criterion.ts';
import { comparedName } from '../rules/names.ts';
import { withOwn } from '../rules/own.ts';
import { currentReview, findReview } from '../review/library.ts';
import { changeAnswer, findPortal } from '../review/portals.ts';
import { isAnswered } from './reply.ts';
import type { Answer, Library, Review } from '../types.ts';
import type { Hearing, OpenedReply, Take, VendorAnswer } from './types.ts';

/** One's own answer stands where there is one; where there is none, the vendor's word fills the gap. */
const firstTake = (mine: Answer | undefined): Take =>
  mine?.value === undefined || mine.value === 'not-sure' ? 'said' : 'mine';

/** The rows of a reply that the review has, in its order. */
export const heardRows = (
  { opened }: Pick<Hearing, 'opened'>,
  review: Review,
  criteria: readonly Criterion[],
): readonly string[] =>
  withOwn(criteria, review).flatMap(({ id }) => {
    const answer = opened.reply.answers[id];
    return answer && isAnswered(answer) ? [id] : [];
  });

/** The reply beside the answers of this portal, each row as it would be taken at first. */
export function placed(
  hearing: Pick<Hearing, 'opened' | 'review'>,
  review: Review,
  portalId: string | undefined,
  criteria: readonly Criterion[],
): Hearing {
  const portal = portalId === undefined ? undefined : findPortal(review, portalId);
  const rows = portal ? heardRows(hearing, review, criteria) : [];
  const takes = rows.map((id) => [id, firstTake(portal && answerTo(portal, id))] as const);
  return { ...hearing, portal: portal?.id, takes: Object.fromEntries(takes) };
}

/**
 * Finds where a reply belongs: the review and portal that it was asked for or, when they
 * are not here, a portal of the same name in the review on show.
 */
export function hearingOf(
  opened: OpenedReply,
  library: Library,
  criteria: readonly Criterion[],
): Hearing {
  const { reply } = opened;
  const asked = findReview(library, reply.review);
  const home = asked && findPortal(asked, reply.portal) ? asked : undefined;
  const review = home ?? currentReview(library);
  const name = comparedName(reply.name);
  const namesakes = review.portals.filter((one) => name !== '' && comparedName(one.name) === name);
  const portal =
    home !== undefined
      ? reply.portal
      : namesakes.length === 1
        ? namesakes[0]?.id
        : review.portals.length === 1
          ? review.portals[0]?.id
          : undefined;
  return placed({ opened, review: review.id }, review, portal, criteria);
}

/** The vendor's own words, beside the reviewers' and never in their fields. */
const wordsOf = ({ value, words, link, contact, date }: VendorAnswer): Answer => ({
  ...(value && { vendorValue: value }),
  ...(words && { vendorWords: words }),
  ...(link && { vendorLink: link }),
  ...(contact && { vendorContact: contact }),
  ...(date && { vendorDate: date }),
});

const OLD_WORDS = {
  vendorValue: undefined,
  vendorWords: undefined,
  vendorLink: undefined,
  vendorContact: undefined,
  vendorDate: undefined,
};

/** One answer once the reply is let in. Only `said` touches the reviewers' own fields, and then only value, basis and day. */
function taken(
  mine: Answer | undefined,
  heard: VendorAnswer,
  take: Take,
  row: Criterion,
): Answer | undefined {
  const kept = { ...mine, ...OLD_WORDS, ...wordsOf(heard) } as Answer;
  if (take === 'mine') return tidy(kept);
  if (take === 'again') return tidy({ ...kept, ask: 'again' });
  const { ask: _, date: __, expires: ___, ...rest } = kept;
  // A must-pass row cannot be set aside; the vendor's words still say that it was tried.
  const fits = valuesFor(row).some((value) => value === heard.value);
  return tidy({
    ...rest,
    ...(fits && { value: heard.value }),
    basis: 'said',
    ...(heard.date && { date: heard.date }),
  });
}

/** The review with the reply let in, row by row as it was settled. */
export function withReply(
  review: Review,
  { opened, portal, takes }: Hearing,
  criteria: readonly Criterion[],
): Review {
  if (portal === undefined) return review;
  const rows = new Map(withOwn(criteria, review).map((row) => [row.id, row]));
  return Object.entries(takes).reduce((next, [id, take]) => {
    const heard = opened.reply.answers[id];
    const row = rows.get(id);
    return heard && row
      ? changeAnswer(next, portal, id, (mine) => taken(mine, heard, take, row))
      : next;
  }, review);
}
