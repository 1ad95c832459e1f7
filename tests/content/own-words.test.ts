import { describe, expect, it } from 'vitest';
import hashes from '../fixtures/article-shingles.json' with { type: 'json' };
import { SHINGLE, shinglesOf } from './shingles.ts';
import { pieces } from './words.ts';

/** Every run of seven words of the article, hashed: the article itself is no part of this project. */
const ofArticle = new Set<string>(hashes);

describe('the guide in its own words', () => {
  it('shares no run of seven words with the article it was made from', () => {
    const shared = pieces.flatMap(({ where, text }) =>
      [...shinglesOf(text)]
        .filter(([hash]) => ofArticle.has(hash))
        .map(([, run]) => `${where}: ${run}`),
    );
    expect(shared).toEqual([]);
  });

  it('is compared with a list that knows the article, by its title', () => {
    const title = shinglesOf('How do I know if a “patient portal” message is actually secure');
    expect([...title.keys()].every((hash) => ofArticle.has(hash))).toBe(true);
    expect(ofArticle.size).toBeGreaterThan(1000);
  });

  it('is compared whole: lessons, check, glossary, frame, pages, claims, places and sources', () => {
    const folders = new Set(pieces.map(({ where }) => where.split(/[/. ]/)[0]));
    expect([...folders].sort()).toEqual(
      expect.arrayContaining([
        'check',
        'claims',
        'glossary',
        'interface',
        'lessons',
        'pages',
        'places',
        'sources',
      ]),
    );
  });
});

describe('runs of seven words', () => {
  it('are found whatever stands between the words', () => {
    const plain = shinglesOf('one two three four five six seven');
    expect([...plain.values()]).toEqual(['one two three four five six seven']);
    expect(shinglesOf('One, two: “three”\nfour — five (six) SEVEN!')).toEqual(plain);
  });

  it('are as many as there are places to begin one', () => {
    expect(shinglesOf('a b c d e f').size).toBe(0);
    expect(shinglesOf('a b c d e f g h i').size).toBe(9 - SHINGLE + 1);
  });
});
