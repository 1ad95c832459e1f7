import type { AstroIntegration } from 'astro';

/** Makes `client:engaged`, `client:answering` and `client:pressing` known to Astro: see src/lib/island. */
export const engagedDirective = (): AstroIntegration => ({
  name: 'engaged-directive',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      for (const name of ['engaged', 'answering', 'pressing'])
        addClientDirective({ name, entrypoint: `./src/lib/island/${name}.ts` });
    },
  },
});
