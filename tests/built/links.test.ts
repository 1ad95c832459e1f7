import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tellFigure } from '../fixtures/figures.ts';
import { all, dist, isEmbed, pages } from './site.ts';

const origin = 'https://this.site';
const idsOf = new Map(
  pages.map((page) => [page.path, new Set(all(page, '[id]').map(({ id }) => id))]),
);

/** Says why an address of the site leads nowhere; undefined if it leads somewhere. */
function fault(address: URL): string | undefined {
  const { pathname, hash } = address;
  const ids = idsOf.get(pathname);
  if (!ids)
    return pathname.endsWith('.html') ||
      !/\.\w+$/.test(pathname) ||
      !existsSync(join(dist, pathname))
      ? `${pathname} is not built`
      : undefined;
  return hash && !ids.has(decodeURIComponent(hash.slice(1)))
    ? `${pathname} has nothing with the id "${hash.slice(1)}"`
    : undefined;
}

describe.each(pages.map((page) => [page.path, page] as const))('the links of %s', (path, page) => {
  it('lead to a page and to a place on it', () => {
    const links = all(page, '[href], form[action]').map(
      (element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '',
    );
    const inside = links
      .map((link) => new URL(link, origin + path))
      .filter((address) => address.origin === origin);
    const broken = inside.flatMap((address) => fault(address) ?? []);
    tellFigure('broken-links', broken.length, inside.length);
    expect(links.length).toBeGreaterThan(isEmbed(page) ? 2 : 10);
    expect([...new Set(broken)]).toEqual([]);
  });

  it('leave the site only to https addresses, and take no address of the reader along', () => {
    const outside = all(page, 'a[href]').filter(
      (element) => new URL(element.getAttribute('href') ?? '', origin + path).origin !== origin,
    );
    const mail = /^(mailto|tel|sms):/;
    const odd = outside.filter(
      (element) =>
        !mail.test(element.getAttribute('href') ?? '') &&
        !(
          element.getAttribute('href')?.startsWith('https://') &&
          /\bnoreferrer\b/.test(element.getAttribute('rel') ?? '')
        ),
    );
    expect(odd.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it('name things that exist, for labels, descriptions and popovers', () => {
    const names = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget'];
    const missing = all(page, names.map((name) => `[${name}]`).join()).flatMap((element) =>
      names.flatMap((name) =>
        (element.getAttribute(name) ?? '')
          .split(/\s+/)
          .filter((id) => id && !idsOf.get(path)?.has(id))
          .map((id) => `${name}="${id}"`),
      ),
    );
    expect(missing).toEqual([]);
  });
});
