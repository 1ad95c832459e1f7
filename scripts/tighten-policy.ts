import { createHash } from 'node:crypto';
import type { PageStep } from './rewrite-pages.ts';

const inline = /<(script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g;
const meta = /(<meta http-equiv="content-security-policy" content=")([^"]+)(")/i;

/** Leaves a page only the hashes of what stands in it: Astro lists those of every script it might have used. */
export function tightenPolicy(html: string): string {
  const used = new Set(
    [...html.matchAll(inline)].map(
      ([, , content]) =>
        `sha256-${createHash('sha256')
          .update(content ?? '')
          .digest('base64')}`,
    ),
  );
  return html.replace(
    meta,
    (_, before: string, policy: string, after: string) =>
      before +
      policy.replace(/ '(sha256-[^']+)'/g, (whole, hash: string) => (used.has(hash) ? whole : '')) +
      after,
  );
}

/** Tightens every built page. */
export const tightPolicies: PageStep = () => tightenPolicy;
