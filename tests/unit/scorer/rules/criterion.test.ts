import { expect, it } from 'vitest';
import { criteriaIn } from '#domain/scorer/rules/criterion.ts';
import { CRITERIA } from '../any-review.ts';

it('takes of the content what the rules need, in its order', () => {
  const rows = Object.fromEntries(
    CRITERIA.map(({ id, ...row }) => [id, { ...row, lesson: 'a-lesson', sources: [] }]),
  );
  expect(criteriaIn(rows)).toEqual(CRITERIA);
});
