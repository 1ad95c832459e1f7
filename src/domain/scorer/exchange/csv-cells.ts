/**
 * A spreadsheet takes a cell for a formula when it begins with one of these (OWASP, CSV
 * Injection), also after spaces and invisible characters, and some programs read their
 * full-width and small twins the same way.
 */
const SIGN = /^[=+\-@]/;
/** All that can stand before it unseen: spaces of every kind, controls, fillers, blanks that are letters. */
const UNSEEN = /^[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]+/u;
const LINE_BREAK = /[\t\r\n]/;
const MARK = "'";

function looksLikeFormula(cell: string): boolean {
  const unseen = UNSEEN.exec(cell)?.[0] ?? '';
  // After a run of any length: a sign cut off from it would be read by itself.
  const first = cell.slice(unseen.length, unseen.length + 8).normalize('NFKC');
  return LINE_BREAK.test(unseen) || SIGN.test(first);
}

/** The cell as text that no spreadsheet runs. A cell that begins with the mark itself gets another, so that reading is exact. */
export const neutralized = (cell: string): string =>
  cell.startsWith(MARK) || looksLikeFormula(cell) ? MARK + cell : cell;

/** The opposite of `neutralized`. */
export const asWritten = (cell: string): string => (cell.startsWith(MARK) ? cell.slice(1) : cell);
