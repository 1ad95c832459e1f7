/**
 * The ids and shapes of the look at a message. Ids are permanent: words and tests meet on them.
 */

/** What is odd in a message. Each is a reason to slow down; none proves a fake. */
export const ALARMS = [
  'rush',
  'closing',
  'asks-secret',
  'asks-reply',
  'asks-money',
  'holds-details',
  'file',
  'device',
  'prize',
  'keep-quiet',
  'hidden-letters',
] as const;
export type Alarm = (typeof ALARMS)[number];

/** What real messages hold as well, and what to mind about it. */
export const REMARKS = ['call-back', 'code', 'bill'] as const;
export type Remark = (typeof REMARKS)[number];

export const MESSAGE_SIGNS = [...ALARMS, ...REMARKS] as const;
export type MessageSign = Alarm | Remark;
/** Signs that are found by words; `hidden-letters` is found by the letters themselves. */
export type WordSign = Exclude<MessageSign, 'hidden-letters'>;

/**
 * How a sign is worded in one language. A phrase is words in a row, as readers write them:
 * `a/b` is one word or the other, `suspend*` any ending, `…` up to four words between, `#` a number.
 */
export interface SignPatterns {
  readonly phrases: readonly string[];
  /** A part of a sentence that holds one of these does not count: "we never ask for". */
  readonly unless?: readonly string[];
}
export type MessagePatterns = Readonly<Record<WordSign, SignPatterns>>;

/** A part of the message, in UTF-16 units; `end` is the place just after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface SeenSign {
  readonly sign: MessageSign;
  /** Where it was seen first: the part of a sentence that holds it. */
  readonly where: Span;
}
