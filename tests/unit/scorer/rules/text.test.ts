import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, isId, isLink } from '#domain/scorer/rules/text.ts';
import { anyCharacter } from '../../../fixtures/any-text.ts';

describe('a text', () => {
  it('keeps marks that turn text about, tabs and line breaks, since they are data', () => {
    expect(cleanText('a\u202Eb\u200Fc\td\ne', 100)).toBe('a\u202Eb\u200Fc\td\ne');
  });

  it('keeps what a file cannot carry as a sign that something was there', () => {
    expect(cleanText('a\0b\uD800c', 100)).toBe('a\uFFFDb\uFFFDc');
  });

  it('is cut between characters, never inside one', () => {
    expect(cleanText('😀😀😀', 2)).toBe('😀😀');
    expect(cleanLine('😀'.repeat(100), 80)).toHaveLength(160);
  });

  it('is not trimmed, so that a space can be typed', () => {
    expect(cleanText('two ', 10)).toBe('two ');
  });

  it('stays on one line where a line is asked for', () => {
    expect(cleanLine('one\r\ntwo\u2028three\u0007', 100)).toBe('one two three ');
  });

  it('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 40 }), fc.nat(20), (text, most) => {
        expect(cleanText(cleanText(text, most), most)).toBe(cleanText(text, most));
        expect(cleanLine(text, most).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a link', () => {
  it.each(['https://vendor.example/a?b=c#d', 'HTTP://vendor.example', 'https://münchen.example/ü'])(
    '%s is one',
    (link) => expect(isLink(link)).toBe(true),
  );
  it.each([
    '',
    'vendor.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    ' https://a.example',
    'https://a.example/ b',
    'https://',
    'https://a.example/\u202Egpj',
    'https:a.example',
    'java\nscript:x',
    'https://[::1',
    'https://a.example/<b>',
  ])('%j is not', (link) => expect(isLink(link)).toBe(false));
});

it('takes ids as writers and pages make them, and nothing that reaches into an object', () => {
  for (const id of ['a', 'second-step', '0f8fad5b-d9cb-469f-a165-70867728950e', 'x'.repeat(60)])
    expect(isId(id)).toBe(true);
  for (const id of ['', '__proto__', 'A', 'a b', '-a', 'a--b', 'a/b', 'x'.repeat(61)])
    expect(isId(id)).toBe(false);
});
