import { describe, expect, it } from 'vitest';
import { bannedWords, id, isoDate, sentence } from '#schemas/text.ts';

const messageOf = (
  schema: { safeParse: (value: unknown) => { error?: { issues: { message: string }[] } } },
  value: unknown,
) => schema.safeParse(value).error?.issues[0]?.message;

describe('a sentence', () => {
  it('loses the spaces around it', () => {
    expect(sentence(20).parse('  Read the name. ')).toBe('Read the name.');
  });

  it('may be as long as its place allows, and not one sign longer', () => {
    expect(sentence(5).parse('Stop.')).toBe('Stop.');
    expect(messageOf(sentence(5), 'Stop!!')).toBe(
      'Keep this to 5 characters, so that it fits a phone.',
    );
  });

  it('with plurals is as long as its longest form: a page shows one of them', () => {
    const forms = '{n, plural, one {# row} few {# rows} many {# rowes}} left';
    expect(sentence(12).parse(forms)).toBe(forms);
    expect(messageOf(sentence(11), forms)).toContain('Keep this to 11 characters');
  });

  it('is not empty, even where spaces fill it', () => {
    expect(messageOf(sentence(20), '     ')).toBe('Write at least one word here.');
  });

  it.each([
    'This site is safe.',
    'Safe and sound.',
    'Log in first.',
    'Your login.',
    'Two logins.',
    'Use your log-in.',
    'After logging in, look.',
    'You logged in.',
    'Log on now.',
  ])('refuses "%s" and says what to write instead', (text) => {
    expect(messageOf(sentence(40), text)).toContain('Say "sign in", not "log in"');
  });

  it.each([
    'Sign in first.',
    'Patient safety comes first.',
    'An unsafe habit.',
    'The access logs in the portal.',
    'A blog in English.',
    'Catalog inside.',
  ])('accepts "%s"', (text) => {
    expect(sentence(40).parse(text)).toBe(text);
  });

  it('gives the same answer each time it is asked', () => {
    expect([1, 2, 3].map(() => bannedWords.test('Log in.'))).toEqual([true, true, true]);
  });
});

describe('a date', () => {
  it('is read from text and from the Date that YAML makes of a bare date', () => {
    expect(isoDate.parse('2026-11-23')).toBe('2026-11-23');
    expect(isoDate.parse(new Date('2026-11-23T00:00:00Z'))).toBe('2026-11-23');
  });

  it.each(['23.11.2026', '2026-13-01', '2026-02-30', 'tomorrow', '', 20261123])(
    'refuses %j and shows how to write it',
    (value) => {
      expect(messageOf(isoDate, value)).toContain('such as 2026-11-23');
    },
  );
});

describe('an id', () => {
  it.each(['a', 'second-step', 'wcag-2-2'])('may be "%s"', (value) => {
    expect(id.parse(value)).toBe(value);
  });

  it.each(['Second-Step', 'second step', 'second_step', '-step', 'step-', 'second--step', ''])(
    'may not be "%s"',
    (value) => {
      expect(messageOf(id, value)).toContain('such as "second-step"');
    },
  );
});
