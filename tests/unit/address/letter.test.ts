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

test('A letter gives each address under which it names its site', () => {
  const letter = readLetter('See portal.example.org, or https://pay.example.org/bill.');
  expect(letter?.addresses.map(({ host }) => host)).toEqual([
    'portal.example.org',
    'pay.example.org',
  ]);
});

test.each(['clinic.local portal', 'clinic.local,', 'clinic@clinic.local', 'a|clinic.local'])(
  'Of “%s” no name is taken that has no known ending',
  (text) => {
    expect(readLetter(text)?.site.site).toBe(text === 'clinic.local,' ? 'clinic.local' : undefined);
  },
);

test('A letter that names an address of numbers beside a site names that site', () => {
  expect(readLetter('https://10.0.0.1/ or https://my.example-clinic.org/')?.site.site).toBe(
    'example-clinic.org',
  );
});
