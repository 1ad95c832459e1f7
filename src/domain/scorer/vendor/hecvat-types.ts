/**
 * How a question of the HECVAT stands to a row: `same` asks what the row asks; `part` asks for
 * a part of it, so that a No there is a No here, and a Yes is not yet one; of `words` only
 * what the vendor wrote is of use.
 */
export const HECVAT_TIES = ['same', 'part', 'words'] as const;
export type HecvatTie = (typeof HECVAT_TIES)[number];

/** By criterion id, then by the id of a question. */
export type HecvatMap = Readonly<Record<string, Readonly<Record<string, HecvatTie>>>>;
