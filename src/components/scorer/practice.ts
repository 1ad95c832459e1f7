import type { AnswerValue, Day, Depth, ReviewedPortal, Review } from '#domain/scorer/index.ts';
import type { ScorerExamples, ScorerWords } from '#lib/content/content.ts';

/** The review that the worked examples stand in. It is a review like any other, under an id of its own. */
export const PRACTICE = 'practice-examples';

type Example = keyof ScorerExamples;
const EXAMPLES = ['strong', 'budget'] as const satisfies readonly Example[];

export interface PracticeRow {
  /** What one finds there; the answer is the reader's to give. */
  readonly found: string;
  /** What the key says, once the reader asks for it. */
  readonly key: AnswerValue | undefined;
}

export const practiceReview = (words: ScorerWords, date: Day, depth: Depth): Review => ({
  version: 1,
  id: PRACTICE,
  title: words.examples.heading,
  reviewers: '',
  date,
  depth,
  weights: {},
  portals: EXAMPLES.map((id) => ({ id, name: words.examples[id].name, answers: {} })),
});

export const exampleOf = (review: string, portal: string): Example | undefined =>
  review === PRACTICE ? EXAMPLES.find((id) => id === portal) : undefined;

/** On how many of these rows the reader and the key agree; a row that cannot be seen there is not counted. */
export function agreement(
  { answers }: ReviewedPortal,
  key: ScorerExamples[Example]['answers'],
  rows: readonly string[],
): { readonly n: number; readonly total: number } {
  const asked = rows.filter((id) => key[id]);
  return {
    n: asked.filter((id) => answers[id]?.value === key[id]?.value).length,
    total: asked.length,
  };
}
