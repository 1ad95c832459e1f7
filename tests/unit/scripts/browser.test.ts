import { describe, expect, it } from 'vitest';
import {
  browserFor,
  findBrowser,
  findEngine,
  installCommands,
  type Machine,
} from '../../../scripts/browser.ts';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const UBUNTU = 'ID=ubuntu\nID_LIKE=debian\n';
const MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n';
const LMDE = 'ID=lmde\nID_LIKE=debian\n';
const FEDORA = 'ID=fedora\n';

/** A Debian machine, run by root, with these programs on it. */
const machine = (programs: readonly string[], changes: Partial<Machine> = {}): Machine => ({
  env: {},
  folders: ['/usr/local/bin', '/usr/bin'],
  platform: 'linux',
  user: 0,
  osRelease: DEBIAN,
  playwrights: '/cache/playwright/chrome',
  isExecutable: (path) => programs.includes(path),
  hasSudo: () => false,
  ...changes,
});

const commands = (changes: Partial<Machine>) =>
  installCommands(machine([], changes)).map((command) => command.join(' '));

describe('finding a browser', () => {
  it('takes the one that CHROMIUM_PATH names before any other', () => {
    expect(
      findBrowser(
        machine(['/opt/mine', '/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/opt/mine' } }),
      )?.path,
    ).toBe('/opt/mine');
  });

  it('refuses a CHROMIUM_PATH that cannot be run, and names it', () => {
    expect(() =>
      findBrowser(machine(['/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/opt/gone' } })),
    ).toThrow('/opt/gone');
  });

  it.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'])(
    'knows %s on PATH',
    (name) => {
      expect(findBrowser(machine([`/usr/bin/${name}`]))).toEqual({
        path: `/usr/bin/${name}`,
        how: 'found on PATH',
      });
    },
  );

  it('takes Chromium before Chrome, and the earlier folder of PATH first', () => {
    expect(findBrowser(machine(['/usr/local/bin/google-chrome', '/usr/bin/chromium']))?.path).toBe(
      '/usr/bin/chromium',
    );
    expect(findBrowser(machine(['/usr/bin/chromium', '/usr/local/bin/chromium']))?.path).toBe(
      '/usr/local/bin/chromium',
    );
  });

  it("takes Playwright's own when PATH has none", () => {
    expect(findBrowser(machine(['/cache/playwright/chrome']))).toEqual({
      path: '/cache/playwright/chrome',
      how: "Playwright's own",
    });
  });

  it('says so when there is none', () => {
    expect(findBrowser(machine([]))).toBeUndefined();
  });

  it('installs nothing when one is there, and says which', () => {
    const said: string[] = [];
    expect(browserFor(machine(['/usr/bin/chromium']), (line) => said.push(line)).path).toBe(
      '/usr/bin/chromium',
    );
    expect(said).toEqual([
      'Browser: /usr/bin/chromium (found on PATH).',
      '  With chromium-headless-shell beside it the tests take half the time: apt-get install chromium-headless-shell',
    ]);
  });
});

describe('finding the engine', () => {
  const both = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];

  it('takes the engine alone where it is there', () => {
    expect(findEngine(machine(both))?.path).toBe('/usr/bin/chromium-headless-shell');
    expect(findBrowser(machine(both))?.path).toBe('/usr/bin/chromium');
  });

  it('takes the whole browser where the engine is missing', () => {
    expect(findEngine(machine(['/usr/bin/chromium']))?.path).toBe('/usr/bin/chromium');
  });

  it('keeps to the browser that was wished for', () => {
    expect(
      findEngine(machine([...both, '/opt/mine'], { env: { CHROMIUM_PATH: '/opt/mine' } }))?.path,
    ).toBe('/opt/mine');
  });

  it('says nothing of the engine where it is there', () => {
    const said: string[] = [];
    browserFor(machine(both), (line) => said.push(line));
    expect(said).toEqual(['Browser: /usr/bin/chromium (found on PATH).']);
  });
});

describe('installing a browser', () => {
  it("uses Debian's package when run by root", () => {
    expect(commands({})).toEqual([
      'apt-get update',
      'env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium chromium-headless-shell',
    ]);
  });

  it("uses Debian's package through sudo that asks no password", () => {
    expect(commands({ user: 1000, hasSudo: () => true })).toEqual([
      'sudo -n apt-get update',
      'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium chromium-headless-shell',
    ]);
  });

  it('treats a child of Debian as Debian', () => {
    expect(commands({ osRelease: LMDE })[0]).toBe('apt-get update');
  });

  it("uses Playwright's without the right to install packages", () => {
    expect(commands({ user: 1000 })).toEqual(['npx playwright install chromium']);
  });

  it.each([
    ['Ubuntu', UBUNTU],
    ['a child of Ubuntu', MINT],
  ])("uses Playwright's on %s, whose package is only a door to a snap", (_name, osRelease) => {
    expect(commands({ osRelease })).toEqual(['npx playwright install --with-deps chromium']);
  });

  it("uses Playwright's on another Linux, and leaves its packages alone", () => {
    expect(commands({ osRelease: FEDORA })).toEqual(['npx playwright install chromium']);
  });

  it.each(['darwin', 'win32'] as const)("uses Playwright's on %s", (platform) => {
    expect(commands({ platform, osRelease: '', user: undefined })).toEqual([
      'npx playwright install chromium',
    ]);
  });
});
