import { describe, expect, it } from 'vitest';
import { isHecvat, openHecvat } from '#domain/scorer/exchange/hecvat.ts';
import type { BookSheet } from '#domain/scorer/exchange/workbook-file.ts';
import type { HecvatMap } from '#domain/scorer/vendor/hecvat-types.ts';

/** Sheets as they come out of a workbook: what a vendor's program may have made of one. */

const MAP: HecvatMap = {
  'second-step': { 'AAAI-17': 'same' },
  leaving: { 'DATA-01': 'same', 'DATA-02': 'same', 'DATA-03': 'words' },
};

const sheet = (cells: BookSheet['cells'], change: Partial<BookSheet> = {}): BookSheet => ({
  name: 'Product',
  isHidden: false,
  cells,
  isTyped: () => true,
  ...change,
});
const HEAD = ['Part', '', 'Answer', 'Additional Information'];
const required = (count: number) =>
  Array.from({ length: count }, (_, at) => [`REQU-${String(at + 1).padStart(2, '0')}`, '', 'Yes']);
const start = sheet([['START HERE', 'Version 4.1.4'], HEAD, ...required(10)]);

const read = (...sheets: readonly BookSheet[]) => {
  const opened = openHecvat([start, ...sheets], MAP);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
};
const answersIn = (...lines: BookSheet['cells']) => read(sheet([HEAD, ...lines])).reply.answers;

describe('a HECVAT 4', () => {
  it.each<[string, boolean, readonly BookSheet[]]>([
    ['with ten questions, those of the work to be done among them', true, [start]],
    ['with nine', false, [sheet([['Version 4.1.4'], ['Not a question'], ...required(9)])]],
    [
      'with its version in the sixth line',
      true,
      [sheet([[], [], [], [], [], ['Version 4'], ...required(10)])],
    ],
    [
      'with a version below',
      false,
      [sheet([[], [], [], [], [], [], ['Version 4'], ...required(10)])],
    ],
    [
      'with spaces round its version and ids',
      true,
      [sheet([[' version  4.1 '], ...required(10).map(([id]) => [` ${id} `])])],
    ],
    [
      'with its version on one sheet and its questions on another',
      true,
      [sheet([['Version 4.1.4']]), sheet(required(10))],
    ],
    ['that only speaks of a version', false, [sheet([['Not version 4'], ...required(10)])]],
  ])('%s: is it known? %s', (_what, isKnown, sheets) => {
    expect(isHecvat(sheets)).toBe(isKnown);
  });

  it('says what was typed, without spaces round it', () => {
    expect(answersIn([' AAAI-17 ', 'Two steps?', ' Yes ', ' By app '])).toEqual({
      'second-step': { value: 'yes', words: 'AAAI-17: Yes\nBy app' },
    });
    expect(answersIn(['AAAI-17', 'Two steps?', 'Yes'])).toEqual({
      'second-step': { value: 'yes', words: 'AAAI-17: Yes' },
    });
    expect(answersIn(['AAAI-17', 'Two steps?', '', 'By app'])).toEqual({
      'second-step': { words: 'AAAI-17:\nBy app' },
    });
  });

  it('says under a row what was said to each of its questions, one below the other', () => {
    expect(
      answersIn(['DATA-01', '', 'Yes'], ['DATA-02', '', 'Yes'], ['DATA-03', '', 'No']),
    ).toEqual({
      leaving: { value: 'yes', words: 'DATA-01: Yes\nDATA-02: Yes\nDATA-03: No' },
    });
  });

  it('says No where one of the questions has a No, and nothing where one has no answer', () => {
    expect(answersIn(['DATA-01', '', 'Yes'], ['DATA-02', '', 'No'])).toMatchObject({
      leaving: { value: 'no' },
    });
    expect(answersIn(['DATA-01', '', 'Yes'])['leaving']).toEqual({ words: 'DATA-01: Yes' });
  });

  it('is read below the names of its columns, however they are spaced', () => {
    const names = [
      ['Answer'],
      ['Part', '', ' ANSWER ', 'Additional \n Information'],
      ['AAAI-17', '', 'Yes', 'By app'],
    ];
    expect(read(sheet(names)).reply.answers).toEqual({
      'second-step': { value: 'yes', words: 'AAAI-17: Yes\nBy app' },
    });
  });

  it('says nothing on a sheet without answers', () => {
    const notes = sheet([
      ['Part', '', 'Notes', 'Additional Information'],
      ['AAAI-17', '', 'Yes', 'By app'],
    ]);
    expect(read(notes).reply.answers).toEqual({});
  });

  it('says who wrote it and when only where somebody did', () => {
    expect(read(sheet([HEAD, ['AAAI-17', '', 'Yes']])).reply).toEqual({
      version: 1,
      request: 'hecvat',
      review: 'hecvat',
      portal: 'hecvat',
      name: '',
      by: '',
      answers: { 'second-step': { value: 'yes', words: 'AAAI-17: Yes' } },
    });
  });

  it.each<[string, BookSheet['cells'], string | undefined]>([
    ['beside its label', [['Date Completed', '2026-05-04']], '2026-05-04'],
    [
      'after cells that are empty',
      [['Date Completed', ' ', '0', ' 0 ', '2026-05-04']],
      '2026-05-04',
    ],
    ['that can be two', [['Date Completed', '11/12/2026']], undefined],
    ['that nobody wrote', [['Date Completed', '', '0']], undefined],
    [
      'below the first lines',
      [[], [], [], [], [], [], ['Date Completed', '2026-05-04']],
      undefined,
    ],
  ])('has a day %s', (_where, lines, date) => {
    const { answers } = read(sheet([...lines, HEAD, ['AAAI-17', '', 'Yes']])).reply;
    expect(answers['second-step']?.date).toBe(date);
  });

  it('has no day that stands on a hidden sheet', () => {
    const hidden = sheet([['Date Completed', '2026-05-04']], { isHidden: true });
    const { answers } = read(hidden, sheet([HEAD, ['AAAI-17', '', 'Yes']])).reply;
    expect(answers['second-step']).not.toHaveProperty('date');
  });
});
