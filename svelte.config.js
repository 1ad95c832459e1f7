import { vitePreprocess } from '@astrojs/svelte';

/** TypeScript in components; runes everywhere. */
export default { preprocess: vitePreprocess(), compilerOptions: { runes: true } };
