/**
 * The guide's own nouns: what a lesson, a source, a term and a claim are once
 * the schemas have checked them. Plain values, no behaviour.
 */

/** Where a statement was read. Decides how the guide may link it. */
export type SourceKind = 'official' | 'journal' | 'repository' | 'mirror' | 'secondary' | 'general';

/**
 * How well a statement is known, and so how strongly the guide may say it:
 * read on the body's own page, read where another quotes it, told by others,
 * or common knowledge for which no page was found.
 */
export const GRADES = ['official', 'quoted', 'reported', 'general'] as const;
export type SourceGrade = (typeof GRADES)[number];

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
  readonly grade: SourceGrade;
  /** Date of the page or text itself: a year, a month or a day in ISO form; `none` where it bears none. */
  readonly dated: string;
  /** True where a stored copy was read and not the live page. */
  readonly storedCopy: boolean;
  /** ISO date on which somebody should look again. */
  readonly lookAgain: string;
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

/** A common saying, and what is true. */
export interface Saying {
  /** Numbers of the article's claims that this entry corrects (1 to 40). Readers never see them. */
  readonly claims: readonly number[];
  readonly saying: string;
  readonly truth: string;
}

/** The tool that stands with a lesson's action. */
export interface LessonTool {
  readonly part: ToolPart;
  /** Of a mission or a step of the check. */
  readonly id?: string;
  /** What a mission shows: ids of behaviours that the demo promises. */
  readonly shows: readonly string[];
}

/** The tools a lesson may hold, by the names of their components. */
export const TOOL_PARTS = [
  'AddressCheck',
  'MessageCheck',
  'FourStepCheck',
  'CheckStep',
  'DemoMission',
  'FiveQuestions',
  'ClinicLetter',
] as const;
export type ToolPart = (typeof TOOL_PARTS)[number];

/** The small drawings that may stand beside an item of a numbered list: each shows what to look for or what to do. */
export const STEP_PICTURES = [
  'alerts-in-settings',
  'ask',
  'at-the-desk',
  'call',
  'candle-stump',
  'choose',
  'code-on-phone',
  'codes-on-paper',
  'each-month',
  'end-of-the-name',
  'face',
  'few-words',
  'first-slash',
  'go-down-the-list',
  'hide-the-words',
  'keys-at-both-ends',
  'leave-the-link',
  'letter',
  'look-at-the-clock',
  'look-closely',
  'new-candle',
  'no-service',
  'open-portal',
  'paper-with-address',
  'password',
  'pin',
  'print',
  'read-the-name',
  'remove-app',
  'remove-finger',
  'save-favorite',
  'save-number',
  'say',
  'scrambled-in-storage',
  'scrambled-on-the-way',
  'settings',
  'shared-photo',
  'sign-out',
  'sit-together',
  'still-here',
  'text-with-code',
  'the-strongest',
  'trash',
  'turn-off',
  'two-keys',
  'write-down',
] as const;
export type StepPicture = (typeof STEP_PICTURES)[number];

/** One item of a published checklist, scored by the writer. */
export type ItemScore = 0 | 1 | 'n/a';

/** One person's scores of a lesson. */
export interface QualityReading {
  readonly by: string;
  readonly on: string;
  readonly cdc: Readonly<Record<string, ItemScore>>;
  readonly pemat: Readonly<Record<string, ItemScore>>;
}

export interface QualityScores {
  readonly readings: readonly QualityReading[];
}

export interface Lesson {
  readonly title: string;
  readonly summary: string;
  readonly order: number;
  readonly minutes: number;
  readonly objective: string;
  readonly mainMessage: string;
  /** The lesson in three lines. Missing in a lesson of the first edition. */
  readonly inShort?: readonly string[];
  readonly why: string;
  readonly picture: { readonly caption: string; readonly alt: string };
  readonly action: {
    readonly text: string;
    readonly steps: readonly string[];
    /** One small drawing for each step, in their order. */
    readonly pictures?: readonly StepPicture[];
  };
  /** The tool that stands with the action; others may stand in the body. */
  readonly tool?: LessonTool;
  readonly questions: readonly QuizQuestion[];
  readonly heard: readonly Saying[];
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

/** What "Where you live" tells of: one general truth in the lessons, and what the law of each place makes of it. */
export const PLACE_TOPICS = ['who-looked', 'your-copy', 'complaints', 'codes', 'apps'] as const;
export type PlaceTopic = (typeof PLACE_TOPICS)[number];

/** What holds in one place on one topic. */
export interface PlaceRule {
  /** One or two sentences. */
  readonly says: readonly string[];
  readonly status: 'in-force' | 'proposed' | 'ended';
  /** ISO date, or a year or month, since which it holds or was proposed. Missing where the page does not say. */
  readonly since?: string;
  readonly sources: readonly string[];
}

/** A line that people can call who fear someone close to them. Nobody has dialed it yet for this guide. */
export interface HelpLine {
  readonly name: string;
  /** The part of the place it is for, where it is not for all of it. */
  readonly where?: string;
  readonly phone: string;
  readonly hours?: string;
  readonly text?: string;
  readonly chat?: string;
  /** Its own web name: a number is never printed without it. */
  readonly url: string;
  readonly note?: string;
  readonly source: string;
}

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
  /** Whom to call who fears someone close. Empty where no line was found. */
  readonly helpLines: readonly HelpLine[];
  readonly rules: Readonly<Partial<Record<PlaceTopic, PlaceRule>>>;
  /** Ids from `sources.yaml`. Urgent numbers are common knowledge and have none. */
  readonly sources: readonly string[];
}

/** What the tests measured of one thing that the site promises (scripts/figures/list.ts). */
export interface Measured {
  readonly judgment: 'met' | 'missed' | 'missing' | 'not run';
  /** No more than `most`, no less than `least`; at whole depth, of `tried` or more. */
  readonly goal: {
    readonly most?: number | undefined;
    readonly least?: number | undefined;
    readonly tried?: number | undefined;
  };
  /** Missing where no test told a number. */
  readonly value?: number | undefined;
  /** Of how many. */
  readonly tried?: number | undefined;
}

/** What a run of the tests found, as the page about it shows it. */
export interface TestResults {
  /** ISO date on which it ended. */
  readonly day: string;
  /** Did it try every case and see every look? */
  readonly isWhole: boolean;
  readonly passed: number;
  readonly failed: number;
  /** Of the files that make the site, as they were tested (scripts/figures/fingerprint.ts). */
  readonly fingerprint: string;
  readonly figures: Readonly<Record<string, Measured>>;
}
