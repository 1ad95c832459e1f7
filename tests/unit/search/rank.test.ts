import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asker } from '#domain/search/ask.ts';
import { ranker } from '#domain/search/rank.ts';
import { words } from './small-guide.ts';

const ask = asker(words);
const rank = ranker(words);
const answers = (query: string, inText: ReadonlyMap<string, number> = new Map()) =>
  rank(ask(query), inText).map(({ href }) => href);

describe('the order of pages', () => {
  it('puts a title before a main message, and that before a mention in the text', () => {
    expect(answers('message', new Map([['/text/', 9]]))).toEqual(['/real/', '/text/', '/email/']);
  });

  it('puts the page first that the writers named, and finds a word that is still being typed', () => {
    expect(answers('OTP')[0]).toBe('/steps/');
    expect(answers('someone is in my account')[0]).toBe('/wrong/');
    expect(answers('stolen passw')[0]).toBe('/steps/');
  });

  it('takes a query of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        for (const { score } of rank(ask(query), new Map())) expect(score).toBeGreaterThan(0);
      }),
    );
  });
});
