import type { FileKind } from '#domain/scorer/types.ts';

/** The bytes as one character each, so that their marks can be looked for. */
const asMarks = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
};

/** In a zip, the names of its parts stand in the open (APPNOTE 4.3.12). */
const WORKBOOK_PART =
  /xl\/(?:workbook|worksheets|styles)|opendocument\.spreadsheet|Index\/Tables\//;
/** The old binary files name their main stream in UTF-16 ([MS-CFB], 2.6.1). */
const OLD_WORKBOOK = /W\0o\0r\0k\0b\0o\0o\0k|B\0o\0o\0k\0\0/;

const PICTURE =
  /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|RIFF.{4}WEBP|.{4}ftyp|II\*\0|MM\0\*)/s;

/**
 * What a file is that is neither text nor a review, by its first bytes and not by its
 * name: mail and phones rename files.
 *
 * @returns undefined when it may be text
 */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const start = asMarks(bytes.subarray(0, 64));
  if (start.startsWith('PK\x03\x04'))
    return WORKBOOK_PART.test(asMarks(bytes)) ? 'workbook' : 'document';
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return OLD_WORKBOOK.test(asMarks(bytes)) ? 'workbook' : 'document';
  if (/^(?:%PDF|\{\\rtf)/.test(start)) return 'document';
  return PICTURE.test(start) ? 'picture' : undefined;
}
