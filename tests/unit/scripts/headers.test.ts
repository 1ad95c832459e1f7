import { describe, expect, it } from 'vitest';
import {
  formatCaddy,
  formatHeaderRules,
  formatNginx,
  headersFor,
  parseHeaderRules,
  rulesFor,
} from '../../../scripts/headers.ts';

const rules = rulesFor(["default-src 'none'; img-src 'self'"], '/portal-check/');
const page = headersFor(rules, '/portal-check/check/');
const file = headersFor(rules, '/portal-check/_astro/x.12345678.js');

/** What OWASP's list asks for, by name: one that is dropped is missed here. */
const ASKED = {
  'Content-Security-Policy': "default-src 'none'; img-src 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
};

/** A header as the snippets of nginx and Caddy write it. */
const quoted = ([name, value]: readonly [string, string]) => `${name} "${value}"`;

describe('the headers', () => {
  it('are all sent with every page, and with every file', () => {
    expect(Object.fromEntries(page)).toEqual(ASKED);
    expect(Object.fromEntries(file)).toMatchObject(ASKED);
    expect(file.get('Cache-Control')).toContain('immutable');
  });

  it('are read back as they were written', () => {
    expect(parseHeaderRules(formatHeaderRules(rules))).toEqual(rules);
  });

  it('are repeated in each place of nginx, which drops the inherited ones there', () => {
    const [server = '', ...places] = formatNginx(rules, '/portal-check/').split(/^location /m);
    const lines = (headers: ReadonlyMap<string, string>) =>
      [...headers].map((one) => `add_header ${quoted(one)} always;`);
    const written = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.startsWith('add_header'));
    expect(written(server)).toEqual(lines(page));
    expect(places.map((place) => place.split(' ')[0])).toEqual(['/portal-check/_astro/']);
    expect(written(places[0] ?? '')).toEqual(lines(file));
  });

  it('stand in Caddy’s snippet too', () => {
    const snippet = formatCaddy(rules);
    for (const one of [...page, ...file]) expect(snippet).toContain(`  ${quoted(one)}`);
  });
});
