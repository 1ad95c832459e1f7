import { headersFor, type HeaderRule } from './headers.ts';

/**
 * The same headers for servers that a clinic runs itself, from the one set of rules. For each
 * rule its server sends the whole set: nginx drops in a `location` whatever stands outside it,
 * and the others would keep what a rule takes away.
 */

/** Folders of languages with a page of their own for what is not there, below the base: `es/`. */
export interface Place {
  /** The folder of the host that the site stands in, with a slash at both ends. */
  readonly base: string;
  readonly languages?: readonly string[];
}

/** What is missing today can be there tomorrow, also under a name that is for ever. */
const MISSING = 'no-cache';

const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
const prefixOf = (path: string): string => path.replace(/\*$/, '');

/** The page for what is not there: that of the language whose folder a path stands in. */
const notFoundFor = (path: string, { base, languages = [] }: Place): string =>
  `${base}${languages.find((folder) => path.startsWith(base + folder)) ?? ''}404.html`;

/** Languages whose pages no rule singles out still need their own page for what is not there. */
const placesOf = (rules: readonly HeaderRule[], place: Place): readonly string[] => {
  const paths = rules.slice(1).map(({ path }) => path);
  const folders = (place.languages ?? []).map((folder) => `${place.base}${folder}*`);
  return [...new Set([...folders, ...paths])];
};

/** A snippet for nginx: include it in a `server` block that has a `root`. */
export function formatNginx(rules: readonly HeaderRule[], place: Place = { base: '/' }): string {
  const lines = (path: string, pad: string) =>
    [
      ...[...headersFor(rules, path)].map(
        ([name, value]) => `add_header ${name} ${quoted(value)} always;`,
      ),
      `error_page 404 ${notFoundFor(path, place)};`,
    ].map((line) => pad + line);
  const { base } = place;
  return (
    [
      '# Made by the build from scripts/headers.ts. Include it in your server block, below its "root".',
      '# add_header in a location drops those outside it: so each place has them all.',
      'index index.html;',
      'absolute_redirect off;',
      'server_tokens off;',
      'gzip_static on;',
      'gzip_vary on;',
      `location = ${base}_headers { return 404; }`,
      ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { return 301 ${base}; }`]),
      `location ${base} {`,
      ...lines(base, '  '),
      '}',
      ...placesOf(rules, place).flatMap((path) => [
        `location ${path.endsWith('*') ? '' : '= '}${prefixOf(path)} {`,
        ...lines(prefixOf(path), '  '),
        '}',
      ]),
    ].join('\n') + '\n'
  );
}

/** One more line for an nginx that has the module `brotli_static` (Debian: libnginx-mod-http-brotli-static). */
export const NGINX_BROTLI = 'brotli_static on;\n';

/** A snippet for Caddy: import it in a site block that has a `root`. */
export function formatCaddy(rules: readonly HeaderRule[], place: Place = { base: '/' }): string {
  const { base } = place;
  const files = 'file_server {\n    precompressed br gzip\n    hide _headers\n  }';
  const handle = (path: string) => {
    const headers = [...headersFor(rules, prefixOf(path))].map(
      ([name, value]) => `    ${name} ${quoted(value)}`,
    );
    return `handle ${path} {\n  header {\n${headers.join('\n')}\n  }\n  ${files}\n}`;
  };
  const missing = [...headersFor(rules, base)]
    .filter(([name]) => name !== 'Cache-Control')
    .map(([name, value]) => `    ${name} ${quoted(value)}`);
  const notFound = (name: string, path: string) =>
    [
      `  @${name} path ${path}*`,
      `  handle @${name} {`,
      `    rewrite * ${notFoundFor(path, place)}`,
      '    file_server {',
      '      status {err.status_code}',
      '      hide _headers',
      '    }',
      '  }',
    ].join('\n');
  return (
    [
      '# Made by the build from scripts/headers.ts. Import it in your site block, below its "root".',
      ...placesOf(rules, place).map(handle),
      ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 301`]),
      handle(`${base}*`),
      'handle_errors {',
      '  header {',
      ...missing,
      `    Cache-Control ${quoted(MISSING)}`,
      '  }',
      ...(place.languages ?? []).map((folder, at) => notFound(`language${at}`, base + folder)),
      notFound('any', base),
      '}',
    ].join('\n') + '\n'
  );
}

/** A file for Apache: include it in a virtual host that has a `DocumentRoot`. It needs headers, rewrite and dir. */
export function formatApache(rules: readonly HeaderRule[], place: Place = { base: '/' }): string {
  const { base } = place;
  const exact = (path: string) => path.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  const all = rules.flatMap(({ headers }) => headers.map(([name]) => name));
  const section = (path: string) => {
    const sent = headersFor(rules, prefixOf(path));
    const open = path.endsWith('*')
      ? [`<Location "${prefixOf(path)}">`, '</Location>']
      : [`<LocationMatch "^${exact(path)}$">`, '</LocationMatch>'];
    const gone = [...new Set(all)].filter((name) => !sent.has(name));
    return [
      open[0],
      ...gone.map((name) => `  Header always unset ${name}`),
      ...[...sent].map(([name, value]) =>
        name === 'Cache-Control'
          ? `  Header always set ${name} ${quoted(value)} "expr=%{REQUEST_STATUS} -ne 404"`
          : `  Header always set ${name} ${quoted(value)}`,
      ),
      `  Header always set Cache-Control ${quoted(MISSING)} "expr=%{REQUEST_STATUS} -eq 404"`,
      `  ErrorDocument 404 ${notFoundFor(path, place)}`,
      open[1],
    ].join('\n');
  };
  return (
    [
      '# Made by the build from scripts/headers.ts. Include it in your virtual host, below its DocumentRoot.',
      '# Needs: a2enmod headers dir',
      'DirectoryIndex index.html',
      section(`${base}*`),
      ...placesOf(rules, place).map(section),
      `<LocationMatch "^${exact(base)}_headers$">`,
      '  Redirect 404',
      '</LocationMatch>',
    ].join('\n') + '\n'
  );
}

/** A container of Debian's nginx that serves what was built. Build it in the project's folder. */
export const formatContainer = ({ base }: Place): string =>
  [
    '# Made by the build. In the folder of the project: podman build -f deploy/Containerfile -t portal-check .',
    '# then: podman run -p 8080:8080 portal-check',
    'FROM debian:stable-slim',
    'RUN apt-get update \\',
    '  && apt-get install -y --no-install-recommends nginx libnginx-mod-http-brotli-static \\',
    '  && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled/default',
    `COPY dist /srv/www${base}`,
    'COPY deploy/nginx.conf /etc/nginx/portal-check.conf',
    'COPY deploy/nginx-brotli.conf /etc/nginx/portal-check-brotli.conf',
    'COPY deploy/nginx-server.conf /etc/nginx/sites-enabled/portal-check',
    'EXPOSE 8080',
    'CMD ["nginx", "-g", "daemon off;"]',
  ].join('\n') + '\n';

/** The server block of the container, and an example for any nginx. */
export const NGINX_SERVER = `# An example. TLS is whatever stands before it, or "listen 443 ssl" with your certificate.
server {
  listen 8080;
  root /srv/www;
  include /etc/nginx/portal-check.conf;
  include /etc/nginx/portal-check-brotli.conf;
}
`;
