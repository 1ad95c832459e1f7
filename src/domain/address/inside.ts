import type { WebAddress } from './read.ts';
import { siteOf, type Site } from './site.ts';

/** Undoes `%3A` as often as filters put it on; leaves what is no code as it is. */
export function decoded(text: string): string {
  let now = text;
  for (let round = 0; round < 4; round++) {
    let next: string;
    try {
      next = decodeURIComponent(now);
    } catch {
      next = now.replace(/%(?:3a|2f)/gi, (code) => decodeURIComponent(code));
    }
    if (next === now) return now;
    now = next;
  }
  return now;
}

/** The site of a host that stands inside a text; undefined where it is none under a known ending. */
export function siteInside(host: string): Site | undefined {
  if (host === '' || host.length > 253) return undefined;
  try {
    const site = siteOf(new URL(`https://${host}`).hostname);
    return site.kind === 'listed' || site.kind === 'shared' ? site : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fields in which sign-in pages carry the address to come back to, or that of the other
 * party (OAuth 2.0, RFC 6749 4.1.1; OpenID Connect; SAML's RelayState; WS-Federation; CAS;
 * SMART App Launch's `iss`), and those in which a page notes where a reader came from. In
 * them another site's address is ordinary.
 */
const comesBack =
  /^(?:(?:post_?logout_?)?(?:redirect|return|back|callback|continue|next|goto|dest(?:ination)?|target|cancel|success|error)(?:_?(?:ur[il]|to|path))*|from(?:_?ur[il])?|relaystate|service|wreply|wctx|wtrealm|iss|aud|issuer|authority|realm|resource|scope|entityid|origin|sources?|ref|referr?er|utm_\w+|state)$/i;

/** A whole address. Slashes may be one or many: a reader sees the name all the same. */
const whole = /https?:[/\\]*([^/\\?#&;,\s"'<>]+)/giu;
/** A name of three labels or more between slashes; two are as often a file (`login.do`, `view.pl`). */
const between = /(?<=[/\\])((?:[\w-]+\.){2,}[a-z]{2,})(?=[/\\?#:]|$)/giu;
/** Files whose ending is a country's or a brand's as well. */
const file = /\.(?:do|pl|py|sh|md|zip|mov|rs|ps|app|ai|cc|so|js|cgi|info|map|me)$/i;

const hostOf = (authority: string): string =>
  authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');

/**
 * The sites whose whole address, or whose name between slashes, stands behind the site of
 * an address: `https://evil.example/https://portal.clinic.org/`. To a reader it says whose
 * page it is; to a browser it is a folder.
 *
 * @returns none for the site itself, nor for what sign-in pages carry along
 */
export function sitesInside({ tail }: WebAddress, { site }: Site): readonly Site[] {
  if (!tail.includes('.')) return [];
  const [, path = '', query = '', fragment = ''] =
    /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/su.exec(tail) ?? [];
  const shown = [path, fragment].map(decoded);
  const fields = query.split('&').flatMap((pair) => {
    const at = pair.indexOf('=');
    return comesBack.test(pair.slice(0, Math.max(at, 0))) ? [] : [decoded(pair)];
  });
  const hosts = [
    ...[...shown, ...fields].flatMap((text) => [...text.matchAll(whole)]),
    ...shown.flatMap((text) =>
      [...`/${text}`.matchAll(between)].filter(([name]) => !file.test(name)),
    ),
  ].map(([, authority = '']) => hostOf(authority));
  return hosts
    .map(siteInside)
    .filter((one): one is Site => one !== undefined && one.name !== '' && one.site !== site);
}
