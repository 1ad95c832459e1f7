import { afterEach, expect, it, vi } from 'vitest';
import { newId } from '#lib/browser/new-id.ts';

afterEach(() => vi.unstubAllGlobals());

it('makes ids that look like a version 4 UUID, and never the same twice', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(new Set(ids).size).toBe(1_000);
});

it('makes them where a page without https has no randomUUID', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  expect(newId()).toHaveLength(36);
});
