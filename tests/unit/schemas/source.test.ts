import { describe, expect, it } from 'vitest';
import { source, sources } from '#schemas/source.ts';
import { issuesOf } from './issues.ts';

const common = {
  publisher: 'NIST',
  title: 'A page',
  says: 'Passkeys resist fakes.',
  readOn: '2026-11-22',
  grade: 'official',
  dated: '2025-08',
  storedCopy: true,
  lookAgain: '2027-05-22',
};
const official = { ...common, kind: 'official', link: 'https://pages.nist.gov/800-63-4/' };
const mirror = { ...common, grade: 'quoted', kind: 'mirror', document: 'A fact sheet of 2022' };
const own = 'Link to the official document at its own address';

describe('a page read at its own home', () => {
  it.each(['official', 'journal', 'repository'])('of the kind "%s" must be linked', (kind) => {
    expect(issuesOf(source, { ...official, kind })).toEqual([]);
    expect(issuesOf(source, { ...common, kind })).toEqual([
      'link: Give the whole address, starting with https://.',
    ]);
  });

  it.each(['www.nist.gov', 'javascript:alert(1)', 'ftp://nist.gov/page'])(
    'is not linked as "%s"',
    (link) => {
      expect(issuesOf(source, { ...official, link })).toEqual([
        'link: Give the whole address, starting with https://.',
      ]);
    },
  );

  it('may stand at any host, for clinics and firms are official about themselves', () => {
    expect(issuesOf(source, { ...official, link: 'https://mychart.example.org/help' })).toEqual([]);
  });
});

describe('the official document', () => {
  it('is named for every copy', () => {
    expect(issuesOf(source, { ...mirror, document: undefined }).join()).toContain('document');
  });

  it('is named for a report only if it tells of one', () => {
    expect(issuesOf(source, { ...mirror, kind: 'secondary', document: undefined })).toEqual([]);
  });
});

describe.each(['mirror', 'secondary'])('a %s', (kind) => {
  const issues = (changes: object) => issuesOf(source, { ...mirror, kind, ...changes });

  it('may go without a link', () => {
    expect(issues({})).toEqual([]);
  });

  it('names the official document without a full stop, which the list sets', () => {
    expect(issues({ document: 'A fact sheet.' })).toEqual([
      'document: Leave out the full stop: the list of sources sets it.',
    ]);
  });

  it.each([
    'https://www.hhs.gov/hipaa/index.html',
    'https://pages.nist.gov/800-63-4/sp800-63b.html',
    'https://www.ncsc.gov.uk/passkeys',
    'https://www.nhs.uk/nhs-app/',
    'https://digital.nhs.uk/services',
    'https://www.oaic.gov.au/privacy',
    'https://health.ec.europa.eu/document',
    'https://gencourt.state.nh.us/rsa',
    'https://www.w3.org/TR/WCAG22/',
    'https://priv.gc.ca/en/',
  ])('may link to the official address %s', (link) => {
    expect(issues({ link })).toEqual([]);
  });

  it.each([
    ['the copy that was read', 'https://docslib.org/doc/8349190/toolkit'],
    ['an official name in front of another', 'https://www.hhs.gov.example.com/hipaa'],
    ['an official name in the path', 'https://example.com/www.hhs.gov/hipaa'],
    ['an official name before the at sign', 'https://www.hhs.gov@example.com/'],
    ['a name that ends in the same letters', 'https://mynhs.uk/'],
    ['a name with an official label in its middle', 'https://nist.gov.example/'],
    ['an archive of an official page', 'https://web.archive.org/web/2020/https://www.hhs.gov/'],
  ])('never links to %s', (_what, link) => {
    expect(issues({ link })).toEqual([expect.stringContaining(`link: ${own}`)]);
  });
});

it('lists the kinds when the kind is not one of them', () => {
  expect(issuesOf(source, { ...official, kind: 'blog' })).toEqual([
    'kind: Give "kind": official, journal, repository, mirror, secondary or general.',
  ]);
});

it('refuses an id that is not hand-written in lower case', () => {
  expect(issuesOf(sources, { NIST_63B: official }).join()).toContain('NIST_63B');
});

describe('how well a source is known', () => {
  it.each([
    ['official', 'reported', 'official'],
    ['mirror', 'official', 'quoted'],
    ['secondary', 'official', 'quoted or reported'],
  ])('on a page of the kind "%s" cannot be "%s"', (kind, grade, grades) => {
    const given = { ...(kind === 'official' ? official : mirror), kind, grade };
    expect(issuesOf(source, given)).toEqual([
      `grade: A source of the kind "${kind}" is graded ${grades}.`,
    ]);
  });

  it('may be general knowledge, which leads nowhere', () => {
    const known = { ...common, kind: 'general', grade: 'general', dated: 'none' };
    expect(issuesOf(source, known)).toEqual([]);
    expect(issuesOf(source, { ...known, link: 'https://example.org' })).not.toEqual([]);
  });

  it.each([2024, '2024', '2024-05', '2024-05-30', 'none'])('may be dated %s', (dated) => {
    expect(issuesOf(source, { ...official, dated })).toEqual([]);
  });

  it.each(['May 2024', '2024-13', '24', ''])('may not be dated "%s"', (dated) => {
    expect(issuesOf(source, { ...official, dated }).join()).toContain('dated');
  });
});
