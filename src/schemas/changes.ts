import { z } from 'astro/zod';
import type { Problem } from './library.ts';
import { id, isoDate, sentence } from './text.ts';

const text = sentence(300);
const lines = <const K extends string>(...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);

/** `src/content/changes/<language>.yaml`: what changed in the lessons, for whoever links to them or prints them. */
export const changes = z.strictObject({
  page: lines(
    'title',
    'description',
    'lede',
    'feed',
    'feedText',
    'byLesson',
    'matters',
    'small',
    'what',
    'todo',
    'edition',
  ),
  /** The door of a printed code. */
  go: lines(
    'title',
    'description',
    'lede',
    'edition',
    'oldTitle',
    'old',
    'changedTitle',
    'sheet',
    'open',
  ),
  /** The newest first. */
  entries: z
    .array(
      z.strictObject({
        /** Permanent: feeds know the entry by it. */
        id,
        /** The day on which the change stood in the guide. */
        day: isoDate,
        lessons: z.array(id).min(1),
        title: sentence(80),
        what: text,
        /** What to do for those who link to it, quote it or hand out sheets. */
        todo: text,
        /** Does an older sheet mislead now? Then its code says so. */
        matters: z.boolean(),
      }),
    )
    .min(1),
});

export type ChangesContent = z.infer<typeof changes>;

/** What is wrong across files. @param lessons the slugs that there are */
export function changeProblems(
  file: string,
  { entries }: ChangesContent,
  lessons: ReadonlySet<string>,
): readonly Problem[] {
  const found: Problem[] = [];
  const add = (rule: string, remedy: string) => found.push({ file, rule, remedy });
  const ids = entries.map((one) => one.id);
  for (const { id: its, lessons: named } of entries) {
    if (ids.indexOf(its) !== ids.lastIndexOf(its))
      add(`uses the id "${its}" twice`, 'give each entry its own: feeds know it by that');
    for (const slug of named)
      if (!lessons.has(slug))
        add(`tells of the lesson "${slug}", which does not exist`, 'correct the slug');
  }
  entries.forEach(({ id: its, day }, at) => {
    if (day > (entries[at - 1]?.day ?? day))
      add(`has "${its}" below an older entry`, 'put the newest first');
  });
  for (const slug of lessons)
    if (!entries.some((one) => one.matters && one.lessons.includes(slug)))
      add(`says nothing of the lesson "${slug}"`, 'say when it came, with "matters: true"');
  return found;
}
