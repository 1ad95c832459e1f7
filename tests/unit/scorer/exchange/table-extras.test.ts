import { expect, it } from 'vitest';
import { commentIn, extraLines, ownIn } from '#domain/scorer/exchange/table-extras.ts';
import { reviewOf, TODAY } from '../any-review.ts';

it('says of an own row in its line whether it must pass, and nothing where it need not', () => {
  const row = { question: 'Is it ours?', proof: 'See it', weight: 4 };
  const own = { 'ours-a': { ...row, must: true }, 'ours-b': { ...row, must: false } };
  expect(extraLines(reviewOf({ own }))).toEqual(
    Object.entries(own).map(([criterion, { must }]) => ({
      record: 'own',
      criterion,
      question: 'Is it ours?',
      value: '4',
      basis: must ? 'must' : '',
      note: 'See it',
    })),
  );
});

it('reads an own row and a comment where columns are missing: they say nothing', () => {
  expect(ownIn({ at: 2, cells: { value: '4' } })).toEqual({
    question: '',
    proof: '',
    must: false,
    weight: 4,
  });
  expect(ownIn({ at: 2, cells: {} })).toBeUndefined();
  expect(commentIn({ at: 2, cells: {} }, 'leaving', TODAY)).toEqual({
    criterion: 'leaving',
    by: '',
    date: TODAY,
    text: '',
  });
});
