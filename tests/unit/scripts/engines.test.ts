import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../scripts/browser.ts';
import { enginesHere, missingPackages, sentencesFor } from '../../../scripts/engines.ts';

const ALL = ['chromium', 'firefox-esr', 'WebKitWebDriver', 'Xvfb', 'python3'];
const machine = (names: readonly string[], osRelease = 'ID=debian\n'): Machine => ({
  env: {},
  folders: ['/usr/bin'],
  platform: 'linux',
  user: 0,
  osRelease,
  playwrights: '/cache/playwright/chrome',
  isExecutable: (path) => names.some((name) => path === `/usr/bin/${name}`),
  hasSudo: () => false,
});

describe('finding the engines', () => {
  it('finds all three where their packages are', () => {
    expect(enginesHere(machine(ALL), true)).toEqual(['Chromium', 'Firefox', 'WebKitGTK']);
    expect(missingPackages(machine(ALL), true)).toEqual([]);
    expect(sentencesFor(enginesHere(machine(ALL), true))).toHaveLength(1);
  });

  it.each(['WebKitWebDriver', 'Xvfb', 'python3'])('has no WebKitGTK without %s', (name) => {
    const without = machine(ALL.filter((one) => one !== name));
    expect(enginesHere(without, true)).toEqual(['Chromium', 'Firefox']);
  });

  it('has no WebKitGTK without the window around it', () => {
    expect(enginesHere(machine(ALL), false)).not.toContain('WebKitGTK');
    expect(missingPackages(machine(ALL), false)).toEqual(['gir1.2-webkit2-4.1', 'python3-gi']);
  });

  it('installs what is missing, and asks Ubuntu for no Firefox that it lacks', () => {
    const packages = [
      'firefox-esr',
      'webkit2gtk-driver',
      'xvfb',
      'gir1.2-webkit2-4.1',
      'python3-gi',
    ];
    expect(missingPackages(machine([]), false)).toEqual(packages);
    expect(missingPackages(machine([], 'ID=ubuntu\nID_LIKE=debian\n'), false)).toEqual(
      packages.slice(1),
    );
  });

  it('says in one sentence what is not tested on a machine without Debian’s packages', () => {
    expect(sentencesFor(['Chromium'])[1]).toMatch(
      /^Not tested on this machine: Firefox, WebKitGTK, /,
    );
  });
});
