import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLINIC_LINES,
  cleanLine,
  decodeLines,
  encodeLines,
  hasLines,
  LINE_LENGTH,
  linesOf,
  NO_LINES,
} from '#domain/handout/clinic-lines.ts';

describe('a line that a clinic writes on a sheet', () => {
  it('keeps what was typed, in any script', () => {
    for (const text of ['Riverside Clinic', 'Clínica del Río', 'عيادة', '診療所', '555-0100'])
      expect(cleanLine(text)).toBe(text);
  });

  it('is one line, without signs that are not seen or turn the writing round', () => {
    expect(cleanLine('  two\n\tlines\u0000 ')).toBe('two lines');
    expect(cleanLine('portal\u202Egro.elpmaxe\u200B')).toBe('portal gro.elpmaxe');
  });

  it('does not end with the blank that it was cut at', () => {
    expect(cleanLine(`${'a'.repeat(LINE_LENGTH - 1)} b`)).toBe('a'.repeat(LINE_LENGTH - 1));
    expect(cleanLine('b'.repeat(LINE_LENGTH + 1))).toBe('b'.repeat(LINE_LENGTH));
  });

  it('loses nothing at its end to a blank before its beginning', () => {
    expect(cleanLine(` \n${'a'.repeat(LINE_LENGTH)}`)).toBe('a'.repeat(LINE_LENGTH));
  });

  it('is never longer than a sheet has room for, and is not cut within a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = cleanLine(text);
        expect([...line].length).toBeLessThanOrEqual(LINE_LENGTH);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\n]|^\s|\s$/u);
        expect(line.isWellFormed()).toBe(true);
        expect(cleanLine(line)).toBe(line);
      }),
    );
  });
});

describe('what is kept of it', () => {
  it('comes back as it was', () => {
    const lines = { name: 'Clinic', portal: 'portal.clinic.test', phone: '555-0100' };
    expect(decodeLines(encodeLines(lines))).toEqual({ ok: true, value: lines });
    expect(hasLines({ ...NO_LINES, phone: '555-0100' })).toBe(true);
    expect(hasLines(NO_LINES)).toBe(false);
  });

  it('is text and nothing else, whatever somebody put there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ version: 1, name: value })),
        ),
        (text) => {
          const decoded = decodeLines(text);
          if (!decoded.ok) return;
          expect(Object.keys(decoded.value)).toEqual([...CLINIC_LINES]);
          for (const line of Object.values(decoded.value)) expect(line).toBe(cleanLine(line));
        },
      ),
    );
  });

  it.each(['', '{', 'null', '7', '"version"', '[]', '{}', '{"version":2,"name":"x"}'])(
    'is refused where it is none of ours: %s',
    (text) => {
      expect(decodeLines(text)).toEqual({ ok: false, reason: 'unreadable' });
    },
  );
});

it('a line that is no text is taken as free, and the others stay', () => {
  expect(decodeLines('{"version":1,"name":"Clinic","portal":7,"phone":null}')).toEqual({
    ok: true,
    value: { name: 'Clinic', portal: '', phone: '' },
  });
});

describe('the lines of a clinic with a copy of its own', () => {
  const phone = { for: 'Front desk', number: '555-0100' };

  it('are its name, and the first portal and phone, the portal as people type it', () =>
    expect(
      linesOf({
        name: 'Elm Street Family Clinic',
        portals: ['https://portal.elmstreet.example/', 'https://kids.elmstreet.example/portal/'],
        phones: [phone, { for: 'At night', number: '555-0199' }],
      }),
    ).toEqual({
      name: 'Elm Street Family Clinic',
      portal: 'portal.elmstreet.example',
      phone: '555-0100',
    }));

  it('stay free for a pen where the clinic gave none, and in the guide itself', () => {
    expect(linesOf({ name: 'Elm Street', portals: [], phones: [] })).toEqual({
      name: 'Elm Street',
      portal: '',
      phone: '',
    });
    expect(linesOf(undefined)).toEqual(NO_LINES);
  });
});
