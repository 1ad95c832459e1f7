import type { Claim, Lesson, Source, Term } from '#domain/guide/types.ts';
import type { MdxFacts } from './mdx.ts';

/** One thing wrong in the content, said so that a writer can mend it. */
export interface Problem {
  readonly file: string;
  readonly rule: string;
  readonly remedy: string;
}

export interface LessonFile {
  readonly file: string;
  readonly slug: string;
  readonly lesson: Lesson;
  readonly body: string;
  readonly facts: MdxFacts;
}

/** Everything the rules look at, already through its schema. */
export interface Library {
  readonly lessons: readonly LessonFile[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly terms: Readonly<Record<string, Term>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly pictures: ReadonlySet<string>;
  /** Words that must stand whatever their length. */
  readonly exceptions: ReadonlySet<string>;
  /** BCP 47 tag. The reading grade is a formula for English: other languages are held to sentence length alone. */
  readonly language: string;
}
