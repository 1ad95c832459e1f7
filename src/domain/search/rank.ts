import type { Asked, SearchPage, SearchWords } from './types.ts';
import { stemmer, wordsIn } from './words.ts';

/** How much a word counts by where it stands. A title says what a page is about; a line may only mention it. */
const FIELDS = { title: 9, also: 6, says: 5, parts: 3, lines: 1.5 } as const;
type Field = keyof typeof FIELDS;
/** Softens how much more often counts more (the k of BM25; Robertson and Zaragoza 2009). */
const SOFTEN = 6;
/** How fully the length of a field is counted against it (the b of BM25). */
const LENGTH = 0.5;
/** What the writers named as the answer counts as much as this many telling words. */
const LEAD = 6;
/** The most that a page's text adds, beside what stands on top of it. */
const TEXT = 1;

const partOf = (href: string): string => href.split('#')[0] ?? href;

const textOf = (page: SearchPage, field: Field): string =>
  field === 'parts' ? page.parts.map(({ title }) => title).join(' ') : page[field];

/** @returns the pages that answer a query, the best first */
export function ranker(
  words: SearchWords,
): (
  asked: Asked,
  inText: ReadonlyMap<string, number>,
) => readonly { readonly href: string; readonly score: number }[] {
  const stem = stemmer(words.endings);
  const names = Object.keys(FIELDS) as readonly Field[];
  const pages = words.pages.map((page) => ({
    href: page.href,
    fields: names.map((field) => ({
      weight: FIELDS[field],
      words: wordsIn(textOf(page, field)).map((word) => ({ word, stem: stem(word) })),
    })),
  }));
  const mean = names.map(
    (_, at) => pages.reduce((sum, { fields }) => sum + fields[at]!.words.length, 0) / pages.length,
  );

  return (asked, inText) => {
    const scores = new Map<string, number>();
    const add = (href: string, score: number) => scores.set(href, (scores.get(href) ?? 0) + score);
    for (const { word, weight, isBeginning } of asked.terms) {
      const wanted = stem(word);
      const fits = (one: { readonly word: string; readonly stem: string }) =>
        isBeginning ? one.word.startsWith(word) : one.stem === wanted;
      const found = pages.flatMap(({ href, fields }) => {
        const sum = fields.reduce((whole, field, at) => {
          const times = field.words.filter(fits).length;
          const long = 1 - LENGTH + (LENGTH * field.words.length) / (mean[at] || 1);
          return whole + (field.weight * times) / long;
        }, 0);
        return sum > 0 ? [{ href, sum }] : [];
      });
      const rare = Math.log(1 + (pages.length - found.length + 0.5) / (found.length + 0.5));
      for (const { href, sum } of found) add(href, (weight * rare * sum) / (SOFTEN + sum));
    }
    for (const { href, weight } of asked.leads) add(partOf(href), LEAD * weight);
    const most = Math.max(...inText.values());
    for (const [href, score] of inText) add(href, (TEXT * score) / most);
    return [...scores].map(([href, score]) => ({ href, score })).sort((a, b) => b.score - a.score);
  };
}
