import type { CriteriaData, ScorerExamples, ScorerWords } from '../content/content.ts';
import { loadOnce } from '../browser/load-once.ts';

/** What the comparison says beyond its first screen. */
export interface ScorerSpeech {
  readonly words: ScorerWords;
  /** Lessons, references and weights, by criterion id. */
  readonly criteria: CriteriaData;
  readonly examples: ScorerExamples;
}

/** Fetches all words of the comparison; `address` is that of `/score/words.json`, in the page's language. */
export const loadScorerWords = (address: string): Promise<ScorerSpeech> => loadOnce(address);
