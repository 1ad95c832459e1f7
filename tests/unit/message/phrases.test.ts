import { expect, it } from 'vitest';
import { holds, LONGEST_GAP, readPhrase } from '#domain/message/phrases.ts';
import { clausesOf } from '#domain/message/words.ts';

const stands = (phrase: string, text: string) =>
  holds(readPhrase(phrase), clausesOf(text)[0]?.words ?? []);

it.each([
  ['act now/today', 'You must act today'],
  ['suspend*', 'It is suspended'],
  ['within … hours', 'within the next 24 hours'],
  ['call … #', 'call us at 555'],
  ['Don’t delay', 'dont delay'],
  ['contraseña', 'su contrasena'],
  ['  act   now ', 'act now'],
])('"%s" stands in "%s"', (phrase, text) => {
  expect(stands(phrase, text)).toBe(true);
});

it.each([
  ['act now', 'act right now'],
  ['suspend', 'suspended'],
  ['call … #', 'call us'],
  ['gift card', 'card gift'],
])('"%s" does not stand in "%s"', (phrase, text) => {
  expect(stands(phrase, text)).toBe(false);
});

it('lets no more words stand between than it says', () => {
  const between = (count: number) => `within ${'some '.repeat(count)}hours`;
  expect(stands('within … hours', between(LONGEST_GAP))).toBe(true);
  expect(stands('within … hours', between(LONGEST_GAP + 1))).toBe(false);
});
