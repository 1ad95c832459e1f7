import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { median } from '../../../bench/median.ts';
import { makeControl, textOf } from '../../../bench/pages/rivals.ts';
import { measured } from '../../../bench/results.ts';

describe('the bench', () => {
  it('judges a figure by its goal, and one without a goal not at all', async () => {
    const { results } = await measured(
      () =>
        Promise.resolve([
          { name: 'a', value: 1.2, unit: '×', most: 1.2 },
          { name: 'b', value: 1.2004, unit: '×', most: 1.2 },
          { name: 'c', value: 99, unit: 'points', least: 100 },
          { name: 'd', value: 5, unit: 'ms' },
          { name: 'e', value: 5, unit: 'ms of work', most: 4 },
        ]),
      {},
    );
    expect(results.map(({ isMet }) => isMet)).toEqual([true, false, false, undefined, false]);
  });

  it('takes the middle one of several loads', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('sets pages beside one of 99 bytes', () => {
    expect(readFileSync(join(makeControl(), 'index.html'))).toHaveLength(99);
  });

  it('gives Starlight what a lesson says, and nothing that only lives in ours', () => {
    const { title, body } = textOf(
      `<main><article><h1>Two steps</h1><p>Use *both*.</p><h2 id="a">Why<a class="anchor" href="#a"></a></h2>
       <ul><li>One</li><li>Two</li></ul><button>Print</button><figure><svg><title>x</title></svg><figcaption>A door</figcaption></figure>
       <details><summary>Answer</summary><p>Yes</p></details><nav><a href="/">Next</a></nav></article></main>`,
    );
    expect(title).toBe('Two steps');
    expect(body).toBe('Use \\*both\\*.\n\n## Why\n\n- One\n- Two\n\nA door\n\n**Answer**\n\nYes');
  });
});
