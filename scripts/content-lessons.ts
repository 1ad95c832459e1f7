import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lesson } from '#schemas/lesson.ts';
import type { LessonFile } from '#schemas/rules.ts';
import { readMdx, ROOT_LANGUAGE } from './content-files.ts';
import type { ContentFolder } from './content-folder.ts';

/** The lessons of a language, and the names of those that are not translated yet. */
export interface Lessons {
  readonly lessons: readonly LessonFile[];
  readonly waiting: readonly string[];
}

/** Reads the lessons of a language. The English lesson stands in for one that is not translated yet: what points to it still leads somewhere. */
export function readLessons(content: ContentFolder, language: string): Lessons {
  const { problems, at, has } = content;
  if (!has(`lessons/${language}`))
    problems.push({
      file: `src/content/lessons/${language}`,
      rule: 'is missing',
      remedy: 'add the folder with its lessons: src/content/README.md says how to add a language',
    });
  const lessonsIn = (tag: string) =>
    has(`lessons/${tag}`)
      ? readdirSync(at(`lessons/${tag}`)).filter((name) => name.endsWith('.mdx'))
      : [];
  const names = lessonsIn(language);
  const waiting = lessonsIn(ROOT_LANGUAGE).filter((name) => !names.includes(name));
  const files = [
    ...names.map((name) => ({ name, tag: language })),
    ...waiting.map((name) => ({ name, tag: ROOT_LANGUAGE })),
  ];
  const lessons = files.flatMap(({ name, tag }): LessonFile[] => {
    const path = `lessons/${tag}/${name}`;
    const file = `src/content/${path}`;
    const one = readMdx(file, lesson, readFileSync(at(path), 'utf8'), problems);
    return one
      ? [{ file, slug: basename(name, '.mdx'), lesson: one.head, body: one.body, facts: one.facts }]
      : [];
  });
  return { lessons, waiting };
}
