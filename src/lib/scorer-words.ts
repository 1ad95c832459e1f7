import type { CriteriaData, ScorerExamples, ScorerWords } from './content.ts';

/** What the comparison says beyond its first screen. */
export interface ScorerSpeech {
  readonly words: ScorerWords;
  /** Lessons, references and weights, by criterion id. */
  readonly criteria: CriteriaData;
  readonly examples: ScorerExamples;
}

const loading = new Map<string, Promise<ScorerSpeech>>();

/**
 * Fetches all words of the comparison from this site, once a page.
 *
 * @param address of `/score/words.json`, in the page's language
 * @throws when it cannot be fetched; the next call tries again
 */
export function loadScorerWords(address: string): Promise<ScorerSpeech> {
  const known = loading.get(address);
  if (known) return known;
  const coming = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as ScorerSpeech;
  });
  loading.set(address, coming);
  coming.catch(() => loading.delete(address));
  return coming;
}
