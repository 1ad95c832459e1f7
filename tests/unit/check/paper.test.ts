import { expect, test } from 'vitest';
import { questionsOnPaper } from '#domain/check/paper.ts';
import { ALL_QUESTIONS } from '#domain/check/questions.ts';
import { STEPS } from '#domain/check/types.ts';

test('paper asks every question of the four steps once, in the order of the screen', () => {
  const onPaper = STEPS.flatMap(questionsOnPaper);
  expect(onPaper).toEqual(ALL_QUESTIONS.filter((question) => onPaper.includes(question)));
  expect(new Set(onPaper).size).toBe(onPaper.length);
  expect(onPaper).toContain('address');
  expect(onPaper).toContain('wantViews');
});

test('paper leaves out the questions about the reader, which only a screen can use', () => {
  expect(STEPS.flatMap(questionsOnPaper)).not.toContain('forWhom');
  expect(STEPS.flatMap(questionsOnPaper)).not.toContain('place');
});
