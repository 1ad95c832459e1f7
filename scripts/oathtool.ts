import { join } from 'node:path';
import { packageCommands, runCommands, thisMachine, type Machine } from './browser.ts';

/**
 * Finds `oathtool`, or installs it: the one-time codes of the demo portal are compared with
 * those of a program that shares no line with ours.
 */

/** Where it is, if it is there. */
export const findOathtool = (machine: Machine): string | undefined =>
  machine.folders
    .map((folder) => join(folder, 'oathtool'))
    .find((path) => machine.isExecutable(path));

/** The commands that install it here, in order; none where only a person can. */
export const oathtoolCommands = (machine: Machine): readonly (readonly string[])[] =>
  packageCommands(machine, ['oathtool'], ['oath-toolkit']);

/**
 * Finds it, or installs it.
 * @param say gets one line for each thing done
 * @throws when it is neither found nor could be installed; the message says what to do by hand
 */
export function oathtoolFor(machine: Machine, print: (line: string) => void): string {
  const found = findOathtool(machine);
  if (found) {
    print(`One-time codes are compared with ${found}.`);
    return found;
  }
  print('No oathtool on this machine. Installing it:');
  runCommands(oathtoolCommands(machine), print, 'Install oathtool by hand.');
  const installed = findOathtool(machine);
  if (!installed)
    throw new Error(
      'No oathtool on PATH. Install it by hand: the package is called oathtool, or oath-toolkit.',
    );
  print(`One-time codes are compared with ${installed} (just installed).`);
  return installed;
}

if (import.meta.main) oathtoolFor(thisMachine(), console.log);
