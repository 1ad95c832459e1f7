import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../scripts/browser.ts';
import { missingTools, paperToolCommands, paperToolsFor } from '../../../scripts/paper-tools.ts';

const ALL = ['pdfinfo', 'pdftotext', 'pdffonts', 'qpdf', 'xmllint', 'soffice'];
/** A Debian machine, run by root, with these programs on it. */
const machine = (programs: readonly string[], changes: Partial<Machine> = {}): Machine => ({
  env: {},
  folders: ['/usr/bin'],
  platform: 'linux',
  user: 0,
  osRelease: 'ID=debian\n',
  playwrights: '/nowhere',
  isExecutable: (path) => programs.some((name) => path === `/usr/bin/${name}`),
  hasSudo: () => false,
  ...changes,
});
const commands = (changes: Partial<Machine>) =>
  paperToolCommands(machine([], changes)).map((command) => command.join(' '));

describe('finding what reads PDF files, XML and spreadsheets', () => {
  it('installs nothing when all is there, and says so', () => {
    const said: string[] = [];
    expect(missingTools(machine(ALL))).toEqual([]);
    paperToolsFor(machine(ALL), (line) => said.push(line));
    expect(said).toEqual([
      'Handouts, courses and workbooks are judged by pdfinfo, pdftotext, pdffonts, qpdf, xmllint, soffice.',
    ]);
  });

  it('names what is missing', () => {
    expect(missingTools(machine(ALL.slice(0, 3)))).toEqual(['qpdf', 'xmllint', 'soffice']);
  });

  it("uses the system's packages, or Homebrew on a Mac", () => {
    expect(commands({})).toEqual([
      'apt-get update',
      'env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends poppler-utils qpdf libxml2-utils libreoffice-calc libreoffice-writer',
    ]);
    expect(commands({ platform: 'darwin' })).toEqual([
      'brew install poppler qpdf libxml2 libreoffice',
    ]);
  });

  it('says what to do by hand where it cannot install', () => {
    expect(commands({ user: 1000 })).toEqual([]);
    expect(() => paperToolsFor(machine([], { user: 1000 }), () => {})).toThrow('by hand');
  });
});
