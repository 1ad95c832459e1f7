import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { headersFor, parseHeaderRules } from '../../../scripts/headers.ts';
import { test as base, type Noise } from './site.ts';

/** A host of a test's own, which can be stopped, made slow, and given newer pages. */

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export class OwnServer {
  /** Answers that stand in place of a file: path → text. */
  readonly newer = new Map<string, string>();
  /** Paths that are gone, or in trouble: path → status. */
  readonly statuses = new Map<string, number>();
  /** Milliseconds before a page is sent. */
  delay = 0;
  /** Paths that were asked for, in their order. */
  readonly asked: string[] = [];
  /** Those of them that the browser fetched before anybody opened them (Fetch, `Sec-Purpose`). */
  readonly ahead: string[] = [];
  #server: Server | undefined;
  #port = 0;
  /** What it serves. */
  readonly root: string;
  readonly #base: string;

  constructor(root = resolve(import.meta.dirname, '../../../dist'), base = '/') {
    this.root = root;
    this.#base = base;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** The text of a built file. */
  read(path: string): string {
    return readFileSync(join(this.root, path.slice(this.#base.length)), 'utf8');
  }

  /** Starts, at the same address as before if it was stopped. */
  async start(): Promise<void> {
    const rules = parseHeaderRules(readFileSync(join(this.root, '_headers'), 'utf8'));
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      this.asked.push(pathname);
      if (/\bprefetch\b/.test(String(request.headers['sec-purpose'] ?? '')))
        this.ahead.push(pathname);
      const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      const path = join(this.root, file.slice(this.#base.length));
      const isThere = file.startsWith(this.#base) && existsSync(path) && statSync(path).isFile();
      const send = () => {
        const status = this.statuses.get(pathname) ?? (isThere ? 200 : 404);
        for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
        response.writeHead(status, {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        });
        response.end(
          status === 200
            ? (this.newer.get(pathname) ?? readFileSync(path))
            : '<!doctype html><title>None</title><h1>None</h1>',
        );
      };
      if (this.delay > 0 && file.endsWith('.html')) setTimeout(send, this.delay);
      else send();
    });
    await new Promise<void>((done) => this.#server?.listen(this.#port, '127.0.0.1', () => done()));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Stops for good: open lines are cut too. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  }
}

/** Tests before a server of their own: it is the page's only host. */
export const withOwnServer = (root?: string, folder?: string) =>
  base.extend<{ server: OwnServer }>({
    server: async ({}, use) => {
      const server = new OwnServer(root, folder);
      await server.start();
      await use(server);
      await server.stop();
    },
    baseURL: async ({ server }, use) => use(server.origin),
  });

/** The browser's own words about a host that is silent are no fault of ours. */
export function forgive(noise: Noise): void {
  const others = noise.messages.filter((message) => !/Failed to load resource/.test(message));
  noise.messages.splice(0, Infinity, ...others);
}
