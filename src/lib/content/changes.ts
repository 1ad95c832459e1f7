import { addressesData, type Change } from './content.ts';

/** What linkers and printers rely on: the day of a lesson's last change that matters, and its old ids. */

/** Those that concern a lesson, the newest first. */
export const changesIn = (entries: readonly Change[], slug: string): readonly Change[] =>
  entries.filter(({ lessons }) => lessons.includes(slug));

/** The day of the last change that makes an older sheet mislead, ISO. The content check sees to it that there is one. */
export const changedOn = (entries: readonly Change[], slug: string): string =>
  changesIn(entries, slug).find(({ matters }) => matters)?.day ?? '';

/** Ids under which a heading of a lesson was once linked to. */
export async function oldIds(slug: string | undefined, id: string): Promise<readonly string[]> {
  const { lessons } = await addressesData();
  return (slug && lessons[slug]?.was[id]) || [];
}
