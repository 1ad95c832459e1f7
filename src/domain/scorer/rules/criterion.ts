/** How deep a review goes, shallowest first. A depth asks its own rows and all rows of the ones before it. */
export const DEPTHS = ['quick', 'standard', 'full'] as const;
export type Depth = (typeof DEPTHS)[number];

/** What the rules need to know of one row. Its words stand in `src/content/scorer`, under the same id. */
export type Criterion = {
  /** Written by hand and permanent: saved reviews and the lessons hold on to it. */
  readonly id: string;
  /** The shallowest depth that asks it. */
  readonly depth: Depth;
  /** One No here is enough for the verdict "ask", and it cannot be "not applicable". */
  readonly must: boolean;
  /** What it counts for in the range before a reviewer changes it: a whole number, 1 or more. */
  readonly weight: number;
  /** Ids that this row had before, for reviews saved under them. */
  readonly was: readonly string[];
};

/** What the rules need of a row, and nothing of what else the content says about it. */
export const ruleOf = ({ id, depth, must, weight, was }: Criterion): Criterion => ({
  id,
  depth,
  must,
  weight,
  was,
});

/** The rows in the order of the content, which has them by id. */
export const criteriaIn = (
  rows: Readonly<Record<string, Omit<Criterion, 'id'>>>,
): readonly Criterion[] => Object.entries(rows).map(([id, row]) => ruleOf({ ...row, id }));
