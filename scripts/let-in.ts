import { createHash } from 'node:crypto';

const scriptSources =
  /(<meta http-equiv="content-security-policy" content="[^"]*script-src )([^>]*>)/i;

/**
 * Has a page's policy let in a script that the build writes into it: Astro hashes only those that
 * it bundles.
 *
 * @param code the text of the script, to the letter
 * @param behind what is to stand right behind the policy
 */
export function letIn(html: string, code: string, behind = ''): string {
  const hash = createHash('sha256').update(code).digest('base64');
  return html.replace(
    scriptSources,
    (_, before: string, after: string) => `${before}'sha256-${hash}' ${after}${behind}`,
  );
}
