import { expect, it } from 'vitest';
import { withoutProps } from '../../../scripts/island-props.ts';

const words = { heading: 'Is it "really" <secure> & yours?', more: 'x'.repeat(5_000) };
const escaped = JSON.stringify(words)
  .replaceAll('&', '&amp;')
  .replaceAll('"', '&quot;')
  .replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;');
const page = (client: string, props = escaped) =>
  `<h1>Check</h1><astro-island uid="a" component-url="/_astro/Check.js" props="${props}" ssr client="${client}" opts="{}"><p>Words</p></astro-island>`;

it('takes what a tool is given into a file, just as it was before it was escaped', () => {
  for (const client of ['engaged', 'answering', 'pressing']) {
    const { html, files } = withoutProps(page(client));
    expect(files).toHaveLength(1);
    expect(JSON.parse(files[0]!.text)).toEqual(words);
    expect(html).toContain(` data-given="/${files[0]!.path}"`);
    expect(html).not.toContain('props=');
    expect(html).toContain('<p>Words</p>');
  }
});

it('names the file in the folder that the site stands in, by what is in it', () => {
  const { html, files } = withoutProps(page('engaged'), '/portal-check/');
  expect(html).toContain(` data-given="/portal-check/${files[0]!.path}"`);
  const other = withoutProps(page('engaged', escaped.replace('Is', 'Was')));
  expect(other.files[0]!.path).not.toBe(files[0]!.path);
});

it('leaves what is short, and islands that wake in another way, as they are', () => {
  for (const html of [page('engaged', '{&quot;a&quot;:1}'), page('visible'), page('load')])
    expect(withoutProps(html)).toEqual({ html, files: [] });
});

it('stops at an escape that it does not know, and does not guess', () => {
  expect(() => withoutProps(page('engaged', `&#8212;${escaped}`))).toThrow('&#8212;');
});
