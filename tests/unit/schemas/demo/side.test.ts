import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SCENARIO_IDS, SCENARIOS } from '#domain/demo/side-by-side/list.ts';
import { HIGHEST_GRADE, LONGEST_MEAN_SENTENCE, readingOf } from '#schemas/reading.ts';
import { sideWords } from '#schemas/demo/side.ts';

const written = (): unknown =>
  parse(
    readFileSync(join(import.meta.dirname, '../../../../src/content/demo/en/side.yaml'), 'utf8'),
  );
const words = sideWords.parse(written());

/** The file with one of its entries taken out. */
function without(...path: readonly string[]): unknown {
  const file = written() as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, file);
  if (!Reflect.has(parent, path.at(-1)!))
    throw new Error(`There is no ${path.join('.')} to take out.`);
  Reflect.deleteProperty(parent, path.at(-1)!);
  return file;
}

describe('the words of side by side', () => {
  it('have a sentence for every outcome and every ending', () => {
    for (const id of SCENARIO_IDS) {
      const { steps, endings } = words.scenarios[id];
      expect(Object.keys(steps)).toEqual(Object.keys(SCENARIOS[id].steps));
      expect(Object.keys(endings).sort()).toEqual(Object.keys(SCENARIOS[id].endings).sort());
    }
  });

  it.each([
    ['an outcome', ['scenarios', 'tapped-line', 'steps', 'tap', 'outcomes', 'noise']],
    ['a step', ['scenarios', 'tapped-line', 'steps', 'tap']],
    ['an ending', ['scenarios', 'curious-colleague', 'endings', 'asked']],
    ['a scenario', ['scenarios', 'stolen-disk']],
    ['a standing', ['standings', 'partly']],
  ])('are refused without %s', (_, path) => {
    expect(sideWords.safeParse(without(...path)).success).toBe(false);
  });

  it('tell how it ended by a sentence of its own', () => {
    for (const { endings } of Object.values(words.scenarios)) {
      const told = Object.values(endings);
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it('read easily', () => {
    const told = Object.values(words.scenarios).flatMap(({ lead, steps, endings }) => [
      lead,
      ...Object.values(steps).flatMap(({ does, outcomes }) => [does, ...Object.values(outcomes)]),
      ...Object.values(endings),
    ]);
    const { grade, meanSentence, tooLong } = readingOf(told);
    expect([grade <= HIGHEST_GRADE, meanSentence <= LONGEST_MEAN_SENTENCE, tooLong]).toEqual([
      true,
      true,
      [],
    ]);
  });
});
