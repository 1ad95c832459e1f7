import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { day, id, line, link, text, whole } from '#domain/scorer/exchange/kinds.ts';
import { packed, unpacked } from '#domain/scorer/exchange/packed.ts';
import { opened } from '#domain/scorer/exchange/result.ts';
import { commentLines, extraLines, standardsIn } from '#domain/scorer/exchange/table-extras.ts';
import { MOST_ROWS, questionsSchema } from '#domain/scorer/exchange/vendor-schema.ts';
import { portalOf, reviewOf } from '../any-review.ts';

describe('values from outside', () => {
  it.each([
    [text(3), 'a\nb', 'abcd'],
    [text(3), '😀😀😀', 'a\0b'],
    [line(3), 'a b', 'a\nb'],
    [id, 'own-sign-ins', '__proto__'],
    [day, '2026-02-28', '2026-02-30'],
    [link, 'https://vendor.example/a', 'javascript:alert(1)'],
    [whole(1, 5), 5, 6],
  ] as const)('are taken or refused by their kind', (schema, good, bad) => {
    expect(v.is(schema as v.GenericSchema, good)).toBe(true);
    expect(v.is(schema as v.GenericSchema, bad)).toBe(false);
  });

  it('hold no more rows than a form has room for', () => {
    const questions = (count: number) => ({
      version: 1,
      id: 'asked',
      review: 'ours',
      portal: 'first',
      name: '',
      from: '',
      rows: Array.from({ length: count }, (_, at) => ({ criterion: `row-${at}` })),
    });
    expect(v.is(questionsSchema, questions(MOST_ROWS))).toBe(true);
    expect(v.is(questionsSchema, questions(MOST_ROWS + 1))).toBe(false);
  });
});

it('a packed text comes back through the bends of a mail, and only under its own name', () => {
  const link = packed('q', '{"format":"portal-questions"}');
  const read = (name: 'q' | 'a') =>
    link.ok && unpacked(`<https://x.example/#${link.value}>`, name, 'portal-questions', opened);
  expect(read('q')).toEqual(opened('{"format":"portal-questions"}'));
  expect(read('a')).toMatchObject({ ok: false });
});

describe('lines of a table that few reviews have', () => {
  it('are none where a review has nothing of it', () => {
    expect(extraLines(reviewOf())).toEqual([]);
    expect(commentLines(portalOf())).toEqual([]);
  });

  it('name families of standards in their own order, and leave others aside', () => {
    expect(standardsIn('WCAG; hipaa, iso')).toEqual(['hipaa', 'wcag']);
  });
});
