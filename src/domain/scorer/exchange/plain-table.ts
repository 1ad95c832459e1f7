import Papa from 'papaparse';
import { neutralized } from './csv-cells.ts';

/** Marks the text as UTF-8, without which a spreadsheet garbles letters with accents. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Lines of cells as a table for a spreadsheet (RFC 4180). No cell can run as a formula. */
export const encodeTable = (lines: readonly (readonly string[])[]): string =>
  `${
    BYTE_ORDER_MARK +
    Papa.unparse(
      lines.map((line) => line.map(neutralized)),
      { quotes: true, newline: '\r\n' },
    )
  }\r\n`;
