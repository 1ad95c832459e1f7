import { getViteConfig } from 'astro/config';

/** Rules and content run in Node; nothing here needs a browser (that is Playwright's part). */
export default getViteConfig({
  // @ts-expect-error -- `test` belongs to Vitest; Astro's type names Vite's options only.
  test: { include: ['tests/{unit,content,components}/**/*.test.ts'], testTimeout: 30_000 },
});
