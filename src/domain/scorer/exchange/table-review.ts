import { ANSWER_FIELDS, tidy } from '#domain/scorer/rules/answers.ts';
import { isOwn } from '#domain/scorer/rules/own.ts';
import { sameName } from '#domain/scorer/rules/names.ts';
import { cleanLine, isId } from '#domain/scorer/rules/text.ts';
import {
  HEAVIEST,
  LIGHTEST,
  MOST_COMMENTS,
  MOST_OWN,
  MOST_PORTALS,
  NAME_LENGTH,
  type Answer,
  type NotTaken,
  type OwnQuestion,
  type Review,
} from '#domain/scorer/types.ts';
import { MOST_ENTRIES } from './review-schema.ts';
import {
  cellReaders,
  idFrom,
  NO_DAY,
  readDayCell,
  readText,
  type Read,
  type TableReading,
} from './table-cells.ts';
import { commentIn, ownIn } from './table-extras.ts';
import { reviewOfFound, type FoundPortal } from './table-found.ts';
import { bareName, RECORDS, type Column, type TableLine } from './table-lines.ts';

/** Where spaces alone are something that was written. */
const TEXTS = ['note', 'owner', 'vendorWords', 'vendorContact'] as const;
/** What is shown of a cell that was not taken, in characters. */
const SHOWN = 80;
/** Turns the lines of a table into a review, cell by cell: what cannot be read is named, and the rest stands. */
export function reviewFromLines(
  lines: readonly TableLine[],
  { criteria, spoken, today }: TableReading,
): { readonly review: Review; readonly notTaken: readonly NotTaken[]; readonly isEmpty: boolean } {
  const notTaken: NotTaken[] = [];
  const refuse = ({ at }: TableLine, column: string, why: NotTaken['why'], text: string) =>
    notTaken.push({ line: at, column, why, text: cleanLine(text.trim(), SHOWN) });
  const textIn = (line: TableLine, column: Column) => line.cells[column] ?? '';
  const trimmed = (line: TableLine, column: Column) => textIn(line, column).trim();

  const readers = cellReaders({ criteria, spoken });

  /** What a cell says; names it when it cannot be taken, or not all of it. */
  function take(line: TableLine, column: Column, read: (text: string) => Read): string {
    const text = textIn(line, column);
    const given = read(text);
    if ('why' in given) refuse(line, column, given.why, text);
    return given.value ?? '';
  }

  const cover = new Map<string, string>();
  const weights = new Map<string, number>();
  const own = new Map<string, OwnQuestion>();
  const portals: FoundPortal[] = [];
  /** Lines that say something by which a review can be known. */
  let known = 0;

  const freeId = (wish: string): string => {
    const base = (isId(wish) ? wish : idFrom(wish)) || 'portal';
    const isFree = (id: string) => portals.every((portal) => portal.id !== id);
    const ids = [
      base,
      ...Array.from({ length: MOST_PORTALS }, (_, n) => `${base.slice(0, 50)}-${n + 2}`),
    ];
    return ids.find(isFree) ?? base;
  };

  function addPortal(line: TableLine) {
    const wish = trimmed(line, 'portal');
    const key = bareName(wish);
    const name = take(line, 'name', (text) => readText(text, cleanLine, NAME_LENGTH));
    if (portals.length >= MOST_PORTALS) {
      refuse(line, 'portal', 'no-room', name || wish);
      return undefined;
    }
    const portal: FoundPortal = {
      key,
      id: freeId(wish || name),
      name,
      answers: new Map(),
      comments: new Map(),
    };
    portals.push(portal);
    return portal;
  }

  function takePortal(line: TableLine) {
    const key = bareName(trimmed(line, 'portal'));
    const there = portals.find((portal) => portal.key === key && key !== '');
    if (!there) addPortal(line);
    else if (!sameName(there.name, textIn(line, 'name')))
      refuse(line, 'portal', 'twice', trimmed(line, 'name'));
  }

  /** The portal of an answer: by its id, else by its name; a new one where the line names one that is not here. */
  function portalOf(line: TableLine) {
    const key = bareName(trimmed(line, 'portal'));
    const name = textIn(line, 'name');
    const byKey = portals.find((portal) => portal.key === key && key !== '');
    if (byKey) return byKey;
    const namesakes = portals.filter((portal) => name.trim() !== '' && sameName(portal.name, name));
    if (namesakes.length === 1) return namesakes[0];
    if (name.trim() === '' && (key === '' || portals.length > 0)) {
      refuse(line, 'portal', 'no-portal', trimmed(line, 'portal'));
      return undefined;
    }
    return addPortal(line);
  }

  /** The row that a cell names; undefined when it is nobody's. */
  function criterionOf(line: TableLine): string | undefined {
    const text = trimmed(line, 'criterion');
    if (isId(text)) return text;
    const id = idFrom(text);
    if (criteria.some((row) => row.id === id || row.was.includes(id))) return id;
    refuse(line, 'criterion', 'no-row', text);
    return undefined;
  }

  function takeAnswer(line: TableLine) {
    // A note of spaces is a note: what this page wrote comes back as it was.
    if (
      TEXTS.every((column) => textIn(line, column) === '') &&
      ANSWER_FIELDS.every((column) => trimmed(line, column) === '')
    )
      return;
    const portal = portalOf(line);
    const criterion = portal && criterionOf(line);
    if (!portal || criterion === undefined) return;
    if (portal.answers.size >= MOST_ENTRIES) {
      refuse(line, 'criterion', 'no-room', criterion);
      return;
    }
    const before: Partial<Record<Column, string>> = { ...portal.answers.get(criterion) };
    for (const column of ANSWER_FIELDS) {
      const said = take(
        line,
        column,
        column === 'value' ? readers.answerAt(criterion) : readers.answer[column],
      );
      if (said === '' || said === before[column]) continue;
      if (before[column]) refuse(line, column, 'twice', textIn(line, column));
      else before[column] = said;
    }
    const answer = tidy(before as Answer);
    if (answer) portal.answers.set(criterion, answer);
  }

  function takeWeight(line: TableLine) {
    const criterion = criterionOf(line);
    if (criterion === undefined) return;
    const text = trimmed(line, 'value');
    const weight = /^\d(?:[.,]0+)?$/.test(text) ? Number(text[0]) : 0;
    if (weight < LIGHTEST || weight > HEAVIEST) refuse(line, 'value', 'weight', text);
    else if ((weights.get(criterion) ?? weight) !== weight) refuse(line, 'value', 'twice', text);
    else if (weights.size < MOST_ENTRIES) weights.set(criterion, weight);
    else refuse(line, 'criterion', 'no-room', criterion);
  }

  function takeOwn(line: TableLine) {
    const id = trimmed(line, 'criterion');
    const row = ownIn(line);
    if (!isOwn(id) || !isId(id)) refuse(line, 'criterion', 'no-row', id);
    else if (row === undefined) refuse(line, 'value', 'weight', trimmed(line, 'value'));
    else if (own.size >= MOST_OWN) refuse(line, 'criterion', 'no-room', id);
    else own.set(id, row);
  }

  function takeComment(line: TableLine) {
    const portal = portalOf(line);
    const criterion = portal && criterionOf(line);
    if (!portal || criterion === undefined) return;
    const date = take(line, 'date', readDayCell) || today || NO_DAY;
    const id = trimmed(line, 'id');
    if (!isId(id) || portal.comments.size >= MOST_COMMENTS) refuse(line, 'id', 'no-room', id);
    else portal.comments.set(id, commentIn(line, criterion, date));
  }

  function takeCover(line: TableLine, record: string) {
    const said = take(line, 'value', readers.cover[record]!);
    const before = cover.get(record);
    if (before && said && before !== said) refuse(line, 'value', 'twice', textIn(line, 'value'));
    else if (!before) cover.set(record, said);
  }

  /** A colleague's own line may say nothing of what it is about. */
  function recordOf(line: TableLine): string {
    const record = bareName(textIn(line, 'record'));
    const isAnswer = record === '' && trimmed(line, 'criterion') !== '';
    return isAnswer ? 'answer' : record;
  }

  const kinds = lines.map((line) => ({ line, record: recordOf(line) }));
  // Portals first, wherever a spreadsheet has sorted their lines to.
  for (const { line, record } of kinds) if (record === 'portal') takePortal(line);
  for (const { line, record } of kinds) {
    if (RECORDS.some((one) => one === record)) known += 1;
    if (Object.hasOwn(readers.cover, record)) takeCover(line, record);
    else if (record === 'weight') takeWeight(line);
    else if (record === 'answer') takeAnswer(line);
    else if (record === 'own') takeOwn(line);
    else if (record === 'comment') takeComment(line);
    else if (record !== 'portal' && record !== 'shown')
      refuse(
        line,
        'record',
        'no-record',
        Object.values(line.cells).find((cell) => cell.trim()) ?? '',
      );
    if (line.openQuote !== undefined) refuse(line, line.openQuote, 'quote', '');
  }

  const review = reviewOfFound({ cover, weights, own, portals }, criteria, today);
  return {
    review,
    notTaken: notTaken.slice().sort((one, other) => one.line - other.line),
    isEmpty: known === 0,
  };
}

/** The version that a table says it has: 1 when it says none that can be read. */
export function versionOf(lines: readonly TableLine[]): number {
  const line = lines.find(({ cells }) => bareName(cells.record ?? '') === 'version');
  const version = Number((line?.cells.value ?? '').trim().replace(',', '.'));
  return Number.isFinite(version) && version > 0 ? version : 1;
}
