import { describe, expect, it } from 'vitest';
import { folded, readAnswer, readBasis, readDepth } from '#domain/scorer/exchange/table-words.ts';

describe('a cell that a colleague filled in', () => {
  it.each([
    ['yes', 'Yes|YES|yes |“Yes”|Y|TRUE|true|WAHR|VRAI|Oui|Sí|ja|✓|✔️|yes.|ｙｅｓ|\u00A0yes|«yes»'],
    ['no', "No|NO| no|n|FALSE|FALSCH|nein|Não|✗|'no'|no!"],
    ['not-sure', 'Not sure|NOT SURE|not-sure|not_sure|Unsure|Don’t know|not  sure'],
    ['offered', 'Offered|OFFERED|Optional|only offered|Offered, not required|not demanded'],
    ['not-applicable', 'N/A|n/a|NA|n.a.|Does not apply|not applicable|Not-Applicable'],
  ])('says %s in many ways', (value, ways) =>
    expect(ways.split('|').map((way) => readAnswer(way))).toEqual(ways.split('|').map(() => value)),
  );

  it.each(['maybe', 'yes and no', 'x', '1', '#N/A', 'nope?', 'Yes, since May', ''])(
    '%j is none of the answers',
    (text) => expect(readAnswer(text)).toBeUndefined(),
  );

  it('says how it is known, and how deep the review asks', () => {
    expect(
      ['Document', 'WE TRIED IT', 'The vendor said so', 'heard'].map((text) => readBasis(text)),
    ).toEqual(['document', 'tried', 'said', undefined]);
    expect(['Quick', ' FULL ', 'deep'].map((text) => readDepth(text))).toEqual([
      'quick',
      'full',
      undefined,
    ]);
  });

  it('is compared without case, accents, quotes and hyphens', () =>
    expect(folded(' “Ça–va”. ')).toBe('ca va'));
});
