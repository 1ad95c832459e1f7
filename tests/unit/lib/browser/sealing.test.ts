import { createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canSeal, seal, unseal } from '#lib/browser/sealing.ts';

const TAG_BYTES = 16;
const TEXT = 'May I swim again? ¿Puedo nadar? 泳げますか 🏊';

afterEach(() => void vi.unstubAllGlobals());

describe('a sealed text', () => {
  it('opens again, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        async (text) => (await unseal(await seal(text))) === text,
      ),
    );
  });

  it('is opened by another implementation of AES-256-GCM', async () => {
    const { bytes, iv, key } = await seal(TEXT);
    const opener = createDecipheriv('aes-256-gcm', key, iv);
    opener.setAuthTag(bytes.subarray(-TAG_BYTES));
    expect(
      opener.update(bytes.subarray(0, -TAG_BYTES), undefined, 'utf8') + opener.final('utf8'),
    ).toBe(TEXT);
  });

  it('is longer than the text by the tag alone, and shows none of it', async () => {
    const { bytes, iv, key } = await seal('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
    expect([bytes.length, iv.length, key.length]).toEqual([32 + TAG_BYTES, 12, 32]);
    expect(new TextDecoder().decode(bytes)).not.toContain('aaa');
  });

  it('does not open with another key', async () => {
    const [one, other] = [await seal(TEXT), await seal(TEXT)];
    expect(await unseal({ ...one, key: other.key })).toBeUndefined();
  });

  it('does not open when a bit of it was changed, wherever', async () => {
    const sealed = await seal(TEXT);
    const opened = await Promise.all(
      Array.from(sealed.bytes, (_, at) => {
        const bytes = sealed.bytes.slice();
        bytes[at]! ^= 1;
        return unseal({ ...sealed, bytes });
      }),
    );
    expect(new Set(opened)).toEqual(new Set([undefined]));
  });

  it('never takes the same iv twice under one key', async () => {
    const { key } = await seal(TEXT);
    const sealed = await Promise.all(Array.from({ length: 1_000 }, () => seal(TEXT, key)));
    expect(new Set(sealed.map(({ iv }) => iv.join())).size).toBe(1_000);
    expect(new Set(sealed.map(({ bytes }) => bytes.join())).size).toBe(1_000);
  });

  it('has a key of its own unless one is given', async () => {
    const [one, other] = [await seal(TEXT), await seal(TEXT)];
    expect(one.key).not.toEqual(other.key);
    expect((await seal(TEXT, one.key)).key).toEqual(one.key);
  });
});

it('says beforehand where there is no Web Crypto, as on plain http', () => {
  expect(canSeal()).toBe(true);
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues });
  expect(canSeal()).toBe(false);
});
