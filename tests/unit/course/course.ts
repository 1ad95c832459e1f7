import type { Course, LessonEvent } from '#domain/course/types.ts';

/** Three lessons, one of them without a quiz, as rules may meet them. */
export const course: Course = [
  {
    id: 'two-step-login',
    title: 'Two-step sign-in',
    right: [1, 0],
    answers: [3, 2],
    print: '9f3a',
  },
  { id: 'locked-in-storage', title: 'Locked in storage', right: [], answers: [], print: '00aa' },
  { id: 'ask-your-clinic', title: 'Ask & tell', right: [2], answers: [3], print: 'b7c1' },
];

export const ended = (lesson: string): LessonEvent => ({ type: 'lesson.ended', lesson });
export const opened = (lesson: string): LessonEvent => ({ type: 'lesson.opened', lesson });
export const answered = (lesson: string, question: number, answer: number): LessonEvent => ({
  type: 'answer.opened',
  lesson,
  question,
  answer,
});

/** All that anybody does to finish the course, with one wrong answer of three. */
export const everything: readonly LessonEvent[] = [
  ended('two-step-login'),
  answered('two-step-login', 0, 1),
  answered('two-step-login', 1, 1),
  ended('locked-in-storage'),
  opened('ask-your-clinic'),
  answered('ask-your-clinic', 0, 2),
  ended('ask-your-clinic'),
];
