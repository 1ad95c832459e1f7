import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The preview server as a process of its own, before a small site with a folder beside it. */
const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const SITE: Readonly<Record<string, string>> = {
  'site/index.html': '<h1>Home</h1>',
  'site/404.html': '<h1>Nothing here</h1>',
  'site/es/404.html': '<h1>Nada</h1>',
  'site/_astro/a.12345678.js': 'export {};',
  'site/_headers': '/*\n  X-Rule: all\n/_astro/*\n  Cache-Control: public, immutable\n',
  'site/.git/config': 'secret',
  'site-beside/index.html': 'secret',
};
let server: ChildProcess;
let port = 0;

/** Asks for a path as it is: `fetch` would take its dots away. @param accepts as a browser says that it can unpack brotli */
const ask = (path: string, accepts = '') =>
  new Promise<{ status: number; text: string; cache: string; rule: unknown }>((done, fail) =>
    request(
      { port, path, host: '127.0.0.1', headers: { 'accept-encoding': accepts } },
      (response) => {
        let text = '';
        response.on('data', (part) => (text += String(part)));
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            text,
            cache: response.headers['cache-control'] ?? '',
            rule: response.headers['x-rule'],
          }),
        );
      },
    )
      .on('error', fail)
      .end(),
  );

const freePort = () =>
  new Promise<number>((done) => {
    const one = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = one.address() as AddressInfo;
      one.close(() => done(free));
    });
  });

beforeAll(async () => {
  for (const [path, text] of Object.entries(SITE)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  port = await freePort();
  server = spawn(process.execPath, ['scripts/serve.ts'], {
    env: { ...process.env, PORT: String(port), OUT_DIR: join(folder, 'site'), BASE_PATH: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((done, fail) => {
    server.stdout?.once('data', done);
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}.`)));
  });
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

test('a page comes with the headers of the build', async () => {
  expect(await ask('/')).toMatchObject({ status: 200, text: SITE['site/index.html'], rule: 'all' });
});

test.each([
  '/../site-beside/index.html',
  '/..%2fsite-beside/index.html',
  '/%2e%2e%2fsite-beside%2findex.html',
  '/..%5csite-beside%5cindex.html',
])('a folder beside the site cannot be reached by %s', async (path) => {
  const { status, text } = await ask(path);
  expect(status).toBe(404);
  expect(text).not.toContain('secret');
  // What is packed takes another way, on which the server itself opens the file.
  expect(await ask(path, 'br')).toMatchObject({ status: 404, text: SITE['site/404.html'] });
});

test.each(['/.git/config', '/%2egit/config', '/_headers', '/%5fheaders'])(
  'no host hands out %s',
  async (path) => {
    for (const accepts of ['', 'br'])
      expect(await ask(path, accepts)).toMatchObject({
        status: 404,
        text: SITE['site/404.html'],
      });
  },
);

test('what is missing gets the nearest page for it, and may be there tomorrow', async () => {
  expect(await ask('/_astro/b.87654321.js')).toMatchObject({ status: 404, cache: 'no-cache' });
  expect(await ask('/es/nada/')).toMatchObject({ status: 404, text: SITE['site/es/404.html'] });
  expect((await ask('/_astro/a.12345678.js')).cache).toContain('immutable');
});

test('an address that cannot be read, and a page that went away, do not end the process', async () => {
  expect((await ask('/%')).status).toBe(400);
  expect((await ask('/%00')).status).toBe(400);
  rmSync(join(folder, 'site/404.html'));
  expect(await ask('/gone/')).toMatchObject({ status: 404, text: 'Nothing stands here.' });
  expect((await ask('/')).status).toBe(200);
  expect(server.exitCode).toBeNull();
});
