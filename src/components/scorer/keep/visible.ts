/** Characters that turn the order of reading about (Unicode Bidi_Control, UAX 9). */
const TURNING = /\p{Bidi_Control}/gu;

/** The text with those characters as their code points in brackets, so that nothing reads other than it is written. */
export const visible = (text: string): string =>
  text.replace(
    TURNING,
    (character) => `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`,
  );
