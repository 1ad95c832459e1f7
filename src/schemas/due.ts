import type { Claim, Lesson, Place, Source } from '#domain/guide/types.ts';
import type { CriterionData } from './criterion.ts';

/**
 * When each thing that the guide says is to be looked at again. Being overdue is told and
 * never fatal: a guide that cannot be built cannot be mended either.
 */

/** What kinds of things fall due, as `npm run review` names them. */
export const DUE_KINDS = ['lesson', 'source', 'claim', 'criterion', 'place'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export interface DueItem {
  readonly kind: DueKind;
  /** Slug, id or number: how the file names it. */
  readonly id: string;
  /** Below `src/content`. */
  readonly file: string;
  /** YYYY-MM-DD. It is overdue on the day after. */
  readonly due: string;
}

/** What falls due, of one language. */
export interface Dated {
  readonly lessons: readonly {
    readonly slug: string;
    readonly lesson: Pick<Lesson, 'reviewDue'>;
  }[];
  readonly sources: Readonly<Record<string, Pick<Source, 'lookAgain'>>>;
  readonly claims: Readonly<Record<string, Pick<Claim, 'sources'>>>;
  readonly criteria: Readonly<Record<string, Pick<CriterionData, 'references'>>>;
  readonly places: Readonly<Record<string, Pick<Place, 'sources' | 'numbersCheckedOn'>>>;
  readonly language: string;
}

/** A rule is read again after a year, unless its source says another day; one that is about to change, and a number to call, sooner. */
const MONTHS = { page: 12, lawInMotion: 3, number: 6 } as const;

/** Statuses of a rule that may be another one by next season. */
const IN_MOTION: readonly string[] = ['proposed', 'being-removed'];

/**
 * The same day some months on, or the last of that month where it is shorter.
 * @param day YYYY-MM-DD
 */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

const earliest = (days: readonly string[]): string | undefined => [...days].sort()[0];

/** Everything that is to be looked at again, soonest first. */
export function dueItems(dated: Dated): readonly DueItem[] {
  const pageDue = (id: string): readonly string[] => {
    const source = dated.sources[id];
    return source ? [source.lookAgain] : [];
  };
  const item = (kind: DueKind, id: string, file: string, days: readonly string[]): DueItem[] => {
    const due = earliest(days);
    return due === undefined ? [] : [{ kind, id, file, due }];
  };
  const items = [
    ...dated.lessons.flatMap(({ slug, lesson }) =>
      item('lesson', slug, `lessons/${dated.language}/${slug}.mdx`, [lesson.reviewDue]),
    ),
    ...Object.keys(dated.sources).flatMap((id) => item('source', id, 'sources.yaml', pageDue(id))),
    // A claim is due with the first of the pages that it rests on.
    ...Object.entries(dated.claims).flatMap(([number, { sources }]) =>
      item('claim', number, 'claims.yaml', sources.flatMap(pageDue)),
    ),
    ...Object.entries(dated.criteria).flatMap(([id, { references }]) =>
      item(
        'criterion',
        id,
        'scorer/criteria.yaml',
        references.map(({ status, checkedOn }) =>
          monthsLater(checkedOn, IN_MOTION.includes(status) ? MONTHS.lawInMotion : MONTHS.page),
        ),
      ),
    ),
    ...Object.entries(dated.places).flatMap(([id, { numbersCheckedOn, sources }]) =>
      item('place', id, 'places.yaml', [
        monthsLater(numbersCheckedOn, MONTHS.number),
        ...sources.flatMap(pageDue),
      ]),
    ),
  ];
  return items.sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
}

/** Those whose day is past. @param today YYYY-MM-DD */
export const overdueOn = (items: readonly DueItem[], today: string): readonly DueItem[] =>
  items.filter(({ due }) => due < today);

/** One item as a line that a writer can act on. */
export const dueLine = ({ kind, id, file, due }: DueItem, today: string): string =>
  `${due}  ${due < today ? 'overdue' : 'due    '}  ${kind} ${id} (src/content/${file})`;
