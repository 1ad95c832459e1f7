import { describe, expect, it } from 'vitest';
import type { Barrier } from '../../barriers/barrier.ts';
import { BARRIERS } from '../../barriers/list.ts';
import { publicList } from '../../barriers/public-list.ts';
import { merged, readResults, type Results } from '../../barriers/results.ts';
import { roundsOf } from '../../barriers/rounds.ts';
import { finderOf } from '../../barriers/suite.ts';
import { tellFigure } from '../../fixtures/figures.ts';
import { failedInPlaywright, failedInVitest } from '../../planted/runners.ts';
import { MovedLine, withSlip } from '../../planted/slip.ts';

const barrier: Barrier = {
  id: 'menu-is-no-button',
  area: 'site',
  meets: 'The menu cannot be reached.',
  wcag: '2.1.1',
  trace: /menu/i,
  file: 'src/menu.svelte',
  find: '<button>',
  put: '<div>$&',
};
const other: Barrier = { ...barrier, id: 'no-zoom', wcag: null, meets: 'No page grows.' };
const nothing: Results = { day: '', of: 0, foundAtFirst: 0, found: 0, barriers: [] };
const failure = { file: 'tests/e2e/site/header.spec.ts', title: 'the menu opens', message: '' };

describe('the list', () => {
  it('has fifty barriers, each with a name of its own and a sentence', () => {
    expect(new Set(BARRIERS.map(({ id }) => id)).size).toBe(50);
    for (const { id, meets } of BARRIERS) expect(meets, id).toMatch(/^[A-Z“].*[.”]$/);
  });

  it('names a success criterion by its number', () => {
    for (const { id, wcag } of BARRIERS)
      if (wcag !== null) expect(wcag, id).toMatch(/^[1-4]\.\d\.\d+$/);
  });

  it('is told how many of it were found, in the last run that set them up', () => {
    const { barriers } = readResults(process.cwd());
    const found = barriers.filter((one) => one.found !== null);
    tellFigure('barriers', found.length, barriers.length);
    expect(barriers.map(({ id }) => id).toSorted()).toEqual(
      BARRIERS.map(({ id }) => id).toSorted(),
    );
    expect(found.filter(({ tried }) => !tried)).toEqual([]);
  });

  it('has every barrier in one build and no more', () => {
    const planned = roundsOf(BARRIERS).flatMap((round) => round.map(({ id }) => id));
    expect(planned.toSorted()).toEqual(BARRIERS.map(({ id }) => id).toSorted());
  });
});

describe('setting a barrier up', () => {
  it('puts the text as it is written', () => {
    expect(withSlip('<p><button>Menu', barrier)).toBe('<p><div>$&Menu');
  });

  it.each(['Menu', '<button><button>'])('stops at a line that has moved: %s', (text) => {
    expect(() => withSlip(text, barrier)).toThrow(MovedLine);
  });
});

describe('a test that found it', () => {
  it('looks at the area and says what fits', () => {
    expect(finderOf(barrier, [failure])).toBe(failure);
  });

  it('is not one that fails for something else', () => {
    expect(finderOf(barrier, [{ ...failure, title: 'the row is 64 px high' }])).toBeUndefined();
  });

  it('is not one that looks at something else', () => {
    expect(
      finderOf(barrier, [{ ...failure, file: 'tests/e2e/scorer/board.spec.ts' }]),
    ).toBeUndefined();
  });

  it('is read out of the reports without the colors of a terminal', () => {
    const message = '\u001b[31mno menu\u001b[39m';
    expect(
      failedInVitest(
        {
          testResults: [
            {
              name: '/here/tests/unit/a.test.ts',
              assertionResults: [
                { fullName: 'one', status: 'failed', failureMessages: [message] },
                { fullName: 'two', status: 'passed', failureMessages: [] },
              ],
            },
          ],
        },
        '/here',
      ),
    ).toEqual([{ file: 'tests/unit/a.test.ts', title: 'one', message: 'no menu' }]);
    const specOf = (title: string, ...statuses: readonly string[]) => ({
      title,
      file: 'site/header.spec.ts',
      tests: [{ results: statuses.map((status) => ({ status, errors: [{ message }] })) }],
    });
    expect(
      failedInPlaywright(
        [
          {
            title: 'a file',
            suites: [{ title: 'on a phone', specs: [specOf('three', 'failed', 'timedOut')] }],
            specs: [specOf('four', 'failed', 'passed'), specOf('five', 'passed')],
          },
        ],
        'tests/e2e',
      ),
    ).toEqual([{ file: 'tests/e2e/site/header.spec.ts', title: 'three', message: 'no menu' }]);
  });
});

describe('what is known', () => {
  const first = merged(
    nothing,
    [barrier, other],
    [barrier, other],
    [{ id: barrier.id, file: failure.file, test: failure.title }],
    { day: '2026-11-28', isFirst: true },
  );

  it('counts what was found at first, and keeps it when a later run finds more', () => {
    expect(first).toMatchObject({ of: 2, foundAtFirst: 1, found: 1 });
    const later = merged(
      first,
      [barrier, other],
      [other],
      [{ id: other.id, file: 'tests/e2e/site/zoom.spec.ts', test: 'every page can grow' }],
      { day: '2026-12-01', isFirst: false },
    );
    expect(later).toMatchObject({ of: 2, foundAtFirst: 1, found: 2 });
  });

  it('does not call a barrier missed that was not tried', () => {
    const { barriers } = merged(nothing, [barrier], [], [], { day: '', isFirst: true });
    expect(barriers).toEqual([{ id: barrier.id, tried: false, found: null, atFirst: false }]);
    const page = publicList({ ...nothing, barriers }, [barrier]);
    expect(page).toContain('## Not found\n\nNone.');
    expect(page).toMatch(/## Not tried yet[^]*The menu cannot/);
  });

  it('is told in public, the misses first', () => {
    const page = publicList(first, [barrier, other]);
    expect(page).toContain('**Found: 1 of 2.**');
    expect(page.indexOf('No page grows.')).toBeLessThan(page.indexOf('The menu cannot'));
    expect(page).toContain('Found by “the menu opens”');
  });
});
