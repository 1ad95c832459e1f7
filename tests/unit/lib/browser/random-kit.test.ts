import { expect, it } from 'vitest';
import { isKey } from '#domain/demo/portal/codes.ts';
import { freshBackupCodes, freshKey, freshKit } from '#lib/browser/random-kit.ts';

it('draws keys of 160 bits, none twice', () => {
  const keys = Array.from({ length: 200 }, freshKey);
  expect(keys.every((key) => isKey(key) && /^[A-Z2-7]{32}$/.test(key))).toBe(true);
  expect(new Set(keys).size).toBe(200);
});

it('draws ten backup codes, none twice', () => {
  const codes = Array.from({ length: 20 }, freshBackupCodes);
  expect(codes.every((ten) => ten.length === 10)).toBe(true);
  expect(new Set(codes.flat()).size).toBe(200);
});

it('draws a kit whose two keys differ', () => {
  const { appKey, textKey, backupCodes } = freshKit();
  expect(appKey).not.toBe(textKey);
  expect(backupCodes).toHaveLength(10);
});
