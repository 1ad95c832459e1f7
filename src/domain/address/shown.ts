import { hasHidden, indexAfterVisible, reveal } from './hidden.ts';
import type { ReadAddress, WebAddress } from './read.ts';
import { showHost } from './script.ts';
import type { Site } from './site.ts';
import type { AddressParts } from './types.ts';

/** Stands for what is left out: user names, reset keys, everything after the host. */
const leftOut = '…';

/** Before and inside the site; hidden characters are shown where they were typed, if the name is otherwise plain. */
function shownHost(
  { host, typedHost, plainHost }: WebAddress,
  site: string,
): { before: string; site: string } {
  if (hasHidden(typedHost) && plainHost.toLowerCase() === host) {
    const split = indexAfterVisible(typedHost, host.length - site.length);
    return {
      before: reveal(typedHost.slice(0, split).toLowerCase()),
      site: reveal(typedHost.slice(split).toLowerCase()),
    };
  }
  const before = host.slice(0, host.length - site.length);
  return { before: showHost(before), site: showHost(site) };
}

/** The address as it may be shown, with the site apart so that it can be marked. */
export function showParts(address: ReadAddress, { site }: Site): AddressParts {
  if (address.kind === 'not-web') return { before: `${address.scheme}:`, site: '', after: leftOut };
  if (address.kind !== 'web') return { before: '', site: '', after: '' };
  const host = shownHost(address, site);
  const scheme = address.scheme === '' ? '' : `${address.scheme}://`;
  const user = address.userInfo === undefined ? '' : `${leftOut}@`;
  const port = address.port === '' ? '' : `:${address.port}`;
  const rest = address.tail.replace(/^[/\\]/, '').trim() === '' ? '' : `/${leftOut}`;
  return { before: `${scheme}${user}${host.before}`, site: host.site, after: `${port}${rest}` };
}
