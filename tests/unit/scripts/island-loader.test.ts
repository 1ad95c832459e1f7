import { expect, it } from 'vitest';
import { withoutLoader } from '../../../scripts/island-loader.ts';

const page = (client: string) =>
  `<html lang="en"><head></head><body><p>Read me.</p><script>wake()</script><script>load()</script><astro-island uid="a" client="${client}"></astro-island><script type="module" src="/_astro/page.js"></script></body></html>`;

it('leaves the loader of islands that wait until they are in view to the page, by its address', () => {
  const taken = withoutLoader(page('visible'));
  expect(taken?.script).toBe('wake()\nload()');
  expect(taken?.html).toContain(`<html data-islands="/${taken?.file}" lang="en">`);
  expect(taken?.html).not.toContain('load()');
  expect(taken?.html).toContain('<script type="module" src="/_astro/page.js"></script>');
});

it('keeps in the page what hears the first sign of life, which would be lost while a file is on its way, and has the loader fetched', () => {
  const loader = "customElements.define('astro-island', Island)";
  const taken = withoutLoader(page('engaged').replace('load()', loader));
  expect(taken?.script).toBe(loader);
  expect(taken?.html).toContain('<script>wake()</script>');
  expect(taken?.html).not.toContain(loader);
  expect(taken?.html).toContain(
    `<script type="module" src="/${taken?.file}"></script></body></html>`,
  );
  expect(taken?.html).not.toContain('data-islands');
});

it('has the loader wait for the site’s own script, which keeps translated words', () => {
  const taken = withoutLoader(
    page('engaged').replace('load()', 'customElements.define(0)').replace('page.js', 'Page.abc.js'),
  );
  expect(taken?.script).toBe('import "/_astro/Page.abc.js";\ncustomElements.define(0)');
});

it('names it in the folder that the site stands in', () => {
  const taken = withoutLoader(page('visible'), '/portal-check/');
  expect(taken?.html).toContain(`<html data-islands="/portal-check/${taken?.file}"`);
});

it('gives the same file for the same loader, and another for another', () => {
  const file = (html: string) => withoutLoader(html)?.file;
  expect(file(page('visible'))).toBe(file(page('visible').replace('Read me.', 'Read me twice.')));
  expect(file(page('visible'))).not.toBe(file(page('visible').replace('wake()', 'rouse()')));
});

it('leaves a page without islands as it is', () => {
  expect(
    withoutLoader('<html><head></head><body><script src="/a.js"></script></body></html>'),
  ).toBeUndefined();
});
