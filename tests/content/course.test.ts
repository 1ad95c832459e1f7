import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLAIMS, lineOf } from '#schemas/rules.ts';
import { lessons, library, problems } from './guide.ts';

/** Permanent: handouts, links and saved progress name lessons by these. A renamed lesson breaks them. */
const SLUGS = [
  'what-secure-messaging-means',
  'two-step-login',
  'who-opened-my-chart',
  'automatic-sign-out',
  'locked-in-storage',
  'one-place-for-care',
  'strong-or-weak-portal',
  'your-four-step-check',
  'is-this-message-real',
  'email-and-your-clinic',
  'helping-someone-else',
  'apps-you-connect',
  'if-something-looks-wrong',
  'ask-your-clinic',
];

/** What the reader tries in each lesson, by the name of the tool and its id. */
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  'what-secure-messaging-means': ['DemoMission postcard-and-courier'],
  'two-step-login': ['DemoMission stolen-password', 'DemoMission app-code'],
  'who-opened-my-chart': ['DemoMission curious-colleague'],
  'automatic-sign-out': ['DemoMission walk-away'],
  'locked-in-storage': ['DemoMission stolen-disk'],
  'one-place-for-care': ['DemoMission vault-and-inbox'],
  'strong-or-weak-portal': ['FiveQuestions'],
  'your-four-step-check': ['FourStepCheck'],
  'is-this-message-real': ['AddressCheck'],
  'email-and-your-clinic': ['DemoMission postcard-and-courier', 'CheckStep email'],
  'helping-someone-else': ['DemoMission helper-login'],
  'apps-you-connect': ['CheckStep activity'],
  'if-something-looks-wrong': ['DemoMission odd-line'],
  'ask-your-clinic': ['ClinicLetter'],
};
const notTools = new Set(['Term', 'Cite', 'Note', 'Behaviour']);

it('keeps every rule of the content', () => {
  expect(problems.map(lineOf)).toEqual([]);
});

it('has the fourteen lessons in their order', () => {
  expect(lessons.map(({ slug }) => slug)).toEqual(SLUGS);
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

    it('holds the tools named for it, and no other', () => {
      const held = facts.components
        .filter(({ name }) => !notTools.has(name))
        .map(({ name, attributes }) => [name, attributes['id']].filter(Boolean).join(' '));
      expect(held).toEqual(TOOLS[slug]);
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

it('says whose scores the quality cards show, and invents no reviewer', () => {
  expect(new Set(lessons.map(({ lesson }) => lesson.scores.scoredBy))).toEqual(
    new Set(['The authors']),
  );
});

it('passes 90 of 100 points of the CDC index in every lesson', () => {
  const shares = lessons.map(({ slug, lesson }) => {
    const counted = Object.values(lesson.scores.cdc).filter((score) => score !== 'n/a');
    return [slug, counted.filter((score) => score === 1).length / counted.length] as const;
  });
  expect(shares.filter(([, share]) => share < 0.9)).toEqual([]);
});

describe('the claims of the article', () => {
  it('are all accounted for, and no number is made up', () => {
    expect(
      Object.keys(library.claims)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: CLAIMS }, (_, i) => i + 1));
  });

  it('are named under "What changed" in some lesson, unless they held', () => {
    const corrected = new Set(
      lessons.flatMap(({ lesson }) => lesson.changed.flatMap(({ claims }) => claims)),
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
