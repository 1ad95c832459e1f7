/**
 * A spreadsheet takes a cell for a formula when it begins with one of these (OWASP, CSV
 * Injection), also after spaces and invisible characters, and some programs read their
 * full-width and small twins the same way.
 */
const FORMULA = /^[\s\p{C}]*[=+\-@]|^[\s\p{C}]*?[\t\r\n]/u;
const MARK = "'";

const looksLikeFormula = (cell: string): boolean =>
  FORMULA.test(cell) || FORMULA.test(cell.slice(0, 64).normalize('NFKC'));

/** The cell as text that no spreadsheet runs. A cell that begins with the mark itself gets another, so that reading is exact. */
export const neutralized = (cell: string): string =>
  cell.startsWith(MARK) || looksLikeFormula(cell) ? MARK + cell : cell;

/** The opposite of `neutralized`. */
export const asWritten = (cell: string): string => (cell.startsWith(MARK) ? cell.slice(1) : cell);
