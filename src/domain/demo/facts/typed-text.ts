import type { Outcome } from './events.ts';
import { looksReal } from './pretend-details.ts';

/** In UTF-16 code units, as a browser's `maxlength` counts. A longer text is refused, never cut: nothing is lost. */
export const BODY_LIMIT = 2_000;
export const LINE_LIMIT = 120;

/** Untrusted text: the lines (subjects, file names, passwords, codes) and, where there is one, the body. */
export interface Typed {
  readonly lines: readonly string[];
  readonly body?: string;
}

/** Why a typed text is not kept; undefined when it may be. Length first: nothing long is searched. */
export function refusalOf({ lines, body = '' }: Typed): Outcome | undefined {
  if (body.length > BODY_LIMIT || lines.some((line) => line.length > LINE_LIMIT)) return 'too-long';
  return [...lines, body].some((text) => looksReal(text) !== undefined)
    ? 'pretend-please'
    : undefined;
}

export const isBlank = (text: string): boolean => text.trim() === '';
