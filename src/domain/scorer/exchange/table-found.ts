import { DEPTHS, type Criterion } from '#domain/scorer/rules/criterion.ts';
import { askedAt } from '#domain/scorer/rules/rows.ts';
import type { Answer, Comment, Day, OwnQuestion, Review } from '#domain/scorer/types.ts';
import { NO_DAY } from './table-cells.ts';
import { standardsIn } from './table-extras.ts';

/** A portal as it is put together. */
export interface FoundPortal {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly answers: Map<string, Answer>;
  readonly comments: Map<string, Comment>;
}

/** What the lines of a table said, before it is a review. */
export interface FoundReview {
  readonly cover: ReadonlyMap<string, string>;
  readonly weights: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<string, OwnQuestion>;
  readonly portals: readonly FoundPortal[];
}

/** Makes a review of it. What the table does not say is concluded: the day from its answers, the depth from its rows. */
export function reviewOfFound(
  { cover, weights, own, portals }: FoundReview,
  criteria: readonly Criterion[],
  today: Day | undefined,
): Review {
  const answered = portals.flatMap(({ answers }) => [...answers.keys()]);
  const deepEnough = DEPTHS.find((depth) => {
    const asked = askedAt(criteria, depth).map(({ id }) => id);
    return answered.every(
      (id) => asked.includes(id) || criteria.every((criterion) => criterion.id !== id),
    );
  });
  const days = portals.flatMap(({ answers }) =>
    [...answers.values()].flatMap(({ date = [] }) => date),
  );
  const standards = standardsIn(cover.get('standards') ?? '');
  return {
    version: 1,
    id: cover.get('id') || 'table',
    title: cover.get('title') ?? '',
    reviewers: cover.get('reviewers') ?? '',
    date: cover.get('date') || today || days.slice().sort().at(-1) || NO_DAY,
    depth: (cover.get('depth') as Review['depth']) || (deepEnough ?? 'full'),
    weights: Object.fromEntries(weights),
    portals: portals.map(({ id, name, answers, comments }) => ({
      id,
      name,
      answers: Object.fromEntries(answers),
      ...(comments.size > 0 && { comments: Object.fromEntries(comments) }),
    })),
    ...(own.size > 0 && { own: Object.fromEntries(own) }),
    ...(standards.length > 0 && { standards }),
    ...(cover.get('recommendation') && { recommendation: cover.get('recommendation') ?? '' }),
  };
}
