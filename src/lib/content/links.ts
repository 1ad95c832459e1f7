/**
 * Where the site's own pages and files stand. A link that is written out by hand works
 * only at the root of a host, and only in English; so every link takes this way.
 */

/** The folder of the host that the site stands in, with a slash at both ends: `/`, or `/portal-check/`. */
export const BASE: string = import.meta.env.BASE_URL;

/** English stands at the root; any other language below its own tag. */
export const ROOT_LANGUAGE = 'en';

/** The address of a file that is the same in every language: `/seal.svg` → `/portal-check/seal.svg`. */
export const inSite = (path: string, base = BASE): string => `${base}${path.replace(/^\//, '')}`;

/**
 * The address of a page: `/check/#login` → `/portal-check/es/check/#login`.
 * @param language BCP 47 tag of the page that links, so that its reader stays in it
 * @param path from the site's own root, beginning with a slash
 */
export const inLanguage = (language: string, path: string, base = BASE): string =>
  inSite(language === ROOT_LANGUAGE ? path : `/${language}${path}`, base);

/**
 * A link as a writer types it in a lesson. One that begins with a slash leads to a page
 * of this site, or to a file that is the same in every language (`/licenses.txt`);
 * anything else (`#heading`, `https://…`) is already whole.
 */
export const linkOf = (language: string, written: string, base = BASE): string => {
  if (!/^\/(?!\/)/.test(written)) return written;
  return /\.(?:txt|json)$/.test(written)
    ? inSite(written, base)
    : inLanguage(language, written, base);
};

/** The other way round: the path of a page from the site's own root, without folder and language. */
export const pathWithin = (language: string, address: string, base = BASE): string =>
  address.slice(inLanguage(language, '/', base).length - 1);
