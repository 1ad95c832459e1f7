import svelte from '@astrojs/svelte';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { base, outDir, siteUrl } from './scripts/build-place.ts';
import { contentCheck } from './scripts/content-check.ts';
import { embeds } from './scripts/embeds.ts';
import { firstPaint } from './scripts/first-paint.ts';
import { fingerprintOf } from './scripts/figures/fingerprint.ts';
import { engagedDirective } from './scripts/engaged-directive.ts';
import { languageNotFound } from './scripts/language-404.ts';
import { oneLoader } from './scripts/island-loader.ts';
import { propsOnWaking } from './scripts/island-props.ts';
import { leanIslands } from './scripts/lean-islands.ts';
import { leanPages } from './scripts/lean-pages.ts';
import { licenses } from './scripts/licenses.ts';
import { askAgain } from './scripts/ask-again.ts';
import { OLDEST, OLDEST_TO_READ } from './scripts/oldest-browsers.ts';
import { nextPage } from './scripts/next-page.ts';
import { oneDemo } from './scripts/one-demo.ts';
import { rewrittenPages } from './scripts/rewrite-pages.ts';
import { tightPolicies } from './scripts/tighten-policy.ts';

/** Where the guide will stand. Canonical links, the catalogue and printed addresses use it. */
const site = siteUrl;

/** Everything the pages do not need is forbidden; `frame-ancestors` only works in a header (scripts/headers.ts). */
const directives = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // Frames, in which clinics see the parts that they may embed before they take them along, and workers.
  "child-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html default',
];

export default defineConfig({
  site,
  base,
  outDir,
  // Beside the project, not in node_modules: copies of the project that share those build on their own.
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  integrations: [
    contentCheck(),
    engagedDirective(),
    oneDemo(),
    askAgain(),
    licenses(),
    svelte(),
    mdx(),
    languageNotFound(),
    rewrittenPages(
      embeds(base),
      oneLoader(base),
      propsOnWaking(base),
      leanIslands,
      leanPages,
      nextPage(base),
      firstPaint,
      tightPolicies,
    ),
  ],
  build: { inlineStylesheets: 'always' },
  markdown: {
    // Shiki writes style attributes, which the policy blocks; lessons hold no code.
    syntaxHighlight: false,
    processor: satteri({ features: { headingAttributes: true } }),
  },
  security: {
    // Search runs WebAssembly, and nothing else may compile code.
    csp: { directives, scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] } },
  },
  devToolbar: { enabled: false },
  vite: {
    // Nothing asks for `light-dark()`, and what would stand in for it is on every page.
    css: { lightningcss: { exclude: Features.LightDark } },
    // The page about the tests says whether its numbers are of this very site. No `import.meta.env`:
    // Vitest hands such a one on to every build that a test starts, and Astro believes the environment first.
    define: { SITE_FINGERPRINT: JSON.stringify(fingerprintOf(import.meta.dirname)) },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Without what Astro adds to the name of a page's script: it stands in each page.
              entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`,
              codeSplitting: {
                groups: [
                  {
                    name: 'base',
                    test: /preload-helper|lib\/browser\/(?:erase-keys|kiosk)\.ts$/,
                  },
                  { name: 'svelte', test: /node_modules\/svelte\//, minShareCount: 12 },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      target: [...OLDEST],
      cssTarget: [...OLDEST_TO_READ],
      rolldownOptions: {
        // One such warning for each MDX file: its "use strict"-like directive means nothing to us.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
});
