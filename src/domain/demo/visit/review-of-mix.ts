/** The demo's switches as answers to the rows of the comparison. */
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import { emptyPortal } from '#domain/scorer/review/portals.ts';
import { editReview, emptyReview } from '#domain/scorer/review/review.ts';
import { cleanLine } from '#domain/scorer/rules/text.ts';
import {
  NAME_LENGTH,
  type Answer,
  type AnswerValue,
  type Day,
  type Review,
} from '#domain/scorer/types.ts';
import type { Opened } from '#domain/scorer/exchange/result.ts';
import { encodeReviewLink } from '#domain/scorer/exchange/link.ts';
import type { Policy } from '../facts/switches.ts';

const yesIf = (isSo: boolean): AnswerValue => (isSo ? 'yes' : 'no');
const signsOut = (policy: Policy) =>
  policy.idleSignOut !== 'off' || policy.overallSignOut !== 'off';
const records = (policy: Policy) => policy.accessRecord !== 'off';
const showsViews = (policy: Policy) => policy.viewsShownToPatient === 'on';
/** A record that is kept from the patient cannot be told from one that is not kept. */
const views = (policy: Policy): AnswerValue =>
  records(policy) ? (showsViews(policy) ? 'yes' : 'not-sure') : 'no';

/** By criterion: what a patient who tries the portal finds there. Undefined where nothing is to be seen. */
const FINDINGS: Readonly<Record<string, (policy: Policy) => AnswerValue | undefined>> = {
  'second-step': ({ secondStep }) => yesIf(secondStep !== 'off'),
  'stronger-than-text': ({ secondStep }) => yesIf(secondStep === 'app' || secondStep === 'passkey'),
  'lost-phone': ({ support }) => yesIf(support === 'person'),
  'https-everywhere': ({ privateLink }) => yesIf(privateLink === 'on'),
  'encrypted-at-rest': ({ encryptedStorage }) => yesIf(encryptedStorage === 'on'),
  'idle-sign-out': ({ idleSignOut }) => yesIf(idleSignOut !== 'off'),
  // Without a timer there is nothing to warn of, and no sign-out of the portal's own to try.
  'sign-out-warning': (policy) => (signsOut(policy) ? 'yes' : 'not-applicable'),
  'sign-out-works': (policy) => (signsOut(policy) ? 'yes' : undefined),
  'own-sign-ins': ({ signInsShownToPatient }) => yesIf(signInsShownToPatient === 'on'),
  'views-recorded': views,
  'views-on-request': views,
  'log-protected': ({ accessRecord }) => yesIf(accessRecord === 'chained'),
  'proxy-access': ({ helpers }) => yesIf(helpers === 'own-login'),
  'stays-inside': ({ files }) => yesIf(files === 'vault'),
  'real-support': ({ support }) => yesIf(support === 'person'),
};

/** What trying a portal with these switches answers: each row that the demo can show, by criterion id. */
export const answersOfMix = (policy: Policy): Readonly<Record<string, Answer>> =>
  Object.fromEntries(
    Object.entries(FINDINGS).flatMap(([criterion, find]): [string, Answer][] => {
      const value = find(policy);
      if (!value) return [];
      return [[criterion, value === 'not-sure' ? { value } : { value, basis: 'tried' }]];
    }),
  );

export interface Mix {
  readonly policy: Policy;
  /** The portal's name, and the review's title, in words. */
  readonly name: string;
  readonly title: string;
  /** Today, in the reader's own calendar: the day on which it was tried. */
  readonly date: Day;
  /** Of the new review; kept by whoever opens the link. */
  readonly id: string;
}

/** A review of one mix, at the depth that asks every row with a switch. */
export function reviewOfMix({ policy, name, title, date, id }: Mix): Review {
  const answers = Object.entries(answersOfMix(policy)).map(([criterion, answer]) => [
    criterion,
    answer.basis ? { ...answer, date } : answer,
  ]);
  const portal = {
    ...emptyPortal('demo'),
    name: cleanLine(name, NAME_LENGTH),
    answers: Object.fromEntries(answers),
  };
  return { ...editReview(emptyReview(id, date, 'full'), { title }), portals: [portal] };
}

/**
 * The fragment of a link that opens a mix in the comparison: what stands after `#` in
 * `/score/#…`, without the `#`.
 *
 * @param criteria - the rows of the comparison, as they are today
 */
export const mixLink = ({
  criteria,
  ...mix
}: Mix & { readonly criteria: readonly Criterion[] }): Opened<string> =>
  encodeReviewLink(reviewOfMix(mix), criteria);
