import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { letIn } from './let-in.ts';
import { OLDEST_TO_READ } from './oldest-browsers.ts';
import type { PageStep } from './rewrite-pages.ts';

/**
 * Writes `src/lib/browser/first-paint.ts` into the head of each page, and takes what asks for
 * the page's scripts out of the browser's hands (docs/decisions/24-the-words-come-first.md).
 */

const root = resolve(import.meta.dirname, '..');
const asksForScript = /<script type="module" src="([^"]*)"><\/script>/g;
/** Pages that lead on to another one, for which nobody should wait. */
const leadsOn = /^(?:[\w-]+\/)?(?:go\/|404\.html$)/;
const overdueAfter = /data-overdue-after="([^"]+)"/g;

/** @returns the script of the head, as it stands in each page */
async function bundle(overdue: number): Promise<string> {
  const made = await rolldown({
    input: join(root, 'src/lib/browser/first-paint.ts'),
    transform: { target: [...OLDEST_TO_READ], define: { FIRST_OVERDUE: String(overdue) } },
  });
  const { output } = await made.generate({ format: 'esm', minify: true });
  await made.close();
  // A block keeps its names to itself. The quotes are those that the page has everywhere else.
  return `{${output[0].code.trim()}}`.replaceAll(/`([^`"$\\]*)`/g, '"$1"');
}

/** The first day of all on which a page is overdue, in milliseconds since 1970. */
export const firstOverdue = (pages: readonly string[]): number =>
  Math.min(
    ...pages.flatMap((html) => [...html.matchAll(overdueAfter)].map(([, day]) => Date.parse(day!))),
  );

/**
 * A page that asks for its scripts when the time has come. What says so stands behind the policy, which names its hash.
 *
 * @param file of the page, below the site's folder
 */
export function withFirstPaint(html: string, code: string, file = 'index.html'): string {
  const page = leadsOn.test(file)
    ? html
    : html.replaceAll(asksForScript, '<template data-script="$1"></template>');
  return letIn(page, code, `<script>${code}</script>`);
}

/** Gives it to each built page. Comes after `one-loader`, which takes every inline script for one of an island. */
export const firstPaint: PageStep = async ({ pages }) => {
  const code = await bundle(firstOverdue(pages.map(({ html }) => html)));
  return (html, file) => withFirstPaint(html, code, file);
};
