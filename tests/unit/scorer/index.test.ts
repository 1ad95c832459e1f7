import { expect, it } from 'vitest';
import * as scoring from '#domain/scorer/index.ts';
import { CRITERIA, portalOf, reviewOf, TODAY } from './any-review.ts';

it('hands on the rules that screens ask, and not the comparison of two years, which is loaded when asked for', () => {
  expect(scoring.scoreOf(portalOf(), reviewOf(), CRITERIA, TODAY).verdict).toBe('unanswered');
  expect(Object.keys(scoring)).not.toContain('compareYears');
  expect(scoring.RULES_VERSION).toBe(1);
});
