import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { thisMachine } from '../../scripts/browser.ts';
import { parseHeaderRules, type HeaderRule } from '../../scripts/headers.ts';
import { formatApache, formatCaddy, formatNginx, NGINX_BROTLI } from '../../scripts/hosting.ts';
import { precompress } from '../../scripts/precompress.ts';
import { serversFor } from '../../scripts/servers.ts';

/** Real servers of Debian before what was built, each with the snippet that the build makes for it. */

const dist = join(import.meta.dirname, '../../dist');
export const programs = serversFor(thisMachine(), () => undefined);

export type Kind = 'nginx' | 'caddy' | 'apache2';
export interface Host {
  readonly kind: Kind;
  readonly base: string;
  readonly port: number;
  readonly rules: readonly HeaderRule[];
  readonly stop: () => Promise<void>;
}

/** The rules of the build as they would be in a folder of the host. */
export const rulesIn = (base: string): readonly HeaderRule[] =>
  parseHeaderRules(readFileSync(join(dist, '_headers'), 'utf8')).map((rule) => ({
    ...rule,
    path: base + rule.path.slice(1),
  }));

/** A port that nobody listens on, and that browsers' tests do not use. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const settings: Readonly<
  Record<Kind, (at: { folder: string; root: string; port: number; snippet: string }) => string>
> = {
  nginx: ({
    folder,
    root,
    port,
    snippet,
  }) => `load_module ${modules}/ngx_http_brotli_static_module.so;
daemon off; worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types; default_type application/octet-stream;
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000; open_file_cache max=2000;
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port}; root ${root};
${snippet}${NGINX_BROTLI}
  }
}`,
  caddy: ({ root, port, snippet }) => `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${root}
${snippet}
}`,
  apache2: ({ folder, root, port, snippet }) => `ServerRoot /usr/lib/apache2
${['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'alias', 'setenvif']
  .map((name) => `LoadModule ${name}_module modules/mod_${name}.so`)
  .join('\n')}
Listen 127.0.0.1:${port}
ServerName localhost
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory ${root}>
  Require all granted
</Directory>
${snippet}`,
};
const modules = '/usr/lib/nginx/modules';

const commands: Readonly<Record<Kind, (file: string) => readonly string[]>> = {
  nginx: (file) => ['-c', file],
  caddy: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  apache2: (file) => ['-f', file, '-DFOREGROUND'],
};

const isOpen = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    }).on('error', () => done(false));
  });

/** Starts a server before what was built, packed, in a folder of the host. */
export async function hostOf(kind: Kind, base = '/'): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), `kit-${kind}-`));
  // Servers that were started as root read it as somebody else.
  chmodSync(folder, 0o755);
  const root = join(folder, 'www');
  mkdirSync(root);
  cpSync(dist, join(root, base), { recursive: true });
  if (!existsSync(join(root, base, 'index.html.br'))) await precompress(join(root, base));
  const rules = rulesIn(base);
  const port = await freePort();
  const format = { nginx: formatNginx, caddy: formatCaddy, apache2: formatApache }[kind];
  const file = join(folder, 'conf');
  writeFileSync(file, settings[kind]({ folder, root, port, snippet: format(rules, { base }) }));
  const child = spawn(programs[kind], commands[kind](file), {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  const ended = once(child, 'close');
  const deadline = Date.now() + 20_000;
  while (!(await isOpen(port)))
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${kind} did not start: ${said}`);
  return {
    kind,
    base,
    port,
    rules,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
