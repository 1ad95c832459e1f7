import type { AstroIntegration } from 'astro';

/** Makes `client:engaged` and `client:answering` known to Astro: see src/lib/island. */
export const engagedDirective = (): AstroIntegration => ({
  name: 'engaged-directive',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      for (const name of ['engaged', 'answering'])
        addClientDirective({ name, entrypoint: `./src/lib/island/${name}.ts` });
    },
  },
});
