import { expect, test } from 'vitest';
import { inLanguage, inSite, linkOf } from '#lib/content/links.ts';

test.each([
  ['en', '/', '/', '/'],
  ['en', '/check/#login', '/', '/check/#login'],
  ['es', '/', '/', '/es/'],
  ['es', '/check/#login', '/', '/es/check/#login'],
  ['en', '/', '/portal-check/', '/portal-check/'],
  ['es', '/lessons/two-step-login/', '/portal-check/', '/portal-check/es/lessons/two-step-login/'],
])('in %s, %s on a host at %s stands at %s', (language, path, base, address) => {
  expect(inLanguage(language, path, base)).toBe(address);
});

test('a file that has no language stands in the folder alone', () => {
  expect(inSite('/seal.svg', '/portal-check/')).toBe('/portal-check/seal.svg');
});

test.each(['#why', 'https://www.nhs.uk/', '//elsewhere.example/', 'mailto:help@example.org'])(
  'a link that a writer made whole stays as it is: %s',
  (written) => {
    expect(linkOf('es', written, '/portal-check/')).toBe(written);
  },
);

test('a link that a writer typed from the root stays in the folder and the language', () => {
  expect(linkOf('es', '/check/#address', '/portal-check/')).toBe('/portal-check/es/check/#address');
});

test.each(['/licenses.txt', '/bill-of-materials.cdx.json'])(
  '%s, the same in every language, stands in the folder alone',
  (file) => {
    expect(linkOf('es', file, '/portal-check/')).toBe(`/portal-check${file}`);
  },
);
