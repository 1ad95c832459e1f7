import { asWritten } from './csv-cells.ts';
import { bareName } from './table-lines.ts';
import { EDITED, EDITED_COVER, SHOWN } from './workbook-columns.ts';

type Cells = readonly (readonly string[])[];

/** Names of columns, or labels of the cover, stand in the first lines of a sheet. */
const MOST_ABOVE = 30;

/** The line with the names of the columns of a table of ours. */
const headOf = (cells: Cells): number =>
  cells.slice(0, MOST_ABOVE).findIndex((line) => {
    const names = line.map(bareName);
    return ['record', 'criterion', 'value'].every((name) => names.includes(name));
  });

/** Is this a table of ours, by the names of its columns? A summary can look like one that lost them. */
export const isHeaded = (cells: Cells): boolean => headOf(cells) >= 0;

/** The third sheet as lines by the names of their columns, to be changed. */
interface Table {
  readonly names: string[];
  readonly lines: Map<string, string>[];
}

function tableOf(cells: Cells, head: number): Table {
  const names = (cells[head] ?? []).map(bareName);
  const lines = cells
    .slice(head + 1)
    .map((line) => new Map(names.map((name, at) => [name, line[at] ?? ''] as const)));
  return { names, lines };
}

/** What the workbook showed for an id, and the other way round. */
interface Shown {
  readonly word: (kind: string, id: string) => string;
  readonly id: (kind: string, word: string) => string | undefined;
}

function shownIn(lines: Table['lines']): Shown {
  const words = new Map<string, Map<string, string>>();
  for (const line of lines) {
    if (bareName(line.get('record') ?? '') !== SHOWN) continue;
    const kind = line.get('name') ?? '';
    const of = words.get(kind) ?? new Map<string, string>();
    words.set(kind, of.set(line.get('criterion') ?? '', line.get('value') ?? ''));
  }
  const same = (text: string) => text.trim().toLowerCase();
  return {
    word: (kind, id) => words.get(kind)?.get(id) ?? '',
    id: (kind, word) =>
      [...(words.get(kind) ?? [])].find(([, one]) => same(one) === same(word))?.[0],
  };
}

const recordOf = (line: ReadonlyMap<string, string>) => bareName(line.get('record') ?? '');

/** Takes what somebody changed on the cover, in the sheet that has most of its labels. */
function takeCover({ lines }: Table, sheets: readonly Cells[], shown: Shown) {
  for (const sheet of sheets) {
    const labeled = sheet.slice(0, MOST_ABOVE).flatMap(([label = '', text = '']) => {
      const record = shown.id('cover', label);
      return label !== '' && record !== undefined ? [[record, text] as const] : [];
    });
    // Of two, the upper: a portal further down may be named as a label is.
    const given = new Map(labeled.reverse());
    if (given.size < 3) continue;
    for (const record of EDITED_COVER) {
      const text = given.get(record);
      const line = lines.find((one) => recordOf(one) === record);
      if (text === undefined || text === (line?.get('value') ?? '')) continue;
      if (line) line.set('value', text);
      else lines.push(new Map(Object.entries({ record, value: text })));
    }
    return;
  }
}

function takeWeight({ lines }: Table, criterion: string, said: string, shown: Shown) {
  const was = shown.word('weight', criterion);
  if (was === '' || said.trim() === '' || said.trim() === was) return;
  const line = lines.find(
    (one) => ['weight', 'own'].includes(recordOf(one)) && one.get('criterion') === criterion,
  );
  if (line) line.set('value', said);
  else lines.push(new Map(Object.entries({ record: 'weight', criterion, value: said })));
}

function takeRows(table: Table, sheet: Cells, shown: Shown) {
  const columns = ['portal', 'criterion', ...EDITED, 'weight'];
  const head = sheet
    .slice(0, MOST_ABOVE)
    .findIndex((line) =>
      ['portal', 'criterion', 'value'].every((one) => line.includes(shown.word('column', one))),
    );
  if (head < 0) return;
  const places = new Map(
    columns.map((column) => [column, sheet[head]!.indexOf(shown.word('column', column))] as const),
  );
  const answers = new Map(
    table.lines
      .filter((line) => recordOf(line) === 'answer')
      .map((line) => [`${line.get('portal')} ${line.get('criterion')}`, line] as const),
  );
  for (const cells of sheet.slice(head + 1)) {
    const cell = (column: string) => cells[places.get(column) ?? -1] ?? '';
    const line = answers.get(`${cell('portal')} ${cell('criterion')}`);
    if (!line) continue;
    for (const column of EDITED) {
      if ((places.get(column) ?? -1) < 0) continue;
      const has = line.get(column) ?? '';
      const isWord = column === 'value' || column === 'basis';
      const was = isWord && has !== '' ? shown.word(column, has) || has : has;
      const said = cell(column);
      if (said === was) continue;
      line.set(column, isWord ? (shown.id(column, asWritten(said)) ?? said) : said);
    }
    takeWeight(table, cell('criterion'), cell('weight'), shown);
  }
}

/**
 * The sheet that holds the whole review, with what somebody changed in the readable ones.
 *
 * @param cells - of the sheet that may hold it
 * @param others - of the sheets beside it
 * @returns the cells as they are where the sheet says nothing of others
 */
export function withEdits(cells: Cells, others: readonly Cells[]): Cells {
  const head = headOf(cells);
  if (head < 0) return cells;
  const table = tableOf(cells, head);
  const shown = shownIn(table.lines);
  if (shown.word('column', 'criterion') === '') return cells;
  takeCover(table, others, shown);
  for (const sheet of others) takeRows(table, sheet, shown);
  const names = [
    ...new Set([...table.names, ...table.lines.flatMap((line) => [...line.keys()])]),
  ].filter((name) => name !== '');
  return [
    names,
    ...table.lines
      .filter((line) => recordOf(line) !== SHOWN)
      .map((line) => names.map((name) => line.get(name) ?? '')),
  ];
}
