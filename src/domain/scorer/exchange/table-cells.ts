import { valuesFor } from '#domain/scorer/rules/answers.ts';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import { cleanLine, cleanText, ID_LENGTH, isId, isLink } from '#domain/scorer/rules/text.ts';
import {
  LINK_LENGTH,
  NAME_LENGTH,
  NOTE_LENGTH,
  REVIEWERS_LENGTH,
  TITLE_LENGTH,
  type Answer,
  type Day,
  type NotTaken,
} from '#domain/scorer/types.ts';
import { readDay } from './days.ts';
import { standardsIn } from './table-extras.ts';
import { bareName } from './table-lines.ts';
import { readAnswer, readBasis, readDepth, type SpokenWords } from './table-words.ts';

/** How one cell of a table is read, whatever a person or a spreadsheet made of it. */

/** What the page knows when it reads a table. */
export interface TableReading {
  readonly criteria: readonly Criterion[];
  readonly spoken?: SpokenWords | undefined;
  /** Stands in for a day of the review that cannot be read. */
  readonly today?: Day | undefined;
}

/** Of a review whose day nobody can read, when the page does not say which day it is. */
export const NO_DAY: Day = '1970-01-01';
/** What people and programs put in a cell to say that there is nothing. */
const NOTHING = /^(?:[-–—.]|n\/?a|none|null|nil)?$/i;

export type Read =
  { readonly value: string } | { readonly why: NotTaken['why']; readonly value?: string };

/** An id out of a text that a spreadsheet or a person has changed: "Second Step". */
export const idFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, ID_LENGTH)
    .replace(/^-|-$/g, '');

export function readDayCell(text: string): Read {
  if (NOTHING.test(text.trim())) return { value: '' };
  const read = readDay(text);
  if (read === 'two-days') return { why: 'two-days' };
  return read === 'none' ? { why: 'day' } : { value: read.day };
}

function readLink(text: string): Read {
  const link = text.trim().replace(/^[<"“]+|[>"”]+$/g, '');
  if (NOTHING.test(link)) return { value: '' };
  // A spreadsheet shows an address without its beginning.
  const whole = /^www\.\S+\.\S/i.test(link) ? `https://${link}` : link;
  return whole.length <= LINK_LENGTH && isLink(whole) ? { value: whole } : { why: 'link' };
}

/** What fits of a long text is taken, and said. */
export function readText(
  text: string,
  clean: (text: string, most: number) => string,
  most: number,
): Read {
  const value = clean(text, most);
  return [...text].length > most ? { why: 'too-long', value } : { value };
}

const wordOr = (word: string | undefined, why: NotTaken['why'], text: string): Read =>
  text.trim() === '' ? { value: '' } : word === undefined ? { why } : { value: word };

/** Reads what cells may say, by the field that they are for. */
export function cellReaders({ criteria, spoken }: Pick<TableReading, 'criteria' | 'spoken'>) {
  /** Reads an answer to a row; "offered" is one only where a thing can be offered. */
  const answerAt = (criterion: string) => (text: string) => {
    const value = readAnswer(text, spoken);
    const row = criteria.find(({ id, was }) => id === criterion || was.includes(criterion));
    const fits = value !== 'offered' || !row || valuesFor(row).includes(value);
    return wordOr(fits ? value : undefined, 'answer', text);
  };
  const answer: Readonly<Record<Exclude<keyof Answer, 'value'>, (text: string) => Read>> = {
    basis: (text) =>
      NOTHING.test(text.trim()) ? { value: '' } : wordOr(readBasis(text, spoken), 'basis', text),
    date: readDayCell,
    note: (text) => readText(text, cleanText, NOTE_LENGTH),
    link: readLink,
    expires: readDayCell,
    owner: (text) => readText(text, cleanLine, NAME_LENGTH),
    due: readDayCell,
    ask: (text) => ({ value: bareName(text) === 'again' ? 'again' : '' }),
    vendorValue: (text) => wordOr(readAnswer(text, spoken), 'answer', text),
    vendorWords: (text) => readText(text, cleanText, NOTE_LENGTH),
    vendorLink: readLink,
    vendorContact: (text) => readText(text, cleanLine, NAME_LENGTH),
    vendorDate: readDayCell,
  };

  const cover: Readonly<Record<string, (text: string) => Read>> = {
    version: (text) => ({ value: text.trim() }),
    id: (text) => ({ value: isId(text.trim()) ? text.trim() : idFrom(text) }),
    title: (text) => readText(text, cleanLine, TITLE_LENGTH),
    reviewers: (text) => readText(text, cleanLine, REVIEWERS_LENGTH),
    date: readDayCell,
    depth: (text) => wordOr(readDepth(text, spoken), 'depth', text),
    standards: (text) => ({ value: standardsIn(text).join(' ') }),
    recommendation: (text) => readText(text, cleanText, NOTE_LENGTH),
  };

  return { answerAt, answer, cover };
}
