import { expect, it } from 'vitest';
import { goPath, printedAddress, printedCode, siteAddress } from '#lib/content/qr.ts';
import { readCode } from '../read-code.ts';

const SITE = 'https://guide.clinic.test';

it('prints the address that whoever builds the site gave it', () => {
  expect(siteAddress(SITE)).toBe(SITE);
  expect(printedAddress('es', '/check/', SITE)).toBe(`${SITE}/es/check/`);
});

it.each([undefined, 'https://portal-check.example', 'https://example/'])(
  'makes no address up where the site has none: %s',
  (site) => {
    expect(siteAddress(site)).toBeUndefined();
    expect(printedAddress('en', '/check/', siteAddress(site))).toBeUndefined();
    expect(printedCode('en', '/check/', siteAddress(site))).toBeUndefined();
  },
);

it('takes a name that only looks like a made-up one', () => {
  expect(siteAddress('https://counterexample')).toBe('https://counterexample');
  expect(siteAddress('https://example.clinic.test')).toBe('https://example.clinic.test');
});

it.each(['en', 'es'])(
  'carries the edition of the sheet, as another library reads it: %s',
  async (language) => {
    const code = printedCode(language, goPath('two-step-login', '2026-11-27'), SITE)!;
    const folder = language === 'en' ? '' : `/${language}`;
    expect(code.address).toBe(`${SITE}${folder}/go/two-step-login/?edition=2026-11-27`);
    expect(await readCode(code)).toBe(code.address);
  },
);
