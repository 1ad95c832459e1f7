import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { fingerprintOf, RESULTS } from '../../scripts/figures/fingerprint.ts';
import { build, copyProject, type Site } from './sites.ts';

/** A copy as a clinic would make it. The clinic is invented, its addresses belong to nobody (RFC 2606). */
export const clinic = {
  name: 'Elm Street Family Clinic',
  address: 'https://guide.elmstreet.example/portal-check/',
  portals: ['https://portal.elmstreet.example/', 'https://kids.elmstreet.example/portal/'],
  phones: [{ for: 'Front desk', number: '555-0100' }],
  emergency: '911',
  languages: ['en'],
  colors: {
    light: { accent: '#0f4c5c', link: '#1b4332' },
    dark: { accent: '#9fd8e8', link: '#b7e4c7' },
  },
  logo: 'elm.svg',
  lessons: ['strong-or-weak-portal', 'two-step-login', 'is-this-message-real'],
  notes: { 'two-step-login': 'We text codes from 555-0100 and from no other number.' },
};

export const ownCopy: Site = {
  project: join(import.meta.dirname, '../../.cache/anywhere/own-copy/project'),
  outDir: join(import.meta.dirname, '../../.cache/anywhere/own-copy/site'),
  base: '/portal-check/',
  host: 'https://guide.elmstreet.example',
  // Its file says where it stands, and nobody else does.
  knowsHost: false,
};

/** Lays the copy out and builds it. */
export function buildOwnCopy(): void {
  copyProject(ownCopy);
  const content = join(ownCopy.project, 'src/content');
  mkdirSync(join(content, 'site'));
  writeFileSync(
    join(content, 'site/elm.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="15" r="13" fill="#0f4c5c"/><path d="M18 26h4v13h-4z" fill="#6b3a00"/></svg>',
  );
  writeFileSync(join(content, 'site.yaml'), stringify(clinic));
  // As if the tests had just run on the guide that it was copied from.
  const results = join(ownCopy.project, RESULTS);
  const kept = JSON.parse(readFileSync(results, 'utf8')) as object;
  writeFileSync(results, JSON.stringify({ ...kept, fingerprint: fingerprintOf() }));
  build(ownCopy);
}
