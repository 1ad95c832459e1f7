/** Names that nobody can own (RFC 2606, RFC 6761). */
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/iu;
/** Fiction's own numbers (North American numbering plan, 555-0100 to 555-0199), with or without area code. */
const PRETEND_PHONE = /(?<!\d)(?:(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]{0,2})?555[\s.-]?01\d{2}(?!\d)/gu;
/** Days as the demo writes them (ISO 8601) are no numbers of anybody's. */
const DAY = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu;
/** Nine: a social security number is the shortest that gives somebody away. */
const LONG_NUMBER = /\d(?:[\s().-]{0,2}\d){8}/u;
const DOMAINS = /(?<=[^\s@])@((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/gu;

const hasRealEmail = (text: string): boolean =>
  [...text.matchAll(DOMAINS)].some(([, domain = '']) => !RESERVED.test(domain));
const hasRealNumber = (text: string): boolean =>
  LONG_NUMBER.test(text.replace(DAY, '|').replace(PRETEND_PHONE, '|'));

/**
 * Does a typed text hold what may be somebody's real details? It is not kept then, and the
 * reader is asked for pretend ones. It errs on the side of asking.
 *
 * @returns `email` for an address at a name that someone could own, `number` for nine digits
 *   or more in a row, spaces and hyphens aside; undefined when neither is there
 */
export function looksReal(text: string): 'email' | 'number' | undefined {
  const plain = text.normalize('NFKC');
  if (hasRealEmail(plain)) return 'email';
  return hasRealNumber(plain) ? 'number' : undefined;
}
