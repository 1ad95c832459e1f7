import type { Copy } from '#domain/guide/copy.ts';

/**
 * The sheet of a clinic's own copy: its colors in place of ours (named twice, so they win wherever
 * they stand), and the two places that say whose copy it is. The guide itself never loads it.
 */
export function lookOf({ colors }: Pick<Copy, 'colors'>): string {
  const tokens = colors
    ? `:root:root{--seal:${colors.light.accent};--wax:${colors.light.accent};--link:${colors.light.link}}
@media screen and (prefers-color-scheme:dark){:root:root{--seal:${colors.dark.accent};--link:${colors.dark.link}}}
`
    : '';
  return `${tokens}.whose{display:flex;align-items:center;gap:.5rem .75rem;padding:.5rem max(var(--edge),calc((100% - var(--page))/2 + var(--edge)));background:var(--card);border-block-end:1px solid var(--hair);font-size:1rem;line-height:1.35}
.whose p{flex:1;min-inline-size:0}
.whose img{block-size:40px;inline-size:auto;max-inline-size:40%;padding:2px;background:#fff;border-radius:6px}
.own-clinic{padding:var(--s4);background:var(--card);border:1px solid var(--hair);border-inline-start:4px solid var(--seal);border-radius:8px}
.hand .own-clinic,.where+.own-clinic,.own-clinic+.where{margin-block:.75rem}
.own-clinic p+p,.own-clinic ul{margin-block-start:.5rem}
.own-clinic ul{list-style:none;padding:0}
.own-clinic a{display:inline-block;padding-block:.25rem;overflow-wrap:anywhere}
@media print{.whose{padding-inline:0}}
`;
}
