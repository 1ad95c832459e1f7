import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
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

  it.each([
    ['the first year that a review can have', '1.1.1990', '1990-01-01'],
    ['the last', '31.12.2099', '2099-12-31'],
    ['any other, as this page writes it', '1985-05-31', '1985-05-31'],
  ])('can be in %s', (_what, text, day) => expect(readDay(text)).toEqual({ day }));

  it.each([
    ['of a year before any review', '31.12.1989'],
    ['of a year after', '1.1.2100'],
    ['of a year before any review, with its year first', '1989/12/31'],
    ['with one figure for a year', '23/11/5'],
    ['with three figures for a year', '23/11/026'],
    ['with a figure before it', '120261123'],
    ['with a figure behind it', '202611239'],
    ['in a sentence', 'due 23 November 2026'],
    ['that is two days of a month', '1-2 November 2026'],
    ['with another number behind it', '23 November 2026 12'],
    ['without a month', 'Monday 23, 2026'],
    ['of two months', '23 October November 2026'],
  ])('%s is none', (_what, text) => expect(readDay(text)).toBe('none'));

  it('is no longer than sixty signs', () => {
    const wide = (signs: number) => `Monday, ${'November 23, 2026'.padStart(signs - 8)}`;
    expect(readDay(wide(60))).toEqual({ day: '2026-11-23' });
    expect(readDay(wide(61))).toBe('none');
  });

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

describe('the names of months', () => {
  let read: typeof readDay;
  // They are put together for the first day that needs them: this is that day.
  beforeAll(async () => {
    vi.resetModules();
    ({ readDay: read } = await import('#domain/scorer/exchange/days.ts'));
  });

  it('are known long and short, by themselves and in a day, beside a day of the week or not', () => {
    const days = {
      '2026-11-23': [
        '2026 Nov 23',
        '2026. november 23., hétfő',
        'lundi 23 novembre 2026',
        'lun. 23 nov. 2026',
        'Montag, 23. November 2026',
        '23 ноябрь 2026',
        '23 ноября 2026 г.',
        '23 Kasım 2026 Pazartesi',
        '23 Νοεμβρίου 2026',
      ],
      '2026-01-31': ['31 January 2026', '31. Jan. 2026', '31 stycznia 2026', '31 styczeń 2026'],
      '2026-02-28': ['28 Feb 2026', '28 février 2026', '28 февраля 2026'],
      '2026-04-30': ['Apr 30, 2026', '30 avril 2026', '30 huhtikuuta 2026'],
      '2026-05-31': ['31 mei 2026', '31. Mai 2026', '31 maj 2026'],
      '2026-06-30': ['30 Jun 2026', '30 juin 2026', '30 czerwca 2026'],
      '2026-07-31': ['31 luglio 2026', '31. Juli 2026', '31 липня 2026'],
      '2026-08-31': ['31 août 2026', '31 de agosto de 2026', '31 sierpnia 2026'],
      '2026-09-30': ['30 Sept 2026', 'September 30, 2026', '30 września 2026'],
      '2026-10-31': ['31. Okt. 2026', '31 outubro 2026', '31 października 2026'],
      '2026-12-31': ['31. Dez. 2026', '31-Dec-26', '31 Aralık 2026'],
      // "mar" is March, and Tuesday in three languages.
      '2026-03-24': [
        '24. Mrz 2026',
        'mar, 24 mar 2026',
        'martedì 24 mar 2026',
        'mar 24 marzo 2026',
      ],
      '2026-11-24': ['mar. 24 nov. 2026', 'mardi 24 novembre 2026'],
    };
    for (const [day, texts] of Object.entries(days))
      for (const text of texts) expect([text, read(text)]).toEqual([text, { day }]);
    // October in Croatia, November in Poland.
    for (const name of ['listopad', 'listopada', 'lis'])
      expect(read(`5 ${name} 2026`)).toBe('two-days');
    expect(read('soon 23 November 2026')).toBe('none');
  });
});
