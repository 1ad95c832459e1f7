import { z } from 'astro/zod';
import type { Problem } from './library.ts';
import { lead, nowhere } from './search.ts';
import { id, sentence } from './text.ts';

/**
 * `src/content/home/<language>.yaml`: what brings people here, and the lessons in groups, as
 * the home page and the list of lessons show them.
 */
export const home = z.strictObject({
  /** The first are seen without scrolling on a phone: put those first that cannot wait. */
  errands: z
    .array(
      z.strictObject({
        /** In the reader's own voice. */
        title: sentence(48),
        text: sentence(70),
        /** A lesson or a page, which must be there. */
        to: lead,
        /** The drawing in `pictures/`, without the ending. */
        picture: id,
      }),
    )
    .min(3)
    .max(7, 'Lists have seven items at most.'),
  groups: z
    .array(
      z.strictObject({
        /** Permanent: links lead to it. */
        id,
        title: sentence(48),
        text: sentence(90),
        /** Slugs, in the order in which one would read them. */
        lessons: z.array(id).min(1).max(7, 'Lists have seven items at most.'),
      }),
    )
    .min(1)
    .max(7, 'Lists have seven items at most.'),
});

/**
 * What is wrong across files: errands to nowhere, and lessons that stand in no group or in two.
 * @param headings the heading ids of each lesson, by its slug
 */
export function homeProblems(
  file: string,
  { errands, groups }: z.infer<typeof home>,
  headings: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Problem[] {
  const grouped = groups.flatMap(({ lessons }) => lessons);
  const times = (slug: string) => grouped.filter((one) => one === slug).length;
  const unknown = grouped.filter((slug) => !headings.has(slug));
  const wrong = [...headings.keys()].filter((slug) => times(slug) !== 1);
  return [
    ...nowhere(
      file,
      errands.map(({ to }) => to),
      headings,
    ),
    ...unknown.map((slug) => ({
      file,
      rule: `groups the lesson "${slug}", which does not exist`,
      remedy: 'correct the slug',
    })),
    ...wrong.map((slug) => ({
      file,
      rule: `has the lesson "${slug}" in ${times(slug) === 0 ? 'no group' : 'several groups'}`,
      remedy: 'name it in exactly one group',
    })),
  ];
}
