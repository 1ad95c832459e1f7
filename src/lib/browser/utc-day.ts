/**
 * Today, YYYY-MM-DD, by the clock of nobody's place: for what falls due, which is one day
 * for all readers. What a reader is told of their own day comes from `clock.ts`.
 */
export const utcDay = (): string => new Date().toISOString().slice(0, 10);
