import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, FILE_LIMIT } from '#domain/scorer/exchange/bytes.ts';
import {
  decodeDrafts,
  draftOf,
  encodeDrafts,
  MOST_DRAFTS,
  withDraft,
  withoutDraft,
  type Drafts,
} from '#domain/scorer/exchange/vendor-drafts.ts';
import {
  encodeQuestionsFile,
  encodeQuestionsLink,
  encodeReplyFile,
  encodeReplyLink,
  openQuestionsFile,
  openQuestionsLink,
  openReplyFile,
  openReplyLink,
} from '#domain/scorer/exchange/vendor.ts';
import { ANSWER_VALUES } from '#domain/scorer/types.ts';
import type { Questions, Reply } from '#domain/scorer/vendor/types.ts';
import { anyDay, anyLine, CRITERIA } from '../any-review.ts';
import { runs } from '../../../fixtures/depth.ts';

const plain = { noNullPrototype: true } as const;
const ids = CRITERIA.map(({ id }) => id);
const anyQuestions: fc.Arbitrary<Questions> = fc.record(
  {
    version: fc.constant(1 as const),
    id: fc.constantFrom('asked', 'asked-2'),
    review: fc.constant('ours'),
    portal: fc.constant('first'),
    name: anyLine,
    from: anyLine,
    due: anyDay,
    rows: fc
      .subarray([...ids, 'ours-a'], { minLength: 1 })
      .chain((rows) =>
        anyLine.map((question) =>
          rows.map((criterion) =>
            criterion === 'ours-a' ? { criterion, question } : { criterion },
          ),
        ),
      ),
  },
  plain,
);
const anyReply: fc.Arbitrary<Reply> = fc.record(
  {
    version: fc.constant(1 as const),
    request: fc.constant('asked'),
    review: fc.constant('ours'),
    portal: fc.constant('first'),
    name: anyLine,
    by: anyLine,
    answers: fc.dictionary(
      fc.constantFrom(...ids, 'ours-a', 'not-known-here'),
      fc.record(
        {
          value: fc.constantFrom(...ANSWER_VALUES),
          words: fc.constantFrom('=1+1', '<b>"x"</b>\n\u202E', '😀'),
          link: fc.constant('https://vendor.example/a?b=1,2'),
          contact: fc.constantFrom('Bo', 'bo@vendor.example'),
          date: anyDay,
        },
        { ...plain, requiredKeys: ['value'] },
      ),
      { noNullPrototype: true, maxKeys: 6 },
    ),
  },
  plain,
);
const drafts = (list: Drafts['drafts']): Drafts => ({ version: 1, drafts: list });

describe('questions and answers', () => {
  it('come back equal by file and by link', () => {
    fc.assert(
      fc.property(anyQuestions, anyReply, (questions, reply) => {
        const link = encodeQuestionsLink(questions);
        const back = encodeReplyLink(reply);
        expect(openQuestionsFile(bytesOf(encodeQuestionsFile(questions)))).toEqual({
          ok: true,
          value: questions,
        });
        expect(
          link.ok && openQuestionsLink(`https://x.example/score/answer/#${link.value}`),
        ).toEqual({ ok: true, value: questions });
        const heard = { ok: true, value: { reply, source: 'vendor', unmapped: [] } };
        expect(openReplyFile(bytesOf(encodeReplyFile(reply)), CRITERIA)).toEqual(heard);
        expect(back.ok && openReplyLink(`#${back.value}`, CRITERIA)).toEqual(heard);
      }),
      { numRuns: runs(500) },
    );
  });

  const questions: Questions = {
    version: 1,
    id: 'asked',
    review: 'ours',
    portal: 'first',
    name: '',
    from: '',
    rows: [{ criterion: 'leaving' }],
  };
  const reply = { request: 'asked', review: 'ours', portal: 'first', name: '', by: '' };
  const file = (change: object) =>
    bytesOf(JSON.stringify({ format: 'portal-questions', ...questions, ...change }));
  const answers = (change: object) =>
    bytesOf(
      JSON.stringify({ format: 'portal-answers', version: 1, ...reply, answers: {}, ...change }),
    );

  it.each([
    ['a newer release', file({ version: 2 }), 'newer'],
    ['another thing', bytesOf('{"format":"portal-review"}'), 'not-a-review'],
    ['no row', file({ rows: [] }), 'damaged'],
    ['the same row twice', file({ rows: [...questions.rows, ...questions.rows] }), 'damaged'],
    ['a field that nobody knows', file({ score: 7 }), 'damaged'],
    ['more than a megabyte', new Uint8Array(FILE_LIMIT + 1), 'too-big'],
    ['bytes that are no text', Uint8Array.of(0xff, 0xd8, 0xff), 'not-a-review'],
    ['a file cut short', file({}).subarray(0, 60), 'damaged'],
  ])('are refused as %s', (_, bytes, reason) => {
    expect(openQuestionsFile(bytes)).toEqual({ ok: false, reason });
  });

  it.each([
    ['a script for a link', { answers: { leaving: { link: 'javascript:alert(1)' } } }],
    ['an answer that is none', { answers: { leaving: { value: 'sure' } } }],
    ['words too long', { answers: { leaving: { words: 'x'.repeat(2_001) } } }],
    ['a basis of its own', { answers: { leaving: { basis: 'tried' } } }],
    ['an id that is none', { answers: { __proto__x: {} } }],
  ])('are refused for %s', (_, change) => {
    expect(openReplyFile(answers(change), CRITERIA)).toEqual({ ok: false, reason: 'damaged' });
  });

  it('never throw, whatever bytes or links they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, text) => {
        expect(openReplyFile(bytes, CRITERIA).ok).toBe(false);
        expect(openQuestionsFile(bytes).ok).toBe(false);
        expect(openReplyLink(`#a=${text}`, CRITERIA).ok).toBe(false);
        expect(openQuestionsLink(`#q=${text}`).ok).toBe(false);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('find a row that has another name today', () => {
    const read = openReplyFile(answers({ answers: { 'exit-plan': { value: 'no' } } }), CRITERIA);
    expect(read.ok && read.value.reply.answers).toEqual({ leaving: { value: 'no' } });
  });

  it('say that a link has lost its end', () => {
    const long = { ...questions, rows: ids.map((criterion) => ({ criterion })) };
    const link = encodeQuestionsLink(long);
    expect(link.ok && openQuestionsLink(`#${link.value.slice(0, -20)}`)).toEqual({
      ok: false,
      reason: 'cut-off',
    });
  });

  it('are kept on the vendor’s device, the last ones of many', () => {
    const one = draftOf(drafts([]), questions);
    expect(one).toEqual({ questions, by: '', answers: {} });
    const many = Array.from({ length: 20 }, (_, at) => ({ ...questions, id: `asked-${at}` }));
    const kept = many.reduce((list, asked) => withDraft(list, draftOf(list, asked)), drafts([]));
    expect(kept.drafts).toHaveLength(MOST_DRAFTS);
    expect(kept.drafts.at(-1)?.questions.id).toBe('asked-19');
    expect(decodeDrafts(encodeDrafts(kept))).toEqual({ ok: true, value: kept });
    expect(withoutDraft(kept, 'asked-19').drafts).toHaveLength(MOST_DRAFTS - 1);
    expect(decodeDrafts('{"version":2}')).toEqual({ ok: false, reason: 'newer' });
    expect(decodeDrafts('[]')).toEqual({ ok: false, reason: 'broken' });
  });
});
