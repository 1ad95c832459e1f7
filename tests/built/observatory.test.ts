import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { tellFigure } from '../fixtures/figures.ts';
import { RULES, scored, type Served } from '../fixtures/observatory.ts';
import { serve } from '../engines/support/site.ts';
import { isEmbed, pages } from './site.ts';

/** What Mozilla's Observatory would say of each page, from the headers that are really sent with it. */

const documentOf = (html: string) => parseHTML(html).document as unknown as Document;
const page = (headers: Readonly<Record<string, string>>, html = ''): Served => ({
  headers: new Headers(headers),
  document: documentOf(html),
});
const GOOD = {
  'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

describe('the rules of the Observatory', () => {
  it.each([
    ['a page with nothing', page({}), 30],
    ['a page with everything', page(GOOD), 150],
    ['a page whose scripts are hashed too', page(GOOD, '<script src="/a" integrity="x">'), 155],
    [
      'a policy that lets scripts stand in the page',
      page({
        ...GOOD,
        'content-security-policy':
          "default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'",
      }),
      80,
    ],
    [
      'a policy with http in it',
      page({ ...GOOD, 'content-security-policy': "default-src 'none'; img-src http://a.example" }),
      60,
    ],
    [
      'a policy that is no more than the first part',
      page({ ...GOOD, 'content-security-policy': "default-src 'self'; frame-ancestors 'none'" }),
      145,
    ],
    ['a short promise of https', page({ ...GOOD, 'strict-transport-security': 'max-age=60' }), 140],
    ['a cookie', page({ ...GOOD, 'set-cookie': 'a=1' }), 60],
    ['a script of another host', page(GOOD, '<script src="https://a.example/b.js"></script>'), 50],
    ['a header that says nonsense', page({ ...GOOD, 'cross-origin-opener-policy': 'maybe' }), 135],
  ] as const)('give %s its points', (_, served, score) => {
    expect(scored(served).score, scored(served).says.join('\n')).toBe(score);
  });

  it('are twelve, and each speaks in a sentence', () => {
    expect(Object.keys(RULES)).toHaveLength(12);
    for (const sentence of scored(page(GOOD)).says)
      expect(sentence).toMatch(/^-?\d+ [a-z-]+: [A-Z\p{L}].*\.$/iu);
  });
});

describe('the Observatory’s score of what is served', () => {
  let answers: readonly {
    readonly path: string;
    readonly headers: Headers;
    readonly html: string;
  }[];
  beforeAll(async () => {
    const site = await serve();
    answers = await Promise.all(
      pages.map(async ({ path }) => {
        const answer = await fetch(site.origin + path);
        return { path, headers: answer.headers, html: await answer.text() };
      }),
    );
    await site.stop();
    // A busy machine takes its time over two hundred pages.
  }, 60_000);

  it.each([
    ['observatory-pages', 'every page', pages.filter((one) => !isEmbed(one)), 150],
    ['observatory-embeds', 'everything made for frames', pages.filter(isEmbed), 140],
  ] as const)('%s: %s has the points that are promised', (id, _, wanted, least) => {
    const scores = answers
      .filter((one) => wanted.some(({ path }) => path === one.path))
      .map(({ path, headers, html }) => ({
        path,
        ...scored({ headers, document: documentOf(html) }),
      }));
    tellFigure(id, Math.min(...scores.map(({ score }) => score)), scores.length);
    expect(scores.filter(({ score }) => score < least)).toEqual([]);
  });
});
