import { z } from 'astro/zod';
import type { Problem } from './library.ts';
import { id, isoDate } from './text.ts';

const path = z
  .string()
  .regex(
    /^\/(?:[\w.-]+\/)*(?:[\w.-]+)?$/,
    'Give the address from the site’s root, such as /check/.',
  );

/** `src/content/addresses.yaml`: what others may link to for good. Nothing is ever taken out of it. */
export const addresses = z.strictObject({
  /** Pages, with the places on them that may be linked to. */
  pages: z.record(path, z.strictObject({ since: isoDate, parts: z.array(id).default([]) })),
  /** Files for programs. */
  files: z.record(path, z.strictObject({ since: isoDate })),
  /** The day since which each lesson has had its sheet, the door behind the sheet's code, and its embed. */
  kitSince: isoDate,
  /** Parts that every lesson has. */
  frame: z.array(id),
  lessons: z.record(
    id,
    z.strictObject({
      since: isoDate,
      /** Its headings, each with the day since which it has stood. */
      parts: z.record(id, isoDate),
      /** Old ids of a heading, by its id of today. */
      was: z.record(id, z.array(id).min(1)).default({}),
    }),
  ),
});

export type Addresses = z.infer<typeof addresses>;

const FILE = 'src/content/addresses.yaml';

/**
 * Promises that are not kept, and headings that nobody has promised yet.
 * @param headings the heading ids of each lesson, by its slug
 */
export function addressProblems(
  { lessons, frame }: Addresses,
  headings: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Problem[] {
  const found: Problem[] = [];
  const add = (rule: string, remedy: string) => found.push({ file: FILE, rule, remedy });
  for (const [slug, { parts, was }] of Object.entries(lessons)) {
    const its = headings.get(slug);
    if (!its) {
      add(`promises the lesson "${slug}", which is gone`, 'bring it back: others link to it');
      continue;
    }
    const opens = new Set([...its, ...frame]);
    const old = Object.values(was).flat();
    for (const part of Object.keys(parts))
      if (!its.has(part) && !old.includes(part))
        add(
          `promises the heading "${part}" of ${slug}, which is gone`,
          `name its new id: "was: { new-id: [${part}] }"; both will open`,
        );
    for (const to of Object.keys(was))
      if (!opens.has(to))
        add(
          `lets old links of ${slug} open "${to}", which does not exist`,
          'name a heading that is there',
        );
    for (const one of old)
      if (opens.has(one) || old.indexOf(one) !== old.lastIndexOf(one))
        add(`uses the id "${one}" of ${slug} twice`, 'an old id opens one heading alone');
    for (const heading of its)
      if (!(heading in parts))
        add(
          `does not promise the heading "${heading}" of ${slug} yet`,
          'add it under "parts" with the day of today: it will be linked to',
        );
  }
  for (const slug of headings.keys())
    if (!(slug in lessons))
      add(`does not promise the lesson "${slug}" yet`, 'add it with the day of today');
  return found;
}
