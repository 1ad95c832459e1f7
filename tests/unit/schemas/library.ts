import type { Lesson } from '#domain/guide/types.ts';
import { factsOfMdx } from '#schemas/mdx.ts';
import { CLAIMS } from '#schemas/claim-rules.ts';
import type { Library, LessonFile } from '#schemas/rules.ts';

const scored = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [String(i + 1), 1 as const]));

/** The body of a lesson that keeps every rule. */
export const goodBody = `## The first part {#first-part}

A <Term id="passkey">passkey</Term> opens your portal. <Cite id="nist" />

<AddressCheck />
`;

/** Front matter that keeps every rule. Invented, and as small as the schema allows. */
export const goodLesson: Lesson = {
  title: 'A small lesson',
  summary: 'What a small lesson holds.',
  order: 1,
  minutes: 2,
  objective: 'Read a small lesson.',
  mainMessage: 'A lesson can be small.',
  why: 'You have little time.',
  picture: { caption: 'A key on a ring.', alt: 'A drawing of a key.' },
  action: { text: 'Read the name.', steps: ['Look up.'] },
  questions: [1, 2].map((n) => ({
    ask: `Is this question ${n}?`,
    answers: [
      { text: 'Yes, it is.', right: true, because: 'You can count.' },
      { text: 'No, it is not.', right: false, because: 'Count once more.' },
    ],
  })),
  heard: [],
  unknown: ['We do not know who you are.'],
  sources: ['nist'],
  reviewedOn: '2026-11-23',
  reviewDue: '2027-05-23',
  exitControl: false,
  scores: {
    readings: [{ by: 'The authors', on: '2026-11-23', cdc: scored(20), pemat: scored(24) }],
  },
};

export const lessonFile = (
  body = goodBody,
  lesson: Partial<Lesson> = {},
  slug = 'a-small-lesson',
): LessonFile => ({
  file: `src/content/lessons/en/${slug}.mdx`,
  slug,
  lesson: { ...goodLesson, ...lesson },
  body,
  facts: factsOfMdx(body),
});

/** A library that keeps every rule, but for what the caller changes. */
export const library = (changes: Partial<Library> = {}): Library => ({
  lessons: [lessonFile()],
  sources: {
    nist: {
      kind: 'official',
      publisher: 'NIST',
      title: 'A page',
      link: 'https://pages.nist.gov/',
      says: 'Passkeys resist fakes.',
      readOn: '2026-11-22',
      grade: 'official',
      dated: 'none',
      storedCopy: true,
      lookAgain: '2027-05-22',
    },
  },
  terms: { passkey: { name: 'Passkey', meaning: 'A key kept on your phone.' } },
  claims: Object.fromEntries(
    Array.from({ length: CLAIMS }, (_, i) => [
      String(i + 1),
      {
        claim: 'A claim.',
        verdict: 'Accurate',
        sources: ['nist'],
        lesson: 'a-small-lesson',
        heading: 'first-part',
      },
    ]),
  ),
  pictures: new Set(['a-small-lesson']),
  exceptions: new Set(),
  language: 'en',
  ...changes,
});
