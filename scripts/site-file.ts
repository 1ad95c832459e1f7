import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from '#schemas/library.ts';
import { siteProblems } from '#schemas/site-rules.ts';
import { site } from '#schemas/site.ts';
import type { Copy } from '#domain/guide/copy.ts';

/** The file that makes a copy of the guide a clinic's own. The product itself has none. */
export const SITE_FILE = 'src/content/site.yaml';
/** What belongs to it: the logo. */
export const SITE_FOLDER = 'src/content/site';

/**
 * Judges a clinic's `site.yaml`, once for all languages.
 * @param root the folder that holds `src/content`
 * @returns the copy where the file is there and well formed, and every problem, with file, field and remedy
 */
export function checkSite(root: string): {
  readonly copy?: Copy;
  readonly problems: readonly Problem[];
} {
  const path = join(root, SITE_FILE);
  if (!existsSync(path)) return { problems: [] };
  let given: unknown;
  try {
    given = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return {
      problems: [
        {
          file: SITE_FILE,
          rule: `cannot be read: ${(error as Error).message.split('\n')[0]}`,
          remedy:
            'mend the YAML: mind the spaces at the start of lines, and put quotes round text with a colon',
        },
      ],
    };
  }
  const result = site.safeParse(given);
  if (!result.success)
    return {
      problems: result.error.issues.map((issue) => ({
        file: SITE_FILE,
        rule: `breaks the rule for "${issue.path.join('.') || 'the whole file'}"`,
        remedy: issue.message,
      })),
    };
  const copy = result.data;
  const names = (folder: string, ending: string) =>
    new Set(
      readdirSync(join(root, 'src/content', folder))
        .filter((name) => name.endsWith(ending))
        .map((name) => basename(name, ending)),
    );
  const logo = copy.logo && join(root, SITE_FOLDER, copy.logo);
  const problems = siteProblems(copy, {
    lessons: names('lessons/en', '.mdx'),
    languages: names('interface', '.yaml'),
    logo: logo && existsSync(logo) ? readFileSync(logo) : undefined,
  });
  return { copy, problems };
}
