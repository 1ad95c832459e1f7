import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STEP_PICTURES } from '#domain/guide/types.ts';
import { lowestOn, tally } from '#domain/guide/quality.ts';
import { holdsCard } from '#schemas/lesson-rules.ts';
import { pieces } from './words.ts';
import { lessons, library } from './guide.ts';

/** What holds across all lessons of the second edition; the rules of each one are in schemas/second-edition.ts. */

const questions = lessons.flatMap(({ slug, lesson }) =>
  lesson.questions.map((question) => ({ slug, ...question })),
);

it('begins every lesson with three lines', () => {
  expect(lessons.filter(({ lesson }) => !lesson.inShort).map(({ slug }) => slug)).toEqual([]);
});

it('has a tool with the doing of every lesson, or a card to fill in', () => {
  expect(
    lessons
      .filter(({ lesson, facts }) => !lesson.tool && !holdsCard(facts))
      .map(({ slug }) => slug),
  ).toEqual([]);
});

describe('the quizzes', () => {
  it('put the right answer first, second and third about as often', () => {
    const at = [0, 0, 0];
    for (const { answers } of questions) at[answers.findIndex(({ right }) => right)]! += 1;
    for (const times of at) {
      expect(times).toBeGreaterThanOrEqual(Math.floor(questions.length / 4));
      expect(times).toBeLessThanOrEqual(Math.ceil(questions.length * 0.42));
    }
  });

  it('do not give the right answer away by its length', () => {
    const longest = questions.filter(({ answers }) => {
      const right = answers.find((one) => one.right)!;
      return answers.every((one) => one === right || one.text.length < right.text.length);
    });
    expect(longest.length / questions.length).toBeLessThanOrEqual(0.5);
  });

  it('ask nothing twice', () => {
    const asked = questions.map(({ ask }) => ask.toLowerCase());
    expect(asked.filter((ask, at) => asked.indexOf(ask) !== at)).toEqual([]);
    const right = questions.map(({ answers }) => answers.find((one) => one.right)!.text);
    expect(right.filter((text, at) => right.indexOf(text) !== at)).toEqual([]);
  });
});

describe('the glossary', () => {
  const used = new Set(
    lessons.flatMap(({ facts }) =>
      facts.components
        .filter(({ name }) => name === 'Term')
        .map(({ attributes }) => attributes['id']),
    ),
  );

  it('explains no term that no lesson uses', () => {
    expect(Object.keys(library.terms).filter((id) => !used.has(id))).toEqual([]);
  });

  it('is reached from every hard word that a lesson uses: each lesson explains the first it meets', () => {
    const hard: Readonly<Record<string, RegExp>> = {
      hipaa: /\bHIPAA\b/,
      passkey: /\bpasskeys?\b/i,
      'privacy-officer': /\bprivacy officer\b/i,
      'sim-swap': /\bSIM swap\b/,
      'end-to-end': /\bend-to-end\b/i,
      'tracking-pixel': /\btrack(er|ing pixel)s?\b/i,
      'security-key': /\bsecurity keys?\b/i,
      https: /\bhttps\b/,
      phishing: /\bphish/i,
      'data-breach': /\bbreach letter|data breach/i,
    };
    const unexplained = lessons.flatMap(({ slug, facts }) => {
      const text = facts.blocks.filter((block) => !facts.folded.includes(block)).join('\n');
      const terms = new Set(
        facts.components
          .filter(({ name }) => name === 'Term')
          .map(({ attributes }) => attributes['id']),
      );
      return Object.entries(hard).flatMap(([id, word]) =>
        word.test(text) && !terms.has(id) ? [`${slug}: ${id}`] : [],
      );
    });
    expect(unexplained).toEqual([]);
  });
});

describe('one name for one thing', () => {
  /** What a drawing shows, what other people call a thing, and what a source says in its own words are not our names. */
  const ours = pieces.filter(
    ({ where }) =>
      !/ alt$|^glossary\/\S+ \S+ also |^sources|^claims|^message\/\S+ patterns /.test(where),
  );

  it.each([
    [
      'the reader’s own list, "your sign-in list"',
      /\b(sign-in history|login history|access history|list of sign-ins)\b/i,
    ],
    [
      'the clinic’s list, "the record of who looked"',
      /\b((audit|activity) (trail|log)|access record|(check|edit|change) the log|list of who (looked|viewed))\b/i,
    ],
    ['a saved page, "a favorite"', /\bbookmark/i],
    [
      'the second step, "two-step sign-in"',
      /\b(2FA|MFA|two-factor|two-step (verification|login))\b/i,
    ],
  ])('holds on every page and screen for %s', (_thing, otherName) => {
    expect(ours.filter(({ text }) => otherName.test(text)).map(({ where }) => where)).toEqual([]);
  });

  it('keeps "fingerprint" for a finger', () => {
    expect(
      pieces
        .filter(({ where, text }) => /\bfingerprints?\b/i.test(text) && !/^lessons\//.test(where))
        .map(({ where }) => where),
    ).toEqual([]);
  });
});

describe('the small drawings beside the steps', () => {
  const folder = 'src/content/lessons/steps';

  it('stand beside every step of every lesson', () => {
    expect(lessons.filter(({ lesson }) => !lesson.action.pictures).map(({ slug }) => slug)).toEqual(
      [],
    );
  });

  it('are those that the lessons may name, each in use, of 700 bytes at most', () => {
    expect(readdirSync(folder).sort()).toEqual(STEP_PICTURES.map((name) => `${name}.svg`).sort());
    const used = new Set<string | undefined>(
      lessons.flatMap(({ lesson, facts }) => [
        ...(lesson.action.pictures ?? []),
        ...facts.components
          .filter(({ name }) => name === 'StepPicture')
          .map(({ attributes }) => attributes['id']),
      ]),
    );
    expect(STEP_PICTURES.filter((name) => !used.has(name))).toEqual([]);
    for (const name of readdirSync(folder))
      expect(readFileSync(`${folder}/${name}`).length, name).toBeLessThanOrEqual(700);
  });

  it('hold no words, and only colors of the palette', () => {
    for (const name of readdirSync(folder)) {
      const drawing = readFileSync(`${folder}/${name}`, 'utf8');
      expect(drawing, name).not.toMatch(/<text|#[\da-f]{3}/i);
      for (const [, paint] of drawing.matchAll(/(?:fill|stroke)="([^"]*)"/g))
        expect(paint, name).toMatch(/^(none|var\(--[\w-]+\))$/);
    }
  });
});

describe('the two readings', () => {
  it('of each lesson are there, by different readers', () => {
    const few = lessons.filter(
      ({ lesson }) => new Set(lesson.scores.readings.map(({ by }) => by)).size < 2,
    );
    expect(few.map(({ slug }) => slug)).toEqual([]);
  });

  it.each([
    ['cdc', 95],
    ['understand', 90],
    ['act', 90],
  ] as const)(
    'give each lesson on the scale "%s" %i of 100 or more, the lower one',
    (scale, goal) => {
      const low = lessons.filter(
        ({ lesson }) => tally(lowestOn(scale, lesson.scores.readings)).percent < goal,
      );
      expect(low.map(({ slug }) => slug)).toEqual([]);
    },
  );
});

it('has a drawing of 6 kB or less for each lesson', () => {
  const folder = 'src/content/lessons/pictures';
  const sizes = readdirSync(folder).map(
    (name) => [name, readFileSync(`${folder}/${name}`).length] as const,
  );
  expect(sizes.filter(([, bytes]) => bytes > 6 * 1024)).toEqual([]);
});
