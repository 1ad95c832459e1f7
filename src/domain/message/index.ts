import { hasHidden } from '#domain/address/hidden.ts';
import { holds, readPhrase } from './phrases.ts';
import {
  MESSAGE_SIGNS,
  type MessagePatterns,
  type MessageSign,
  type SeenSign,
  type Span,
  type WordSign,
} from './types.ts';
import { clausesOf, isDisguised, writtenWords } from './words.ts';

/** Longest message looked at, in UTF-16 units. No letter from a clinic is longer. */
export const LONGEST_MESSAGE = 20_000;

const readSigns = ({ phrases, unless = [] }: MessagePatterns[WordSign]) => ({
  phrases: phrases.map(readPhrase),
  unless: unless.map(readPhrase),
});

/** Leaves links out, each for a blank of its length: a word in an address is the address check's part. */
function withoutLinks(text: string, links: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of links)
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/**
 * Looks for what is odd in the words of a message. It can give reasons to slow down, never
 * a reason to trust: finding nothing proves nothing.
 *
 * @param message any text; never throws; what is beyond `LONGEST_MESSAGE` is not looked at
 * @param patterns the words of each sign in the reader's language
 * @param splits words that begin another thought, such as "but": what stands before them excuses nothing
 * @param links where the addresses stand; their insides are not words
 * @returns each sign once, in the order of `MESSAGE_SIGNS`, with the first place where it was seen
 */
export function readMessage(
  message: string,
  patterns: MessagePatterns,
  splits: readonly string[] = [],
  links: readonly Span[] = [],
): readonly SeenSign[] {
  const text = withoutLinks(message, links).slice(0, LONGEST_MESSAGE);
  const clauses = clausesOf(text, splits);
  const seen = new Map<MessageSign, Span>();

  for (const [sign, pattern] of Object.entries(patterns) as [
    WordSign,
    MessagePatterns[WordSign],
  ][]) {
    const { phrases, unless } = readSigns(pattern);
    const found = clauses.find(
      ({ words }) =>
        phrases.some((phrase) => holds(phrase, words)) &&
        !unless.some((phrase) => holds(phrase, words)),
    );
    if (found) seen.set(sign, { start: found.start, end: found.end });
  }

  const disguised = writtenWords(text).find(({ text: word }) => isDisguised(word));
  if (disguised) seen.set('hidden-letters', { start: disguised.start, end: disguised.end });

  return MESSAGE_SIGNS.flatMap((sign) => {
    const where = seen.get(sign);
    return where ? [{ sign, where }] : [];
  });
}

/** A part of a message as it may be shown again: on one line, nothing hidden, cut to a phone's width. */
export function quote(message: string, { start, end }: Span, most = 90): string {
  const words = message.slice(start, end).replace(/\s+/gu, ' ').trim();
  const letters = Array.from(words, (letter) => (hasHidden(letter) ? '·' : letter));
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : letters.join('');
}
