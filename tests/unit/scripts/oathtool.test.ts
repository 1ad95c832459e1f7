import { describe, expect, it } from 'vitest';
import { findOathtool, oathtoolCommands, oathtoolFor } from '../../../scripts/oathtool.ts';
import type { Machine } from '../../../scripts/browser.ts';

/** A Debian machine, run by root, with these programs on it. */
const machine = (programs: readonly string[], changes: Partial<Machine> = {}): Machine => ({
  env: {},
  folders: ['/usr/local/bin', '/usr/bin'],
  platform: 'linux',
  user: 0,
  osRelease: 'ID=debian\n',
  playwrights: '/nowhere',
  isExecutable: (path) => programs.includes(path),
  hasSudo: () => false,
  ...changes,
});
const commands = (changes: Partial<Machine>) =>
  oathtoolCommands(machine([], changes)).map((command) => command.join(' '));

describe('finding oathtool', () => {
  it('takes the first on PATH', () => {
    expect(findOathtool(machine(['/usr/bin/oathtool', '/usr/local/bin/oathtool']))).toBe(
      '/usr/local/bin/oathtool',
    );
    expect(findOathtool(machine([]))).toBeUndefined();
  });

  it('installs nothing when it is there, and says where', () => {
    const said: string[] = [];
    expect(oathtoolFor(machine(['/usr/bin/oathtool']), (line) => said.push(line))).toBe(
      '/usr/bin/oathtool',
    );
    expect(said).toEqual(['One-time codes are compared with /usr/bin/oathtool.']);
  });

  it("uses the system's package on Debian and Ubuntu, through sudo where there is one", () => {
    const install = 'env DEBIAN_FRONTEND=noninteractive apt-get install -y oathtool';
    expect(commands({})).toEqual(['apt-get update', install]);
    expect(
      commands({ osRelease: 'ID=ubuntu\nID_LIKE=debian\n', user: 1000, hasSudo: () => true }),
    ).toEqual(['sudo -n apt-get update', `sudo -n ${install}`]);
  });

  it('uses Homebrew on a Mac', () => {
    expect(commands({ platform: 'darwin' })).toEqual(['brew install oath-toolkit']);
  });

  it('says what to do by hand where it cannot install', () => {
    expect(commands({ user: 1000 })).toEqual([]);
    expect(() => oathtoolFor(machine([], { user: 1000 }), () => {})).toThrow('by hand');
  });
});
