import { describe, expect, it } from 'vitest';
import type { Lesson } from '#domain/guide/types.ts';
import { CLAIMS } from '#schemas/claim-rules.ts';
import { lineOf, problemsOf, type Library } from '#schemas/rules.ts';
import { goodBody, lessonFile, library } from './library.ts';

const lines = (changes: Partial<Library>) => problemsOf(library(changes)).map(lineOf);
const withBody = (body: string, lesson: Partial<Lesson> = {}) =>
  lines({ lessons: [lessonFile(body, lesson)] });
const file = 'src/content/lessons/en/a-small-lesson.mdx';
const paragraph = (text: string) => `${goodBody}\n${text}\n`;

it('finds nothing wrong in a library that keeps every rule', () => {
  expect(problemsOf(library())).toEqual([]);
});

it('says so of a source that is listed and never cited, beside one that is', () => {
  const { sources } = library();
  const found = lines({
    sources: { ...sources, other: sources['nist']! },
    lessons: [lessonFile(goodBody, { sources: ['nist', 'other'] })],
  });
  expect(found).toContainEqual(
    expect.stringContaining('lists the source "other" but never cites it'),
  );
});

describe('one fault in a lesson gives one line with the file, the rule and the remedy', () => {
  const faults: readonly (readonly [
    title: string,
    body: string,
    lesson: Partial<Lesson>,
    rule: string,
    remedy: string,
  ])[] = [
    [
      'a source that does not exist',
      goodBody.replaceAll('nist', 'nobody'),
      { sources: ['nobody'] },
      'names the source "nobody", which does not exist',
      'add it to src/content/sources.yaml',
    ],
    [
      'a source that is listed and never cited',
      goodBody.replace('<Cite id="nist" />', ''),
      {},
      'lists the source "nist" but never cites it',
      'put <Cite id="nist" /> after the sentence',
    ],
    [
      'a source that is cited and not listed',
      goodBody,
      { sources: [] },
      'cites "nist" in the text but not in its list',
      'add "nist" to "sources:"',
    ],
    [
      'a term the glossary lacks',
      goodBody.replace('id="passkey"', 'id="moonkey"'),
      {},
      'explains the term "moonkey", which the glossary lacks',
      'add it to the glossary file',
    ],
    [
      'a heading without an id',
      goodBody.replace(' {#first-part}', ' {#first-part}\n\nWords.\n\n## A bare heading'),
      {},
      'has the heading "A bare heading" without an id',
      'end the heading with {#some-id}',
    ],
    [
      'a heading id used twice',
      paragraph('## Again {#first-part}'),
      {},
      'uses the heading id "first-part" twice',
      'give each heading its own id',
    ],
    [
      'a component that lessons do not know',
      paragraph('<Confetti />'),
      {},
      'uses <Confetti>, which lessons do not know',
      'use one of: AddressCheck',
    ],
    [
      'a tool inside a paragraph',
      paragraph('Try <FourStepCheck /> now.'),
      {},
      'has <FourStepCheck> inside a paragraph',
      'put the tool on a line of its own',
    ],
    [
      'a lesson without a tool',
      goodBody.replace('<AddressCheck />', ''),
      {},
      'has no "Try it here" tool',
      'set one in on its own line',
    ],
    [
      'a mission that the demo does not have',
      paragraph('<DemoMission id="nowhere" />'),
      {},
      'sets in the mission "nowhere"',
      'use one of: app-code',
    ],
    [
      'a mission without what it shows',
      paragraph('<DemoMission id="walk-away" />'),
      {},
      'sets in the mission "walk-away" but does not say what it shows',
      '<Behaviour id="draft-survives-sign-out" />',
    ],
    [
      'a behavior that nobody promised',
      paragraph('See. <Behaviour id="flies" />'),
      {},
      'quotes the behavior "flies"',
      'use an id of BEHAVIOURS',
    ],
    [
      'a sentence of more than 25 words',
      paragraph(`${'one '.repeat(25)}end. Short. Short. Short. Short.`),
      {},
      'has a sentence of more than 25 words: "one one',
      'cut it in two',
    ],
    [
      'sentences of more than 12 words on average',
      paragraph(Array.from({ length: 60 }, () => `Go ${'on '.repeat(15)}now.`).join(' ')),
      {},
      'words in a sentence on average, above 12',
      'cut sentences in two',
    ],
    [
      'a reading grade above 6',
      paragraph(
        'Institutional accountability necessitates organizational responsibility. '.repeat(9),
      ),
      {},
      'reads at grade',
      'swap long words',
    ],
    [
      'a review that is due before it was held',
      goodBody,
      { reviewedOn: '2027-06-01' },
      'is due for review before it was reviewed',
      'set reviewDue later',
    ],
    [
      'a review that is due on the day on which it was held',
      goodBody,
      { reviewedOn: '2027-05-23' },
      'is due for review before it was reviewed',
      'set reviewDue later',
    ],
  ];

  it.each(faults)('says so of %s', (_title, body, lesson, rule, remedy) => {
    const found = withBody(body, lesson);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${file} `);
    expect(found[0]).toContain(rule);
    expect(found[0]?.split('Remedy: ')[1]).toContain(remedy);
  });

  it('grades English only, for the formula knows no other language', () => {
    const hard = lessonFile(
      paragraph(
        'Institutional accountability necessitates organizational responsibility. '.repeat(9),
      ),
    );
    expect(lines({ lessons: [hard], language: 'es' })).toEqual([]);
  });

  it('says so of a missing picture', () => {
    expect(lines({ pictures: new Set() })).toEqual([
      `${file} has no picture. Remedy: draw src/content/lessons/pictures/a-small-lesson.svg.`,
    ]);
  });
});

describe('words the guide does not use', () => {
  it.each([
    ['a paragraph', 'This portal is safe.', 'safe'],
    ['a paragraph', 'Now log in to see it.', 'log in'],
    ['a list item', '- Keep your login to yourself.', 'login'],
    ['a heading', '## When you logged in {#later}', 'logged in'],
    ['a table cell', '| One | Two |\n|---|---|\n| Log in | Stay |', 'Log in'],
    ['the title of a note', '<Note kind="info" title="Safe at home">\n\nWords.\n\n</Note>', 'Safe'],
  ])('are found in %s', (_where, text, word) => {
    expect(withBody(paragraph(text))).toEqual([
      expect.stringContaining(`says "${word}". Remedy: say "sign in"`),
    ]);
  });

  it.each([
    [
      'the address of a link',
      'See [the second step](/lessons/two-step-login/) and [this](https://example.org/safe?log-in=1).',
    ],
    [
      'the id of a component',
      '<Behaviour id="helper-shows-as-helper" />\n\n<DemoMission id="helper-login" />',
    ],
    ['a heading id', '## The second step {#two-step-login}'],
    [
      'words that merely hold the letters',
      'Unsafe habits matter for safety. The access logs in the portal show it.',
    ],
  ])('are left alone in %s', (_where, text) => {
    expect(withBody(paragraph(text))).toEqual([]);
  });
});

describe('rules across files', () => {
  it('ask for two lessons in the same place to be told apart, naming both', () => {
    const found = lines({
      lessons: [lessonFile(), lessonFile(goodBody, {}, 'another')],
      pictures: new Set(['a-small-lesson', 'another']),
    });
    expect(found).toHaveLength(2);
    for (const line of found)
      expect(line).toContain(
        'shares the place 1 with another lesson. Remedy: give each lesson its own order.',
      );
  });

  it('ask for every claim of the article, from the first to the last', () => {
    const found = lines({ claims: {} });
    expect(found).toHaveLength(CLAIMS);
    expect(found[0]).toContain(
      'src/content/claims.yaml says nothing of claim 1. Remedy: name the lesson and heading',
    );
    expect(found.at(-1)).toContain('claim 40');
  });

  it.each([
    [
      'a lesson that does not exist',
      { lesson: 'no-such-lesson', heading: 'first-part' },
      'points to no-such-lesson#first-part, which does not exist',
    ],
    [
      'a heading that does not exist',
      { lesson: 'a-small-lesson', heading: 'gone' },
      'points to a-small-lesson#gone, which does not exist',
    ],
    [
      'a source that does not exist',
      { lesson: 'a-small-lesson', heading: 'first-part', sources: ['nobody'] },
      'names the source "nobody", which does not exist',
    ],
  ])('refuse a claim that leads to %s', (_title, change, rule) => {
    const seven = { claim: 'A claim.', verdict: 'Accurate', sources: [], ...change };
    expect(lines({ claims: { ...library().claims, 7: seven } })).toEqual([
      expect.stringContaining(`claim 7 ${rule}. Remedy: `),
    ]);
  });

  it('accept a claim that was left out with a reason', () => {
    expect(
      lines({
        claims: {
          ...library().claims,
          7: { claim: 'A claim.', verdict: 'Opinion', sources: [], leftOut: 'It is about robots.' },
        },
      }),
    ).toEqual([]);
  });

  it('refuse a term that leads to a lesson that does not exist', () => {
    const terms = { passkey: { name: 'Passkey', meaning: 'A key.', lesson: 'gone' } };
    expect(lines({ terms })).toEqual([
      expect.stringContaining(
        '"passkey" points to the lesson "gone", which does not exist. Remedy: correct the slug.',
      ),
    ]);
  });
});

it('ends every line with one full stop, also when the remedy brings its own', () => {
  expect(lineOf({ file: 'a.mdx', rule: 'is odd', remedy: 'mend it.' })).toBe(
    'a.mdx is odd. Remedy: mend it.',
  );
});
