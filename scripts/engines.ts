import { globSync } from 'node:fs';
import { join } from 'node:path';
import {
  browserFor,
  findBrowser,
  isUbuntu,
  packageCommands,
  runCommands,
  thisMachine,
  type Machine,
} from './browser.ts';
import { paperToolsFor } from './paper-tools.ts';

/** Finds the three browser engines that the site is tested in, or installs them where Debian's packages can be. */

/** What drives or is a browser: its names on PATH, and the packages of Debian's that bring it. */
const PROGRAMS = {
  firefox: { names: ['firefox-esr', 'firefox'], packages: ['firefox-esr'] },
  WebKitWebDriver: { names: ['WebKitWebDriver'], packages: ['webkit2gtk-driver'] },
  Xvfb: { names: ['Xvfb'], packages: ['xvfb'] },
} as const;
type Program = keyof typeof PROGRAMS;

/** Debian's own Python, which alone finds Debian's own libraries, and what it needs to open a window around WebKit. */
export const PYTHON = '/usr/bin/python3';
const BINDING = {
  files: [
    '/usr/lib/*/girepository-1.0/WebKit2-4.1.typelib',
    '/usr/lib/python3/dist-packages/gi/__init__.py',
  ],
  packages: ['gir1.2-webkit2-4.1', 'python3-gi'],
} as const;
const hasBinding = (): boolean => BINDING.files.every((file) => globSync(file).length > 0);

/** Where a program is; nothing where it is not. */
export const programOf = (program: Program, machine: Machine): string | undefined =>
  machine.folders
    .flatMap((folder) => PROGRAMS[program].names.map((name) => join(folder, name)))
    .find((path) => machine.isExecutable(path));

export type EngineName = 'Chromium' | 'Firefox' | 'WebKitGTK';

/** The engines that can be run here as things are. */
export function enginesHere(machine: Machine, binding = hasBinding()): readonly EngineName[] {
  const isHere: Readonly<Record<EngineName, boolean>> = {
    Chromium: findBrowser(machine) !== undefined,
    Firefox: programOf('firefox', machine) !== undefined,
    WebKitGTK:
      binding &&
      machine.isExecutable(PYTHON) &&
      (['WebKitWebDriver', 'Xvfb'] as const).every((name) => programOf(name, machine)),
  };
  return (Object.keys(isHere) as EngineName[]).filter((name) => isHere[name]);
}

/** Packages that are missing here, by Debian's names. Ubuntu has no Firefox of its own but a snap. */
export function missingPackages(machine: Machine, binding = hasBinding()): readonly string[] {
  const programs = (Object.keys(PROGRAMS) as Program[]).filter(
    (name) => !programOf(name, machine) && !(name === 'firefox' && isUbuntu(machine.osRelease)),
  );
  return [
    ...programs.flatMap((name) => PROGRAMS[name].packages),
    ...(binding ? [] : BINDING.packages),
  ];
}

/** What the end of the search says: one sentence of what runs, one of what does not. */
export function sentencesFor(here: readonly EngineName[]): readonly string[] {
  const missing = (['Chromium', 'Firefox', 'WebKitGTK'] as const).filter(
    (name) => !here.includes(name),
  );
  return [
    `Engines: ${here.join(', ') || 'none'}.`,
    ...(missing.length > 0
      ? [
          `Not tested on this machine: ${missing.join(', ')}, whose packages are Debian's (firefox-esr; webkit2gtk-driver, gir1.2-webkit2-4.1, python3-gi, xvfb).`,
        ]
      : []),
  ];
}

/**
 * Finds the engines, or installs them.
 * @param print gets one line for each thing done
 * @throws when there is no Chromium and none could be installed, or an installation failed
 */
export function enginesFor(machine: Machine, print: (line: string) => void): void {
  browserFor(machine, print);
  paperToolsFor(machine, print);
  const missing = missingPackages(machine);
  const commands = missing.length > 0 ? packageCommands(machine, missing) : [];
  if (commands.length > 0) {
    print(`Not on this machine: ${missing.join(', ')}. Installing:`);
    runCommands(commands, print, `Install by hand: ${missing.join(', ')}.`);
  }
  for (const sentence of sentencesFor(enginesHere(machine))) print(sentence);
}

if (import.meta.main) enginesFor(thisMachine(), console.log);
