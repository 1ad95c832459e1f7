import { expect, test } from 'vitest';
import { readLetter } from '#domain/address/letter.ts';

test.each([
  ['www.example-clinic.org', 'example-clinic.org'],
  ['Example-Clinic.org/portal', 'example-clinic.org'],
  ['Sign in at: https://my.example-clinic.org/.', 'example-clinic.org'],
  ['«example-clinic.org»', 'example-clinic.org'],
  ['Ask Dr.Jones, or see example-clinic.org', 'example-clinic.org'],
  ['clinic.local', 'clinic.local'],
  ['a.example.org; b.example.org', 'example.org'],
  ['a.example.org or other.com', undefined],
  ['help@example-clinic.org', undefined],
  ['10.0.0.1', undefined],
  ['call 555 0100', undefined],
  ['', undefined],
  ['\ud800', undefined],
] as const)('The letter “%s” names %s', (text, site) => {
  expect(readLetter(text)?.site.site).toBe(site);
});
