/** The guide's lessons as one course, for the system of a clinic that hands courses to its people. */

/** A lesson as the course knows it. */
export interface CourseLesson {
  /** The lesson's permanent slug. */
  readonly id: string;
  readonly title: string;
  /** Which answer is right, from 0, of each question of its quiz. */
  readonly right: readonly number[];
  /** How many answers each question has. */
  readonly answers: readonly number[];
  /** Changes when a question or an answer does: what somebody chose under the old one says nothing of the new one. */
  readonly print: string;
}

export type Course = readonly CourseLesson[];

/** What somebody did with a lesson. */
export interface LessonProgress {
  /** The end of it was on the screen. */
  readonly ended: boolean;
  /** The answer opened first, from 0, of each question; undefined where none was yet. */
  readonly chosen: readonly (number | undefined)[];
}

export interface Progress {
  /** The lesson that is open. */
  readonly at: string;
  /** By the id of the lesson; one that nobody opened is missing. */
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

/** What a lesson in its frame tells the page around it. */
export type LessonEvent =
  | { readonly type: 'lesson.opened'; readonly lesson: string }
  | { readonly type: 'lesson.ended'; readonly lesson: string }
  | {
      readonly type: 'answer.opened';
      readonly lesson: string;
      readonly question: number;
      readonly answer: number;
    };
