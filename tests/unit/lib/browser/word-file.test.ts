import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { convertToHtml } from 'mammoth';
import { describe, expect, it } from 'vitest';
import { wordFile, type AboutWord } from '#lib/browser/word-file.ts';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function made(html: string, about: Partial<AboutWord> = {}) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const bytes = await wordFile(document.body as unknown as Element, {
    title: 'Review',
    language: 'en',
    ...about,
  });
  const files = unzipSync(bytes);
  const read = (name: string) => strFromU8(files[name]!);
  const { value } = await convertToHtml({ buffer: Buffer.from(bytes) });
  return { xml: read('word/document.xml'), about: read('docProps/core.xml'), read, html: value };
}

describe('a part of a page as a Word file', () => {
  it('keeps headings, lists and the words in their order', async () => {
    const { html } = await made(
      '<h1>Review</h1><h2>What we found</h2><ul><li>One</li><li>Two</li></ul><p>End <b>now</b></p>',
    );
    expect(html).toMatch(
      /<h1>Review<\/h1><h2>What we found<\/h2><ul><li>One<\/li><li>Two<\/li><\/ul><p>End <strong>now/,
    );
  });

  it('says which row of a table is its head, and names the table above it', async () => {
    const { xml, html } = await made(
      '<table><caption>North</caption><thead><tr><th>Question</th><th>State</th></tr></thead><tbody><tr><th>Codes?</th><td><b>No</b> seen</td></tr></tbody></table>',
    );
    expect(html).toMatch(/<h3>North<\/h3><table><thead><tr>.*<\/thead><tbody>/);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('keeps the lines of what someone wrote, and of nothing else', async () => {
    const { html } = await made('<p class="as-written">one\ntwo</p><p>three\nfour</p>');
    expect(html).toBe('<p>one<br />two</p><p>three four</p>');
  });

  it('puts a sign for what no such file may hold, so that it opens', async () => {
    const { xml, about } = await made('<p>a\u0000b\uFFFFc\uD800d&lt;w:p/></p>', {
      title: 'x\u0001<y>',
      creator: 'A\u0008 & B',
    });
    expect(xml).toContain('a\uFFFDb\uFFFDc\uFFFDd');
    expect(xml).toContain('w:p/&gt;');
    expect(about).toContain('x\uFFFD&lt;y&gt;');
    expect(about).toContain('A\uFFFD &amp; B');
  });

  it('leaves out what is there for the eye alone', async () => {
    const { html } = await made(
      '<p>x</p><svg aria-hidden="true"></svg><p aria-hidden="true">0 50 100</p>',
    );
    expect(html).toBe('<p>x</p>');
  });

  it('takes a picture along with its words, and refuses one without', async () => {
    const { html } = await made(`<img src="data:image/png;base64,${PNG}" alt="Our logo">`);
    expect(html).toContain('alt="Our logo"');
    await expect(made(`<img src="data:image/png;base64,${PNG}" alt="">`)).rejects.toThrow(
      /no words for who cannot see it/,
    );
  });

  it('has the paper that was asked for, on its side where tables are wide', async () => {
    expect((await made('<p>x</p>', { paper: 'letter' })).xml).toContain(
      '<w:pgSz w:w="12240" w:h="15840"',
    );
    const wide = await made('<p>x</p>', { paper: 'a4', landscape: true });
    expect(wide.xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  it('draws a line before the paragraphs that have a color', async () => {
    const { xml } = await made('<p class="a">x</p><p>y</p>', {
      lineBefore: (one) => (one.matches('.a') ? '8A1420' : undefined),
    });
    expect(xml.match(/<w:pBdr>/g)).toHaveLength(1);
    expect(xml).toContain('w:color="8A1420"');
  });
});
