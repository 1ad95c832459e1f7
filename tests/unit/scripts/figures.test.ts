import { describe, expect, it } from 'vitest';
import {
  brokenInWords,
  goalInWords,
  joinTold,
  judge,
  measuredInWords,
  type Figure,
} from '../../../scripts/figures/figure.ts';
import { FIGURES } from '../../../scripts/figures/list.ts';
import { tableOf } from '../../../scripts/figures/table.ts';
import { checks } from '../../../scripts/test-list.ts';

const links: Figure = {
  id: 'links',
  what: 'Broken links that got through',
  unit: 'links',
  goal: { most: 0, tried: 1_000 },
  joined: 'sum',
  by: 'test:unit',
};
const whole = { scripts: ['test:unit'], isWhole: true };

describe('the numbers of several tests', () => {
  it.each([
    ['sum', 7],
    ['most', 4],
    ['least', 1],
  ] as const)(
    'become one by the rule "%s", and all that was tried is added up',
    (joined, value) => {
      const told = [{ value: 2, tried: 10 }, { value: 4 }, { value: 1, tried: 5 }];
      expect(joinTold({ ...links, joined }, told)).toEqual({ value, tried: 15 });
    },
  );

  it('are none where no test told one', () => {
    expect(joinTold(links, [])).toBeUndefined();
  });
});

describe('a figure', () => {
  it('is met within its goal, and missed beyond it', () => {
    expect(judge(links, { value: 0, tried: 1_000 }, whole)).toBe('met');
    expect(judge(links, { value: 1, tried: 1_000 }, whole)).toBe('missed');
    const kills = { ...links, goal: { least: 85 } };
    expect(judge(kills, { value: 85 }, whole)).toBe('met');
    expect(judge(kills, { value: 84 }, whole)).toBe('missed');
  });

  it('is missed where too few were tried, but in the whole tests alone', () => {
    expect(judge(links, { value: 0, tried: 999 }, whole)).toBe('missed');
    expect(judge(links, { value: 0 }, whole)).toBe('missed');
    expect(judge(links, { value: 0, tried: 100 }, { ...whole, isWhole: false })).toBe('met');
  });

  it('is missing where its tests ran and told nothing, and not where they did not run', () => {
    expect(judge(links, undefined, whole)).toBe('missing');
    expect(judge(links, undefined, { ...whole, scripts: ['test:built'] })).toBe('not run');
  });

  it('of which a share ran may be small or missing, and never beyond its goal', () => {
    const share = { ...whole, shared: 'test:unit' };
    expect(judge(links, undefined, share)).toBe('not run');
    expect(judge(links, { value: 0, tried: 4 }, share)).toBe('met');
    expect(judge(links, { value: 1, tried: 4 }, share)).toBe('missed');
  });

  it('says in a sentence what broke', () => {
    expect(brokenInWords(links, { value: 3, tried: 1_000 })).toBe(
      'Broken links that got through: 3 of 1,000 links. The goal is 0, of 1,000 or more.',
    );
    expect(brokenInWords(links, undefined)).toBe(
      'Broken links that got through: no number was told by "npm run test:unit", so nothing is known. The goal is 0, of 1,000 or more.',
    );
  });

  it('is told in words', () => {
    expect(measuredInWords({ ...links, unit: 'bytes' }, { value: 13_463 })).toBe('13,463 bytes');
    expect(goalInWords({ most: 14_000 })).toBe('14,000 or less');
    expect(goalInWords({ least: 35, tried: 50 })).toBe('35 or more, of 50 or more');
  });
});

describe('the list of figures', () => {
  it('names each once, and a check that tells it', () => {
    const ids = FIGURES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const scripts = checks.map(({ script }) => script);
    expect(FIGURES.filter(({ by }) => !scripts.includes(by))).toEqual([]);
  });
});

it('the table stands in columns', () => {
  const row = (what: string, measured: string) => ({
    what,
    measured,
    goal: '0',
    judgment: 'met' as const,
  });
  expect(tableOf([row('Links', '0 of 9 links'), row('Files that got through', '0')])).toEqual([
    'Figure                  Measured      Goal  ',
    'Links                   0 of 9 links  0     met',
    'Files that got through  0             0     met',
  ]);
});
