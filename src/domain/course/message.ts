import type { LessonEvent } from './types.ts';

/** Told by every message between a lesson and the page around it, so that others are left alone. */
export const FROM = 'portal-check-course';

/** The whole of a message the other way: the page around the lesson asks where somebody is. */
export const ASK = `${FROM}:ask`;

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

/** Reads what a frame sent. @returns undefined for whatever is not a lesson's message */
export function readMessage(data: unknown): LessonEvent | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { from, type, lesson, question, answer } = data as Readonly<Record<string, unknown>>;
  if (from !== FROM || typeof lesson !== 'string') return undefined;
  if (type === 'lesson.opened' || type === 'lesson.ended') return { type, lesson };
  if (type === 'answer.opened' && isCount(question) && isCount(answer))
    return { type, lesson, question, answer };
  return undefined;
}
