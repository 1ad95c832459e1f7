import { packageCommands, runCommands, thisMachine, type Machine } from './browser.ts';
import { join } from 'node:path';

/** Finds the servers and the load tool of the hosting tests, or installs them: programs that nobody here wrote. */

/** Program → the packages of Debian that bring it, with the modules the tests need. */
const PROGRAMS = {
  nginx: ['nginx', 'libnginx-mod-http-brotli-static'],
  caddy: ['caddy'],
  apache2: ['apache2'],
  wrk: ['wrk'],
} as const;
type Program = keyof typeof PROGRAMS;

const find = (machine: Machine, name: Program): string | undefined =>
  [...machine.folders, '/usr/sbin']
    .map((folder) => join(folder, name))
    .find((path) => machine.isExecutable(path));

/**
 * @returns where each is
 * @throws when one is neither found nor could be installed; the message says what to do by hand
 */
export function serversFor(
  machine: Machine,
  print: (line: string) => void,
): Readonly<Record<Program, string>> {
  const names = Object.keys(PROGRAMS) as Program[];
  const missing = names.filter((name) => !find(machine, name));
  if (missing.length > 0) {
    const packages = missing.flatMap((name) => PROGRAMS[name]);
    print(`Not on this machine: ${missing.join(', ')}. Installing:`);
    runCommands(
      packageCommands(machine, packages),
      print,
      `Install by hand: ${packages.join(', ')}.`,
    );
  }
  return Object.fromEntries(
    names.map((name) => {
      const path = find(machine, name);
      if (!path)
        throw new Error(
          `No ${name} on this machine. Remedy: install ${PROGRAMS[name].join(', ')}.`,
        );
      return [name, path];
    }),
  ) as Record<Program, string>;
}

if (import.meta.main) {
  const found = serversFor(thisMachine(), console.log);
  console.log(`Hosting is tested with ${Object.values(found).join(', ')}.`);
}
