import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { firstOverdue, withFirstPaint } from '../../../scripts/first-paint.ts';

const page =
  `<html><head><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; style-src 'self';">` +
  '<style>p{}</style></head><body><p>Read me.</p><script type="module" src="/_astro/a.js"></script><script type="module" src="/_astro/b.js"></script></body></html>';

it('has a page ask for none of its scripts itself, and names them in their order', () => {
  const html = withFirstPaint(page, '{go()}');
  expect(html).not.toContain('type="module"');
  expect([...html.matchAll(/data-script="([^"]+)"/g)].map(([, file]) => file)).toEqual([
    '/_astro/a.js',
    '/_astro/b.js',
  ]);
});

it('says what comes first right behind the policy, which names its hash', () => {
  const hash = createHash('sha256').update('{go()}').digest('base64');
  expect(withFirstPaint(page, '{go()}')).toContain(
    `script-src 'sha256-${hash}' 'self'; style-src 'self';"><script>{go()}</script><style>`,
  );
});

it('holds nothing back where a page leads on to another one', () => {
  for (const file of ['go/x/index.html', 'es/go/x/index.html', '404.html', 'es/404.html'])
    expect(withFirstPaint(page, '{go()}', file)).toContain(
      '<script type="module" src="/_astro/a.js"></script>',
    );
});

it('writes the script as it stands, whatever signs are in it', () => {
  expect(withFirstPaint(page, '{a("$&$1")}')).toContain('<script>{a("$&$1")}</script>');
});

it('knows the first day of all on which a page is overdue', () => {
  expect(
    firstOverdue([
      '<p data-overdue-after="2027-05-01"></p><p data-overdue-after="2027-02-26"></p>',
      '<p>Never.</p>',
      '<p data-overdue-after="2027-03-01"></p>',
    ]),
  ).toBe(Date.UTC(2027, 1, 26));
});

it('takes no page for overdue where none says when', () => {
  expect(firstOverdue(['<p></p>'])).toBe(Infinity);
});
