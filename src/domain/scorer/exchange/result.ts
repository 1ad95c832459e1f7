import type { Refusal } from '#domain/scorer/types.ts';

/** What opening something gives: a value, or why not. Nothing here throws. */
export type Opened<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Refusal };

export const opened = <T>(value: T): Opened<T> => ({ ok: true, value });
export const refused = (reason: Refusal): Opened<never> => ({ ok: false, reason });
