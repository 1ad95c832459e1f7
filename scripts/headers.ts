/**
 * The headers that a host must send, worked out from what was built: the
 * policy that Astro wrote into each page, made whole with the directives that
 * work only in a header (`frame-ancestors`; CSP level 3, section 6.4.2).
 */

export interface HeaderRule {
  /** A path, or a prefix when it ends in `*`. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Sent with everything (OWASP Secure Headers; Mozilla Observatory's rules). */
const ALWAYS: HeaderRule['headers'] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
];

/** Files whose name carries a hash of their content never change. */
const FOREVER: HeaderRule['headers'] = [['Cache-Control', 'public, max-age=31536000, immutable']];

const metaPolicy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i;

/** Reads the policy that the build wrote into a page. Entities are undone. */
export const policyOf = (html: string): string | undefined =>
  metaPolicy
    .exec(html)?.[1]
    ?.replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Splits a policy into its directives: name → sources. */
const directivesOf = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter((part) => part[0])
      .map(([name, ...sources]) => [name!, sources]),
  );

/**
 * One policy that fits all pages: the union of their sources.
 * The pages' own meta policy still applies beside it, so each page stays as tight as built.
 */
export function unionOf(policies: readonly string[]): string {
  const whole = new Map<string, Set<string>>();
  for (const policy of policies)
    for (const [name, sources] of directivesOf(policy)) {
      const known = whole.get(name) ?? new Set<string>();
      for (const source of sources) known.add(source);
      whole.set(name, known);
    }
  whole.set('frame-ancestors', new Set(["'none'"]));
  return [...whole].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/**
 * The rules for a build, most general first, as `_headers` files are read.
 * @param base the folder of the host that the site stands in: what stands beside it is not ours to rule
 */
export const rulesFor = (policies: readonly string[], base = '/'): readonly HeaderRule[] => [
  { path: `${base}*`, headers: [['Content-Security-Policy', unionOf(policies)], ...ALWAYS] },
  { path: `${base}_astro/*`, headers: FOREVER },
];

/** The `_headers` format of Cloudflare Pages and Netlify. */
export const formatHeaderRules = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers }) =>
      [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n') + '\n';

/** Reads `_headers` back, for the preview server. */
export const parseHeaderRules = (text: string): readonly HeaderRule[] =>
  text
    .split(/\n(?=\S)/)
    .map((block) => block.trimEnd().split('\n'))
    .filter(([path]) => path)
    .map(([path, ...lines]) => ({
      path: path!,
      headers: lines.map(
        (line) =>
          [
            line.slice(0, line.indexOf(':')).trim(),
            line.slice(line.indexOf(':') + 1).trim(),
          ] as const,
      ),
    }));

/** The headers for one address: every rule that matches, later ones winning. */
export const headersFor = (
  rules: readonly HeaderRule[],
  path: string,
): ReadonlyMap<string, string> =>
  new Map(
    rules
      .filter((rule) =>
        rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
      )
      .flatMap((rule) => rule.headers),
  );

const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;

/** An nginx snippet. `add_header` in a `location` drops the inherited ones, so every location repeats them all. */
export function formatNginx(rules: readonly HeaderRule[], base = '/'): string {
  const [all, ...rest] = rules;
  const lines = (headers: HeaderRule['headers'], pad: string) =>
    headers.map(([name, value]) => `${pad}add_header ${name} ${quoted(value)} always;`).join('\n');
  const locations = rest.map(
    ({ path, headers }) =>
      `location ${path.replace(/\*$/, '')} {\n${lines([...(all?.headers ?? []), ...headers], '  ')}\n}`,
  );
  return (
    [
      '# Include this inside your server block.',
      lines(all?.headers ?? [], ''),
      `error_page 404 ${base}404.html;`,
      ...locations,
    ].join('\n') + '\n'
  );
}

/** A Caddy snippet. */
export const formatCaddy = (rules: readonly HeaderRule[]): string =>
  [
    '# Import this inside your site block.',
    ...rules.map(
      ({ path, headers }) =>
        `header ${path} {\n${headers.map(([name, value]) => `  ${name} ${quoted(value)}`).join('\n')}\n}`,
    ),
  ].join('\n') + '\n';
