/** The search's rules: what a query means, and which page answers it. Words and pages are handed in. */
export { asker } from './ask.ts';
export { ranker } from './rank.ts';
export { writtenIn } from './words.ts';
export type { SearchPage, SearchWords } from './types.ts';
