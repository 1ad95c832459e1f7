import type { Day, Review, ScorerEvent } from '#domain/scorer/index.ts';
import type { CriteriaData, ScorerWords } from '#lib/content/content.ts';
import type { GroupOf } from '#domain/scorer/rules/groups.ts';
import type { TableWords } from '#lib/words/scorer-words.ts';
import type { ScorerSnapshot } from '#machines/scorer/scorer.selectors.ts';
import type { Words } from './words.ts';

/** Tells the machine what the reader did, then takes the focus to what changed: the first match inside the tool. */
export type Send = (event: ScorerEvent, focus?: string) => Promise<void>;

/** What a review for a board needs besides. */
export interface BoardProps {
  readonly words: TableWords;
  /** Address of the other words of it. */
  readonly at: string;
  /** Address of the vendor's form. */
  readonly answerAt: string;
  readonly groups: GroupOf;
}

/**
 * What every panel of the comparison gets. Panels are loaded when they are first needed:
 * `keep/KeepAndMove` (export, import, share), `keep/Preview` (while the machine is tagged
 * `preview` or `merge`), `keep/NextYear` (`years`), `keep/Reminders`, `report/VendorLetter`,
 * `report/Report` (print), `meeting/Meeting` (`meeting`). Each is the default export of its file.
 */
export interface PanelProps {
  snapshot: ScorerSnapshot;
  send: Send;
  /** All words; panels come after they were fetched. */
  words: ScorerWords;
  /** Lessons, references and weights, by criterion id. */
  criteria: CriteriaData;
  /** The reader's own day. */
  today: Day;
  /** Language of the page, for dates. */
  language: string;
  /** What the comparison has on its own page and a lesson has not. */
  board?: BoardProps;
}

/** The title of the review, and its cover when it is unfolded. */
export interface HeadProps {
  readonly review: Review;
  readonly reviews: readonly Review[];
  readonly words: Words;
  readonly language: string;
  readonly group: string;
  readonly send: Send;
  readonly onremoved: (said: string) => void;
}
