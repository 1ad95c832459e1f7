import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { bytesOf, FILE_LIMIT } from '#domain/scorer/exchange/bytes.ts';
import { fileText, readText } from '#domain/scorer/exchange/read-text.ts';

const schema = v.strictObject({
  format: v.literal('pretend'),
  version: v.literal(1),
  name: v.string(),
});
const read = (text: string) => readText(text, 'pretend', schema);

describe('a text of one of our formats', () => {
  it('opens when it is what it says it is', () =>
    expect(read('{"format":"pretend","version":1,"name":"North"}')).toEqual({
      ok: true,
      value: { format: 'pretend', version: 1, name: 'North' },
    }));

  it.each([
    ['not-a-review', 'hello'],
    ['not-a-review', '[]'],
    ['not-a-review', '{"format":"another","version":1,"name":"North"}'],
    ['damaged', '{"format":"pretend","version":1,"na'],
    ['damaged', '{"format":"pretend","version":1}'],
    ['damaged', '{"format":"pretend","version":0,"name":"North"}'],
    ['newer', '{"format":"pretend","version":2,"elsewhere":true}'],
  ])('is refused as %s: %s', (reason, text) => expect(read(text)).toEqual({ ok: false, reason }));
});

describe('the text of a file', () => {
  it('comes out of its bytes', () =>
    expect(fileText(bytesOf('a file'))).toEqual({ ok: true, value: 'a file' }));

  it('is refused by its length before anything is read', () =>
    expect(fileText(new Uint8Array(FILE_LIMIT + 1))).toEqual({ ok: false, reason: 'too-big' }));

  it('is refused when the bytes are no text', () =>
    expect(fileText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe))).toEqual({
      ok: false,
      reason: 'not-a-review',
    }));
});
