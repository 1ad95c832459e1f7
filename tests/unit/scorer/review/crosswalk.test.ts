import { describe, expect, it } from 'vitest';
import { crosswalk } from '#domain/scorer/review/crosswalk.ts';

const referred = {
  'second-step': {
    references: [
      { name: 'HECVAT 4.14, AAAI-17', status: 'guidance', standard: 'hecvat' },
      { name: 'OWASP ASVS 5.0, 6.3.3', status: 'guidance', standard: 'asvs' },
    ],
  },
  'proxy-access': { references: [{ name: 'A study', status: 'guidance' }] },
  'fault-address': { references: [] },
} as const;
const rows = ['second-step', 'proxy-access', 'fault-address', 'ours-a'];
const names = (...list: Parameters<typeof crosswalk>) =>
  crosswalk(...list).map(({ reference }) => reference);

describe('rows and standards', () => {
  it('stand in the order of the rows, and a row without a reference in none', () => {
    expect(names(rows, referred, 'row')).toEqual([
      'HECVAT 4.14, AAAI-17',
      'OWASP ASVS 5.0, 6.3.3',
      'A study',
    ]);
  });

  it('stand by family when asked, with what is of no family last', () => {
    expect(names(rows, referred, 'standard')).toEqual([
      'OWASP ASVS 5.0, 6.3.3',
      'HECVAT 4.14, AAAI-17',
      'A study',
    ]);
  });

  it('show the families that the reviewers chose, and no others', () => {
    expect(names(rows, referred, 'row', ['asvs'])).toEqual(['OWASP ASVS 5.0, 6.3.3']);
  });
});
