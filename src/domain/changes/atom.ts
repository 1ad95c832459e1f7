/** A feed that programs read by themselves (Atom, RFC 4287). */

export interface FeedEntry {
  /** Permanent, and an address of any scheme (RFC 4287, 4.2.6). */
  readonly id: string;
  readonly title: string;
  /** ISO date (YYYY-MM-DD). */
  readonly day: string;
  readonly link: string;
  readonly text: string;
  readonly about: readonly { readonly term: string; readonly label: string }[];
}

export interface Feed {
  readonly id: string;
  /** BCP 47 tag of its words. */
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** Where the feed itself is, and the page that says the same. */
  readonly self: string;
  readonly page: string;
  /** The newest first; at least one. */
  readonly entries: readonly FeedEntry[];
}

/** Text as XML 1.0 lets it stand: the five signs written out, and no control characters (section 2.2). */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .toWellFormed()
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Midnight in Greenwich stands for a day (RFC 3339). */
const moment = (day: string): string => `${day}T00:00:00Z`;

const entryXml = ({ id, title, day, link, text, about }: FeedEntry): string =>
  [
    '  <entry>',
    `    <id>${escaped(id)}</id>`,
    `    <title>${escaped(title)}</title>`,
    `    <updated>${moment(day)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    ...about.map(
      ({ term, label }) => `    <category term="${escaped(term)}" label="${escaped(label)}"/>`,
    ),
    `    <content type="text">${escaped(text)}</content>`,
    '  </entry>',
  ].join('\n');

/** The whole document. Its own day is that of the newest entry. */
export function atomFeed(feed: Feed): string {
  const newest = feed.entries.map(({ day }) => day).reduce((a, b) => (a > b ? a : b), '');
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    `  <id>${escaped(feed.id)}</id>`,
    `  <title>${escaped(feed.title)}</title>`,
    `  <subtitle>${escaped(feed.subtitle)}</subtitle>`,
    `  <updated>${moment(newest)}</updated>`,
    `  <author><name>${escaped(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...feed.entries.map(entryXml),
    '</feed>',
  ].join('\n')}\n`;
}
