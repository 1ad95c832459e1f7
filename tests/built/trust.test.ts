import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outcomeIn, toldIn } from '#lib/words/measured.ts';
import { testResults, trustWords } from '#schemas/trust.ts';
import { fingerprintOf, RESULTS } from '../../scripts/figures/fingerprint.ts';
import { all, pageAt } from './site.ts';

/** What the built pages say of the tests is what a run of them left, number by number. */

const results = testResults.parse(JSON.parse(readFileSync(RESULTS, 'utf8')));
const words = trustWords.parse(parse(readFileSync('src/content/trust/en.yaml', 'utf8')));
const page = pageAt('/trust/');
const textOf = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

/** A figure as a page must tell it. */
function sentenceOf(id: string): string {
  const measured = results.figures[id] ?? { judgment: 'not run' as const, goal: {} };
  const told = toldIn(words.figures[id]?.says ?? '', measured);
  return told ? told.before + told.value + told.after : words.page.notRun;
}

describe('the page about the tests', () => {
  it.each(Object.keys(words.figures))('tells "%s" with the number that was kept', (id) => {
    const [figure] = all(page, `[data-figure="${id}"]`);
    const measured = results.figures[id];
    const lines = [...(figure?.querySelectorAll('dt, dd') ?? [])].map(textOf);
    expect(lines).toEqual([
      words.figures[id]?.name,
      sentenceOf(id),
      ...(measured?.value === undefined ? [] : [outcomeIn(words.page, measured)]),
    ]);
    if (measured?.value !== undefined)
      expect(figure?.querySelector('strong')?.textContent).toBe(
        measured.value.toLocaleString('en'),
      );
  });

  it('leaves no place for a number open', () => {
    expect(all(page, 'main')[0]?.textContent).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('says how many tests passed and failed, on which day, and how deep they went', () => {
    const [note] = all(page, '[data-tested]');
    const said = textOf(note);
    expect(said).toContain(
      `${results.passed.toLocaleString('en')} tests passed and ${results.failed.toLocaleString('en')} failed`,
    );
    expect(said).toContain(
      new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(results.day),
      ),
    );
    expect(said).toContain(results.isWhole ? words.page.whole : words.page.daily);
  });

  it('says that the numbers are from an earlier state unless they are from the very files that it was built of', () => {
    const isCurrent = results.fingerprint === fingerprintOf();
    for (const path of ['/trust/', '/accessibility/']) {
      const [note] = all(pageAt(path), '[data-tested]');
      expect(note?.getAttribute('data-tested')).toBe(isCurrent ? 'this' : 'earlier');
      expect(textOf(note)).toContain(isCurrent ? words.page.current : words.page.earlier);
    }
  });

  it('says plainly what was not tested', () => {
    const untested = all(page, '#untested + ul > li').map((one) => one.textContent);
    expect(untested).toEqual(words.untested);
    expect(untested.join()).toMatch(/screen reader.*Safari.*patient/s);
  });

  it('is led to by the pages about the guide and about accessibility', () => {
    for (const path of ['/about/', '/accessibility/', '/404.html'])
      expect(all(pageAt(path), 'main a[href="/trust/"]'), path).toHaveLength(1);
  });
});

describe('the accessibility statement', () => {
  const statement = pageAt('/accessibility/');

  it('tells its numbers as they were measured, and types none of them', () => {
    const figures = all(statement, '[data-figure]');
    expect(figures.length).toBeGreaterThan(5);
    for (const figure of figures)
      expect(textOf(figure)).toContain(sentenceOf(figure.getAttribute('data-figure') ?? ''));
  });

  it('has what such a statement needs: how far it is, limits, how it was tested, and whom to tell', () => {
    expect(all(statement, 'article h2').map(({ id }) => id)).toEqual([
      'status',
      'works',
      'limits',
      'tested',
      'unknown',
      'made',
      'tell',
    ]);
    expect(all(statement, 'article time')).toHaveLength(1);
  });
});
