import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Packs each text of a build once, as tight as it goes, so that no host has to pack it at each visit. */

/** What packs well. Fonts, pictures and the index of the search are packed already. */
export const PACKS = /\.(?:html|js|css|svg|json|xml|txt|ics|atom)$/;

const packers = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;

/**
 * Writes `x.br` and `x.gz` beside each file that gets smaller by it.
 * @param only the files to pack, below `root`; left out, all of them
 * @returns how many files were packed, and their bytes before and with brotli
 */
export async function precompress(
  root: string,
  only: readonly string[] = globSync('**/*', { cwd: root }),
): Promise<{ readonly files: number; readonly before: number; readonly after: number }> {
  const files = only.filter((file) => PACKS.test(file));
  const sizes = await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(join(root, file));
      const [packed] = await Promise.all(
        (Object.keys(packers) as (keyof typeof packers)[]).map(async (ending) => {
          const small = await packers[ending](bytes);
          if (small.length < bytes.length) writeFileSync(join(root, `${file}.${ending}`), small);
          return small.length;
        }),
      );
      return { before: bytes.length, after: Math.min(bytes.length, packed ?? bytes.length) };
    }),
  );
  return {
    files: files.length,
    before: sizes.reduce((sum, one) => sum + one.before, 0),
    after: sizes.reduce((sum, one) => sum + one.after, 0),
  };
}
