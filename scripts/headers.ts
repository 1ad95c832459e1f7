import { unescaped } from '#domain/markup/escapes.ts';

/**
 * The headers that a host must send, worked out from what was built: the
 * policy that Astro wrote into each page, made whole with the directives that
 * work only in a header (`frame-ancestors`; CSP level 3, section 6.4.2).
 */

export interface HeaderRule {
  /** A path, or a prefix when it ends in `*`. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Names that a more general rule sets and that are not sent here. */
  readonly without?: readonly string[];
}

/** Kept, and asked for anew each time: a corrected sentence reaches everybody at once. */
const NEWEST = ['Cache-Control', 'no-cache'] as const;

/** Sent with everything (OWASP Secure Headers; Mozilla Observatory's rules). */
const ALWAYS: HeaderRule['headers'] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
  // Asked of frames in a careful page, and of whole pages by Mozilla's Observatory: what they hold is this site's.
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  NEWEST,
];

/** Files whose name carries a hash of their content never change. */
const FOREVER: HeaderRule['headers'] = [['Cache-Control', 'public, max-age=31536000, immutable']];

/**
 * For what an embed loads. In a frame with `sandbox="allow-scripts"` our own pages count as
 * another site's (an opaque origin): modules, words and fonts need the first, sheets the second.
 */
const FOR_ALL: HeaderRule['headers'] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
];

/** A page that may stand in any frame, also in one of a page that asks all it holds for a leave (COEP). */
const IN_FRAMES: HeaderRule['headers'] = [['Cross-Origin-Resource-Policy', 'cross-origin']];

/** The worker asks this site for its own files, and may do nothing else. */
const FOR_WORKER = "default-src 'none'; connect-src 'self'";

/** A file whose name is promised and whose content may change. */
const FOR_AN_HOUR: HeaderRule['headers'] = [['Cache-Control', 'public, max-age=3600']];

const metaPolicy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i;

/** Reads the policy that the build wrote into a page. Entities are undone. */
export function policyOf(html: string): string | undefined {
  const [, policy] = metaPolicy.exec(html) ?? [];
  return policy && unescaped(policy);
}

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
export function unionOf(policies: readonly string[], ancestors = "'none'"): string {
  const whole = new Map<string, Set<string>>();
  for (const policy of policies)
    for (const [name, sources] of directivesOf(policy)) {
      const known = whole.get(name) ?? new Set<string>();
      for (const source of sources) known.add(source);
      whole.set(name, known);
    }
  whole.set('frame-ancestors', new Set([ancestors]));
  return [...whole].map(([name, sources]) => [name, ...sources].join(' ')).join(';');
}

/** What a build holds, as its headers depend on it. */
export interface Built {
  /** Policies of the pages that stand on their own. */
  readonly policies: readonly string[];
  /**
   * Policies of the pages in folders that send one of their own, by path below the base (`lessons/`):
   * it names fewer inline styles, and such a page has to arrive with its headers in ten packets.
   */
  readonly folderPolicies?: Readonly<Record<string, readonly string[]>>;
  /** Policies of the pages that are made for frames. */
  readonly embedPolicies?: readonly string[];
  /** Paths below the base of the folders that hold those, one a language: `embed/`, `es/embed/`. */
  readonly embedFolders?: readonly string[];
  /** Paths below the base of what tools fetch: `check/words.json`. */
  readonly data?: readonly string[];
  /** Is there a worker for reading offline? */
  readonly hasWorker?: boolean;
}

/**
 * The rules for a build, most general first, as `_headers` files are read: the one source of
 * every host's headers. A rule's `path` is exact, or a prefix when it ends in `*`; where two
 * match, the later one's headers replace the same of the earlier one, `without` takes away.
 * @param base the folder of the host that the site stands in: what stands beside it is not ours to rule
 */
export const rulesFor = (
  {
    policies,
    folderPolicies = {},
    embedPolicies = [],
    embedFolders = [],
    data = [],
    hasWorker = false,
  }: Built,
  base = '/',
): readonly HeaderRule[] => [
  { path: `${base}*`, headers: [['Content-Security-Policy', unionOf(policies)], ...ALWAYS] },
  ...Object.entries(folderPolicies).map(([folder, own]) => ({
    path: `${base}${folder}*`,
    headers: [['Content-Security-Policy', unionOf(own)] as const],
  })),
  { path: `${base}_astro/*`, headers: [...FOR_ALL, ...FOREVER] },
  ...embedFolders.map((folder) => ({
    path: `${base}${folder}*`,
    headers: [
      // "https:" would shut out a clinic's own pages that come by plain http.
      ['Content-Security-Policy', unionOf(embedPolicies, '*')] as const,
      ...IN_FRAMES,
    ],
    without: ['X-Frame-Options'],
  })),
  ...(embedFolders.length > 0
    ? [{ path: `${base}embed.js`, headers: [...FOR_ALL, ...FOR_AN_HOUR] }]
    : []),
  ...data.map((file) => ({ path: `${base}${file}`, headers: FOR_ALL })),
  ...(hasWorker
    ? [
        {
          path: `${base}worker.js`,
          headers: [['Content-Security-Policy', FOR_WORKER] as const, NEWEST],
        },
      ]
    : []),
];

const covers = ({ path }: Pick<HeaderRule, 'path'>, other: string): boolean =>
  path.endsWith('*') ? other.startsWith(path.slice(0, -1)) : path === other;

/**
 * What a rule has to take away before it sets its own, where a host adds up what several
 * rules say instead of letting the last one win (Cloudflare Pages, "Detach a header").
 */
const takenAway = (rules: readonly HeaderRule[], { path, headers, without = [] }: HeaderRule) => {
  const before = rules
    .slice(
      0,
      rules.findIndex((rule) => rule.path === path),
    )
    .filter((rule) => covers(rule, path))
    .flatMap((rule) => rule.headers.map(([name]) => name));
  return [...without, ...headers.map(([name]) => name)].filter((name) => before.includes(name));
};

/** The `_headers` format of Cloudflare Pages and Netlify. */
export const formatHeaderRules = (rules: readonly HeaderRule[]): string =>
  rules
    .map((rule) =>
      [
        rule.path,
        ...takenAway(rules, rule).map((name) => `  ! ${name}`),
        ...rule.headers.map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n'),
    )
    .join('\n') + '\n';

const detached = /^\s*!\s*/;

/** Reads `_headers` back, for the preview server. */
export const parseHeaderRules = (text: string): readonly HeaderRule[] =>
  text
    .split(/\n(?=\S)/)
    .map((block) => block.trimEnd().split('\n'))
    .filter(([path]) => path)
    .map(([path, ...lines]) => {
      const headers = lines
        .filter((line) => !detached.test(line))
        .map(
          (line) =>
            [
              line.slice(0, line.indexOf(':')).trim(),
              line.slice(line.indexOf(':') + 1).trim(),
            ] as const,
        );
      // One that is set anew right away is not gone.
      const without = lines
        .filter((line) => detached.test(line))
        .map((line) => line.replace(detached, '').trim())
        .filter((name) => !headers.some(([set]) => set === name));
      return { path: path!, headers, ...(without.length > 0 && { without }) };
    });

/** The headers for one address: every rule that matches, later ones winning. */
export function headersFor(
  rules: readonly HeaderRule[],
  path: string,
): ReadonlyMap<string, string> {
  const sent = new Map<string, string>();
  for (const rule of rules.filter((one) => covers(one, path))) {
    for (const name of rule.without ?? []) sent.delete(name);
    for (const [name, value] of rule.headers) sent.set(name, value);
  }
  return sent;
}
