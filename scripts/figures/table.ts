import {
  brokenInWords,
  goalInWords,
  joinTold,
  judge,
  measuredInWords,
  type Judgment,
  type Run,
} from './figure.ts';
import { FIGURES } from './list.ts';
import { toldOf } from './reports.ts';

export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly judgment: Judgment;
  /** What broke, where something did. */
  readonly broken?: string;
}

/** Every figure as a run left it. */
export const rowsOf = (run: Run): readonly Row[] =>
  FIGURES.map((figure) => {
    const told = joinTold(figure, toldOf(figure.id));
    const judgment = judge(figure, told, run);
    return {
      what: figure.what,
      measured: told ? measuredInWords(figure, told) : 'not measured',
      goal: goalInWords(figure.goal),
      judgment,
      ...((judgment === 'missed' || judgment === 'missing') && {
        broken: brokenInWords(figure, told),
      }),
    };
  });

/** The table, a line a figure. */
export function tableOf(rows: readonly Row[]): readonly string[] {
  const cells = [
    ['Figure', 'Measured', 'Goal', ''],
    ...rows.map(({ what, measured, goal, judgment }) => [what, measured, goal, judgment]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
