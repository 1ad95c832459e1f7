import { checkContent } from '../../scripts/content.ts';

export const { problems, library } = checkContent(process.cwd(), 'en');
export const lessons = [...library.lessons].sort((a, b) => a.lesson.order - b.lesson.order);
