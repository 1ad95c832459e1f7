import { expect, it } from 'vitest';
import { RULES } from '#domain/check/rules.ts';
import { groupOf } from '#domain/check/questions.ts';
import { ITEMS, LETTER_LINES, STEPS } from '#domain/check/types.ts';
import { reasonsOf } from '#domain/check/outcomes.ts';
import { everyWay } from './any-answers.ts';

const reached = new Set(
  (['start', ...STEPS] as const).flatMap((group) =>
    [...everyWay(group)].flatMap((answers) =>
      reasonsOf(group, answers).map(({ question, item, kind, line }) =>
        [question, item, kind, line].join(),
      ),
    ),
  ),
);

it('has no row that no answers can reach', () => {
  const dead = RULES.map(({ question, item, kind, line }) =>
    [question, item, kind, line].join(),
  ).filter((row) => !reached.has(row));
  expect(dead).toEqual([]);
});

it('uses every item but the last, and every line of the letter', () => {
  const items = new Set<string>(RULES.map(({ item }) => item));
  expect(ITEMS.filter((item) => !items.has(item))).toEqual(['you-are-done']);
  const lines = new Set(RULES.map(({ line }) => line));
  expect(LETTER_LINES.filter((line) => !lines.has(line))).toEqual([]);
});

it('asks for the clinic only by the letter or by telephone', () => {
  for (const { kind, item, line } of RULES) {
    if (kind === 'ask-clinic') expect(['send-letter', 'call-about-address']).toContain(item);
    if (item === 'send-letter') expect(line).toBeDefined();
  }
});

it('acts now only on answers of a step', () => {
  for (const { kind, question } of RULES)
    if (kind === 'act-now') expect(STEPS).toContain(groupOf(question));
});
