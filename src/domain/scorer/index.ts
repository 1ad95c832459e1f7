/**
 * The rules of the portal comparison. What is needed now and then only is left out on purpose,
 * so that it is fetched when the reader asks for it: two years, letters, reminders.
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
