import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileKindOf } from '#domain/scorer/exchange/file-kind.ts';

const marks = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const zipOf = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const utf16 = (text: string) => [...text].join('\0') + '\0';
const OLD = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(600);

describe('a file that is no text', () => {
  it.each([
    ['an Excel workbook', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'workbook'],
    [
      'a LibreOffice sheet',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      }),
      'workbook',
    ],
    ['a Numbers sheet', zipOf('Index/Document.iwa', 'Index/Tables/DataList.iwa'), 'workbook'],
    ['a Word file', zipOf('[Content_Types].xml', 'word/document.xml'), 'document'],
    ['an old Excel workbook', marks(OLD + utf16('Workbook')), 'workbook'],
    ['an old Word file', marks(OLD + utf16('WordDocument')), 'document'],
    ['a PDF', marks('%PDF-1.7\n'), 'document'],
    ['rich text', marks('{\\rtf1\\ansi'), 'document'],
    ['a PNG', marks('\x89PNG\r\n\x1a\n'), 'picture'],
    ['a JPEG', marks('\xff\xd8\xff\xe0'), 'picture'],
    ['a phone’s HEIC photo', marks('\0\0\0\x18ftypheic'), 'picture'],
    ['a WebP picture', marks('RIFF\x10\0\0\0WEBPVP8 '), 'picture'],
  ])('is known for %s by its bytes', (_name, bytes, kind) => {
    expect(fileKindOf(bytes)).toBe(kind);
  });

  it.each([
    ['a review', '{"format":"portal-review"}'],
    ['a table', 'record,portal,name\r\n'],
    ['words that speak of a workbook', 'xl/workbook and %PDF'],
    ['words that begin like a bitmap', 'BM,portal,name,value'],
    ['nothing', ''],
  ])('is not seen in %s', (_name, text) => {
    expect(fileKindOf(strToU8(text))).toBeUndefined();
  });
});
