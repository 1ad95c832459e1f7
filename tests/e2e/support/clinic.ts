import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';

/** Somebody else's page: a second server, of another site, by plain http, that shows frames of ours. */

interface Clinic {
  /** Puts a page up and opens it. `headers` are what its own host sends. */
  readonly open: (body: string, headers?: Readonly<Record<string, string>>) => Promise<void>;
  /** Where our site stands for it. */
  readonly guide: string;
  /** What any frame or page said, and whom it asked beside the two. A test that provokes some takes it out itself. */
  readonly noise: string[];
}

async function listen(page: Page, allowed: readonly string[]): Promise<string[]> {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(data|blob|about):/.test(address) && !allowed.some((one) => address.startsWith(one)))
      noise.push(`asked for ${address}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI}`),
    );
  });
  return noise;
}

export const test = base.extend<{ clinic: Clinic }>({
  clinic: async ({ page, context, baseURL }, use) => {
    const guide = baseURL ?? '';
    let body = '';
    let sent: Readonly<Record<string, string>> = {};
    const server = createServer((request, response) => {
      const isPage = request.url === '/';
      response
        .writeHead(isPage ? 200 : 204, { 'content-type': 'text/html;charset=utf-8', ...sent })
        .end(isPage ? body : '');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const noise = await listen(page, [`${guide}/`, here]);
    await use({
      guide,
      noise,
      open: async (written, headers = {}) => {
        body = `<!doctype html><html lang="en"><title>A clinic</title><h1>A clinic</h1>${written}</html>`;
        sent = headers;
        await page.goto(here);
      },
    });
    expect.soft(noise, 'console, policy, other hosts').toEqual([]);
    expect.soft(await context.cookies(), 'cookies').toEqual([]);
    server.closeAllConnections();
    server.close();
  },
});

/** Wakes the tool in a frame, as a pointer that comes in does. */
export async function wakeIn(frame: FrameLocator): Promise<void> {
  const main = frame.locator('main');
  await main.hover({ position: { x: 5, y: 5 } });
  await main.hover({ position: { x: 9, y: 9 } });
  await expect(main.locator('astro-island[ssr]')).toHaveCount(0);
}

export { expect };
