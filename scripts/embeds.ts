import { isEmbed, type PageStep } from './rewrite-pages.ts';

const linkWithin = /<a(?=[^>]*\shref="#)/g;
const forSearch = / data-pagefind-[\w-]+(?:="[^"]*")?/g;

/**
 * Makes a built page fit for a frame in somebody else's page. Each of its links opens a tab
 * of its own (`<base target>` in the layout), save those to a place on the same page; the
 * search, which lists the whole page, does not list it twice; and before anything is painted
 * a script makes it light or dark, if its address says so. Astro makes a module of every
 * script that a page writes, and a module comes too late for that.
 *
 * @param base the folder of the host that the site stands in
 */
export const fitForFrames = (html: string, base = '/'): string =>
  html
    .replace(linkWithin, '<a target="_self"')
    .replace(forSearch, '')
    .replace('</head>', () => `<script src="${base}embed/scheme.js"></script></head>`);

/** Does so with every page below `embed/`. */
export const embeds =
  (base: string): PageStep =>
  () =>
  (html, file) =>
    isEmbed(file) ? fitForFrames(html, base) : html;
