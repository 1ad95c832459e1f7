import { describe, expect, it } from 'vitest';
import { demoProblems } from '#schemas/demo/rules.ts';
import { lineOf } from '#schemas/rules.ts';
import { changed } from '../changed.ts';
import { FILES } from './files.ts';

const linesWith = (changes: Readonly<Record<string, unknown>>) =>
  demoProblems({ ...FILES, missions: changed(FILES.missions, changes) }).map(lineOf);
const walkIn = 'missions.stolen-password.steps.walk-in';

it('finds nothing wrong in the demo as it is', () => {
  expect(demoProblems(FILES).map(lineOf)).toEqual([]);
});

describe('one fault gives one line with the file, the rule and the remedy', () => {
  const faults: readonly (readonly [
    title: string,
    changes: Readonly<Record<string, unknown>>,
    rule: string,
    remedy: string,
  ])[] = [
    [
      'a lesson that does not exist',
      { 'missions.odd-line.end.lesson': 'no-such-lesson#now' },
      '"odd-line" leads to no-such-lesson#now',
      'point it at a heading',
    ],
    [
      'a heading that its lesson lacks',
      { 'missions.odd-line.end.lesson': 'two-step-login#now' },
      '"odd-line" leads to two-step-login#now',
      'point it at a heading',
    ],
    [
      'a row that the comparison lacks',
      { 'missions.odd-line.end.criterion': 'luck' },
      'names the row "luck"',
      'criteria.yaml',
    ],
    [
      'a button that is on no screen',
      { [`${walkIn}.hints`]: ['Look around.', 'Choose “Sign on”.'] },
      'quotes “Sign on” in a hint of "walk-in"',
      'as the files beside it have it',
    ],
    [
      'a last hint without a button',
      { [`${walkIn}.hints`]: ['Choose “Sign in”.', 'Good luck.'] },
      'names no button in the last hint of "walk-in"',
      'curly quotes',
    ],
    [
      'a sentence of more than 25 words',
      { [`${walkIn}.do`]: `Go ${'on '.repeat(25)}now.` },
      'has a long sentence in "stolen-password"',
      'cut it in two',
    ],
    [
      'a reading grade above 6',
      {
        [`${walkIn}.after`]:
          'Institutional accountability necessitates organizational responsibility. '.repeat(40),
      },
      'in "stolen-password", above 6',
      'swap long words',
    ],
  ];

  it.each(faults)('says so of %s', (_title, changes, rule, remedy) => {
    const found = linesWith(changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('src/content/demo/en/missions.yaml ');
    expect(found[0]).toContain(rule);
    expect(found[0]?.split('Remedy: ')[1]).toContain(remedy);
  });
});

it('lets a hint quote a button whose words are filled in, and a title in the records', () => {
  expect(
    linesWith({
      [`${walkIn}.hints`]: [
        'Choose “Open the chart of Robin Sample”.',
        'Choose “Summary of your visit”.',
      ],
    }),
  ).toEqual([]);
});

it('does not take words for a button because another one is filled in whole', () => {
  expect(
    linesWith({ [`${walkIn}.hints`]: ['Look around.', 'Choose “Anything, at all”.'] }),
  ).toHaveLength(1);
});
