import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The sheets in the order in which they are written; of the first only the second line of blocks has heads. */
const ROWS = 'xl/worksheets/sheet2.xml';
const SUMMARY = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

/** Three looks: as it is, wrapped from the top, and the same in bold (ECMA-376, 18.8). */
const LOOKS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
const WRAPPED = 1;
const BOLD = 2;

/** The head stays where it is, and the columns with the portal, the group and the question. */
const FROZEN =
  '<pane xSplit="3" ySplit="1" topLeftCell="D2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/>';

const looked = (xml: string, look: (column: string, line: number) => number): string =>
  xml.replace(
    /<c r="([A-Z]+)(\d+)"/g,
    (_, column: string, line: string) =>
      `<c r="${column}${line}" s="${look(column, Number(line))}"`,
  );

/** A workbook as the library writes it, with a head that stays in place and long texts that wrap, which it cannot write. */
export function withLook(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const rows = strFromU8(parts[ROWS]!).replace(
    /<sheetView workbookViewId="0"\/>/,
    `<sheetView workbookViewId="0">${FROZEN}</sheetView>`,
  );
  return zipSync(
    {
      ...parts,
      [STYLES]: strToU8(LOOKS),
      [ROWS]: strToU8(looked(rows, (_, line) => (line === 1 ? BOLD : WRAPPED))),
      [SUMMARY]: strToU8(
        looked(strFromU8(parts[SUMMARY]!), (column) => (column === 'A' ? BOLD : WRAPPED)),
      ),
    },
    { level: 6, mtime: new Date('1980-01-02T00:00:00') },
  );
}
