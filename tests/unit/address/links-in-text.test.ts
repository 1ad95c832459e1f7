import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksIn, longestText } from '#domain/address/links-in-text.ts';
import { isPlanted, runs } from '../../fixtures/depth.ts';
import { anyCharacter } from '../../fixtures/any-text.ts';

const textsOf = (text: string): string[] => linksIn(text).map((link) => link.text);

describe('The addresses in a text', () => {
  test.each([
    // Whole messages
    [
      'Clinic: a new result is here. Sign in at https://portal.elmgrove.example/m Reply STOP to end',
      ['https://portal.elmgrove.example/m'],
    ],
    ['Your visit\nhttps://my.elmgrove.example/v?id=4\n', ['https://my.elmgrove.example/v?id=4']],
    ['Patient portalhttps://my.elmgrove.example/', ['https://my.elmgrove.example/']],
    ['Portal:https://my.elmgrove.example/', ['https://my.elmgrove.example/']],
    ['Go to my.elmgrove.example/login or call 555-0100', ['my.elmgrove.example/login']],
    [
      'https://a.example.org/xhttps://b.example.org/y',
      ['https://a.example.org/x', 'https://b.example.org/y'],
    ],
    [
      'one.example.org,two.example.org;three.example.org',
      ['one.example.org', 'two.example.org', 'three.example.org'],
    ],
    // Marks of the sentence
    ['Is it https://my.elmgrove.example?', ['https://my.elmgrove.example']],
    ['“https://my.elmgrove.example/m”!', ['https://my.elmgrove.example/m']],
    ['(https://my.elmgrove.example/m).', ['https://my.elmgrove.example/m']],
    ['https://my.elmgrove.example/m_(old)', ['https://my.elmgrove.example/m_(old)']],
    ['**https://my.elmgrove.example**', ['https://my.elmgrove.example']],
    ['_https://my.elmgrove.example/m_', ['https://my.elmgrove.example/m']],
    ['[Sign in](https://my.elmgrove.example/m)', ['https://my.elmgrove.example/m']],
    ['<a href="https://my.elmgrove.example/m">Sign in</a>', ['https://my.elmgrove.example/m']],
    ['https://my.elmgrove.example’s page', ['https://my.elmgrove.example']],
    ['「https://my.elmgrove.example/m」。', ['https://my.elmgrove.example/m']],
    ['打开https://my.elmgrove.example/m。谢谢', ['https://my.elmgrove.example/m']],
    ['https://my.elmgrove.example؟', ['https://my.elmgrove.example']],
    ['https://my.elmgrove.example/m।', ['https://my.elmgrove.example/m']],
    ['https://my.elmgrove.example/🙂', ['https://my.elmgrove.example/']],
    ['\u2068https://my.elmgrove.example/m\u2069.', ['https://my.elmgrove.example/m']],
    // Words of a letter that ran together
    ['Visit my.elmgrove.example.To register, call', ['my.elmgrove.example']],
    ['See https://my.elmgrove.example.Or call', ['https://my.elmgrove.example']],
    ['Dr.med.dent. B. Muster, www.praxis-muster.example', ['www.praxis-muster.example']],
    // An address inside another one is part of it
    [
      'https://filter.example/u?url=https://b.example.org/',
      ['https://filter.example/u?url=https://b.example.org/'],
    ],
    ['google.com/url?q=https://b.example.org/x', ['google.com/url?q=https://b.example.org/x']],
    // Tricks stay whole, so that they can be judged
    ['https://mychart.org⁄login.b.example/', ['https://mychart.org⁄login.b.example/']],
    ['https://mychart.org!login.b.example/', ['https://mychart.org!login.b.example/']],
    ['clinic.org@b.example/login', ['clinic.org@b.example/login']],
    ['https://ex\u200bample.org/', ['https://ex\u200bample.org/']],
    ['https://portal。example。org/', ['https://portal。example。org/']],
    ['https://[2001:db8::1]/x', ['https://[2001:db8::1]/x']],
  ])('are found in %j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  test.each([
    'Call 617.555.0199 or 044.123.45.67',
    'On 3.11.2026 at 9.30, at 10.am',
    'It costs $12.99 or 1.250,00',
    'Version 2.14.3 of the app',
    'Write to amy.li@elmgrove.example or joe.co@elmgrove.example',
    'mailto:desk@elmgrove.example tel:+15550100',
    'Results ready.So please call. Ph.D., M.Sc., e.g. this',
    'See letter.zip and notes.md',
    'view-source:https://my.elmgrove.example javascript:alert(1)//https://my.elmgrove.example',
    'https:// and http: alone',
    '',
    '\ud800',
  ])('are none in %j', (text) => {
    expect(textsOf(text)).toEqual([]);
  });

  test('stand where they are said to stand, whatever the text', () => {
    const piece = fc.constantFrom(
      'https://',
      'my.clinic.example',
      '.',
      ' ',
      '/',
      '(',
      ')',
      '*',
      ',',
      'To',
      '@',
      '\u200b',
      '»',
      '🏥',
      '\n',
      ':',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: anyCharacter }),
          fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
        ),
        (text) => {
          let last = 0;
          for (const link of linksIn(text)) {
            expect(text.slice(link.start, link.end)).toBe(link.text);
            expect(link.start).toBeGreaterThanOrEqual(last);
            last = link.end;
          }
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  test.skipIf(isPlanted)('are looked for in 100,000 characters within a second and a half', () => {
    const units = [
      'a',
      '@',
      ' ',
      '(',
      '\u202e',
      '\ud800',
      'a.',
      '[',
      '%',
      'https://',
      'a@',
      'x.example ',
      'https://a.example,',
      '))',
    ];
    for (const unit of units) {
      const long = unit.repeat(100_000 / unit.length);
      for (const text of [long, `https://example.org/${long}`, `https://${long}`]) {
        const began = performance.now();
        linksIn(text);
        expect(performance.now() - began).toBeLessThan(1500);
      }
    }
  });
});

describe('Where an address ends', () => {
  test.each([
    ['https://my.elmgrove.example- call us', 'https://my.elmgrove.example'],
    ['https://my.elmgrove.example-- call us', 'https://my.elmgrove.example'],
    ['https://my.elmgrove.example_', 'https://my.elmgrove.example'],
    ['my.elmgrove.example- call us', 'my.elmgrove.example'],
    ['elm.example/a-', 'elm.example/a-'],
    ['http://elm.example/a-', 'http://elm.example/a-'],
    ['https:\\\\elm.example\\a-', 'https:\\\\elm.example\\a-'],
    ['https://elm.example?a-', 'https://elm.example?a-'],
    ['https://elm.example#a-', 'https://elm.example#a-'],
    ['https://elm.example/a_', 'https://elm.example/a_'],
    ['~elm.example/a~', 'elm.example/a'],
    ['~elm.example/a_', 'elm.example/a_'],
    ['[elm.example/a]', 'elm.example/a'],
    ['(elm.example/a(b))', 'elm.example/a(b)'],
    ['(see elm.example/(a)', 'elm.example/(a)'],
    ['elm.example/🙂🙂', 'elm.example/'],
    ['https://elm.example/a。b', 'https://elm.example/a'],
    ['https://a@elm.example!b', 'https://a@elm.example!b'],
    ['https://elm.example!b.example/x', 'https://elm.example!b.example/x'],
    ['https://elm.example!bb/x', 'https://elm.example'],
    ['https://mychart.org⁄', 'https://mychart.org⁄'],
  ])('in %j it is %j', (text, expected) => {
    expect(textsOf(text)).toEqual([expected]);
  });

  test('is not looked for in a run that nobody could read', () => {
    const run = (length: number) => `${'https://elm.example/'.padEnd(length - 1, 'x')}.`;
    expect([textsOf(run(4096))[0]?.length, textsOf(run(4097))[0]?.length]).toEqual([4095, 4097]);
  });
});

describe('A name without a scheme', () => {
  test.each([
    'www.elmgrove.example',
    'wwwx.org',
    'xwww.org',
    'www.co.uk',
    '12.34.com',
    '1a.34.de',
    '24.com',
    'a.24.de',
    '1.2a.de',
    'xy.org',
    'elm.to/x',
    'elm.md/x',
    'Elm.Org',
    'elm.ORG',
    'my.elm.Org',
    'foo.github.io',
    `${'a.'.repeat(121)}elm.example`,
  ])('is found: %s', (text) => {
    expect(textsOf(text)).toEqual([text]);
  });

  test.each([
    'www.example',
    'www.org',
    '12.34.de',
    '24.de',
    'x.org',
    'elm.to',
    'elm.md',
    'elm.Org',
    'Elm.De',
    'elm.invalidtld',
    'localhost',
    'org',
    'co.uk',
    `b${'a.'.repeat(121)}elm.example`,
  ])('is none: %s', (text) => {
    expect(textsOf(text)).toEqual([]);
  });

  test.each([
    ['my.elm.org.TO register', 'my.elm.org.TO'],
    ['my.elm.org.T register', 'my.elm.org'],
    ['my.elm.Org.To register', 'my.elm.Org.To'],
    ['My.elm.org.Or register', 'My.elm.org'],
    ['https://elm.example.To register', 'https://elm.example'],
  ])('ends where the next sentence begins: %s', (text, expected) => {
    expect(textsOf(text)).toEqual([expected]);
  });
});

describe('Addresses without a space between them', () => {
  test.each([
    ['https://f.example/u3Dhttps://b.example/', ['https://f.example/u3D', 'https://b.example/']],
    ['https://f.example/u%3https://b.example/', ['https://f.example/u%3', 'https://b.example/']],
    ['elm.example,my.example', ['elm.example', 'my.example']],
    ['(https://a.example/xhttps://b.example/y)', ['https://a.example/x', 'https://b.example/y']],
    [
      'https://a.examplehttps://b.example/xhttps://c.example/y',
      ['https://a.example', 'https://b.example/x', 'https://c.example/y'],
    ],
    ['my.elmgrove.examplehttps://oak.example/', ['my.elmgrove.example', 'https://oak.example/']],
    ['my.elmgrove.example_/https://oak.example/', ['my.elmgrove.example', 'https://oak.example/']],
    // A mark as wide as a letter, with which other scripts write a sentence.
    [
      'https://elm.example/a，https://evil.example/b',
      ['https://elm.example/a', 'https://evil.example/b'],
    ],
    [
      'https://elm.example/a、https://evil.example/b',
      ['https://elm.example/a', 'https://evil.example/b'],
    ],
    [
      'https://elm.example/a。https://evil.example/b',
      ['https://elm.example/a', 'https://evil.example/b'],
    ],
    ['elmgrove.org/a，oakhill.org/b', ['elmgrove.org/a', 'oakhill.org/b']],
    ['https://elm.example/a，oakhill.org/b', ['https://elm.example/a', 'oakhill.org/b']],
    [
      'https://elm.example/a，然后打开https://evil.example/b',
      ['https://elm.example/a', 'https://evil.example/b'],
    ],
  ])('are each found in %s', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  test.each([
    'https://f.example/u%3Dhttps://b.example/',
    'https://f.example/%3D%https://b.example/',
    'https://f.example/u=https://b.example/',
  ])('are one, as a filter writes it, in %s', (text) => {
    expect(textsOf(text)).toEqual([text]);
  });
});

describe('What a sentence leaves round an address', () => {
  test.each([
    ['http://my.elmgrove.example- call us', 'http://my.elmgrove.example'],
    ['http:my.elmgrove.example% off', 'http:my.elmgrove.example'],
    ['(_https://my.elmgrove.example/m_)', 'https://my.elmgrove.example/m'],
    ['See my.elmgrove.example... or call', 'my.elmgrove.example'],
    ['See my.elmgrove.example_/x', 'my.elmgrove.example'],
    ['See my.elmgrove.example_. Then call', 'my.elmgrove.example'],
    ['See elm.example.. Then call', 'elm.example'],
    ['https://my.elmgrove.example,co.uk', 'https://my.elmgrove.example'],
  ])('is no part of it in %j', (text, expected) => {
    expect(textsOf(text)).toEqual([expected]);
  });

  test.each([
    // A browser goes to the site behind the mark, or before the path: cut off, the trick would not be seen.
    'https://portal.elmgrove.example.Login!oak.example',
    'https://portal.elmgrove.example.Login.sign-in!oak.example',
    'https://portal.elmgrove.example.Login!oak.example/x',
    'portal.elmgrove.example.To/x',
    'portal.elmgrove.example.To?x=1',
  ])('is not taken off where it is part of the name: %s', (text) => {
    expect(textsOf(text)).toEqual([text]);
  });

  test.each(['Your results are ready..Click here', 'Please wait..Call us', 'See notes..md'])(
    'is no name where two dots stand side by side: %s',
    (text) => {
      expect(textsOf(text)).toEqual([]);
    },
  );
});

describe('How a name may be written', () => {
  test.each([
    // Capitals make no difference (RFC 4343), and the dots of other scripts are dots (UTS 46).
    'elm.oRg',
    'elm.OrG',
    'my.elm.oRG.To',
    'portal．elmgrove｡example',
    'portal。elmgrove.example/m',
  ])('is for its owner to say: %s is found', (text) => {
    expect(textsOf(text)).toEqual([text]);
  });

  test.each(['Elm.Org', 'myElm.Org'])('is found in a sentence too: %s', (name) => {
    expect(textsOf(`Go to ${name} now`)).toEqual([name]);
  });

  test('ends at 253 characters: a longer one is no site’s, and stays as it is to be judged', () => {
    const next = (length: number) =>
      `https://${'my.elm.org.To.'.padEnd(length - 1, 'a.').replace(/\.$/, 'a')}b`;
    const [fits, tooLong] = [next(253), next(254)];
    expect([fits.length, tooLong.length]).toEqual([261, 262]);
    expect(textsOf(fits)).toEqual(['https://my.elm.org']);
    expect(textsOf(tooLong)).toEqual([tooLong]);
    const name = `https://${'a.'.repeat(122)}elm.example`;
    expect(textsOf(`${name}!b`)).toEqual([`${name}!b`]);
  });
});

test('A link that begins beyond the longest text is not found, and one just before its end is', () => {
  const link = 'https://elm.example';
  const at = (start: number) => `${' '.repeat(start)}${link}`;
  expect(textsOf(at(longestText - link.length))).toEqual([link]);
  expect(textsOf(at(longestText))).toEqual([]);
});
