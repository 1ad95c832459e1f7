import * as v from 'valibot';
import { isDay } from '#domain/calendar/day.ts';
import { ID_LENGTH, isId, isLink } from '#domain/scorer/rules/text.ts';
import { LINK_LENGTH } from '#domain/scorer/types.ts';

/**
 * The kinds of values that anything from outside is made of. Lengths are part of a pattern
 * with the `u` flag, which counts characters as JSON Schema does.
 */

/** Whole characters and no NUL; characters that turn text about are data. */
export const text = (most: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[^\\0\\p{Cs}]{0,${most}}$`, 'u')));
/** The same on one line. */
export const line = (most: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]{0,${most}}$`, 'u')));
export const id = v.pipe(
  v.string(),
  v.maxLength(ID_LENGTH),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.check(isId),
);
export const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((value) => isDay(value)),
);
export const link = v.pipe(
  v.string(),
  v.maxLength(LINK_LENGTH),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//),
  v.check(isLink),
);
export const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
