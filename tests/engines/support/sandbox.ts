import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The site as a frame with `sandbox="allow-scripts"` has it: each page in an origin of its own,
 * which may keep nothing. The same is said here by a header, so that a driver which sees only
 * whole pages can look into it.
 *
 * @param site - where the site stands
 * @returns where it stands sandboxed, and what ends that
 */
export async function sandboxed(
  site: string,
): Promise<{ readonly origin: string; readonly stop: () => void }> {
  const server = createServer((request, response) => {
    // The icon of a window: no browser asks for that of a frame.
    if (request.url === '/seal.svg') {
      response.writeHead(204, { 'cross-origin-resource-policy': 'cross-origin' }).end();
      return;
    }
    void fetch(site + request.url, { redirect: 'manual' }).then(async (found) => {
      const headers = [...found.headers].filter(
        ([name]) =>
          !/^(?:content-(?:encoding|length)|transfer-encoding|connection|keep-alive)$/.test(name),
      );
      response
        .writeHead(found.status, [
          ...headers.flat(),
          'content-security-policy',
          'sandbox allow-scripts',
        ])
        .end(Buffer.from(await found.arrayBuffer()));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
