import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '#domain/scorer/exchange/days.ts';
import { anyDay } from '../any-review.ts';
import { runs } from '../../../fixtures/depth.ts';
import { anyCharacter } from '../../../fixtures/any-text.ts';

describe('a day as spreadsheets and people write it', () => {
  it.each([
    '2026-11-23',
    '11/23/2026',
    '11/23/26',
    '23/11/2026',
    '23.11.2026',
    '23.11.26',
    '23. 11. 2026',
    '23-11-2026',
    '2026/11/23',
    '2026. 11. 23.',
    '2026年11月23日',
    '20261123',
    '46349',
    '23-Nov-26',
    '23 Nov 2026',
    'Nov 23, 2026',
    'November 23, 2026',
    'Monday, November 23, 2026',
    '23. November 2026',
    '23 novembre 2026',
    '23 de noviembre de 2026',
    '23rd November 2026',
    '2026-11-23 00:00:00',
    '2026-11-23T00:00:00Z',
    '11/23/2026 12:00:00 AM',
    ' 23 . 11 . 2026 ',
    '\u200E23/11/2026',
    '２０２６/１１/２３',
  ])('%s is one day', (text) => expect(readDay(text)).toEqual({ day: '2026-11-23' }));

  it.each(['11/12/2026', '12-11-2026', '1/2/26', '5 listopad 2026'])('%s can be two', (text) =>
    expect(readDay(text)).toBe('two-days'),
  );

  it.each(['05/05/2026', '5.5.26'])('%s is the same day either way', (text) =>
    expect(readDay(text)).toEqual({ day: '2026-05-05' }),
  );

  it('with dots the day always stands first', () =>
    expect(readDay('11.12.2026')).toEqual({ day: '2026-12-11' }));

  it.each(['', 'soon', '2026', '11/2026', '31/02/2026', '99999', '23/11/2569', 'Nov 2026', '1'])(
    '%s is none',
    (text) => expect(readDay(text)).toBe('none'),
  );

  it('is read back from what a browser writes in each of eight languages', () => {
    const languages = ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...languages),
        fc.constantFrom('medium', 'long', 'full'),
        (day, language, dateStyle) => {
          const format = new Intl.DateTimeFormat(language, {
            dateStyle: dateStyle as 'long',
            timeZone: 'UTC',
          });
          expect(readDay(format.format(new Date(day)))).toEqual({ day });
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => void readDay(text)));
  });
});
