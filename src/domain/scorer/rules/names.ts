/** Letters in one form (Unicode NFKC, UAX 15), nothing invisible, one space for any white space. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim();

/** Do two texts read the same, whatever they are written with? */
export const isSameText = (one: string, other: string): boolean =>
  one === other || plainText(one) === plainText(other);

/** A name as names are compared: as text, and without case. */
export const comparedName = (name: string): string =>
  plainText(name).toLowerCase().normalize('NFKC');

export const sameName = (one: string, other: string): boolean =>
  comparedName(one) === comparedName(other);
