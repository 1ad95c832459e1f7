import { mender } from './mend.ts';
import type { Asked, SearchWords, Term, WordGroup } from './types.ts';
import { stemmer, wordsIn, writtenIn } from './words.ts';

/** Longer than any question; the rest of a pasted text would only blur it. */
const MOST_WORDS = 24;
/** What a word counts that the reader did not type, and that means the same. */
const MEANT = 0.5;
/** What the second page counts that answers a group, and the third. */
const NEXT_LEAD = 0.7;
/** How much more a phrase of several words tells than a single one. */
const LONGER = 0.7;

/** A phrase of a group: all its words in a row, or those of them that tell something. */
interface Phrase {
  readonly row: readonly string[];
  readonly isWhole: boolean;
  /** How much it tells. */
  readonly length: number;
}

interface Group {
  readonly group: WordGroup;
  readonly phrases: readonly Phrase[];
}

const standsIn = (phrase: readonly string[], row: readonly string[]): boolean =>
  row.some((_, at) => phrase.every((word, i) => row[at + i] === word));

/** The groups that a query names, each by the longest of its phrases that stands in it. */
const namedBy = (
  groups: readonly Group[],
  telling: readonly string[],
  whole: readonly string[],
): readonly { readonly group: WordGroup; readonly length: number }[] =>
  groups.flatMap(({ group, phrases }) => {
    const there = phrases.filter(({ row, isWhole }) => standsIn(row, isWhole ? whole : telling));
    const length = Math.max(0, ...there.map((phrase) => phrase.length));
    return length > 0 ? [{ group, length }] : [];
  });

/** @returns reads queries in a language: what is looked for, and which pages the writers named for it */
export function asker(words: SearchWords): (query: string) => Asked {
  const stem = stemmer(words.endings);
  const mend = mender(words);
  const skip = new Set(words.skip.flatMap(wordsIn));
  const tells = (word: string) => !skip.has(word);
  const groups = words.groups.map((group): Group => ({
    group,
    phrases: group.words.map((written) => {
      const all = wordsIn(written);
      const telling = all.filter(tells).map(stem);
      // "Is it real" would be "real" without its small words, and would stand in too many queries.
      return all.length > 1 && telling.length < 2
        ? { row: all.map(stem), isWhole: true, length: 2 }
        : { row: telling, isWhole: false, length: telling.length };
    }),
  }));

  return (query) => {
    const given = writtenIn(query).slice(0, MOST_WORDS);
    const read = mend(given);
    const understood = read.filter(({ word }) => word !== '');
    const telling = understood.filter(({ word }) => tells(word));
    // "Who can?" is made of nothing else.
    const looked = telling.length > 0 ? telling : understood;
    const terms = new Map<string, Term>();
    for (const { word, isBeginning } of looked)
      terms.set(isBeginning ? word : stem(word), { word, isBeginning, weight: 1 });
    const leads = new Map<string, number>();
    const row = (some: typeof read) => some.map(({ word }) => stem(word));
    for (const { group, length } of namedBy(groups, row(looked), row(understood))) {
      for (const word of wordsIn(group.means).filter(tells))
        if (!terms.has(stem(word)))
          terms.set(stem(word), { word, isBeginning: false, weight: MEANT });
      group.leads.forEach((href, at) => {
        const weight = length ** LONGER * NEXT_LEAD ** at;
        leads.set(href, Math.max(leads.get(href) ?? 0, weight));
      });
    }
    const shown = read.map((one) => one.shown).join(' ');
    return {
      terms: [...terms.values()],
      corrected: shown === given.join(' ') ? undefined : shown,
      leads: [...leads].map(([href, weight]) => ({ href, weight })),
    };
  };
}
