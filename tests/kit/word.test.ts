import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordFile } from '#lib/browser/word-file.ts';
import { pathOf, words } from './handouts.ts';
import { converted, SLOW } from './libreoffice.ts';

/** Word files opened by a word processor that shares no line with what made them. */

const folder = mkdtempSync(join(tmpdir(), 'word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const REPORT = `<!doctype html><html><body><h1>Spring review</h1><h2>All answers</h2>
<table><caption>North</caption><thead><tr><th>Question</th><th>State</th></tr></thead>
<tbody><tr><th>Is there a second step?</th><td><b>Yes, and shown</b></td></tr></tbody></table></body></html>`;

let out = '';
const textOf = (name: string): string =>
  execFileSync('pdftotext', ['-layout', join(out, name.replace(/docx$/, 'pdf')), '-'], {
    encoding: 'utf8',
  });

beforeAll(async () => {
  for (const file of words) copyFileSync(pathOf(file), join(folder, basename(file.name)));
  const { document } = parseHTML(REPORT);
  writeFileSync(
    join(folder, 'report.docx'),
    await wordFile(document.body as unknown as Element, {
      title: 'Spring review',
      language: 'en',
      paper: 'letter',
    }),
  );
  out = converted(folder, [...words.map(({ name }) => basename(name)), 'report.docx'], 'pdf');
}, SLOW);

describe('LibreOffice opens', () => {
  it.each(words)('$name, with its title', ({ name, handout }) => {
    const flat = textOf(basename(name)).replace(/\s+/g, ' ');
    expect(flat).toContain(handout.title);
    expect(flat.length).toBeGreaterThan(300);
  });

  it('a report on its paper, with headings and its table', () => {
    const text = textOf('report.docx');
    for (const part of ['Spring review', 'All answers', 'North']) expect(text).toContain(part);
    expect(text).toMatch(/Is there a second step\?\s+Yes, and shown/);
    const facts = execFileSync('pdfinfo', [join(out, 'report.pdf')], { encoding: 'utf8' });
    expect(facts).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
    expect(facts).toMatch(/Title:\s+Spring review/);
  });
});
