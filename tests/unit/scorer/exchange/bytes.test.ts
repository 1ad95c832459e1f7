import { expect, it } from 'vitest';
import { tableTextOf, textOf } from '#domain/scorer/exchange/bytes.ts';

const ascii = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

it.each<[string, Uint8Array, string]>([
  ['UTF-16 without its mark', Uint8Array.of(0x67, 0, 0x72, 0, 0xfc, 0, 0x6e, 0), 'grün'],
  ['UTF-16 the other way round', Uint8Array.of(0, 0x67, 0, 0x72, 0, 0xfc, 0, 0x6e), 'grün'],
  ['the encoding of old Windows', ascii('gr\xfcn\r\nrot'), 'grün\r\nrot'],
  ['the encoding of old Windows, on one line', ascii('gr\xfcn'), 'grün'],
  ['the encoding of old Windows, with the line ends of Unix', ascii('gr\xfcn\nrot'), 'grün\nrot'],
  ['the encoding of old Macs', ascii('gr\x9fn\rrot'), 'grün\rrot'],
])('a table is text in %s', (_name, bytes, text) => {
  expect(tableTextOf(bytes)).toBe(text);
});

it.each<[string, Uint8Array]>([
  ['with zeros in it', ascii('a,b\0')],
  ['with a zero where UTF-16 has one, and none where it has the next', ascii('A\0BC')],
  ['with the same the other way round', ascii('\0ABC')],
  ['with none where UTF-16 the other way round has the first', ascii('AB\0C')],
  ['of UTF-16 that was cut within a letter', ascii('A\0B\0C')],
])('bytes %s are no table', (_name, bytes) => {
  expect(tableTextOf(bytes)).toBeUndefined();
});

it('a byte of a mark alone makes no UTF-16', () => {
  expect(textOf(Uint8Array.of(0xff, 0x41))).toBeUndefined();
  expect(textOf(Uint8Array.of(0xfe, 0x41))).toBeUndefined();
});
