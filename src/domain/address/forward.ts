import { forwarderPaths, forwarders, searchEngines } from './data/forwarders.ts';
import { decoded, siteInside } from './inside.ts';
import type { WebAddress } from './read.ts';
import { showHost } from './script.ts';
import type { Site } from './site.ts';

/** Does it forward elsewhere, so that the site seen is not where the reader ends up? */
export function isForwarder({ host, path, tail }: WebAddress, { site }: Site): boolean {
  const labels = host.split('.');
  if (labels.some((_, index) => forwarders.has(labels.slice(index).join('.')))) return true;
  const where = `${path.replace(/\/$/, '')}${/\?[^#]*/.exec(tail)?.[0] ?? ''}`;
  return (
    (searchEngines.test(site) && /^\/(?:url|aclk|amp|imgres|pagead)(?:[/?]|$)/.test(where)) ||
    forwarderPaths.some(([name, pattern]) => `.${host}`.endsWith(`.${name}`) && pattern.test(where))
  );
}

/** Some filters write the address in base 64 (RFC 4648, either alphabet), Bing with "a1" before it. */
function fromBase64(text: string): string {
  const code = /[?&/](?:u|url|a)=(?:a1)?(aHR0c[\w+/-]{8,}={0,2})/.exec(text)?.[1];
  if (code === undefined) return '';
  try {
    return atob(code.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

function siteIn(host: string): string {
  const inside = siteInside(host);
  return inside ? showHost(inside.site) : '';
}

/**
 * The site that a forwarder's link names, where it stands there in the open.
 *
 * @returns registrable domain for reading, or `''` when the link hides it
 */
export function targetOf({ tail, host }: WebAddress): string {
  // Proofpoint's second form writes "-" for "%" and "_" for "/".
  const plain = /^urldefense\./.test(host)
    ? tail.replace(/https?-3A__[^&]*/i, (part) => part.replaceAll('-', '%').replaceAll('_', '/'))
    : tail;
  const text = decoded(plain);
  const named = [text, fromBase64(text)]
    .flatMap((part) => [...part.matchAll(/https?:\/+([^/?#&\\\s"<>]+)/giu)])
    .map(([, authority = '']) => authority.slice(authority.lastIndexOf('@') + 1));
  // A few give the name alone, beside a code for the rest.
  const beside =
    /[?&](?:domain|d|u|url|q|to|target|dest)=((?:[\w-]+\.)+[a-z]{2,})(?=[/&?#]|$)/i.exec(text)?.[1];
  return [...named, beside ?? ''].map(siteIn).find((site) => site !== '') ?? '';
}
