/**
 * How long a text message is, as phone networks count (3GPP TS 23.038, section 6.2.1): one
 * message holds 160 characters of the GSM alphabet, or 70 of any other. A longer text is cut
 * into parts, and each part gives up some room to say which part it is.
 */

/** The basic character set, without the escape that leads to the extension. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Characters of the extension take the room of two. */
const EXTENSION = '\f^{}\\[~]|€';

/** Marks that typesetters use, and what stands for them in the GSM alphabet. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00A0': ' ',
};

export interface TextLength {
  /** The alphabet that the network has to use. */
  readonly alphabet: 'gsm-7' | 'ucs-2';
  /** Characters, as that alphabet counts them. */
  readonly used: number;
  /** Characters that one message holds. */
  readonly most: number;
  /** Messages that the text is sent as. */
  readonly parts: number;
}

/** The same text with plain marks, so that one curly quote does not cost more than half of the room. */
export const plainMarks = (text: string): string =>
  text.replace(/[‘’“”–—…\u00A0]/g, (mark) => PLAIN[mark] ?? mark);

/** Room that each character takes in the GSM alphabet; undefined where the alphabet lacks one. */
function gsmLength(text: string): number | undefined {
  let sum = 0;
  for (const character of text) {
    if (BASIC.includes(character)) sum += 1;
    else if (EXTENSION.includes(character)) sum += 2;
    else return undefined;
  }
  return sum;
}

export function textLength(text: string): TextLength {
  const gsm = gsmLength(text);
  const [alphabet, used, most, inPart] =
    gsm === undefined
      ? (['ucs-2', text.length, 70, 67] as const)
      : (['gsm-7', gsm, 160, 153] as const);
  return { alphabet, used, most, parts: used <= most ? 1 : Math.ceil(used / inPart) };
}

/**
 * The fullest of some ways to say a thing that fits one message.
 * @param ways the fullest first
 * @returns the last and shortest where none fits
 */
export function fittingText(ways: readonly string[]): string {
  const plain = ways.map(plainMarks);
  return plain.find((way) => textLength(way).parts === 1) ?? plain.at(-1) ?? '';
}
