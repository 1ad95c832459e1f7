/**
 * The rules of the portal comparison. What is needed now and then only, the comparison of
 * two years, is left out on purpose: `years.ts` is imported when the reader asks for it.
 */
export * from './types.ts';
export { DEPTHS, type Criterion, type Depth } from './criterion.ts';
export type { Evidence, ScorerEvent, Source, View } from './events.ts';
export { answerTo } from './answers.ts';
export { askedAt, isAsked, reasonOf, rowOf, rowState, weightOf } from './rows.ts';
export { rangeOf, scoreOf, totalsOf, verdictOn } from './score.ts';
export { differencesOnly, orderBySeparation, rowsToShow, separation } from './order.ts';
export { addPortal, duplicatePortal, findPortal, movePortal, removePortal, renamePortal } from './portals.ts';
export { canWeigh, changeDepth, changeWeight, editReview, emptyReview } from './review.ts';
export { applyChange, changeBetween, currentReview, findReview, libraryOf } from './library.ts';
export { letterRows, recipientOf } from './letter.ts';
export { nextReviewDay, remindersOf } from './reminders.ts';
