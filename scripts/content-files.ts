import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { missingForms } from '#lib/words/fill-in.ts';
import { factsOfMdx, type MdxFacts } from '#schemas/mdx.ts';
import type { Problem } from '#schemas/rules.ts';

/** The language that every other one is translated from, and that stands in for what is not yet. */
export const ROOT_LANGUAGE = 'en';

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** A file of YAML by its schema. @returns undefined when it breaks a rule, which is then among the problems */
export function readChecked<T>(
  file: string,
  schema: z.ZodType<T>,
  text: string,
  problems: Problem[],
): T | undefined {
  let given: unknown;
  try {
    given = parse(text);
  } catch (error) {
    problems.push({
      file,
      rule: `cannot be read: ${(error as Error).message.split('\n')[0]}`,
      remedy:
        'mend the YAML: mind the spaces at the start of lines, and put quotes round text with a colon',
    });
    return undefined;
  }
  problems.push(...pluralProblems(file, given));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  for (const issue of result.error.issues)
    problems.push({
      file,
      rule: `breaks the rule for "${issue.path.join('.') || 'the whole file'}"`,
      remedy: issue.message,
    });
  return undefined;
}

/** A page of MDX: its head by a schema, its text, and what stands in it. */
export function readMdx<T>(
  file: string,
  schema: z.ZodType<T>,
  text: string,
  problems: Problem[],
): { readonly head: T; readonly body: string; readonly facts: MdxFacts } | undefined {
  const front = frontMatter.exec(text);
  if (!front) {
    problems.push({
      file,
      rule: 'has no front matter',
      remedy: 'begin the file with --- and the fields that src/content/README.md names',
    });
    return undefined;
  }
  const head = readChecked(file, schema, front[1] ?? '', problems);
  const body = text.slice(front[0].length);
  try {
    const facts = factsOfMdx(body);
    return head && { head, body, facts };
  } catch (error) {
    problems.push({
      file,
      rule: `cannot be read: ${(error as Error).message.split('\n')[0]}`,
      remedy:
        'mend the MDX near that place: a "<" or "{" in plain text needs a backslash before it',
    });
    return undefined;
  }
}

/** Nothing said, or a list of nothing. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The language of a file, by its path. Files that all languages share are English. */
const languageOfFile = (file: string): string =>
  /^src\/content\/\w+\/([\w-]+)(?:\.yaml$|\/)/.exec(file)?.[1] ?? ROOT_LANGUAGE;

/** Plurals that lack a form which their language has for some number. */
function pluralProblems(file: string, value: unknown, path = ''): readonly Problem[] {
  if (typeof value === 'string') {
    if (!value.includes(', plural,')) return [];
    const missing = missingForms(languageOfFile(file), value);
    return missing.length === 0
      ? []
      : [
          {
            file,
            rule: `lacks a form of its plural at "${path}": ${missing.join(', ')}`,
            remedy: `add ${missing.map((form) => `"${form} {…}"`).join(' and ')}; src/content/README.md says how`,
          },
        ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    pluralProblems(file, one, path ? `${path}.${key}` : key),
  );
}
