import { parser } from 'typescript-eslint';

/**
 * Code of an Astro file, or of the scripts of a Svelte file, with all else blanked, so that
 * every line keeps its number. An import that the markup itself asks for stays.
 */
export function importingCode(file: string, text: string): string {
  if (!/\.(svelte|astro)$/.test(file)) return text;
  const code =
    /(?<=^---\n)[^]*?(?=^---$)|(?<=<script[^>]*>)[^]*?(?=<\/script>)|\bimport\('[^']+'\)/gm;
  let end = 0;
  let kept = '';
  for (const match of text.matchAll(code)) {
    kept += text.slice(end, match.index).replace(/[^\n]/g, ' ') + match[0].replace(/\)$/, ');');
    end = match.index + match[0].length;
  }
  return kept;
}

type Parse = (text: string, options: object) => unknown;

/** Lets ESLint's rule against circles follow what Svelte and Astro files import. */
export const parseForESLint = (text: string, options: { readonly filePath: string }) =>
  (parser.parseForESLint as Parse)(importingCode(options.filePath, text), {
    sourceType: 'module',
    ecmaVersion: 'latest',
    range: true,
    loc: true,
    filePath: `${options.filePath.replace(/\.ts$/, '')}.ts`,
  });
