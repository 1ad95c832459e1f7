import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chosen, noteOf, type Copy } from '#domain/guide/copy.ts';
import { contrastOf } from '#schemas/contrast.ts';
import { portalProblems } from '#schemas/portal-rules.ts';
import { lineOf } from '#schemas/rules.ts';
import { GROUNDS, LARGEST_LOGO, logoProblem, siteProblems } from '#schemas/site-rules.ts';
import { site } from '#schemas/site.ts';

/** The clinic is invented; `.example` belongs to nobody (RFC 2606). */
const whole = {
  name: 'Elm Street Family Clinic',
  address: 'https://elmstreet.example/portal-check/',
  portals: ['https://portal.elmstreet.example/'],
  phones: [{ for: 'Front desk', number: '555-0100' }],
  emergency: '911',
  languages: ['en'],
  colors: {
    light: { accent: '#0f4c5c', link: '#1b4332' },
    dark: { accent: '#9fd8e8', link: '#b7e4c7' },
  },
  logo: 'logo.svg',
  lessons: ['two-step-login', 'phishing'],
  notes: { 'two-step-login': 'Our staff can help you at the front desk.' },
};
const around = {
  lessons: new Set(['phishing', 'two-step-login', 'passwords']),
  languages: new Set(['en', 'es']),
  logo: new TextEncoder().encode('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'),
};
const said = (given: unknown): string =>
  site
    .safeParse(given)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('\n') ?? '';
const problems = (change: Partial<Copy>) =>
  siteProblems({ ...site.parse(whole), ...change }, around).map(lineOf);

describe('the file of a clinic’s own copy', () => {
  it('may say all of it, or its name alone', () => {
    expect(problems({})).toEqual([]);
    expect(site.parse({ name: 'Elm Street Family Clinic' })).toMatchObject({
      portals: [],
      lessons: [],
      notes: {},
    });
  });

  it.each([
    ['name', {}, /name: /],
    ['address', { address: 'elmstreet.example' }, /address: Write .* with https:\/\//],
    ['address', { address: 'http://elmstreet.example/' }, /address: Write .* with https:\/\//],
    ['portals', { portals: ['https://a.example/?next=b'] }, /portals\.0: .*without "\?"/],
    ['portals', { portals: 'https://a.example/' }, /portals: .*as a list/],
    ['phones', { phones: [{ for: 'Desk', number: 5550100 }] }, /phones\.0\.number: .*in quotes/],
    ['emergency', { emergency: 911 }, /emergency: .*in quotes/],
    ['colors', { colors: { light: whole.colors.light } }, /colors\.dark/],
    [
      'colors',
      { colors: { ...whole.colors, light: { accent: 'red', link: '#000000' } } },
      /six digits/,
    ],
    ['logo', { logo: '../../package.json' }, /logo: Give the file name alone/],
    ['logo', { logo: 'logo.exe' }, /logo: Give the file name alone/],
    ['colour', { colour: 'x' }, /colour/],
  ])('is refused for "%s" with the field and a remedy', (field, change, sentence) => {
    expect(said(field === 'name' ? change : { ...whole, ...change })).toMatch(sentence);
  });

  it('names lessons and languages that are there, each once', () => {
    const lines = problems({
      lessons: ['phishing', 'phishing', 'elsewhere'],
      notes: { nowhere: 'A note of ours.' },
      languages: ['xx'],
    });
    expect(lines.join('\n')).toMatch(
      /"elsewhere", which does not exist\. Remedy: use some of: passwords, phishing/,
    );
    expect(lines.join('\n')).toMatch(/"phishing" twice/);
    expect(lines.join('\n')).toMatch(/"nowhere", which does not exist/);
    expect(lines.join('\n')).toMatch(/"xx", which the guide does not have/);
    expect(lines.join('\n')).toMatch(/leaves English out/);
    for (const line of lines) expect(line).toMatch(/^src\/content\/site\.yaml .*Remedy: /);
  });

  it('has colors that can be read in light and in dark', () => {
    const [line = '', ...others] = problems({
      colors: { ...whole.colors, dark: { accent: '#9fd8e8', link: '#3a5a6a' } },
    });
    expect(line).toMatch(/"colors\.dark\.link" .* below 4\.5 to 1\. Remedy: choose a lighter one/);
    expect(others.length).toBeLessThan(2);
    expect(contrastOf('#000', '#ffffff')).toBeCloseTo(21, 5);
  });

  it('holds its colors against the grounds that the guide really has', () => {
    const sheet = readFileSync('src/styles/site.css', 'utf8');
    for (const look of ['light', 'dark'] as const)
      for (const [token, name] of [
        ['paper', 'paper'],
        ['on-seal', 'onAccent'],
        ['card', 'card'],
      ] as const)
        expect(sheet.slice(look === 'dark' ? sheet.indexOf('scheme: dark') : 0)).toContain(
          `--${token}: ${GROUNDS[look][name].replace('#ffffff', '#fff')};`,
        );
  });

  it.each([
    ['https://bit.ly/portal', 'shortener'],
    ['https://192.0.2.7/portal', 'ip-address'],
  ])('refuses the portal %s, of which the check itself would warn', (portal) => {
    expect(portalProblems([portal]).map(lineOf)[0]).toMatch(
      /"portals\.0" .*Remedy: give the address/,
    );
  });

  it('takes an ordinary portal', () => {
    expect(portalProblems(['https://portal.elmstreet-clinic.org/login/'])).toEqual([]);
  });
});

describe('a logo', () => {
  const svg = (inside: string) =>
    logoProblem(
      'logo.svg',
      new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`),
    );

  it('may be a plain drawing or a picture of the kind that its name says', () => {
    expect(
      svg('<defs><linearGradient id="a"/></defs><use href="#a"/><path style="fill:url(#a)"/>'),
    ).toBeUndefined();
    expect(
      logoProblem('logo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])),
    ).toBeUndefined();
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an "on…" attribute', '<path\nonload="x()"/>'],
    ['an "on…" attribute', '<path/onclick=x() />'],
    ['foreignObject', '<foreignObject><b/></foreignObject>'],
    ['outside', '<image href="https://elsewhere.example/x.png"/>'],
    ['outside', '<use xlink:href="other.svg#a"/>'],
    ['outside', '<style>@import "x.css"</style>'],
    ['outside', '<path style="fill:url(https://elsewhere.example/)"/>'],
    ['runs code', '<a xlink:href=\'#\' to="javascript:x()"/>'],
    ['letters written as numbers', '<a to="java&#115;cript:x()"/>'],
    ['moving', '<animate attributeName="href" to="x"/>'],
    ['moving', '<set attributeName="x"/>'],
  ])('is refused for %s in it', (what, inside) => {
    const wrong = svg(inside);
    expect(wrong?.rule).toContain(what);
    expect(wrong?.remedy).toContain('plain SVG');
  });

  it('is refused when it is not there, too large, or no picture', () => {
    expect(logoProblem('logo.png', undefined)?.remedy).toBe(
      'put the file at src/content/site/logo.png',
    );
    expect(logoProblem('logo.png', new Uint8Array(LARGEST_LOGO + 1))?.rule).toContain(
      '60001 bytes',
    );
    expect(logoProblem('logo.png', new TextEncoder().encode('<html>'))?.rule).toContain(
      'not a picture',
    );
    expect(logoProblem('logo.svg', new TextEncoder().encode('<html>'))?.rule).toContain(
      'not a picture',
    );
  });
});

describe('the lessons of a copy', () => {
  const lessons = [1, 2, 3].map((order) => ({ slug: `lesson-${order}`, order }));

  it('stand in its order, numbered anew, and the others still have their pages', () => {
    const { shown, all } = chosen(lessons, ['lesson-3', 'lesson-1']);
    expect(shown).toEqual([
      { slug: 'lesson-3', order: 1 },
      { slug: 'lesson-1', order: 2 },
    ]);
    expect(all.map(({ slug }) => slug)).toEqual(['lesson-3', 'lesson-1', 'lesson-2']);
  });

  it('are as they were where it chooses none', () => {
    expect(chosen(lessons, [])).toEqual({ shown: lessons, all: lessons });
  });

  it('have its note in the reader’s language, or in the one there is', () => {
    const notes = {
      a: 'Ask at the desk.',
      b: { en: 'Ask us.', es: 'Pregunte.' },
      c: { es: 'Sí.' },
    };
    expect(noteOf({ notes }, 'a', 'es')).toEqual({ text: 'Ask at the desk.', language: 'en' });
    expect(noteOf({ notes }, 'b', 'es')).toEqual({ text: 'Pregunte.', language: 'es' });
    expect(noteOf({ notes }, 'c', 'en')).toEqual({ text: 'Sí.', language: 'es' });
    expect(noteOf({ notes }, 'd', 'en')).toBeUndefined();
  });
});
