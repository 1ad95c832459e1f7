import { checkAddress } from '#domain/address/index.ts';
import type { Problem } from './library.ts';

/**
 * What is wrong with the portals of a clinic's `site.yaml`: an address that our own check warns
 * of would make every comparison wrong. Apart from the other rules, since it brings the whole
 * check along, which bundlers can load and a configuration file cannot.
 */
export const portalProblems = (portals: readonly string[]): readonly Problem[] =>
  portals.flatMap((portal, at) => {
    const { signs, site } = checkAddress(portal);
    if (site !== '' && signs.length === 0) return [];
    return [
      {
        file: 'src/content/site.yaml',
        rule: `has in "portals.${at}" an address that the guide's own check ${site === '' ? 'finds no site in' : `warns of (${signs.join(', ')})`}`,
        remedy:
          'give the address that patients see in the bar of their browser when they sign in, not a short link or a page on a shared host',
      },
    ];
  });
