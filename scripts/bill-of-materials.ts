import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseExpression from 'spdx-expression-parse';

const root = resolve(import.meta.dirname, '..');

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly description?: string;
}

const packageAt = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;

/** `sha512-…` (Subresource Integrity, in base64) as CycloneDX writes it: the algorithm, and the hash in hexadecimal. */
function hashOf(integrity: string): readonly [Enums.HashAlgorithm, string] {
  const [algorithm, value = ''] = integrity.split('-', 2);
  if (algorithm !== 'sha512') throw new Error(`A hash by ${algorithm} is not one we lock by.`);
  return [Enums.HashAlgorithm['SHA-512'], Buffer.from(value, 'base64').toString('hex')];
}

/**
 * What the site ships of others, as a CycloneDX 1.6 bill of materials (ECMA-424) in JSON:
 * each package with its version, license, address (package URL) and the hash that the
 * lockfile holds it to. It bears no time and no serial number, so the same code makes the
 * same file.
 *
 * @param names of packages that are shipped, in any order, also more than once
 * @throws when a package is not in the lockfile
 */
export function billOfMaterials(names: Iterable<string>, folder = root): string {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  };
  const licenses = new Contrib.License.Factories.LicenseFactory(parseExpression);
  const componentOf = ({ name, version, license, description }: Package, integrity?: string) => {
    const [own = name, scope] = name.split('/', 2).toReversed();
    const purl = new PackageURL('npm', scope, own, version).toString();
    return new Models.Component(
      integrity ? Enums.ComponentType.Library : Enums.ComponentType.Application,
      own,
      {
        group: scope,
        version,
        description,
        purl: integrity ? purl : undefined,
        bomRef: purl,
        licenses: new Models.LicenseRepository(license ? [licenses.makeFromString(license)] : []),
        hashes: new Models.HashDictionary(integrity ? [hashOf(integrity)] : []),
      },
    );
  };
  const guide = componentOf(packageAt(folder));
  const shipped = [...new Set(names)].toSorted().map((name) => {
    const integrity = packages[`node_modules/${name}`]?.integrity;
    if (!integrity)
      throw new Error(`${name} is shipped and not in package-lock.json. Remedy: npm install.`);
    return componentOf(packageAt(join(folder, 'node_modules', name)), integrity);
  });
  for (const { bomRef } of shipped) guide.dependencies.add(bomRef);
  const bill = new Models.Bom({
    metadata: new Models.Metadata({ component: guide }),
    components: new Models.ComponentRepository(shipped),
  });
  const normalize = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(normalize).serialize(bill, { sortLists: true, space: 2 })}\n`;
}
