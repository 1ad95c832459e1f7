import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lineOf } from '#schemas/rules.ts';
import { utcDay } from '#lib/browser/utc-day.ts';
import { checkContent, overdueLines } from './content.ts';
import { checkSite } from './site-file.ts';

/** Stops a build whose content breaks a rule, with one line for each problem. */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': ({ logger }) => {
        const languages = readdirSync(join(root, 'src/content/interface')).map((name) =>
          basename(name, '.yaml'),
        );
        const checked = languages.map((language) => checkContent(root, language));
        for (const { due } of checked)
          for (const line of overdueLines(due, utcDay())) logger.warn(line);
        const problems = [...checkSite(root).problems, ...checked.flatMap((one) => one.problems)];
        for (const problem of problems) logger.error(lineOf(problem));
        if (problems.length > 0)
          throw new Error(
            `${problems.length} problem(s) in the content, listed above. Nothing was built.`,
          );
      },
    },
  };
}
