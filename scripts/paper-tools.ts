import { join } from 'node:path';
import { packageCommands, runCommands, thisMachine, type Machine } from './browser.ts';

/**
 * Finds what reads PDF files, XML, spreadsheets and Word files, or installs it: handouts, courses and saved
 * workbooks are judged by programs that share no line with what made them.
 */

/** The programs, and the packages of Debian's that hold them. */
const TOOLS = ['pdfinfo', 'pdftotext', 'pdffonts', 'qpdf', 'xmllint', 'soffice'] as const;
const PACKAGES = [
  'poppler-utils',
  'qpdf',
  'libxml2-utils',
  'libreoffice-calc',
  'libreoffice-writer',
] as const;
/** Without it LibreOffice brings half a desktop. */
const NOTHING_MORE = '--no-install-recommends';

/** Those that are not here. */
export const missingTools = (machine: Machine): readonly string[] =>
  TOOLS.filter(
    (name) => !machine.folders.some((folder) => machine.isExecutable(join(folder, name))),
  );

/** The commands that install them here, in order; none where only a person can. */
export const paperToolCommands = (machine: Machine): readonly (readonly string[])[] =>
  packageCommands(
    machine,
    [NOTHING_MORE, ...PACKAGES],
    ['poppler', 'qpdf', 'libxml2', 'libreoffice'],
  );

/**
 * Finds them, or installs them.
 * @param print gets one line for each thing done
 * @throws when one is neither found nor could be installed; the message says what to do by hand
 */
export function paperToolsFor(machine: Machine, print: (line: string) => void): void {
  const missing = missingTools(machine);
  if (missing.length === 0)
    return print(`Handouts, courses and workbooks are judged by ${TOOLS.join(', ')}.`);
  print(`Not on this machine: ${missing.join(', ')}. Installing ${PACKAGES.join(', ')}:`);
  const byHand = `Install ${PACKAGES.join(', ')} by hand.`;
  runCommands(paperToolCommands(machine), print, byHand);
  const left = missingTools(machine);
  if (left.length > 0) throw new Error(`No ${left.join(', ')} on PATH. ${byHand}`);
}

if (import.meta.main) paperToolsFor(thisMachine(), console.log);
