import type { Answers, Choice, Verdict } from './types.ts';

/** Did the address come in a message? Then it is left alone, whatever it looks like. */
export const cameInMessage = ({ how, reached }: Answers): boolean =>
  how === 'link' || reached === 'link';

/** A second step by its own kind, once "another sign-in service" has been looked through. */
export type SecondStep = Exclude<Choice<'secondService'>, 'not-sure' | 'later'>;

/**
 * The verdict once the reader has told what the browser says about an address typed
 * without a scheme. "Not secure" is *stop*; otherwise https is taken for granted, and a
 * letter that names another site still forbids *no warning signs*.
 *
 * @returns undefined while no address was checked
 */
export function settledVerdict({ address, saysNotSecure }: Answers): Verdict | undefined {
  if (typeof address !== 'object') return undefined;
  const { verdict, match, signs } = address;
  if (!signs.includes('no-scheme') || verdict === 'stop') return verdict;
  if (saysNotSecure === 'yes') return 'stop';
  if (verdict === 'careful') return verdict;
  const isOnlyThat = signs.every((sign) => sign === 'no-scheme');
  if (saysNotSecure !== 'no' || !isOnlyThat) return 'cannot-tell';
  return match === 'different' ? 'careful' : 'no-warning-signs';
}

/** What is asked for after the password; undefined while that is open or not known. */
export function secondStep({ second, secondService }: Answers): SecondStep | undefined {
  const kind = second === 'service' ? secondService : second;
  return kind === 'not-sure' || kind === 'later' ? undefined : kind;
}

/** Does the reader email more than times and places? */
export const emailsDetails = ({ about }: Answers): boolean =>
  about?.some((topic) => topic !== 'times' && topic !== 'not-sure' && topic !== 'later') ?? false;
