import { Document as WordDocument, Packer } from 'docx';
import { paperOf, type AboutWord } from './word/about.ts';
import { WordReader } from './word/blocks.ts';
import { writable } from './word/text.ts';

export type { AboutWord } from './word/about.ts';
export type { Drawing } from './word/picture.ts';

/**
 * A part of a page as the bytes of a Word file to change (Office Open XML, ECMA-376): the same
 * words in the same order, with headings, lists and header rows.
 *
 * @throws where a drawing is missing
 */
export async function wordFile(part: Element, about: AboutWord): Promise<Uint8Array> {
  const reader = new WordReader(about);
  const children = reader.blocks(part);
  const properties = paperOf(about);
  const word = new WordDocument({
    title: writable(about.title),
    description: about.description ?? '',
    creator: writable(about.creator ?? ''),
    styles: {
      default: {
        document: {
          run: {
            font: 'Arial',
            size: 2 * (about.points ?? 12),
            language: { value: about.language === 'en' ? 'en-US' : about.language },
          },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { size: 28, bold: true },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
        heading3: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 160, after: 60 } },
        },
      },
    },
    numbering: { config: reader.numberings },
    sections: [{ ...(properties && { properties }), children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}
