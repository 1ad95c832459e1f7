import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '#domain/bytes/base64url.ts';

describe('bytes', () => {
  it('come back from base64url, which an address can carry, as Node reads it too', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 100 }).filter(({ length }) => length > 0),
        (bytes) => {
          const text = toBase64Url(bytes);
          expect(text).toBe(Buffer.from(bytes).toString('base64url'));
          expect(fromBase64Url(text)).toEqual(bytes);
        },
      ),
    );
  });

  it('that are many come back too', () => {
    const many = Uint8Array.from({ length: 100_000 }, (_, n) => n % 251);
    expect(fromBase64Url(toBase64Url(many))).toEqual(many);
  });

  it.each(['', 'a', 'abcde', 'a+b/', 'ab==', 'a b', 'é'])('%j is not base64url', (text) =>
    expect(fromBase64Url(text)).toBeUndefined(),
  );
});
