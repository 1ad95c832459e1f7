/**
 * The rules of the portal comparison. What is needed now and then only, the comparison of
 * two years, is left out on purpose: `years.ts` is imported when the reader asks for it.
 */
export * from './types.ts';
export { criteriaIn, DEPTHS, type Criterion, type Depth } from './rules/criterion.ts';
export type { Evidence, RefusedImport, ScorerEvent, Source, View } from './review/events.ts';
export { answerTo, asksBasis, valuesFor } from './rules/answers.ts';
export {
  askedAt,
  askedBy,
  basisOf,
  isAsked,
  reasonOf,
  rowOf,
  rowState,
  weightOf,
} from './rules/rows.ts';
export { rangeOf, scoreOf, totalsOf, verdictOn } from './rules/score.ts';
export { differencesOnly, orderBySeparation, rowsToShow, separation } from './rules/order.ts';
export {
  addPortal,
  duplicatePortal,
  findPortal,
  movePortal,
  removePortal,
  renamePortal,
} from './review/portals.ts';
export { canWeigh, changeDepth, changeWeight, editReview, emptyReview } from './review/review.ts';
export {
  applyChange,
  changeBetween,
  currentReview,
  findReview,
  libraryOf,
} from './review/library.ts';
export { letterRows, recipientOf } from './review/letter.ts';
export { nextReviewDay, remindersOf } from './review/reminders.ts';
