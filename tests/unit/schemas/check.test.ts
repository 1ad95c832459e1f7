import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addressSigns } from '#domain/address/verdict.ts';
import * as ids from '#domain/check/types.ts';
import { checkWords } from '#schemas/check.ts';
import { HIGHEST_GRADE, LONGEST_MEAN_SENTENCE, readingOf } from '#schemas/reading.ts';
import { changed } from './changed.ts';

const file = readFileSync('src/content/check/en.yaml', 'utf8');
const words = checkWords.parse(parse(file));

/** Every text a reader sees, with its path; lesson slugs are not text. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return path.endsWith('.lesson') ? [] : [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, one]) =>
    textsOf(one, path ? `${path}.${key}` : key),
  );
}
const texts = textsOf(words);

/** What the schema says to the file with one thing changed. */
const changedTo = (changes: Readonly<Record<string, unknown>>) =>
  checkWords.safeParse(changed(parse(file) as object, changes));

describe('the words of the check', () => {
  const lists: Record<string, [words: object, ids: readonly string[]]> = {
    STEPS: [words.steps, ids.STEPS],
    OUTCOMES: [words.outcomes, ids.OUTCOMES],
    VERDICTS: [words.verdicts, ids.VERDICTS],
    MATCHES: [words.match, ids.MATCHES],
    ITEMS: [words.items, ids.ITEMS],
    LETTER_LINES: [words.letter.lines, ids.LETTER_LINES],
    ADVICE: [words.advice, ids.ADVICE],
    DEEDS: [words.deeds, [...ids.DEEDS, 'did', 'skip', 'undo']],
    CHOICES: [words.questions, [...Object.keys(ids.CHOICES), 'about', 'address', 'place']],
    INCIDENT_NOW: [words.incident.steps, [...ids.INCIDENT_NOW, ...ids.INCIDENT_THEN]],
    SEEN_BY_OTHERS: [words.incident.close.seen, ids.SEEN_BY_OTHERS],
  };

  it.each(Object.entries(lists))('cover every id of %s and no other', (_, [given, wanted]) => {
    expect(Object.keys(given).sort()).toEqual([...wanted].sort());
  });

  it('know every list of ids that the check exports', () => {
    const exported = Object.entries(ids)
      .filter(([, value]) => typeof value === 'object')
      .map(([name]) => name);
    const inAnswers = ['ABOUT', 'ALWAYS_OFFERED', 'INCIDENT_THEN'];
    expect(exported.sort()).toEqual([...Object.keys(lists), ...inAnswers].sort());
  });

  it('name every sign that the address check can see', () => {
    expect(Object.keys(words.signs).sort()).toEqual([...addressSigns].sort());
  });

  it.each([...Object.entries(ids.CHOICES), ['about', ids.ABOUT] as const])(
    'offer words for every answer of "%s"',
    (question, choices) => {
      const own = words.questions[question as ids.QuestionId].answers ?? {};
      const missing = [...choices, ...ids.ALWAYS_OFFERED].filter(
        (id) => !(own[id] ?? words.answers[id]),
      );
      expect(missing).toEqual([]);
    },
  );

  it('keep the names that other tests hold on to', () => {
    const { address, letterAddress, button } = words.report;
    expect([address, letterAddress, button]).toEqual([
      'Portal address',
      "Address on your clinic's letter",
      'Check this address',
    ]);
  });

  it('tell a calendar nothing about health', () => {
    expect(`${words.reminder.title} ${words.reminder.body}`).not.toMatch(
      /clinic|portal|health|doctor|patient|medical|password|account/i,
    );
  });

  it('point only to lessons that exist', () => {
    const slugs = [...Object.values(words.steps), ...Object.values(words.items)].map(
      ({ lesson }) => lesson,
    );
    const missing = slugs.filter((slug) => {
      try {
        return readFileSync(`src/content/lessons/en/${slug}.mdx`, 'utf8').length === 0;
      } catch {
        return true;
      }
    });
    expect(missing).toEqual([]);
  });

  it('never call a thing safe, and say "sign in"', () => {
    expect(
      texts.filter(([, text]) => /\bsafe\b|\blog(ged|ging)? ?-?(in|on)\b/i.test(text)),
    ).toEqual([]);
  });

  it.each(Object.keys(words))('read at grade 6 or below in "%s"', (section) => {
    // Labels of one to three words are not sentences and would flatter the grade.
    const sentences = texts
      .filter(([path, text]) => path.startsWith(`${section}.`) && text.split(' ').length > 3)
      .map(([, text]) => text);
    const { grade, meanSentence, tooLong } = readingOf(sentences);
    expect(tooLong).toEqual([]);
    expect(meanSentence).toBeLessThanOrEqual(LONGEST_MEAN_SENTENCE);
    expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it('stay within their bytes, since phones load them all', () => {
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(24_000);
  });
});

describe('the schema of the check', () => {
  it('refuses a plan item without words', () => {
    expect(changedTo({ 'items.lock-phone': undefined }).success).toBe(false);
  });

  it('refuses words for an id that does not exist', () => {
    expect(changedTo({ 'advice.buy-a-phone': words.advice['leave-out'] }).success).toBe(false);
  });

  it('names the answer that a question lacks, and the file place', () => {
    const result = changedTo({ 'questions.how.answers.app': undefined });
    expect(result.error?.issues).toMatchObject([
      { path: ['questions', 'how', 'answers'], message: 'Add words for the answer "app".' },
    ]);
  });

  it('names the answers a question has when a writer adds another', () => {
    const result = changedTo({ 'questions.forWhom.answers.nobody': { text: 'Nobody' } });
    expect(result.error?.issues[0]?.message).toBe(
      'This question has no such answer. It has: self, helper, not-sure, later.',
    );
  });
});
