import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dataOfLink,
  holdsReviewLink,
  isReviewLink,
  LINK_LIMIT,
} from '#domain/scorer/exchange/link-forms.ts';
import { anyCharacter } from '../../../fixtures/any-text.ts';

const DATA = 'q1YqSy0qzszPU7JSMlTSUSpLLSpW-slqAVZ_-A9s3DxyzW0P';

describe('a share link', () => {
  it.each([
    ['as it was made', `#r=${DATA}`],
    ['with its sign escaped', `%23r=${DATA}`],
    ['with its sign escaped twice', `%2523r%253D${DATA}`],
    ['with the equals sign of a quoted mail', `#r=3D${DATA}`],
    ['as HTML writes it', `&#35;r&#61;${DATA}`],
    ['with its signs escaped in small letters', `%23r%3d${DATA}`],
    ['with a capital that a keyboard made', `#R=${DATA}`],
    ['from a mail that was quoted twice', `#r=3D3D${DATA}`],
  ])('is known by its beginning %s', (_how, fragment) => {
    expect(isReviewLink(fragment)).toBe(true);
    expect(dataOfLink(fragment)).toContain(DATA);
  });

  it('is looked for in as much of a text as a link can take up', () => {
    expect(holdsReviewLink(`${' '.repeat(4 * LINK_LIMIT)}#r=${DATA}`)).toBe(false);
  });

  it.each(['', '#', '#results', '#rows=4', '#year=r'])('is not seen in "%s"', (fragment) => {
    expect(isReviewLink(fragment)).toBe(false);
  });

  it('is found in a mail, and not in one that merely speaks of it', () => {
    expect(holdsReviewLink(`Here it is:\nhttps://guide.example/score/#r=${DATA}\nBye`)).toBe(true);
    expect(holdsReviewLink(`https://guide.example/score/%23R%3d${DATA}`)).toBe(true);
    expect(holdsReviewLink('A link begins with "#r=". The data stands behind it.')).toBe(false);
  });
});

describe('the data of a share link', () => {
  it.each([
    ['broken over lines', `#r=${DATA.slice(0, 20)}\r\n${DATA.slice(20)}`],
    ['quoted in an answer', `#r=${DATA.slice(0, 20)}\n> ${DATA.slice(20)}`],
    ['broken by a quoted-printable mail', `#r=3D${DATA.slice(0, 20)}=\r\n${DATA.slice(20)}`],
    ['with a typographic hyphen', `#r=${DATA.replaceAll('-', '\u2011')}`],
    ['in the older alphabet', `#r=${DATA.replaceAll('-', '+').replaceAll('_', '/')}`],
    ['with unseen characters in it', `#r=${DATA.slice(0, 9)}\u200B\u00AD${DATA.slice(9)}`],
    ['with a campaign behind it', `#r=${DATA}&utm_source=mail`],
    ['with the sentence behind it', `#r=${DATA}. Please look at it.`],
    ['with its hyphens as numbers of HTML', `#r=${DATA.replaceAll('-', '&#45;')}`],
    ['with its hyphens as hexadecimal numbers of HTML', `#r=${DATA.replaceAll('-', '&#x2D;')}`],
    ['with a space of HTML in it', `#r=${DATA.slice(0, 9)}&nbsp;${DATA.slice(9)}`],
    ['with a space of HTML in capitals in it', `#r=${DATA.slice(0, 9)}&NBSP;${DATA.slice(9)}`],
    ['with an escape behind it that is no letter', `#r=${DATA.slice(0, 9)} ${DATA.slice(9)}%FF`],
    ['with a space before it and a sentence below', `#r= ${DATA}\r\nSee you tomorrow`],
    ['with stray signs in it and a campaign behind', `#r=${DATA.slice(0, 9)}*${DATA.slice(9)}&u=m`],
    ['after the address of a filter', `https://filter.example/?u=x%2Fscore%2F%23r%3D${DATA}`],
  ])('is among the readings when it comes %s', (_how, link) => {
    expect(dataOfLink(link)).toContain(DATA);
  });

  it('is the one reading of a clean link', () => {
    expect(dataOfLink(`#r=${DATA}`)).toEqual([DATA]);
  });

  it('is among the readings when a word processor made a dash of two hyphens or of one', () => {
    const data = 'q1YqSy0q--zszPU7';
    expect(dataOfLink(`#r=${data.replace('--', '\u2014')}`)).toContain(data);
    expect(dataOfLink(`#r=${DATA.replaceAll('-', '\u2013')}`)).toContain(DATA);
  });

  it('is the one reading when only a full stop stands behind it', () => {
    expect(dataOfLink(`#r=${DATA}.`)).toEqual([DATA]);
    expect(dataOfLink(`#r=${DATA}3D${DATA}.`)).toEqual([`${DATA}3D${DATA}`]);
  });

  it.each(['#r=', '#r=.'])('is nothing in "%s"', (link) => {
    expect(dataOfLink(link)).toEqual([]);
  });

  it('is none in a text without a link', () => {
    expect(dataOfLink('https://guide.example/score/')).toBe('none');
  });

  it('is too long where no link of ours is as long, and not one sign before', () => {
    expect(dataOfLink(`#r=${'A'.repeat(LINK_LIMIT - 2)}`)).toHaveLength(1);
    expect(dataOfLink(`#r=${'A'.repeat(LINK_LIMIT - 1)}`)).toBe('too-long');
    expect(dataOfLink(`#r= ${'A'.repeat(4 * LINK_LIMIT)}`)).toBe('too-long');
    expect(dataOfLink(`#r=${'A'.repeat(LINK_LIMIT - 2)}.`)).toHaveLength(1);
    expect(dataOfLink(`#r=${'A'.repeat(LINK_LIMIT - 1)}.`)).toBe('too-long');
  });

  it('is too long with more round it than a filter puts there, and not one sign before', () => {
    expect(dataOfLink(`#r=${DATA}`.padEnd(4 * LINK_LIMIT, '.'))).toEqual([DATA]);
    expect(dataOfLink(`#r=${DATA}`.padEnd(4 * LINK_LIMIT + 1, '.'))).toBe('too-long');
  });

  it('holds, whatever stands in a link, no sign that data cannot have', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const data = dataOfLink(`#r=${text}`);
        if (typeof data !== 'string')
          for (const one of data) expect(one).toMatch(/^[A-Za-z0-9_-]*$/);
      }),
    );
  });
});
