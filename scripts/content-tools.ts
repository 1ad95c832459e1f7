import type { z } from 'astro/zod';
import { boardWords, presetProblems, presets } from '#schemas/board.ts';
import { criteria, type CriteriaData } from '#schemas/criterion.ts';
import { demoFiles } from '#schemas/demo/index.ts';
import { demoProblems } from '#schemas/demo/rules.ts';
import type { Library } from '#schemas/rules.ts';
import { scorerExamples, scorerProblems } from '#schemas/scorer-rules.ts';
import { scorerWords } from '#schemas/scorer.ts';
import { hecvat } from '#schemas/workbook.ts';
import type { ContentFolder } from './content-folder.ts';

/** @returns the rows of the comparison; undefined when their file breaks a rule */
export function judgeComparison(
  { problems, read }: ContentFolder,
  { language, lessons, sources }: Library,
): CriteriaData | undefined {
  const rows = read('scorer/criteria.yaml', criteria);
  const examples = read('scorer/examples.yaml', scorerExamples);
  const words = read(`scorer/${language}.yaml`, scorerWords);
  const patterns = read('board/presets.yaml', presets);
  read('board/hecvat.yaml', hecvat);
  read(`board/${language}.yaml`, boardWords);
  if (patterns && rows) problems.push(...presetProblems(patterns, rows));
  if (rows && examples && words)
    problems.push(
      ...scorerProblems({
        criteria: rows,
        examples,
        words: { [language]: words },
        lessons: new Set(lessons.map(({ slug }) => slug)),
        sources: new Set(Object.keys(sources)),
      }),
    );
  return rows;
}

/**
 * @param headings of each lesson, by slug
 * @param rows of the comparison, which the missions lead to
 */
export function judgeDemo(
  { problems, read }: ContentFolder,
  { language, exceptions }: Library,
  headings: ReadonlyMap<string, ReadonlySet<string>>,
  rows: CriteriaData | undefined,
): void {
  const demo = Object.fromEntries(
    Object.entries(demoFiles).map(([name, schema]) => [
      name,
      read<unknown>(`demo/${language}/${name}.yaml`, schema),
    ]),
  );
  const { missions, records, ...screens } = demo as {
    readonly [Name in keyof typeof demoFiles]: z.infer<(typeof demoFiles)[Name]> | undefined;
  };
  if (missions && records && rows)
    problems.push(
      ...demoProblems({
        language,
        missions,
        records,
        screens,
        lessons: headings,
        criteria: new Set(Object.keys(rows)),
        exceptions,
      }),
    );
}
