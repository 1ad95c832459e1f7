import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from '#schemas/rules.ts';
import { readChecked } from './content-files.ts';

/**
 * `src/content` below a folder, as a content check reads it: what is missing or breaks its
 * schema goes to the problems, and the reading goes on.
 *
 * @param root the folder that holds `src/content`
 */
export function contentFolder(root: string) {
  const problems: Problem[] = [];
  const at = (path: string) => join(root, 'src/content', path);

  const has = (path: string): boolean => existsSync(at(path));

  function textOf(path: string): string | undefined {
    if (has(path)) return readFileSync(at(path), 'utf8');
    problems.push({
      file: `src/content/${path}`,
      rule: 'is missing',
      remedy: 'add the file: src/content/README.md says what goes in it',
    });
    return undefined;
  }

  /** A file of YAML by its schema; undefined where it is missing or breaks a rule. */
  function read<T>(path: string, schema: z.ZodType<T>): T | undefined {
    const text = textOf(path);
    return text === undefined
      ? undefined
      : readChecked(`src/content/${path}`, schema, text, problems);
  }

  /** The same, and what of it does not fit the other files. */
  function judge<T>(
    path: string,
    schema: z.ZodType<T>,
    problemsIn: (given: T, file: string) => readonly Problem[],
  ): void {
    const given = read(path, schema);
    if (given !== undefined) problems.push(...problemsIn(given, `src/content/${path}`));
  }

  return { problems, at, has, textOf, read, judge };
}

export type ContentFolder = ReturnType<typeof contentFolder>;
