import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, isDisguised, plainWord, writtenWords } from '#domain/message/words.ts';

const plain = (text: string, splits?: readonly string[]) =>
  clausesOf(text, splits).map(({ words }) => words.map((word) => word.text).join(' '));

describe('a word', () => {
  it.each([
    ['Passwörd', 'password'],
    ['ｐａｓｓｗｏｒｄ', 'password'],
    ['раssword', 'password'],
    ['p4ssw0rd', 'password'],
    ['p@ssword', 'password'],
    ['pa$$word', 'password'],
    ['pa55word', 'password'],
    ['pass\u200Bword', 'password'],
    ['don’t', 'dont'],
    ['24', '24'],
    ['2nd', '2nd'],
    ['A1C', 'aic'],
  ])('"%s" is read as "%s"', (written, read) => {
    expect(plainWord(written)).toBe(read);
  });

  it.each([
    'раssword',
    'pass\u200Bword',
    'pass\u200B\u200Dword',
    'аccount',
    // A place to break a long word takes nothing back.
    'pass\u00ADw\u043Erd',
    'pa\u00ADss\u200Bword',
    'pass\u00AD\u200Bword',
  ])('"%s" is disguised', (written) => {
    expect(isDisguised(written)).toBe(true);
  });

  it.each([
    'password',
    'Müller',
    'клиника',
    'κλινική',
    '👩\u200D⚕\uFE0F',
    'pass\u00ADword',
    'naïve',
    'клиника24',
    'hastanın',
    'DHLщи',
  ])('"%s" is not', (written) => {
    expect(isDisguised(written)).toBe(false);
  });
});

describe('a message taken apart', () => {
  it('ends a part at each mark, but not inside a number or a name', () => {
    expect(plain('Act now! Your level is 4.5, see a.b.example. Bye')).toEqual([
      'act now',
      'your level is 4 5',
      'see a b example',
      'bye',
    ]);
  });

  it('begins another part at a word that turns the thought', () => {
    expect(plain('We never ask for it but send it now', ['but'])).toEqual([
      'we never ask for it',
      'but send it now',
    ]);
  });

  it('joins letters that stand apart', () => {
    expect(plain('send your p a s s w o r d')).toEqual(['send your password']);
    expect(plain('the c o d e')).toEqual(['the code']);
    expect(plain('vitamin a i b')).toEqual(['vitamin a i b']);
  });

  it('passes over what stands between two words and is not seen', () => {
    expect(plain('act \u200B now')).toEqual(['act now']);
  });

  it('keeps each part in its place, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end, words } of clausesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(words.length).toBeGreaterThan(0);
          last = end;
        }
        for (const { text: written, start, end } of writtenWords(text))
          expect(text.slice(start, end)).toBe(written);
      }),
    );
  });
});
