import { qrPath, type QrPath } from '../island/qr-path.ts';
import { inLanguage } from './links.ts';

/**
 * Addresses that leave the screen: as a code to point a camera at, or to write down. On paper
 * an address cannot be mended, so none is made up: without the site's own there is no code.
 */

/** A code and what it says. */
export interface PrintedCode extends QrPath {
  /** The whole address, `https://` included. */
  readonly address: string;
}

/**
 * Where the site stands, as whoever builds it said (`SITE_URL`).
 * @param site the address that pages are built with; a name that ends in `.example` stands for none (RFC 2606)
 * @returns undefined where nobody said
 */
export const siteAddress = (site: string | undefined = import.meta.env.SITE): string | undefined =>
  site === undefined || /(^|\.)example$/.test(new URL(site).hostname) ? undefined : site;

/**
 * The address of a page for paper.
 * @param path from the site's own root, beginning with a slash: `/check/`
 * @returns undefined where nobody said where the site stands
 */
export const printedAddress = (
  language: string,
  path: string,
  site = siteAddress(),
): string | undefined => site && new URL(inLanguage(language, path), site).href;

/**
 * The landing page of a lesson's printed code. It knows if the sheet is out of date.
 * @param edition ISO date (YYYY-MM-DD) of the lesson that was printed
 */
export const goPath = (slug: string, edition: string): string => `/go/${slug}/?edition=${edition}`;

/**
 * A code for paper, poster or projector.
 * @param path from the site's own root, beginning with a slash: `goPath('two-step-login', '2026-11-27')`
 * @returns undefined where nobody said where the site stands
 */
export function printedCode(
  language: string,
  path: string,
  site = siteAddress(),
): PrintedCode | undefined {
  const address = printedAddress(language, path, site);
  return address === undefined ? undefined : { address, ...qrPath(address) };
}
