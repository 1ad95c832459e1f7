import { cleanLine, cleanText } from '#domain/scorer/rules/text.ts';
import {
  COMMENT_LENGTH,
  HEAVIEST,
  INITIALS_LENGTH,
  LIGHTEST,
  QUESTION_LENGTH,
  STANDARDS,
  type Comment,
  type Day,
  type OwnQuestion,
  type ReviewedPortal,
  type Review,
  type Standard,
} from '#domain/scorer/types.ts';
import { bareName, type Column, type TableLine } from './table-lines.ts';

/** What few reviews have, as lines of a table: own rows, comments, standards, the recommendation. */
export type Line = Partial<Record<Column, string>>;

/** What stands in the column of the basis where an own row must pass. */
const MUST = 'must';

/** Lines below the cover's. */
export const extraLines = ({
  own = {},
  standards = [],
  recommendation = '',
}: Review): readonly Line[] => [
  ...(standards.length > 0 ? [{ record: 'standards', value: standards.join(' ') }] : []),
  ...(recommendation ? [{ record: 'recommendation', value: recommendation }] : []),
  ...Object.entries(own).map(([criterion, { question, proof, must, weight }]): Line => ({
    record: 'own',
    criterion,
    question,
    value: String(weight),
    basis: must ? MUST : '',
    note: proof,
  })),
];

export const commentLines = ({ id, name, comments = {} }: ReviewedPortal): readonly Line[] =>
  Object.entries(comments).map(([comment, { criterion, by, date, text }]) => ({
    record: 'comment',
    portal: id,
    name,
    criterion,
    value: by,
    date,
    note: text,
    id: comment,
  }));

/** The own row of a line; undefined when its weight cannot be read. */
export function ownIn({ cells }: TableLine): OwnQuestion | undefined {
  const weight = Number((cells.value ?? '').trim().replace(',', '.'));
  if (!Number.isInteger(weight) || weight < LIGHTEST || weight > HEAVIEST) return undefined;
  return {
    question: cleanLine(cells.question ?? '', QUESTION_LENGTH),
    proof: cleanLine(cells.note ?? '', QUESTION_LENGTH),
    must: bareName(cells.basis ?? '') === MUST,
    weight,
  };
}

export const commentIn = ({ cells }: TableLine, criterion: string, date: Day): Comment => ({
  criterion,
  by: cleanLine(cells.value ?? '', INITIALS_LENGTH),
  date,
  text: cleanText(cells.note ?? '', COMMENT_LENGTH),
});

/** The families of standards that a text names; others are left aside. */
export const standardsIn = (text: string): readonly Standard[] => {
  const named = text.toLowerCase().split(/[^a-z]+/);
  return STANDARDS.filter((one) => named.includes(one));
};
