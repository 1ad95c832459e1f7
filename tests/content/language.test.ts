import { describe, expect, it } from 'vitest';
import { HIGHEST_GRADE, LONGEST_MEAN_SENTENCE, readingOf } from '#schemas/reading.ts';
import { readingOfLesson } from '#schemas/lesson-reading.ts';
import { tellFigure } from '../fixtures/figures.ts';
import { lessons, library } from './guide.ts';
import { pieces } from './words.ts';

/** Names that their owners spell so. */
const official = /National Cyber Security Centre|Australian Digital Health Agency|NHS login/g;

/** A short list, of the spellings that slip in most. */
const british = new RegExp(
  `\\b(${[
    String.raw`\w*(organ|recogn|real|special|summar|custom|apolog|author|priorit)is(e[ds]?|ing|ations?)`,
    String.raw`(favour|behaviour|colour|neighbour|honour|labour|humour)\w*`,
    'centres?|metres?|litres?|licences?|defence|offence|practis(e[ds]?|ing)|analys(e[ds]?|ing)',
    'grey|cheques?|programmes?|catalogues?|enrol|enrolment|fulfil|whilst|learnt|spelt|judgement|ageing|tyres?|postcode',
    'travell(ed|ing|ers?)|cancell(ed|ing)|labell(ed|ing)',
  ].join('|')})\\b`,
  'i',
);

/** "Also called", and what fakes say, is other people's words; the rest of the guide says "sign in". */
const ours = pieces.filter(
  ({ where }) => !/^glossary\/\S+ \S+ also /.test(where) && !/^message\/\S+ patterns /.test(where),
);
const found = (among: typeof pieces, pattern: RegExp) =>
  among.flatMap(({ where, text }) => {
    const [word] = pattern.exec(text.replace(official, '')) ?? [];
    return word ? [`${where}: ${word}`] : [];
  });

describe('spelling', () => {
  it('is American', () => {
    expect(found(pieces, british)).toEqual([]);
  });

  it.each([
    'organise',
    'Recognised',
    'favourite',
    'behaviour',
    'colours',
    'centre',
    'licence',
    'grey',
    'practising',
    'programme',
    'whilst',
    'cancelled',
  ])('would not let "%s" pass', (word) => {
    expect(british.test(`A ${word} here`)).toBe(true);
  });

  it.each([
    'organize',
    'favorite',
    'behavior',
    'four hours',
    'center',
    'license',
    'gray',
    'practice',
    'program',
    'canceled',
    'exercise',
    'advertise',
    'hour',
    'your',
    'analysis',
    'humor',
    'favor',
  ])('lets "%s" pass', (word) => {
    expect(british.test(`A ${word} here`)).toBe(false);
  });
});

it('says "sign in" everywhere, except in ids, addresses, official names and other people’s words', () => {
  expect(
    found(ours, /\blog[ -]?(ins?|on)\b|\blogg(ed|ing)[ -](in|on|out|off)\b|\blog[ -]?(out|off)\b/i),
  ).toEqual([]);
});

it('calls nothing "safe": the word stands only where we say that we do not use it, and in a title', () => {
  expect(pieces.filter(({ text }) => /\bsafe\b/i.test(text)).map(({ where }) => where)).toEqual([
    'pages/en/about.mdx',
    'sources.yaml ftc-public-wifi title',
  ]);
});

describe('reading ease', () => {
  it.each(lessons.map((one) => [one.slug, one] as const))(
    'of the lesson %s is grade 6 or below, in short sentences',
    (_slug, one) => {
      const { grade, meanSentence, tooLong } = readingOfLesson(one, library.exceptions);
      tellFigure('reading-grade', grade);
      expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
      expect(meanSentence).toBeLessThanOrEqual(LONGEST_MEAN_SENTENCE);
      expect(tooLong).toEqual([]);
    },
  );

  it('of the glossary is grade 6 or below as a whole, with 25 words or fewer to a meaning', () => {
    const meanings = Object.values(library.terms).map((term) => term.meaning);
    expect(readingOf(meanings, library.exceptions).grade).toBeLessThanOrEqual(HIGHEST_GRADE);
    expect(meanings.filter((meaning) => meaning.split(/\s+/).length > 25)).toEqual([]);
  });

  it('of the check is grade 6 or below', () => {
    const check = pieces.filter(({ where }) => where.startsWith('check/')).map(({ text }) => text);
    expect(check.length).toBeGreaterThan(100);
    expect(readingOf(check, library.exceptions).grade).toBeLessThanOrEqual(HIGHEST_GRADE);
  });
});
