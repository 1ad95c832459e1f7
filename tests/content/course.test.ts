import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOOL_PARTS } from '#domain/guide/types.ts';
import { lowestOn, SCALES, tally } from '#domain/guide/quality.ts';
import { CLAIMS } from '#schemas/claim-rules.ts';
import { holdsCard } from '#schemas/lesson-rules.ts';
import { lineOf } from '#schemas/rules.ts';
import { lessons, library, problems } from './guide.ts';

/** In their order. Slugs are permanent: handouts, links and saved progress name lessons by them. */
const SLUGS = lessons.map(({ slug }) => slug);

const parts: ReadonlySet<string> = new Set(TOOL_PARTS);

it('keeps every rule of the content', () => {
  expect(problems.map(lineOf)).toEqual([]);
});

it('has its lessons in order, with no gap', () => {
  expect(lessons.length).toBeGreaterThanOrEqual(14);
  expect(lessons.map(({ lesson }) => lesson.order)).toEqual(SLUGS.map((_, at) => at + 1));
});

describe.each(lessons.map((one) => [one.slug, one] as const))(
  'the lesson %s',
  (slug, { lesson, facts, body }) => {
    it('asks two to four questions, each answer with its reason', () => {
      expect(lesson.questions.length).toBeGreaterThanOrEqual(2);
      expect(lesson.questions.length).toBeLessThanOrEqual(4);
      for (const { answers } of lesson.questions)
        expect(answers.every(({ because }) => because.length > 10)).toBe(true);
    });

    it('gives one thing to do, in small steps', () => {
      expect(lesson.action.text).not.toBe('');
      expect(lesson.action.steps.length).toBeGreaterThan(0);
    });

    it('has a drawing, with a caption and words for those who cannot see it', () => {
      expect(readFileSync(`src/content/lessons/pictures/${slug}.svg`, 'utf8')).toMatch(
        /^<svg[^>]+viewBox=/,
      );
      expect(lesson.picture.alt).not.toBe(lesson.picture.caption);
    });

    it('lets the reader try something, and each thing once', () => {
      const held = [
        ...(lesson.tool ? [[lesson.tool.part, lesson.tool.id]] : []),
        ...facts.components
          .filter(({ name }) => parts.has(name))
          .map(({ name, attributes }) => [name, attributes['id']]),
      ].map((names) => names.filter(Boolean).join(' '));
      expect(held.length > 0 || holdsCard(facts)).toBe(true);
      expect(new Set(held).size).toBe(held.length);
    });

    it('leads only to pages and headings that exist', () => {
      const inside = [...body.matchAll(/\]\((\/[^)]*)\)/g)].map(([, address = '']) => address);
      const broken = inside.filter((address) => {
        const [, to, heading] = /^\/lessons\/([a-z-]+)\/(?:#([a-z-]+))?$/.exec(address) ?? [];
        if (to)
          return !lessons.some(
            (other) =>
              other.slug === to &&
              (!heading || other.facts.headings.some(({ id }) => id === heading)),
          );
        return !/^\/(check\/#(address|login|email|activity)|glossary\/|sources\/)$/.test(address);
      });
      expect(broken).toEqual([]);
    });

    it('has lists of seven items at most', () => {
      const lists = body.split(/\n{2,}/).map((chunk) => chunk.match(/^(-|\d+\.) /gm)?.length ?? 0);
      expect(Math.max(...lists)).toBeLessThanOrEqual(7);
    });
  },
);

it('has no drawing without a lesson', () => {
  expect(readdirSync('src/content/lessons/pictures').sort()).toEqual(
    SLUGS.map((slug) => `${slug}.svg`).sort(),
  );
});

it('lets readers who may be watched leave fast', () => {
  expect(lessons.filter(({ lesson }) => lesson.exitControl).map(({ slug }) => slug)).toContain(
    'helping-someone-else',
  );
});

it('prints the lowest reading of each scale, by readers who really read it', () => {
  for (const { slug, lesson } of lessons) {
    const { readings } = lesson.scores;
    expect(readings.length, slug).toBeGreaterThan(0);
    for (const scale of SCALES)
      for (const reading of readings)
        expect(tally(lowestOn(scale, [reading])).percent).toBeGreaterThanOrEqual(
          tally(lowestOn(scale, readings)).percent,
        );
  }
});

it('passes 90 of 100 points of the CDC index in every lesson', () => {
  const shares = lessons.map(
    ({ slug, lesson }) => [slug, tally(lowestOn('cdc', lesson.scores.readings)).percent] as const,
  );
  expect(shares.filter(([, share]) => share < 90)).toEqual([]);
});

describe('the claims of the article', () => {
  it('are all accounted for, and no number is made up', () => {
    expect(
      Object.keys(library.claims)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: CLAIMS }, (_, i) => i + 1));
  });

  it('are answered under "You may have heard" in some lesson, unless they held', () => {
    const corrected = new Set(
      lessons.flatMap(({ lesson }) => lesson.heard.flatMap(({ claims }) => claims)),
    );
    const held = Object.entries(library.claims)
      .filter(([, { verdict }]) => verdict.startsWith('Accurate'))
      .map(([n]) => Number(n));
    const untold = Object.keys(library.claims)
      .map(Number)
      .filter((n) => !corrected.has(n) && !held.includes(n));
    expect(untold).toEqual([]);
  });
});

it('has a guide for writers where the error messages say it is', () => {
  expect(existsSync('src/content/README.md')).toBe(true);
});
