import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { atomFeed } from '#domain/changes/atom.ts';
import {
  changesOf,
  inLanguage,
  languagePaths,
  everyLessonOf,
  wordsOf,
} from '#lib/content/content.ts';
import { printedAddress } from '#lib/content/qr.ts';

export const getStaticPaths = languagePaths;

/** A name for good (RFC 4151 wants a host, and a copy may move): a UUID made of what it names (RFC 9562, version 8). */
function lastingName(what: string): string {
  const hash = createHash('sha256').update(`portal-check changes ${what}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) % 4];
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** What changed, for programs that look by themselves. */
export const GET: APIRoute = async ({ props }) => {
  const language = String(props['language']);
  const { page, entries } = await changesOf(language);
  const { site } = await wordsOf(language);
  const titles = new Map((await everyLessonOf(language)).map(({ slug, title }) => [slug, title]));
  // Where nobody said where the site stands, an address from its root still leads there from the feed.
  const at = (path: string) => printedAddress(language, path) ?? inLanguage(language, path);
  const feed = atomFeed({
    id: lastingName(language),
    language,
    title: `${site.name}: ${page.title}`,
    subtitle: page.description,
    author: site.name,
    self: at('/changes.xml'),
    page: at('/changes/'),
    entries: entries.map((entry) => ({
      id: lastingName(`${language} ${entry.id}`),
      title: entry.title,
      day: entry.day,
      link: at(`/changes/#${entry.id}`),
      text: `${page.what} ${entry.what} ${page.todo} ${entry.todo}`,
      about: entry.lessons.flatMap((slug) => {
        const title = titles.get(slug);
        return title ? [{ term: slug, label: title }] : [];
      }),
    })),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
