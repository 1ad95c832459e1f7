/** Text in markup, and back: the five signs that mean something in XML and HTML (XML 1.0, section 4.6). */

const ESCAPES: readonly (readonly [sign: string, escape: string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
];
const escapes = new Map(ESCAPES);
const signs = new Map([
  ...ESCAPES.map(([sign, escape]) => [escape, sign] as const),
  // As Astro and others write them, too.
  ['&#34;', '"'],
  ['&#38;', '&'],
]);

/** Text that stands in XML or HTML, also between quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => escapes.get(sign) ?? sign);

/** The text that was escaped. An escape that is none of these stays as it is. */
export const unescaped = (markup: string): string =>
  markup.replace(/&(?:[a-z]+|#\d+);/g, (escape) => signs.get(escape) ?? escape);
