import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../scripts/headers.ts';
import { hostOf, programs, type Host, type Kind } from './hosts.ts';

const dist = join(import.meta.dirname, '../../dist');
const first = (pattern: string): string => {
  const [file] = globSync(pattern, { cwd: dist }).sort();
  if (!file) throw new Error(`Nothing built fits ${pattern}.`);
  return file;
};

/** Every kind of path, below the base. */
const PATHS = [
  ...['', 'lessons/two-step-login/', 'check/', 'for-clinics/', 'embed/check/'],
  ...['embed/lessons/two-step-login/', 'embed.js', 'check/words.json', 'message/words.json'],
  ...['search/words.json', 'schemas/portal-review.v1.json', 'catalogue.json', 'licenses.txt'],
  ...['seal.svg', 'pagefind/pagefind.js', first('pagefind/*.pagefind')],
  ...[first('_astro/*.js'), first('_astro/*.woff2')],
  ...globSync('**/*.{pdf,docx,atom,zip}', { cwd: dist }).sort().slice(0, 4),
].filter((path) => globSync(path.replace(/(^|\/)$/, '$1index.html'), { cwd: dist }).length > 0);

const ask = (host: Host, path: string, accept = '') =>
  new Promise<{ status: number; response: IncomingMessage; body: Buffer }>((done, fail) =>
    get(
      { host: '127.0.0.1', port: host.port, path, headers: { 'accept-encoding': accept } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, response, body: Buffer.concat(parts) }),
        );
      },
    ).on('error', fail),
  );

/** The security headers of an answer, and how long it may be kept; each must be there once. */
const OURS =
  /^(content-security-policy|x-|referrer-policy|cross-origin-|permissions-policy|strict-transport|access-control|cache-control)/;
const sentBy = (response: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(response.headersDistinct)
      .filter(([name]) => OURS.test(name))
      .map(([name, values]) => [name, values?.join(' AND ')]),
  );
const expected = (host: Host, path: string) =>
  Object.fromEntries(
    [...headersFor(host.rules, path)].map(([name, value]) => [name.toLowerCase(), value]),
  );

describe.each([
  ['nginx', '/'],
  ['nginx', '/portal-check/'],
  ['caddy', '/'],
  ['caddy', '/portal-check/'],
  ['apache2', '/'],
  ['apache2', '/portal-check/'],
] as const)('%s with the site in %s', (kind: Kind, base) => {
  let host: Host;
  beforeAll(async () => void (host = await hostOf(kind, base)), 120_000);
  afterAll(() => host.stop());

  it.each(PATHS)('sends each header once, as the one list says, with /%s', async (path) => {
    const { status, response } = await ask(host, base + path);
    expect(status).toBe(200);
    expect(sentBy(response)).toEqual(expected(host, base + path));
  });

  it.each(['no-such-page/', '_astro/no-such-file.js', 'lessons/no-such-lesson/'])(
    'answers /%s with the site’s own page, its headers, and nothing kept for ever',
    async (path) => {
      const { status, response, body } = await ask(host, base + path);
      expect(status).toBe(404);
      expect(body.toString()).toContain('<html');
      const { 'cache-control': kept = '', ...sent } = sentBy(response);
      expect(kept).not.toContain('immutable');
      const { 'cache-control': _, ...asked } = expected(host, `${base}404.html`);
      expect(sent).toMatchObject({
        'content-security-policy': asked['content-security-policy'],
        'x-content-type-options': 'nosniff',
      });
    },
  );

  it('hands out no file that is for hosts alone', async () => {
    expect((await ask(host, `${base}_headers`)).status).toBe(404);
  });

  it('leads to a folder with its slash, whatever its own name and port are', async () => {
    const { status, response } = await ask(host, `${base}check`);
    expect([301, 302, 307, 308]).toContain(status);
    expect(new URL(response.headers.location ?? '', 'http://x.example').pathname).toBe(
      `${base}check/`,
    );
  });

  // Apache is told to serve files as they are.
  if (kind !== 'apache2')
    it('sends what was packed at the build', async () => {
      for (const path of ['', 'check/words.json', first('_astro/*.js')]) {
        const plain = readFileSync(join(dist, path === '' ? 'index.html' : path));
        const br = await ask(host, base + path, 'gzip, br');
        expect(br.response.headers['content-encoding']).toBe('br');
        expect(brotliDecompressSync(br.body).equals(plain)).toBe(true);
        expect(sentBy(br.response)).toEqual(expected(host, base + path));
        const gz = await ask(host, base + path, 'gzip');
        expect(gz.response.headers['content-encoding']).toBe('gzip');
        expect(gunzipSync(gz.body).equals(plain)).toBe(true);
        expect(gz.response.headers.vary?.toLowerCase()).toContain('accept-encoding');
      }
    });
});

describe('under a load that ends by itself', () => {
  let host: Host;
  beforeAll(async () => void (host = await hostOf('nginx')), 120_000);
  afterAll(() => host.stop());

  it('nginx answers each request of three seconds without an error', () => {
    const { stdout, status } = spawnSync(
      programs.wrk,
      [
        ...['-t1', '-c32', '-d3s', '-H', 'Accept-Encoding: br'],
        `http://127.0.0.1:${host.port}/lessons/two-step-login/`,
      ],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/requests in/);
    expect(stdout).not.toMatch(/Socket errors|Non-2xx/);
  });
});
