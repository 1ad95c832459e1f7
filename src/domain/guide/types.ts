/**
 * The guide's own nouns: what a lesson, a source, a term and a claim are once
 * the schemas have checked them. Plain values, no behaviour.
 */

/** Where a statement was read. Decides how the guide may word and link it. */
export type SourceKind = 'official' | 'journal' | 'repository' | 'mirror' | 'secondary';

export interface Source {
  /** Who publishes it, as a reader would say it: "NIST", "Fairview MyChart". */
  readonly publisher: string;
  readonly title: string;
  readonly kind: SourceKind;
  /** Address to link to. Never a mirror's: see `schemas/source.ts`. */
  readonly link?: string;
  /** For a mirror or a secondary page: the official document it tells of. */
  readonly document?: string;
  /** What was read there, in our own words. */
  readonly says: string;
  /** ISO date (YYYY-MM-DD) on which the page, or its copy, was read. */
  readonly readOn: string;
}

export interface Term {
  readonly name: string;
  readonly meaning: string;
  /** Other words readers may look for: "MFA", "2FA". */
  readonly also?: readonly string[];
  readonly lesson?: string;
}

export interface QuizAnswer {
  readonly text: string;
  readonly right: boolean;
  readonly because: string;
}

export interface QuizQuestion {
  readonly ask: string;
  readonly answers: readonly QuizAnswer[];
}

export interface Correction {
  /** Numbers of the article's claims that this note corrects (1 to 40). */
  readonly claims: readonly number[];
  readonly article: string;
  readonly now: string;
}

/** One item of a published checklist, scored by the writer. */
export type ItemScore = 0 | 1 | 'n/a';

export interface QualityScores {
  readonly scoredBy: string;
  readonly scoredOn: string;
  readonly cdc: Readonly<Record<string, ItemScore>>;
  readonly pemat: Readonly<Record<string, ItemScore>>;
}

export interface Lesson {
  readonly title: string;
  readonly summary: string;
  readonly order: number;
  readonly minutes: number;
  readonly objective: string;
  readonly mainMessage: string;
  readonly why: string;
  readonly picture: { readonly caption: string; readonly alt: string };
  readonly action: { readonly text: string; readonly steps: readonly string[] };
  readonly questions: readonly QuizQuestion[];
  readonly changed: readonly Correction[];
  readonly unknown: readonly string[];
  readonly sources: readonly string[];
  readonly reviewedOn: string;
  readonly reviewDue: string;
  readonly exitControl: boolean;
  readonly scores: QualityScores;
}

/** One claim of the article the guide was made from, and where it went. */
export type Claim =
  | {
      readonly claim: string;
      readonly verdict: string;
      readonly lesson: string;
      readonly heading: string;
      readonly sources: readonly string[];
    }
  | {
      readonly claim: string;
      readonly verdict: string;
      readonly leftOut: string;
      readonly sources: readonly string[];
    };

/**
 * A country or a part of one, as the check and the lessons need it: whom to
 * call when it is urgent, where to complain, where to send a fake message.
 */
export interface Place {
  /** As a reader would say it: "England". */
  readonly name: string;
  /** What to do when a message would be too slow. */
  readonly urgent: string;
  /** Whom to complain to first. */
  readonly complainFirst: string;
  /** Who oversees health privacy there, and how to reach them. */
  readonly authority: string;
  /** Where to send a fake email or text. Missing where we do not know. */
  readonly reportPhishing?: string;
  /** ISO date on which somebody last looked whether the numbers still hold. */
  readonly numbersCheckedOn: string;
  /** Ids from `sources.yaml`. Urgent numbers are common knowledge and have none. */
  readonly sources: readonly string[];
}
