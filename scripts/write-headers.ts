import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { base, outDir as root } from './build-place.ts';
import { formatHeaderRules, policyOf, rulesFor } from './headers.ts';
import {
  formatApache,
  formatCaddy,
  formatContainer,
  formatNginx,
  NGINX_BROTLI,
  NGINX_SERVER,
} from './hosting.ts';
import { precompress } from './precompress.ts';
import { isEmbed } from './rewrite-pages.ts';

/** Writes the headers for each kind of host from the pages that were built. Runs after the build. */

/** Cloudflare refuses a longer line. */
const LONGEST_LINE = 1900;

/** Folders, in each language, whose pages would need an eleventh packet with the policy of all (tests/built/budgets.test.ts). */
const OWN_POLICY = /^(?:[a-z]{2}\/)?(?:check|demo|lessons|score)\//;

const policyIn = (file: string): string => {
  const policy = policyOf(readFileSync(join(root, file), 'utf8'));
  if (!policy)
    throw new Error(
      `${file} carries no content security policy. Remedy: render it through src/layouts/Page.astro.`,
    );
  return policy;
};
/** Paths as an address has them, in an order that does not depend on the machine. */
const find = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

const pages = find('**/*.html');
const policiesOf = (files: readonly string[]) => [...new Set(files.map(policyIn))];
const rules = rulesFor(
  {
    policies: policiesOf(pages.filter((file) => !isEmbed(file))),
    folderPolicies: Object.fromEntries(
      [...new Set(pages.flatMap((file) => OWN_POLICY.exec(file)?.[0] ?? []))].map((folder) => [
        folder,
        // Hosts send what is not there with the headers of its folder.
        policiesOf(pages.filter((file) => file.startsWith(folder) || file.endsWith('404.html'))),
      ]),
    ),
    embedPolicies: policiesOf(pages.filter(isEmbed)),
    embedFolders: [
      ...new Set(pages.filter(isEmbed).map((file) => file.replace(/embed\/.*$/, 'embed/'))),
    ],
    data: [
      ...find('**/{check,demo,message,score}/{words,records}.json'),
      // The colors and the logo of a clinic's own copy.
      ...find('clinic/*'),
    ],
    hasWorker: find('worker.js').length > 0,
  },
  base,
);
const headers = formatHeaderRules(rules);
const longest = Math.max(...headers.split('\n').map((line) => line.length));
if (longest > LONGEST_LINE)
  throw new Error(
    `The longest header line has ${longest} characters, above ${LONGEST_LINE}. Remedy: fewer different inline scripts and styles.`,
  );

writeFileSync(join(root, '_headers'), headers);
// Beside what is served, never in it.
const deploy = resolve(root, '../deploy');
mkdirSync(deploy, { recursive: true });
const place = {
  base,
  languages: find('*/404.html').map((file) => file.replace('404.html', '')),
};
copyFileSync(join(root, '_headers'), join(deploy, '_headers'));
for (const [name, text] of [
  ['nginx.conf', formatNginx(rules, place)],
  ['nginx-brotli.conf', NGINX_BROTLI],
  ['nginx-server.conf', NGINX_SERVER],
  ['Caddyfile', formatCaddy(rules, place)],
  ['apache.conf', formatApache(rules, place)],
  ['Containerfile', formatContainer(place)],
] as const)
  writeFileSync(join(deploy, name), text);
console.log(`Headers written from ${pages.length} pages; longest line ${longest} characters.`);
// Half the work of a build, and of no use to one that is made to be looked at and thrown away.
if (process.env['PRECOMPRESS'] !== 'off') {
  const { files, before, after } = await precompress(root);
  console.log(`${files} files packed: ${before} bytes are ${after} with brotli.`);
}
