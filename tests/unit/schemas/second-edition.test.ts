import { describe, expect, it } from 'vitest';
import type { Lesson } from '#domain/guide/types.ts';
import { MOST_WORDS, secondEditionProblems } from '#schemas/second-edition.ts';
import { goodBody, goodLesson, lessonFile, library } from './library.ts';

const inShort = ['A lesson can be small.', 'It can be short.', 'It can be kind.'];
const plain = `${goodBody}
You can read all of this while you boil an egg.

It tells you one thing that you can do today.
`;
const rulesBroken = (body: string, lesson: Partial<Lesson> = {}) =>
  secondEditionProblems(lessonFile(body, { inShort, ...lesson }), library()).map(
    ({ rule }) => rule,
  );
const saying = (sentence: string) => rulesBroken(`${plain}\n${sentence}\n`);

it('finds nothing wrong in a plain lesson', () => {
  expect(rulesBroken(plain)).toEqual([]);
});

it('leaves a lesson of the first edition alone', () => {
  expect(secondEditionProblems(lessonFile(`${plain}\nReportedly so.\n`), library())).toEqual([]);
});

describe('the patient’s text', () => {
  it.each([
    ['The office reportedly says that you can ask for it.', 'reportedly'],
    ['The office says so, and we read it there (read on a copy).', 'read on a copy'],
    ['The standard says, as quoted, that you should not do it.', 'as quoted'],
    ['The rule does not say so in the edition we read at home.', 'in the edition we read'],
    ['A trade page tells of it, and so do the people who work there.', 'trade page'],
    ['The court ruled on this in Smith v. Jones when it was asked.', 'Smith v. Jones'],
    ['The plan is called HTI-5, and it may come in the next year.', 'HTI-5'],
    ['You have this right by the Privacy Act, and you can use it.', 'Privacy Act'],
    ['You have this right by section 5 of the rule, and can use it.', 'section 5'],
    ['The office wrote in its answer no. 570 that you can ask for it.', 'no. 570'],
  ])('refuses: %s', (sentence, word) => {
    expect(saying(sentence).join()).toContain(`says "${word}" to a patient`);
  });

  it.each([
    'Act today, and then call the clinic on a number that you know.',
    'Reports say that thieves got in by a door that had one lock.',
    'The law of your state can say more, and the clinic can tell you.',
  ])('lets pass: %s', (sentence) => {
    expect(saying(sentence)).toEqual([]);
  });

  it('names no clinic or product, except in the one box that is made for it', () => {
    const sentence = 'A message in MyChart goes to the care team, and not to one doctor alone.';
    expect(saying(sentence).join()).toContain('names "MyChart"');
    const box = `<RealClinics>\n\n${sentence}\n\n</RealClinics>`;
    expect(saying(box)).toEqual([]);
    expect(saying(`${box}\n\n${box}`)).toContain('has more than one <RealClinics> box');
  });

  it('says "Reports say" of what only others tell of', () => {
    const good = library();
    const told = { ...good.sources['nist']!, kind: 'secondary', grade: 'reported' } as const;
    const rules = (sentence: string, notes = '<Cite id="nist" />') =>
      secondEditionProblems(
        lessonFile(`${plain.replace('<Cite id="nist" />', '')}\n${sentence}${notes}\n`, {
          inShort,
        }),
        { ...good, sources: { nist: told, read: good.sources['nist']! } },
      ).map(({ rule }) => rule);
    const sentence = 'A clinic can close your portal in a day when you die.';
    expect(rules(sentence).join()).toContain('rests on a report alone');
    expect(rules('Reports say that a clinic can close it in a day.')).toEqual([]);
    // Beside a page that was read, the report is not all that it rests on.
    expect(rules(sentence, '<Cite id="nist" /><Cite id="read" />')).toEqual([]);
  });

  it('has no more words before its notes than a reader has patience for', () => {
    const long = 'You can ask the clinic to tell you who can read it. '.repeat(MOST_WORDS / 10);
    expect(saying(long).join()).toMatch(/has \d+ words before its notes/);
    expect(saying(`<RealClinics>\n\n${long}\n\n</RealClinics>`)).toEqual([]);
  });

  it('does not sound like a telegram', () => {
    expect(
      saying('Stop. Call them. Ask why. Note it. Sign out. Wait. Try again. Go on.'),
    ).toContain('has 2 words in its middle sentence, outside 8 to 16');
  });
});

it('begins no reason with the word that the page says before it', () => {
  const [first, second] = goodLesson.questions;
  const answers = first!.answers.map((one) => ({ ...one, because: 'Yes. You can count.' }));
  expect(rulesBroken(plain, { questions: [{ ...first!, answers }, second!] })).toEqual([
    'begins a reason with "Yes."',
    'begins a reason with "Yes."',
  ]);
});
