import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textLength } from '#domain/clinics/text-message.ts';
import type { Item } from '#domain/clinics/types.ts';
import { piecesOf } from '#lib/words/clinic-words.ts';
import { clinicWords } from '#schemas/clinics.ts';
import { lessons } from './guide.ts';

/** The words that clinics send on, with every lesson and tool filled in. */

const words = clinicWords.parse(parse(readFileSync('src/content/clinics/en.yaml', 'utf8')));
/** As long as the address of a clinic's own copy may well be. */
const site = 'https://portal-check.riverside-family.example';

const blank = { href: '', kit: '', poster: '', embed: '', parts: [] };
const items: readonly Item[] = [
  ...lessons.map(({ slug, lesson }): Item => ({
    ...blank,
    id: slug,
    kind: 'lesson',
    href: `/lessons/${slug}/`,
    title: lesson.title,
    message: lesson.mainMessage,
    action: lesson.action.text,
    minutes: lesson.minutes,
  })),
  ...Object.entries(words.tools).map(([id, tool]): Item => ({
    ...blank,
    ...tool,
    id,
    kind: 'tool',
    href: `/${id}/`,
  })),
];
const pieces = (item: Item, clinic = '') =>
  piecesOf(words, item, { address: site + item.href, home: `${site}/`, clinic });

describe.each(items)('the words about $id', (item) => {
  it('fit one text message with the link, in the alphabet of phones', () => {
    const { text } = pieces(item);
    expect(text).toContain(site + item.href);
    expect(textLength(text)).toMatchObject({ alphabet: 'gsm-7', parts: 1 });
  });

  it('leave nothing to fill in', () => {
    const { letter, text, notice, phone } = pieces(item);
    for (const line of [...letter, text, ...notice, ...phone]) expect(line).not.toMatch(/[{}]/);
  });

  it('take a clinic’s name for text, whatever it holds', () => {
    const name = '{address} <script>alert(1)</script> $& {title}';
    const { letter } = pieces(item, name);
    expect(letter.at(-1)).toBe(name);
  });
});
