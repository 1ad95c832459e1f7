import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** Finds a Chromium for the browser tests, or installs one, and says what it did. */

/** What the decisions rest on, gathered once, so that they can be tested as plain functions. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folders of PATH. */
  readonly folders: readonly string[];
  readonly platform: NodeJS.Platform;
  /** Numeric user id; 0 is root, undefined on Windows. */
  readonly user: number | undefined;
  /** Text of /etc/os-release, empty where there is none (freedesktop os-release(5)). */
  readonly osRelease: string;
  /** Where Playwright would keep its own browser. */
  readonly playwrights: string;
  isExecutable(path: string): boolean;
  /** Can `sudo` run a command without a password? */
  hasSudo(): boolean;
}

export interface Found {
  readonly path: string;
  readonly how: string;
}

/** Debian calls it chromium; Ubuntu, Fedora and Google have names of their own. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * Looks for a browser that is there already.
 * @throws when CHROMIUM_PATH names something that cannot be run: a wish that cannot be met is not passed over
 */
export function findBrowser(machine: Machine): Found | undefined {
  const wished = machine.env['CHROMIUM_PATH'];
  if (wished) {
    if (!machine.isExecutable(wished))
      throw new Error(
        `CHROMIUM_PATH is ${wished}, which cannot be run. Correct it, or unset it to let a browser be found.`,
      );
    return { path: wished, how: 'named by CHROMIUM_PATH' };
  }
  const path = NAMES.flatMap((name) => machine.folders.map((folder) => join(folder, name))).find(
    (one) => machine.isExecutable(one),
  );
  if (path) return { path, how: 'found on PATH' };
  return machine.isExecutable(machine.playwrights)
    ? { path: machine.playwrights, how: "Playwright's own" }
    : undefined;
}

/**
 * Chromium's engine without the rest of the browser: it takes half the time for most tests,
 * has no back-forward cache, and moves a pointer over each new page by itself.
 */
const ENGINE = 'chromium-headless-shell';

/** Looks for the engine; where it is missing, or a browser was wished for, the whole browser stands in. */
export function findEngine(machine: Machine): Found | undefined {
  const path = machine.env['CHROMIUM_PATH']
    ? undefined
    : machine.folders
        .map((folder) => join(folder, ENGINE))
        .find((one) => machine.isExecutable(one));
  return path ? { path, how: 'found on PATH' } : findBrowser(machine);
}

export const isUbuntu = (osRelease: string): boolean => /^ID(_LIKE)?=.*\bubuntu\b/m.test(osRelease);
export const isDebian = (osRelease: string): boolean =>
  /^ID(_LIKE)?=.*\bdebian\b/m.test(osRelease) && !isUbuntu(osRelease);

/**
 * The commands that install a browser on this machine, in order. Debian has a
 * package. Ubuntu's package of that name is only a door to a snap, which needs
 * a running snapd, so Ubuntu gets Playwright's browser and the libraries it needs.
 */
export function installCommands(machine: Machine): readonly (readonly string[])[] {
  const playwright = ['npx', 'playwright', 'install'];
  const root = machine.user === 0;
  if (machine.platform !== 'linux' || !(root || machine.hasSudo()))
    return [[...playwright, 'chromium']];
  if (isUbuntu(machine.osRelease)) return [[...playwright, '--with-deps', 'chromium']];
  if (!isDebian(machine.osRelease)) return [[...playwright, 'chromium']];
  return aptCommands(machine, 'chromium', ENGINE);
}

/** The commands that install packages of Debian's or Ubuntu's, as root or through sudo. */
function aptCommands(
  { user }: Machine,
  ...names: readonly string[]
): readonly (readonly string[])[] {
  const sudo = user === 0 ? [] : ['sudo', '-n'];
  return [
    [...sudo, 'apt-get', 'update'],
    [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', ...names],
  ];
}

/**
 * The commands that install programs here, in order; none where only a person can.
 * @param apt their packages on Debian and Ubuntu
 * @param brew their packages on macOS, by Homebrew
 */
export function packageCommands(
  machine: Machine,
  apt: readonly string[],
  brew: readonly string[] = [],
): readonly (readonly string[])[] {
  if (machine.platform === 'darwin' && brew.length > 0) return [['brew', 'install', ...brew]];
  const hasApt = isDebian(machine.osRelease) || isUbuntu(machine.osRelease);
  const mayInstall = machine.user === 0 || machine.hasSudo();
  return machine.platform === 'linux' && hasApt && mayInstall ? aptCommands(machine, ...apt) : [];
}

/**
 * Runs commands in order, and says each.
 * @param byHand what to do instead
 * @throws at the first that fails, with `byHand`
 */
export function runCommands(
  commands: readonly (readonly string[])[],
  print: (line: string) => void,
  byHand: string,
): void {
  for (const command of commands) {
    print(`  ${command.join(' ')}`);
    const [name = '', ...rest] = command;
    if (spawnSync(name, rest, { stdio: 'inherit' }).status !== 0)
      throw new Error(`"${command.join(' ')}" failed. ${byHand}`);
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** This machine. Playwright is asked last, so that its absence is no error. */
export function thisMachine(): Machine {
  const { chromium } = createRequire(import.meta.url)(
    '@playwright/test',
  ) as typeof import('@playwright/test');
  return {
    env: process.env,
    folders: (process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
    platform: process.platform,
    user: process.getuid?.(),
    osRelease: readOrEmpty('/etc/os-release'),
    playwrights: chromium.executablePath(),
    isExecutable,
    hasSudo: () => spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0,
  };
}

/**
 * Finds a browser, or installs one.
 * @param say gets one line for each thing done
 * @throws when a browser is neither found nor could be installed; the message says what to do by hand
 */
export function browserFor(machine: Machine, print: (line: string) => void): Found {
  const found = findBrowser(machine);
  if (found) {
    print(`Browser: ${found.path} (${found.how}).`);
    if (isDebian(machine.osRelease) && findEngine(machine)?.path === found.path)
      print(`  With ${ENGINE} beside it the tests take half the time: apt-get install ${ENGINE}`);
    return found;
  }
  print('No Chromium on this machine. Installing one:');
  runCommands(
    installCommands(machine),
    print,
    'Install Chromium by hand and set CHROMIUM_PATH to it.',
  );
  const installed = findBrowser(machine);
  if (!installed)
    throw new Error(
      'The installation ended well, but no Chromium can be found. Set CHROMIUM_PATH to it.',
    );
  print(`Browser: ${installed.path} (just installed).`);
  return installed;
}

if (import.meta.main) browserFor(thisMachine(), console.log);
