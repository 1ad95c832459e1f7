import { z } from 'astro/zod';
import { valuesFor } from '#domain/scorer/rules/answers.ts';
import { DEPTHS } from '#domain/scorer/rules/criterion.ts';
import { ANSWER_VALUES, BASES, SCORE_VERDICTS } from '#domain/scorer/types.ts';
import type { CriteriaData } from './criterion.ts';
import { forEach } from './demo/kinds.ts';
import type { Problem } from './rules.ts';
import type { ScorerWords } from './scorer.ts';
import { id } from './text.ts';

/** The demo's two portals that readers practice on. */
export const EXAMPLES = ['strong', 'budget'] as const;

const exampleAnswers = z.strictObject({
  /** By criterion id. A row left out cannot be seen in the demo, and stays unanswered. */
  answers: z.record(
    id,
    z.strictObject({ value: z.enum(ANSWER_VALUES), basis: z.enum(BASES).optional() }),
  ),
  /** What the rules must say of these answers. */
  verdicts: forEach(DEPTHS, z.enum(SCORE_VERDICTS)),
});

/** `src/content/scorer/examples.yaml`: the demo's two portals as worked examples. */
export const scorerExamples = forEach(EXAMPLES, exampleAnswers);
export type ScorerExamples = z.infer<typeof scorerExamples>;

export interface ScorerFiles {
  readonly criteria: CriteriaData;
  readonly examples: ScorerExamples;
  /** By language. */
  readonly words: Readonly<Record<string, ScorerWords>>;
  readonly lessons: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** What no file can see alone: that the files of the comparison name the same things. */
export function scorerProblems({
  criteria,
  examples,
  words,
  lessons,
  sources,
}: ScorerFiles): readonly Problem[] {
  const found: Problem[] = [];
  const addProblem = (name: string, rule: string, remedy: string) =>
    found.push({ file: `src/content/scorer/${name}.yaml`, rule, remedy });
  const ids = Object.keys(criteria);

  for (const [row, { lesson, references }] of Object.entries(criteria)) {
    if (!lessons.has(lesson))
      addProblem(
        'criteria',
        `"${row}" points to the lesson "${lesson}", which does not exist`,
        'correct the slug',
      );
    for (const { source } of references)
      if (source && !sources.has(source))
        addProblem(
          'criteria',
          `"${row}" names the source "${source}", which does not exist`,
          'add it to src/content/sources.yaml, or correct the id',
        );
  }
  for (const [name, { answers }] of Object.entries(examples)) {
    for (const [row, { value }] of Object.entries(answers)) {
      if (!criteria[row])
        addProblem('examples', `"${name}" answers "${row}", which is no row`, 'correct the id');
      else if (
        value === 'offered' &&
        !valuesFor({ id: row, must: criteria[row].must }).includes(value)
      )
        addProblem(
          'examples',
          `"${name}" says "offered" of "${row}", which cannot be offered`,
          'answer yes, no or not-sure',
        );
      else if (criteria[row].must && value === 'not-applicable')
        addProblem(
          'examples',
          `"${name}" leaves out "${row}", which must pass`,
          'answer yes, no or not-sure',
        );
    }
  }
  for (const [language, { criteria: rows, examples: keys }] of Object.entries(words)) {
    for (const row of ids) {
      if (!rows[row])
        addProblem(language, `has no words for "${row}"`, 'add them under "criteria"');
      else if (Boolean(rows[row].quickRow) !== (criteria[row]?.depth === 'quick'))
        addProblem(
          language,
          `has ${rows[row].quickRow ? 'a' : 'no'} "quickRow" for "${row}"`,
          'give one to each row of the quick depth and to no other',
        );
    }
    for (const row of Object.keys(rows))
      if (!criteria[row])
        addProblem(
          language,
          `has words for "${row}", which is no row`,
          'correct the id, or add the row to criteria.yaml',
        );
    for (const name of EXAMPLES) {
      const answered = Object.keys(examples[name].answers);
      const explained = Object.keys(keys[name].rows);
      for (const row of answered)
        if (!explained.includes(row))
          addProblem(
            language,
            `does not explain the answer to "${row}" in the example "${name}"`,
            `add it under "examples.${name}.rows"`,
          );
      for (const row of explained)
        if (!answered.includes(row))
          addProblem(
            language,
            `explains "${row}" in the example "${name}", which has no such answer`,
            'take it out, or answer it in examples.yaml',
          );
    }
  }
  return found;
}
