import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaderRules, policyOf } from '../../scripts/headers.ts';
import { all, pages, read } from './site.ts';

const text = read('_headers').toString();
const rules = parseHeaderRules(text);
const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

describe('the headers for a host', () => {
  it('have no line that Cloudflare would refuse', () => {
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(1900);
  });

  it('can be read back, and send the policy with every page', () => {
    expect(rules.length).toBeGreaterThan(1);
    for (const { path } of pages)
      expect(headersFor(rules, path).get('Content-Security-Policy')).toContain(
        path.startsWith('/embed/') ? 'frame-ancestors *' : "frame-ancestors 'none'",
      );
  });

  it('let no inline code, no foreign host and no compiling of code in, save WebAssembly for the search', () => {
    const policy = headersFor(rules, '/').get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/require-trusted-types-for 'script'/);
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe-|https?:|\*/);
  });

  it.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ])('send %s: %s', (name, value) => {
    expect(headersFor(rules, '/lessons/').get(name)).toBe(value);
  });

  it('let files whose name carries a hash be kept for a year', () => {
    expect(headersFor(rules, '/_astro/x.js').get('Cache-Control')).toContain('immutable');
    expect(headersFor(rules, '/glossary/').get('Cache-Control')).toBe('no-cache');
  });
});

describe.each(pages.map((page) => [page.path, page] as const))('the policy of %s', (path, page) => {
  const policy = policyOf(page.html) ?? '';

  it('names every script and style that is written into the page', () => {
    const written = all(page, 'script:not([src]):not([type="application/json"]), style').map(
      (element) => hashOf(element.innerHTML),
    );
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((hash) => !policy.includes(hash))).toEqual([]);
  });

  it('has one sheet to name, in which a tool lets its parts lie as if it were not there', () => {
    const sheets = all(page, 'style').map(({ innerHTML }) => innerHTML);
    if (!page.html.includes('<astro-island')) return;
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toContain('astro-island,astro-slot,astro-static-slot{display:contents}');
  });

  it('stands before anything it governs, and is no wider than the header', () => {
    expect(page.html.search(/<meta http-equiv="content-security-policy"/i)).toBeLessThan(
      page.html.search(/<script|<style/i),
    );
    const sent = headersFor(rules, path).get('Content-Security-Policy') ?? '';
    for (const source of policy.match(/'sha256-[^']+'/g) ?? []) expect(sent).toContain(source);
  });
});
