import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_MESSAGE, quote, readMessage } from '#domain/message/index.ts';
import { MESSAGE_SIGNS } from '#domain/message/types.ts';
import { words } from './patterns.ts';

const seen = (message: string) =>
  readMessage(message, words.patterns, words.splits).map(({ sign }) => sign);

describe('the words of a message', () => {
  it.each([
    ['Please act now', 'rush'],
    ['Your chart access has been suspended', 'closing'],
    ['Enter your p a s s w o r d below', 'asks-secret'],
    ['Confirm your р\u0430ssw\u043Erd', 'asks-secret'],
    ['Confirm your pass\u200Bword', 'hidden-letters'],
    ['Reply with your full name and birth date', 'asks-reply'],
    ['Pay with a gift card', 'asks-money'],
    ['Your biopsy result is positive', 'holds-details'],
    ['See the attached PDF', 'file'],
    ['Install our AnyDesk app', 'device'],
    ['You are owed a refund', 'prize'],
    ['Do not call the clinic', 'keep-quiet'],
    ['Call 555-0142', 'call-back'],
    ['Your code is 123456', 'code'],
    ['Your statement is ready', 'bill'],
  ] as const)('"%s" shows %s', (message, sign) => {
    expect(seen(message)).toContain(sign);
  });

  it.each([
    'We will never ask for your password.',
    'Do not share your code with anyone.',
    'If this is an emergency, call 911.',
    'Our nurse will reply within 48 hours.',
    'Urgent care is open until 8 pm.',
    'You have a new message. Sign in to the portal to read it.',
  ])('"%s" shows no alarm', (message) => {
    expect(seen(message).filter((sign) => !['call-back', 'code', 'bill'].includes(sign))).toEqual(
      [],
    );
  });

  it('is not talked out of what follows a "but"', () => {
    expect(seen('We never ask for a password but confirm your password now')).toContain(
      'asks-secret',
    );
  });

  it('is not talked out of one sentence by another', () => {
    expect(seen('Never share your code. Reply with the code.')).toContain('asks-reply');
  });

  it('tells where it was seen first: the part of the sentence, and no more', () => {
    const where = (message: string) => readMessage(message, words.patterns, words.splits)[0]?.where;
    expect(where('Please act now')).toEqual({ start: 0, end: 14 });
    expect(where('Dear Ann, act now. Act now!')).toEqual({ start: 10, end: 17 });
    expect(where('Hello, p\u200Bin')).toEqual({ start: 7, end: 11 });
  });

  it('answers any text, quickly, with places inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        for (const { sign, where } of readMessage(text, words.patterns, words.splits)) {
          expect(MESSAGE_SIGNS).toContain(sign);
          expect(where.start).toBeGreaterThanOrEqual(0);
          expect(where.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads the longest message, of any kind, and looks at nothing beyond', () => {
    for (const piece of ['within x ', 'a', 'confirm ', '\u200B', '. ', '@', 'your account '])
      readMessage(piece.repeat(LONGEST_MESSAGE), words.patterns, words.splits);
    expect(seen(`${' '.repeat(LONGEST_MESSAGE)}act now`)).toEqual([]);
  });
});

describe('a quote', () => {
  it('stands on one line, shows what hides, and is cut on a whole letter', () => {
    expect(quote('a\n b\u202E', { start: 0, end: 5 })).toBe('a b·');
    expect(quote('Hello. Act now. Bye', { start: 6, end: 15 })).toBe('Act now.');
    expect(quote('abcd', { start: 0, end: 4 }, 4)).toBe('abcd');
    expect(quote('ab cd', { start: 0, end: 5 }, 3)).toBe('ab…');
    expect(quote('😀'.repeat(9), { start: 0, end: 18 }, 4)).toBe('😀😀😀😀…');
  });
});
