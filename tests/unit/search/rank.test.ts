import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asker } from '#domain/search/ask.ts';
import { ranker } from '#domain/search/rank.ts';
import { words } from './small-guide.ts';

const answers = (query: string, inText: ReadonlyMap<string, number> = new Map()) =>
  ranker(words)(asker(words)(query), inText).map(({ href }) => href);

describe('the order of pages', () => {
  it('puts a title before a main message, and that before a mention in the text', () => {
    expect(answers('message', new Map([['/text/', 9]]))).toEqual(['/real/', '/text/', '/email/']);
  });

  it('puts the page first that the writers named, and finds a word that is still being typed', () => {
    expect(answers('OTP')[0]).toBe('/steps/');
    expect(answers('someone is in my account')[0]).toBe('/wrong/');
    expect(answers('stolen passw')[0]).toBe('/steps/');
  });

  it('finds a word that is still being typed by its beginning alone', () => {
    expect(answers('passw')).toEqual(['/steps/']);
  });

  it('weighs places in the text against the best of them', () => {
    const inText = new Map([
      ['/text/', 9],
      ['/aside/', 0.01],
    ]);
    expect(answers('message', inText)).toEqual(['/real/', '/text/', '/email/', '/aside/']);
  });

  it('counts a word on few pages for more than one on all, and that one for something', () => {
    const page = (href: string, title: string, lines: string) => ({
      ...words.pages[0]!,
      href,
      title,
      says: '',
      lines,
    });
    const some = {
      ...words,
      groups: [],
      vocabulary: ['guide', 'otter'],
      pages: [
        page('/a/', 'Guide', ''),
        page('/b/', 'One', 'guide otter'),
        page('/c/', 'Two', 'guide'),
      ],
    };
    const found = ranker(some)(asker(some)('guide otter'), new Map());
    expect(found[0]?.href).toBe('/b/');
    for (const { score } of found) expect(score).toBeGreaterThan(0);
  });

  it('finds a page by the title of any of its parts', () => {
    const parts = ['Codes', 'Otters'].map((title) => ({ id: title, title }));
    const some = {
      ...words,
      groups: [],
      vocabulary: ['codes', 'otters'],
      pages: words.pages.map((page) => (page.href === '/wrong/' ? { ...page, parts } : page)),
    };
    for (const query of ['codes', 'otters'])
      expect(ranker(some)(asker(some)(query), new Map()).map(({ href }) => href)).toEqual([
        '/wrong/',
      ]);
  });

  it('takes a query of any characters', () => {
    const [ask, rank] = [asker(words), ranker(words)];
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        for (const { score } of rank(ask(query), new Map())) expect(score).toBeGreaterThan(0);
      }),
    );
  });
});
