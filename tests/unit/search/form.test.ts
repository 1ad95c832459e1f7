import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer, Engine } from '#lib/browser/search-engine.ts';
import { attachSearch } from '../../../src/components/search/search.ts';

/** A search form whose engine answers when the test says so. */

const waiting = new Map<string, (answer: Answer) => void>();
const engine: Engine = {
  speech: { some: '{n} pages', none: 'Nothing for {words}', corrected: '', doors: [] },
  find: (query: string) => new Promise<Answer>((resolve) => waiting.set(query, resolve)),
};

const { document } = parseHTML(`<form action="/search/"><input>
  <p data-search-status></p><ul data-search-results></ul></form>`);
const form = document.querySelector('form')!;
const input = form.querySelector('input')!;

beforeEach(() => {
  vi.stubGlobal('document', document);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function ask(query: string): Promise<void> {
  input.value = query;
  form.dispatchEvent(new document.defaultView!.Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(waiting.has(query)).toBe(true));
}
const answer = async (query: string, title: string): Promise<void> => {
  const page = { href: '/', title, excerpt: title, parts: [] };
  waiting.get(query)!({ found: [page], corrected: undefined });
  await new Promise((resolve) => setTimeout(resolve));
};

it('a slow answer to an earlier query does not take the place of the answer to the last one', async () => {
  attachSearch(form as unknown as HTMLFormElement, async () => engine);
  await ask('email');
  await ask('password');
  await answer('password', 'Passwords');
  await answer('email', 'Email');
  const list = form.querySelector('[data-search-results]')!;
  expect(list.textContent).toContain('Passwords');
  expect(list.textContent).not.toContain('Email');
});
