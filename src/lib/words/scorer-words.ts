import type {
  BoardWords,
  CriteriaData,
  Hecvat,
  Presets,
  ScorerExamples,
  ScorerWords,
} from '../content/content.ts';
import { loadOnce } from '../browser/load-once.ts';

/** What of the board's words stands in the table itself. */
export type TableWords = Pick<BoardWords, 'groups' | 'todo' | 'comments' | 'vendor' | 'report'> & {
  readonly own: Pick<BoardWords['own'], 'mark' | 'why' | 'heading'>;
  readonly view: BoardWords['view'];
  /** Of the parts that unfold. */
  readonly titles: Readonly<Record<'shape' | 'asking' | 'crosswalk' | 'report', string>>;
};

/** What the comparison says beyond its first screen. */
export interface ScorerSpeech {
  readonly words: ScorerWords;
  /** Lessons, references and weights, by criterion id. */
  readonly criteria: CriteriaData;
  readonly examples: ScorerExamples;
  readonly board: TableWords;
}

/** Fetches all words of the comparison; `address` is that of `/score/words.json`, in the page's language. */
export const loadScorerWords = (address: string): Promise<ScorerSpeech> => loadOnce(address);

/** What own rows, the vendor's form, letters and the report say, and the patterns to begin from. */
export interface BoardSpeech {
  readonly words: BoardWords;
  readonly presets: Presets;
  /** Which questions of the HECVAT belong to which row. */
  readonly hecvat: Hecvat;
}

/** Fetches it; `address` is that of `/score/board.json`, in the page's language. */
export const loadBoardWords = (address: string): Promise<BoardSpeech> => loadOnce(address);
