import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { unpacked } from '#domain/scorer/exchange/unpack.ts';

const zip = zipSync({ 'a.xml': strToU8('Hello') });
const END = zip.length - 22;
const withBehind = (length: number) => {
  const longer = new Uint8Array(zip.length + length);
  longer.set(zip);
  return longer;
};

it.each([0, 1, 2, 3])('a zip with another sign at place %i of its end has none', (place) => {
  expect(() => unpacked(zip.with(END + place, 0x7e), 1_000)).toThrow('The zip has no end.');
});

it('a zip may have a remark behind its end, no longer than a zip says one can be', () => {
  const plain = unpacked(withBehind(65_535), 100_000);
  expect(typeof plain === 'string' ? plain : strFromU8(unzipSync(plain)['a.xml']!)).toBe('Hello');
  expect(() => unpacked(withBehind(65_536), 100_000)).toThrow('The zip has no end.');
});

it('a zip without parts is nothing but its end', () => {
  expect(unpacked(zipSync({}), 0)).toBeInstanceOf(Uint8Array);
});
