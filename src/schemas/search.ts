import { z } from 'astro/zod';
import type { Problem } from './library.ts';

const typed = z
  .string()
  .trim()
  .min(1)
  .max(40, 'Give what people type: a word, or a few in a row. 40 characters at most.');

/** A lesson's slug or the address of a page, with the part of it where one is meant. */
export const lead = z
  .string()
  .regex(
    /^(?:\/(?:[a-z-]+\/)+|[a-z0-9]+(?:-[a-z0-9]+)*)(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/,
    'Give a lesson, "two-step-login" or "two-step-login#ladder", or a page, "/check/#login".',
  );

/**
 * `src/content/search/<language>.yaml`: how people ask for what the guide teaches. A language
 * has its own: translate what people type there, not word for word.
 */
export const searchWords = z.strictObject({
  /** Words that say nothing about what is looked for: "the", "my", "how". */
  skip: z.array(typed).min(1),
  /** Endings that a word may lose and still mean the same: "s", "ing". */
  endings: z.array(typed),
  groups: z
    .array(
      z.strictObject({
        /** What people type for one thing, wrong words and slang too. Typing errors need no entry. */
        words: z.array(typed).min(1),
        /** What the guide itself calls it. */
        means: z.string().trim().min(2).max(80),
        /** The pages that answer it, the best first. */
        leads: z.array(lead).min(1).max(3, 'Name the best one to three answers.'),
      }),
    )
    .min(1),
});

export type SearchContent = z.infer<typeof searchWords>;

/** Pages beside the lessons that a search may lead to. */
export const SEARCH_PAGES = [
  '/message/',
  '/check/',
  '/score/',
  '/demo/',
  '/for-clinics/',
  '/for-clinics/teach/',
  '/changes/',
  '/glossary/',
  '/sources/',
  '/about/',
  '/privacy/',
  '/accessibility/',
] as const;

/** The leads that lead to nothing. @param headings the heading ids of each lesson, by its slug */
export const nowhere = (
  file: string,
  leads: readonly string[],
  headings: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Problem[] =>
  leads
    .filter((one) => {
      const [page = '', part] = one.split('#');
      if (page.startsWith('/')) return !(SEARCH_PAGES as readonly string[]).includes(page);
      const known = headings.get(page);
      return !known || (part !== undefined && !known.has(part));
    })
    .map((one) => ({
      file,
      rule: `leads to "${one}", which does not exist`,
      remedy: 'correct the slug, the heading or the address',
    }));

/**
 * What is wrong across files: leads to nowhere, and words that would send people two ways.
 * @param headings the heading ids of each lesson, by its slug
 */
export function searchProblems(
  file: string,
  { groups }: SearchContent,
  headings: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Problem[] {
  const all = groups.flatMap(({ words }) => words.map((word) => word.toLowerCase()));
  const twice = [...new Set(all.filter((word, at) => all.indexOf(word) !== at))].map((word) => ({
    file,
    rule: `has "${word}" in two groups`,
    remedy: 'leave it in the group whose answer is the right one',
  }));
  return [
    ...nowhere(
      file,
      groups.flatMap(({ leads }) => leads),
      headings,
    ),
    ...twice,
  ];
}
