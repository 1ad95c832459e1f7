import type { AstroIntegration } from 'astro';

/** Makes `client:engaged` known to Astro: see src/lib/directives/engaged.ts. */
export const engagedDirective = (): AstroIntegration => ({
  name: 'engaged-directive',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => addClientDirective({ name: 'engaged', entrypoint: './src/lib/directives/engaged.ts' }),
  },
});
