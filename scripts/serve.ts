import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join, posix, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import sirv from 'sirv';
import { base, outDir as root } from './build-place.ts';
import { headersFor, parseHeaderRules } from './headers.ts';

/**
 * Serves what was built as a host would: the `_headers` of the build, brotli,
 * and the site's own 404. For `npm start`, the browser tests and Lighthouse. With
 * `BASE_PATH` it stands in that folder, and nothing stands beside it.
 */

const port = Number(process.env['PORT'] ?? 4321);
if (!existsSync(join(root, 'index.html'))) {
  console.error(
    'Nothing is built yet. Run "npm run build" first, or "npm start", which does both.',
  );
  process.exit(1);
}

const rules = parseHeaderRules(readFileSync(join(root, '_headers'), 'utf8'));
const compressible = /\.(html|js|css|svg|json|xml|txt|ics)$/;
const compressed = new Map<string, Buffer>();

/** A file's brotli bytes, made once: those of the build, or such as a host makes in a moment. */
function brotli(path: string): Buffer {
  const made =
    compressed.get(path) ??
    (existsSync(`${path}.br`) ? readFileSync(`${path}.br`) : undefined) ??
    brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  compressed.set(path, made);
  return made;
}

// Looks at the disk each time: a build that is made anew meanwhile has other files.
const files = sirv(root, { etag: true, dotfiles: false, dev: true });

/** A file that no host hands out: one outside the root, in a folder that begins with a dot, or that a host reads itself. */
function isHidden(file: string): boolean {
  if (file !== root && !file.startsWith(root + sep)) return true;
  const parts = file.slice(root.length).split(sep);
  return (
    parts.some((part) => part.startsWith('.')) || /^_(?:headers|redirects)$/.test(parts[1] ?? '')
  );
}

/** Hands a page of ours out whole, or says so in a sentence where even that is gone. */
function sendPage(response: ServerResponse, status: number, file: string): void {
  let page: Buffer;
  try {
    page = readFileSync(file);
  } catch {
    return refuse(response, status, 'Nothing stands here.');
  }
  response.writeHead(status, { 'content-type': 'text/html;charset=utf-8' }).end(page);
}

/** The decoded path of a request; undefined when it cannot be read, so that a stray "%" does not stop the server. */
function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** The page for an address without one: the nearest above it, so that a language has its own. */
function notFoundFor(path: string): string {
  for (let folder = posix.dirname(path); folder !== '/'; folder = posix.dirname(folder)) {
    const file = resolve(root, `.${folder}`, '404.html');
    if (file.startsWith(root + sep) && existsSync(file)) return file;
  }
  return join(root, '404.html');
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain;charset=utf-8' }).end(sentence);
}

const server = createServer((request, response) => {
  const asked = pathOf(request.url ?? '/');
  if (asked === undefined) return refuse(response, 400, 'This address cannot be read.');
  if (`${asked}/` === base) {
    response.writeHead(301, { location: base }).end();
    return;
  }
  if (!asked.startsWith(base) || !request.url?.startsWith(base))
    return refuse(response, 404, `Nothing stands here. Portal Check stands at ${base}`);
  for (const [name, value] of headersFor(rules, asked)) response.setHeader(name, value);
  // What was built knows its folder by its links alone.
  const path = asked.slice(base.length - 1);
  request.url = request.url.slice(base.length - 1);
  const file = resolve(root, `.${path}${path.endsWith('/') ? 'index.html' : ''}`);
  const notFound = () => {
    // What is missing today can be there tomorrow, also under a name that is for ever.
    response.setHeader('cache-control', 'no-cache');
    sendPage(response, 404, notFoundFor(path));
  };
  if (isHidden(file)) return notFound();
  const known = existsSync(file) && statSync(file).isFile();
  if (
    known &&
    compressible.test(file) &&
    /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
  ) {
    const type =
      {
        html: 'text/html',
        js: 'text/javascript',
        css: 'text/css',
        svg: 'image/svg+xml',
        json: 'application/json',
      }[file.split('.').pop() ?? ''] ?? 'text/plain';
    response.writeHead(200, {
      'content-type': `${type};charset=utf-8`,
      'content-encoding': 'br',
      vary: 'accept-encoding',
    });
    response.end(request.method === 'HEAD' ? undefined : brotli(file));
    return;
  }
  files(request, response, notFound);
});

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Choose another: PORT=4322 npm start`
      : String(error),
  );
  process.exit(1);
});
server.listen(port, '127.0.0.1', () =>
  console.log(`Portal Check is at http://localhost:${port}${base} (stop it with Ctrl+C)`),
);
