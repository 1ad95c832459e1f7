/**
 * Splits an address where a line may end: before a dot, a slash, a question mark or an
 * ampersand, and nowhere else. A name broken in its middle reads as another name.
 *
 * @param text an address or a part of one, as it is shown
 * @returns the pieces, in order; joined they are `text` again
 */
export const breakAddress = (text: string): readonly string[] =>
  // The two slashes after the scheme stay with it, and a row of dots or slashes with its first.
  text.match(/^[a-z][a-z0-9+.-]*:\/\/[^./?&]*|[./?&]+[^./?&]*|[^./?&]+/giu) ?? [];
