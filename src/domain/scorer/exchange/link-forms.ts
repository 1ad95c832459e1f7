/**
 * What mail programs, filters, chats and people do to a share link, taken back. Nothing
 * here unpacks anything: small enough for the page to ask whether it was opened by a link.
 */

/** What a link can hold: a review, questions to a vendor, answers of one. */
export type LinkName = 'r' | 'q' | 'a';

/** Of everything after `#`, in characters. */
export const LINK_LIMIT = 65_536;
/** Of the packed data in it, which stands after `r=`. */
const DATA_LIMIT = LINK_LIMIT - 2;
/** Of a link with all that was put round it and into it; escapes take three characters for one. */
const MANGLED_LIMIT = 4 * LINK_LIMIT;

/** "=" and "%" as filters write them: percent signs (RFC 3986, 2.1), doubled ones, quoted-printable (RFC 2045, 6.7), HTML. */
const EQUALS = String.raw`(?:=3D|=|%(?:25)*3D|&#0*61;|&#x0*3D;|&equals;)`;
const HASH = String.raw`(?:#|%(?:25)*23|&#0*35;|&#x0*23;|&num;)`;
/** Nothing of a letter or number may stand right before the name: `#r=`, `?r=`, `/r=`. */
const startOf = (name: LinkName) =>
  new RegExp(String.raw`(?:^|${HASH}|[?&#/\s])(?:[\s"'<(]|%20)*${name}\s*${EQUALS}`, 'iu');
const safeStartOf = (name: LinkName) =>
  new RegExp(String.raw`^\s*(?:${HASH})*(?:\s|%20)*${name}\s*${EQUALS}`, 'iu');

/** Is this fragment meant as a share link, also where a filter has bent its signs? */
export const isReviewLink = (fragment: string, name: LinkName = 'r'): boolean =>
  safeStartOf(name).test(fragment.slice(0, 64));

/** Does a text, such as an address or a mail, hold a share link? */
export const holdsReviewLink = (text: string, name: LinkName = 'r'): boolean =>
  new RegExp(String.raw`${HASH}${name}\s*${EQUALS}[\w+/=%\s-]{20}`, 'iu').test(
    text.slice(0, MANGLED_LIMIT),
  );

function unescaped(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  equals: '=',
  num: '#',
};
const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,6}));/gi, (whole, decimal, hex, name) =>
    name
      ? (ENTITIES[String(name).toLowerCase()] ?? whole)
      : String.fromCodePoint(Number.parseInt(String(decimal ?? hex), decimal ? 10 : 16) % 0x110000),
  );

/** Filters wrap links in links: each round of escapes is one of them. */
function fullyUnescaped(text: string): string {
  let plain = text;
  for (let round = 0; round < 4; round += 1) {
    const next = withoutEntities(unescaped(plain));
    if (next === plain) break;
    plain = next;
  }
  return plain;
}

/** Spaces of every kind, ends of lines with the marks of a quoted mail after them, and what nobody sees. */
const BREAKS =
  /=?[\r\n\u2028\u2029]+(?:[ \t]*>+)*|[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\\]+/gu;
/** Hyphens of typography, which word processors put for one or two plain ones. */
const ONE_HYPHEN = /[\u2010-\u2012\u2212\ufe63\uff0d]/g;
const LONG_DASH = /[\u2013-\u2015]/g;
/** The older alphabet (RFC 4648, 4) says the same with other signs. */
const asUrlAlphabet = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');
const NOT_DATA = /[^A-Za-z0-9_-]/;

/** Up to the first sign that is none of base64url's. */
const beforeOther = (text: string): string => {
  const end = text.search(NOT_DATA);
  return end < 0 ? text : text.slice(0, end);
};
const onlyData = (text: string): string => text.replace(/[^A-Za-z0-9_-]+/g, '');

/**
 * The texts that the data of a share link may have been, the likeliest first. The packed
 * data itself tells which is right: all but one of them cannot be unpacked.
 *
 * @returns `too-long` when it is longer than any link of ours, `none` when it is not one
 */
export function dataOfLink(
  link: string,
  name: LinkName = 'r',
): readonly string[] | 'too-long' | 'none' {
  if (link.length > MANGLED_LIMIT) return 'too-long';
  const start = startOf(name).exec(link);
  if (!start) return 'none';
  const rest = link.slice(start.index + start[0].length);
  // As it was made: nothing to take back.
  if (rest !== '' && !NOT_DATA.test(rest) && !/^3D/i.test(rest))
    return rest.length > DATA_LIMIT ? 'too-long' : [rest];
  const plain = fullyUnescaped(rest);
  const joined = plain.replace(BREAKS, '').replace(ONE_HYPHEN, '-');
  const firstLine = beforeOther(plain.trim());
  const readings = [LONG_DASH.test(joined) ? joined.replace(LONG_DASH, '--') : joined].concat(
    joined.replace(LONG_DASH, '-'),
  );
  const data = readings.flatMap((reading) => [
    beforeOther(reading),
    beforeOther(asUrlAlphabet(reading)),
    onlyData(reading.split(/[&?#<"]/, 1)[0] ?? ''),
    onlyData(reading),
  ]);
  const all = [beforeOther(rest), firstLine, ...data].filter((text) => text !== '');
  // Quoted-printable may also have lost its sign: "=3D" of which the mail kept "3D".
  const less = all.filter((text) => /^3D/i.test(text)).map((text) => text.slice(2));
  const unique = [...new Set([...all, ...less])];
  const short = unique.filter((text) => text.length <= DATA_LIMIT);
  return unique.length > 0 && short.length === 0 ? 'too-long' : short;
}
