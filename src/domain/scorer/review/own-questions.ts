import { isOwn } from '../rules/own.ts';
import { cleanLine, isId } from '../rules/text.ts';
import {
  HEAVIEST,
  LIGHTEST,
  MOST_OWN,
  QUESTION_LENGTH,
  type OwnQuestion,
  type Review,
} from '../types.ts';

/** What an own row weighs at first, as the guide's quick and standard rows do. */
const FIRST_WEIGHT = 2;

/** Is there room for an own row of this id? */
export const canAddOwn = ({ own = {} }: Pick<Review, 'own'>, id: string): boolean =>
  Object.keys(own).length < MOST_OWN && isOwn(id) && isId(id) && !Object.hasOwn(own, id);

export const addOwn = (review: Review, id: string, question: string): Review => ({
  ...review,
  own: {
    ...review.own,
    [id]: {
      question: cleanLine(question, QUESTION_LENGTH),
      proof: '',
      must: false,
      weight: FIRST_WEIGHT,
    },
  },
});

/** May an own row be changed so? */
export const canEditOwn = ({ weight = LIGHTEST }: Partial<OwnQuestion>): boolean =>
  Number.isInteger(weight) && weight >= LIGHTEST && weight <= HEAVIEST;

/** Changes an own row; the same review when there is none of that id. */
export function editOwn(review: Review, id: string, change: Partial<OwnQuestion>): Review {
  const before = review.own?.[id];
  if (!before) return review;
  const after = { ...before, ...change };
  const { question, proof, must, weight } = after;
  return {
    ...review,
    own: {
      ...review.own,
      [id]: {
        question: cleanLine(question, QUESTION_LENGTH),
        proof: cleanLine(proof, QUESTION_LENGTH),
        must,
        weight,
      },
    },
  };
}

const without = <T>(record: Readonly<Record<string, T>>, key: string) => {
  const { [key]: _, ...rest } = record;
  return rest;
};

/** Takes an own row away with its answers, weight and comments: nobody could read them any more. */
export function removeOwn({ own = {}, ...review }: Review, id: string): Review {
  const left = without(own, id);
  return {
    ...review,
    weights: without(review.weights, id),
    portals: review.portals.map((before) => {
      const { comments = {}, ...portal } = before;
      const said = Object.entries(comments).filter(([, { criterion }]) => criterion !== id);
      return {
        ...portal,
        answers: without(portal.answers, id),
        ...(said.length > 0 && { comments: Object.fromEntries(said) }),
      };
    }),
    ...(Object.keys(left).length > 0 && { own: left }),
  };
}
