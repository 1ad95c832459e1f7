import { afterEach, describe, expect, it, vi } from 'vitest';
import { smallHelper } from '../../../scripts/no-names-ahead.ts';

interface Helper {
  readonly __vitePreload: <T>(load: () => Promise<T>, along?: readonly string[]) => Promise<T>;
}
/** The helper as a browser runs it, with a head that only notes what it is given. */
async function helperOf(base: string) {
  const heads: { rel: string; href: string }[] = [];
  vi.stubGlobal('document', {
    createElement: () => ({}),
    head: { append: (link: { rel: string; href: string }) => heads.push(link) },
  });
  const code = `data:text/javascript,${encodeURIComponent(`${smallHelper(base)}//${Math.random()}`)}`;
  return { heads, ...((await import(/* @vite-ignore */ code)) as Helper) };
}

afterEach(() => vi.unstubAllGlobals());

describe('the small helper of fetched files', () => {
  it('gives what the file gives, and asks for nothing where nothing comes along', async () => {
    const { heads, __vitePreload } = await helperOf('/');
    expect(await __vitePreload(() => Promise.resolve('it'))).toBe('it');
    expect(heads).toEqual([]);
  });

  it('asks for each file that comes along once, below the folder of the host', async () => {
    const { heads, __vitePreload } = await helperOf('/guide/');
    await __vitePreload(() => Promise.resolve(1), ['_astro/a.js', '_astro/b.js']);
    await __vitePreload(() => Promise.resolve(2), ['_astro/b.js', '_astro/c.js']);
    expect(heads).toEqual(
      ['a', 'b', 'c'].map((name) => ({ rel: 'modulepreload', href: `/guide/_astro/${name}.js` })),
    );
  });

  it('hands on the failure of the file', async () => {
    const { __vitePreload } = await helperOf('/');
    await expect(__vitePreload(() => Promise.reject(new Error('offline')))).rejects.toThrow(
      'offline',
    );
  });
});
