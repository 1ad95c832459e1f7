import { checkContent } from '../../scripts/content.ts';

/** The day on which this edition was written: tests about content must not change their mind overnight. */
export const WRITTEN_ON = '2026-11-23';

export const { problems, library } = checkContent(process.cwd(), 'en', WRITTEN_ON);
export const lessons = [...library.lessons].sort((a, b) => a.lesson.order - b.lesson.order);
