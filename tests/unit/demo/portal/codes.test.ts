import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appCode,
  BACKUP_BYTES,
  checkAppCode,
  countedCode,
  isKey,
  KEY_BYTES,
  newBackupCodes,
  newKey,
  otpauthUri,
  readBackup,
  readCode,
  sameCode,
  STEP,
} from '#domain/demo/portal/codes.ts';
import { runs } from '../../../fixtures/depth.ts';
import { anyCharacter } from '../../../fixtures/any-text.ts';

/** The ASCII digits "12345678901234567890", which both standards test with. */
const KEY = newKey(
  new Uint8Array(Array.from('12345678901234567890', (digit) => digit.charCodeAt(0))),
);
/** 2026-11-16, 09:00:05. */
const NOW = Date.UTC(2026, 10, 16, 9, 0, 5);
const check = (text: string, { real = NOW, usedSteps = [] as readonly number[] } = {}) =>
  checkAppCode({ key: KEY, text, real, usedSteps }).outcome;
const codeIn = (seconds: number) => appCode(KEY, NOW + seconds * 1_000).code;

describe('codes by the standards', () => {
  it('are those of RFC 4226, appendix D, for the counters 0 to 9', () => {
    const codes = Array.from({ length: 10 }, (_, counter) => countedCode(KEY, counter));
    expect(codes).toEqual([
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ]);
  });

  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])(
    'are, %i seconds after 1970, the last six of the eight digits in RFC 6238, appendix B',
    (seconds, eight) => {
      expect(appCode(KEY, seconds * 1_000)).toMatchObject({
        code: eight.slice(-6),
        step: Math.floor(seconds / 30),
      });
    },
  );

  it('change every 30 seconds, with 30 to 1 seconds left', () => {
    const start = Math.floor(NOW / STEP) * STEP;
    const [first, last, next] = [
      appCode(KEY, start),
      appCode(KEY, start + STEP - 1),
      appCode(KEY, start + STEP),
    ];
    expect([first.secondsLeft, last.secondsLeft, next.secondsLeft]).toEqual([30, 1, 30]);
    expect([last.code, last.step]).toEqual([first.code, first.step]);
    expect([next.code === first.code, next.step]).toEqual([false, first.step + 1]);
  });

  it('are made for a clock that stands before 1970 too', () => {
    expect(appCode(KEY, -1)).toEqual({ code: '755224', step: 0, secondsLeft: 30 });
  });
});

describe('reading a code that was typed', () => {
  it.each([
    '123456',
    ' 123 456 ',
    '123-456',
    '1 2 3 4 5 6',
    '123\u00a0456',
    '１２３４５６',
    '\u200b123\u2011456\u200f',
    '١٢٣٤٥٦',
    '१२३४५६',
    '𝟭𝟮𝟯𝟰𝟱𝟲',
    '123456\n',
  ])('takes %j as 123456', (typed) => {
    expect(readCode(typed)).toBe('123456');
  });

  it.each([
    '',
    '   ',
    '12345',
    '1234567',
    '12345a',
    '123.456',
    'abcdef',
    '4F7K-92QD',
    '<script>123456</script>',
    '½23456',
  ])('takes %j for no code at all', (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });

  it.each([
    'Your code is 123456',
    'G-123456',
    '123-456.',
    '123456 is your code. It ends in 10 minutes.',
    'Code: 123 456, thank you',
    '<123456>',
    'Your code is 123456. Again: 123456',
    'code=１２３４５６!',
    'Ihr Code lautet „123456“',
    '12 34 56.',
  ])('the one six is taken out of %j', (text) => expect(readCode(text)).toBe('123456'));

  it.each(['123456 or 654321', 'call 555-0100', 'Your code is 12345', '1234567.', '2026-11-16'])(
    'nothing is chosen in %j',
    (text) => expect(readCode(text)).toBeUndefined(),
  );

  it('takes any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(readCode(text) ?? '000000').toMatch(/^[0-9]{6}$/);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe('checking an app code', () => {
  it('takes the code of now, and of one step to either side', () => {
    for (const seconds of [0, -30, 30])
      expect(checkAppCode({ key: KEY, text: codeIn(seconds), real: NOW, usedSteps: [] })).toEqual({
        outcome: 'right',
        step: Math.floor((NOW + seconds * 1_000) / STEP),
      });
  });

  it('tells old and early codes from wrong ones, up to twenty steps away', () => {
    expect([-60, -600, 60, 600, -630, 630].map((seconds) => check(codeIn(seconds)))).toEqual([
      'code-old',
      'code-old',
      'code-early',
      'code-early',
      'code-wrong',
      'code-wrong',
    ]);
  });

  it('takes no code twice, and says so however long ago it was', () => {
    const { step, code } = appCode(KEY, NOW);
    for (const minutes of [0, 0.5, 5, 60])
      expect(check(code, { real: NOW + minutes * 60_000, usedSteps: [step] })).toBe('code-used');
    expect(check(codeIn(30), { usedSteps: [step] })).toBe('right');
  });

  it('still takes new codes, and no used one, after the clock was set back an hour', () => {
    const { step, code } = appCode(KEY, NOW);
    const back = NOW - 3_600_000;
    expect(check(code, { real: back, usedSteps: [step] })).toBe('code-used');
    expect(check(appCode(KEY, back).code, { real: back, usedSteps: [step] })).toBe('right');
  });

  it('takes the new code and not yesterday’s after the clock was set on a day', () => {
    const tomorrow = NOW + 24 * 3_600_000;
    expect(check(codeIn(0), { real: tomorrow })).toBe('code-wrong');
    expect(check(appCode(KEY, tomorrow).code, { real: tomorrow })).toBe('right');
  });

  it('takes no code of another key, and nothing that is no code', () => {
    const other = newKey(new Uint8Array(KEY_BYTES).fill(7));
    expect([check(appCode(other, NOW).code), check('12 34'), check('')]).toEqual([
      'code-wrong',
      'code-unreadable',
      'code-unreadable',
    ]);
  });

  it('takes a code as its app shows it, whatever the key and the time', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: KEY_BYTES, maxLength: KEY_BYTES }),
        fc.nat({ max: 4e12 }),
        (bytes, real) => {
          const key = newKey(new Uint8Array(bytes));
          expect(isKey(key)).toBe(true);
          const { code, step } = appCode(key, real);
          expect(
            checkAppCode({
              key,
              text: `${code.slice(0, 3)} ${code.slice(3)}`,
              real,
              usedSteps: [],
            }),
          ).toEqual({ outcome: 'right', step });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a key', () => {
  it('is 160 bits in base32, with no padding', () => {
    expect(KEY).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  });

  it('goes to an authenticator app as a Key URI', () => {
    const uri = new URL(otpauthUri({ key: KEY, user: 'robin & co', clinic: 'Pretend Clinic' }));
    expect([uri.protocol, decodeURIComponent(uri.href.split(/[/?]/)[3]!)]).toEqual([
      'otpauth:',
      'Pretend Clinic:robin & co',
    ]);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: 'Pretend Clinic',
      secret: KEY,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

  it.each(['', 'abc', KEY.toLowerCase(), `${KEY}A`, KEY.replace('G', '1')])('is not %j', (text) => {
    expect(isKey(text)).toBe(false);
  });
});

describe('backup codes', () => {
  const codes = newBackupCodes(new Uint8Array(BACKUP_BYTES).map((_, at) => at + (at >> 3)));

  it('are ten, of letters and digits that are not mixed up', () => {
    expect(codes).toHaveLength(10);
    for (const one of codes) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(10);
  });

  it.each(['4f7k92qd', '4F7K 92QD', ' 4F7K–92QD ', '４Ｆ７Ｋ－９２ＱＤ'])(
    'are recognized as typed: %j',
    (typed) => {
      expect(sameCode(typed, '4F7K-92QD')).toBe(true);
    },
  );

  it('read an O as 0, and an I or L as 1', () => {
    expect(sameCode('oO0i-lL11', '0001-1111')).toBe(true);
  });

  it.each(['', '4F7K', '4F7K-92QE', '4F7K-92QD-1', '4F7U-92QD'])('are not %j', (typed) => {
    expect(sameCode(typed, '4F7K-92QD')).toBe(false);
  });

  it.each([
    ['Your backup code: 4f7k-92qd.', '4F7K92QD'],
    ['"4F7K-92QD"', '4F7K92QD'],
    ['use 4F7K92QD once', '4F7K92QD'],
    ['PASSWORD reset', undefined],
    ['4F7K-92QD or 4F7K-92QE', undefined],
  ])('is taken out of %j', (text, code) => expect(readBackup(text)).toBe(code));

  it('are no codes at all when they have another length or another letter', () => {
    expect(['', '4F7K', '4F7U-92QD', '4f7k-92qd'].map(readBackup)).toEqual([
      undefined,
      undefined,
      undefined,
      '4F7K92QD',
    ]);
  });
});

describe('six digits that are no code', () => {
  it.each(['12,3456789', '123456,7', '123456.78', '<b>123456</b>', '123456⁄7 of it'])(
    'such as part of a number or of markup: %s',
    (text) => {
      expect(readCode(text)).toBeUndefined();
    },
  );

  it('are told from a code with marks in it that nobody sees', () => {
    expect([readCode('123\u200b456'), readCode('\u2060123 456\u2060')]).toEqual([
      '123456',
      '123456',
    ]);
  });
});

it('a backup code of letters alone is read in a sentence with any dash in its middle', () => {
  expect(readBackup('my code ABCD–EFGH please')).toBe('ABCDEFGH');
  expect(readBackup('my code ABCDEFGH please')).toBeUndefined();
});

it('a key is what its bytes say, and the bytes after the twentieth say nothing', () => {
  const bytes = Uint8Array.from({ length: KEY_BYTES }, (_, nth) => nth);
  expect(newKey(bytes)).toBe('AAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQT');
  expect(newKey(Uint8Array.from([...bytes, 1, 2, 3]))).toBe(newKey(bytes));
});
