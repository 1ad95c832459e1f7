import { knownSites } from './data/known-names.ts';
import { siteOf } from './site.ts';

/** Words that stand in sites' names and hardly ever in a person's. */
const siteWord =
  /(?:www|portal|chart|login|signin|sign-in|secure|account|health|clinic|hospital|patient)/i;
/** Endings that nobody bears as a name, while Li, Co, Ma, Rich or Young are people. */
const siteEnding =
  /\.(?:com|org|net|gov|edu|int|mil|info|biz|(?:co|com|org|net|ac|gov|govt|nhs)\.[a-z]{2})$/i;

/** Reads like a site before the `@` and not like a person's name: `clinic.org`, `portal.clinic.de`; not `jane.li`. */
function isSiteName(user: string): boolean {
  const { site, kind } = siteOf(user.toLowerCase());
  if (kind !== 'listed' && kind !== 'shared') return false;
  return knownSites.includes(site) || siteEnding.test(user) || siteWord.test(user);
}

/**
 * Is this a mail address, and not a site's name put before the `@` of another?
 *
 * @param text user, `@` and host, without a scheme
 * @param tail port, path and what follows; a mail address has none
 */
export function isMailbox(text: string, tail: string): boolean {
  const [user = '', host, ...more] = text.split('@');
  return (
    tail === '' &&
    host !== undefined &&
    more.length === 0 &&
    user !== '' &&
    !user.includes(':') &&
    !isSiteName(user)
  );
}
