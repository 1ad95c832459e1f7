import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Builds the site twice, from nothing, and compares the two byte by byte: whoever
 * builds the code that we show gets the site that we show.
 * `npm run build:twice`; exits 1 with the names of the files that differ.
 */

function build(): ReadonlyMap<string, string> {
  const outDir = mkdtempSync(join(tmpdir(), 'same-build-'));
  try {
    const { status } = spawnSync('node', ['scripts/build.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, OUT_DIR: outDir },
    });
    if (status !== 0) process.exit(status ?? 1);
    return new Map(
      globSync('**', { cwd: outDir })
        .filter((file) => statSync(join(outDir, file)).isFile())
        .map((file) => [
          file,
          createHash('sha256')
            .update(readFileSync(join(outDir, file)))
            .digest('hex'),
        ]),
    );
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

const [first, second] = [build(), build()];
const differ = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
);
for (const file of differ) console.error(`${file} is not the same in both builds.`);
if (differ.length === 0) console.log(`Two builds, ${first.size} files: byte for byte the same.`);
process.exitCode = differ.length === 0 ? 0 : 1;
