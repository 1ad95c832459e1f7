import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import sirv from 'sirv';
import { headersFor, parseHeaderRules } from './headers.ts';

/**
 * Serves what was built as a host would: the `_headers` of the build, brotli,
 * and the site's own 404. For `npm start`, the browser tests and Lighthouse.
 */

const root = resolve(import.meta.dirname, '../dist');
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

/** A file's brotli bytes, made once. */
function brotli(path: string): Buffer {
  const made =
    compressed.get(path) ??
    brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  compressed.set(path, made);
  return made;
}

const files = sirv(root, { etag: true, dotfiles: false });

/** The decoded path of a request; undefined when it cannot be read, so that a stray "%" does not stop the server. */
function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

const server = createServer((request, response) => {
  const path = pathOf(request.url ?? '/');
  if (path === undefined) {
    response
      .writeHead(400, { 'content-type': 'text/plain;charset=utf-8' })
      .end('This address cannot be read.');
    return;
  }
  for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
  const file = resolve(root, `.${path}${path.endsWith('/') ? 'index.html' : ''}`);
  const known =
    file.startsWith(root) && existsSync(file) && statSync(file).isFile() && path !== '/_headers';
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
  const notFound = () => {
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
    createReadStream(join(root, '404.html')).pipe(response);
  };
  // A host reads `_headers` and does not hand it out.
  if (path === '/_headers') notFound();
  else files(request, response, notFound);
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
  console.log(`Portal Check is at http://localhost:${port}/ (stop it with Ctrl+C)`),
);
