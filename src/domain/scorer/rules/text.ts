/** What no file, link or table can carry: NUL, and halves of a character (lone surrogates). */
const UNKEEPABLE = /[\0\p{Cs}]/gu;
const LINE_BREAKERS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Ids are made by the page (a UUID will do) or written by hand. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const ID_LENGTH = 60;

export const isId = (text: string): boolean => text.length <= ID_LENGTH && ID.test(text);

const cut = (text: string, most: number): string =>
  text.length <= most ? text : [...text].slice(0, most).join('');

/**
 * A text as it is kept: characters that turn text about stay, since they are data; what
 * cannot be written to a file becomes U+FFFD. Nothing is trimmed, so that a reader can type a space.
 *
 * @param most - in characters (code points); the rest is cut off
 */
export const cleanText = (text: string, most: number): string =>
  cut(text.replace(UNKEEPABLE, '\uFFFD'), most);

/** The same on one line. */
export const cleanLine = (text: string, most: number): string =>
  cleanText(text.replace(LINE_BREAKERS, ' '), most);

/** An address on the web, without spaces or control characters. Nothing else may become a link. */
const LINK = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s\p{C}"<>]+$/u;

export function isLink(text: string): boolean {
  if (!LINK.test(text)) return false;
  try {
    new URL(text);
    return true;
  } catch {
    return false;
  }
}
