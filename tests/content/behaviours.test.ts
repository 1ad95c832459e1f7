import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BEHAVIOURS, MISSION_IDS } from '#domain/demo/missions/list.ts';
import { lessons } from './guide.ts';

/** What the demo promises: the ids in the code, the lessons that quote them, and a browser test for each. */

const SPECS = 'tests/e2e';
/** A browser test whose title is a sentence, with the promise that it keeps in brackets at its end. */
const TITLE = /^ *test\(['`]([A-Z][^[\n]*) \[([a-z0-9-]+)\]['`], async/gm;
const QUOTE = /<Behaviour\s+id="([^"]*)"/g;
const MISSION = /<DemoMission\s+id="([^"]*)"/g;

const promised: readonly string[] = Object.values(BEHAVIOURS).flat();
const kept = globSync('**/*.spec.ts', { cwd: SPECS }).flatMap((name) =>
  [...readFileSync(`${SPECS}/${name}`, 'utf8').matchAll(TITLE)].map(([, sentence, id]) => ({
    name,
    sentence,
    id,
  })),
);
const bodies = lessons.map(({ slug, body }) => ({ slug, body }));

it('promises each behaviour once', () => {
  expect(new Set(promised).size).toBe(promised.length);
  expect(promised.length).toBeGreaterThan(30);
});

describe.each(promised)('the behaviour %s', (id) => {
  it('has a browser test that names it', () => {
    expect(kept.filter((one) => one.id === id).map(({ sentence }) => sentence)).not.toEqual([]);
  });
});

it('has no browser test for a behaviour that nobody promises', () => {
  expect(kept.filter(({ id }) => !promised.includes(id!))).toEqual([]);
});

it('quotes in the lessons only what is promised', () => {
  const quoted = bodies.flatMap(({ slug, body }) =>
    [...body.matchAll(QUOTE)].map(([, id]) => ({ slug, id: id! })),
  );
  expect(quoted.length).toBeGreaterThan(0);
  expect(quoted.filter(({ id }) => !promised.includes(id))).toEqual([]);
});

it('sets into the lessons only missions that there are', () => {
  const set = bodies.flatMap(({ slug, body }) =>
    [...body.matchAll(MISSION)].map(([, id]) => ({ slug, id: id! })),
  );
  expect(set.length).toBeGreaterThan(0);
  expect(set.filter(({ id }) => !MISSION_IDS.some((one) => one === id))).toEqual([]);
});
