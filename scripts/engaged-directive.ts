import type { AstroIntegration } from 'astro';

/** Makes `client:engaged` known to Astro: see src/lib/island/engaged.ts. */
export const engagedDirective = (): AstroIntegration => ({
  name: 'engaged-directive',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'engaged', entrypoint: './src/lib/island/engaged.ts' }),
  },
});
