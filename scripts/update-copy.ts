import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { manifestOf, planOf, readManifest, writeManifest } from './release-files.ts';

/**
 * `npm run update-copy -- <newer release>` brings a clinic's own copy to a newer release. That is
 * a folder, a `.tar.gz` or `.zip`, or a name that git knows. `src/content/site.yaml` and all in
 * `src/content/site/` stay. What was changed anywhere else is not overwritten: the command stops,
 * and nothing is touched.
 */

class Refusal extends Error {}

/** The folder in a release that holds its `package.json`: archives often have one around it. */
function rootOf(folder: string, name: string): string {
  const inside = existsSync(join(folder, 'package.json'))
    ? [folder]
    : readdirSync(folder).map((one) => join(folder, one));
  const found = inside.find((one) => {
    const file = join(one, 'package.json');
    if (!existsSync(file)) return false;
    const { name: its } = JSON.parse(readFileSync(file, 'utf8')) as { readonly name?: string };
    return its === 'portal-check' && existsSync(join(one, 'src/content'));
  });
  if (!found)
    throw new Refusal(
      `"${name}" holds no Portal Check. Remedy: name the folder, the archive or the git tag of a release.`,
    );
  return found;
}

function run(command: string, options: readonly string[], cwd: string, refusal: string): void {
  if (spawnSync(command, options, { cwd, stdio: 'ignore' }).status !== 0)
    throw new Refusal(refusal);
}

/** Lays a release out in a folder, from wherever it is. */
function unpack(source: string, root: string, into: string): string {
  const path = resolve(source);
  if (existsSync(path) && statSync(path).isDirectory()) return rootOf(path, source);
  if (existsSync(path) && /\.zip$/i.test(path)) {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
      const file = resolve(into, name);
      if (!file.startsWith(into)) throw new Refusal(`"${source}" holds a file outside itself.`);
      if (name.endsWith('/')) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  } else if (existsSync(path))
    run(
      'tar',
      ['-xf', path, '-C', into],
      root,
      `"${source}" cannot be unpacked. Remedy: name a .tar.gz or .zip, or unpack it and name its folder.`,
    );
  else {
    const archive = join(into, '..', 'release.tar');
    run(
      'git',
      ['archive', '--output', archive, source],
      root,
      `"${source}" is no folder or archive here, and git knows nothing of that name. Remedy: mind the spelling, or run "git fetch --tags" first.`,
    );
    run('tar', ['-xf', archive, '-C', into], root, `"${source}" cannot be unpacked.`);
  }
  return rootOf(into, source);
}

/**
 * Updates a copy.
 * @param root the copy
 * @param source the newer release
 * @returns what was done, in a sentence
 * @throws Refusal with a sentence, and nothing is touched
 */
export function updateCopy(root: string, source: string): string {
  const was = readManifest(root);
  if (!was)
    throw new Refusal(
      'This copy does not know its release, so it cannot tell your changes from ours. Remedy: unpack the newer release beside it, and take src/content/site.yaml and src/content/site/ along by hand; from then on this command works.',
    );
  const place = mkdtempSync(join(tmpdir(), 'portal-check-'));
  try {
    const into = join(place, 'release');
    mkdirSync(into);
    const from = unpack(source, root, into);
    const next = manifestOf(from);
    const { write, remove, lost } = planOf(was, manifestOf(root), next);
    if (lost.length > 0)
      throw new Refusal(
        `${lost.length} file(s) were changed here, and the newer release would overwrite them: ${lost.slice(0, 5).join(', ')}${lost.length > 5 ? ', …' : ''}. Nothing was touched. Remedy: put them back, or bring your change into src/content/site.yaml.`,
      );
    for (const file of write) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      cpSync(join(from, file), join(root, file));
    }
    for (const file of remove) rmSync(join(root, file));
    writeManifest(root, next);
    return `${write.length} file(s) are new, ${remove.length} are gone, and your own file is as it was. Now run: npm ci && npm run build`;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [source] = process.argv.slice(2);
  try {
    if (!source)
      throw new Refusal(
        'Which release? Name a folder, an archive or a git tag: npm run update-copy -- ../portal-check-2.tar.gz',
      );
    console.log(updateCopy(process.cwd(), source));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
