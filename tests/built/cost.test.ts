import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amountOf, MONTHS, VISITS, visitOf } from '../../scripts/cost.ts';

const page = readFileSync('docs/hosting-cost.md', 'utf8');

describe('the page on what hosting costs', () => {
  it.each(Object.entries(VISITS))('tells the bytes of "%s" within a tenth', (name, visit) => {
    const [, , said = '', ...months] =
      page
        .split('\n')
        .find((line) => line.startsWith(`| ${name} |`))
        ?.split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()) ?? [];
    const bytes = Number(said.replaceAll(',', ''));
    const measured = visitOf(visit).bytes;
    expect(Math.abs(bytes - measured)).toBeLessThan(measured / 10);
    expect(months).toEqual(MONTHS.map((visits) => amountOf(bytes * visits)));
  });
});
