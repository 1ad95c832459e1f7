import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { lineOf } from '#schemas/rules.ts';
import { checkContent, languagesIn } from '../../../scripts/content.ts';
import { goodBody, goodLesson, library } from '../schemas/library.ts';

let root = '';
const path = (name: string) => join(root, 'src/content', name);
const write = (name: string, text: string) => {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
};
const lessonText = (head: object = goodLesson, body = goodBody) =>
  `---\n${stringify(head)}---\n\n${body}`;
const lessonFile = 'lessons/en/a-small-lesson.mdx';
const linesFound = (language = 'en') => checkContent(root, language).problems.map(lineOf);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  const { sources, terms, claims } = library();
  write('sources.yaml', stringify(sources));
  write('glossary/en.yaml', stringify(terms));
  write('claims.yaml', stringify(claims));
  write('lessons/exceptions.yaml', 'words: [authenticator]\n');
  write('lessons/pictures/a-small-lesson.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  write(lessonFile, lessonText());
  // The frame of the site is too large to invent: the real words stand in, and are broken one at a time below.
  for (const name of [
    'interface/en.yaml',
    'check/en.yaml',
    'message/en.yaml',
    'places.yaml',
    'pages/en',
    'scorer',
    'board',
    'demo',
    'trust',
  ])
    cpSync(`src/content/${name}`, path(name), { recursive: true });
  write(
    'search/en.yaml',
    stringify({
      skip: ['the'],
      endings: ['s'],
      groups: [{ words: ['otp'], means: 'code', leads: ['a-small-lesson#first-part'] }],
    }),
  );
  write(
    'home/en.yaml',
    stringify({
      errands: ['message', 'check', 'score'].map((name) => ({
        title: `To ${name}`,
        text: 'A way in.',
        to: `/${name}/`,
        picture: name,
      })),
      groups: [{ id: 'one', title: 'One', text: 'Some lessons.', lessons: ['a-small-lesson'] }],
    }),
  );
  write('handouts/en.yaml', readFileSync('src/content/handouts/en.yaml', 'utf8'));
  write('course/en.yaml', readFileSync('src/content/course/en.yaml', 'utf8'));
  // What the page for clinics hands out is the real course; here it is a page.
  const clinics = parse(readFileSync('src/content/clinics/en.yaml', 'utf8')) as object;
  write(
    'clinics/en.yaml',
    stringify({ ...clinics, hand: [{ who: 'Anyone', leads: ['/check/'], say: 'Begin here.' }] }),
  );
  const since = '2026-11-23';
  write(
    'addresses.yaml',
    stringify({
      pages: {},
      files: {},
      kitSince: since,
      frame: [],
      lessons: { 'a-small-lesson': { since, parts: { 'first-part': since } } },
    }),
  );
  const teach = parse(readFileSync('src/content/teach/en.yaml', 'utf8')) as {
    readonly plans: Readonly<Record<string, object>>;
  };
  write(
    'teach/en.yaml',
    stringify({ ...teach, plans: { 'a-small-lesson': teach.plans['two-step-login'] } }),
  );
  const changes = parse(readFileSync('src/content/changes/en.yaml', 'utf8')) as object;
  const entry = { id: 'first', day: since, title: 'First', what: 'It stands.', todo: 'Nothing.' };
  write(
    'changes/en.yaml',
    stringify({ ...changes, entries: [{ ...entry, lessons: ['a-small-lesson'], matters: true }] }),
  );
  // The rows of the comparison point into the real course; here they point into the small one.
  const rows = parse(readFileSync('src/content/scorer/criteria.yaml', 'utf8')) as Record<
    string,
    object
  >;
  write(
    'scorer/criteria.yaml',
    stringify(
      Object.fromEntries(
        Object.entries(rows).map(([id, row]) => [
          id,
          { ...row, lesson: 'a-small-lesson', references: [] },
        ]),
      ),
    ),
  );
  // So do the missions of the demo.
  write(
    'demo/en/missions.yaml',
    readFileSync('src/content/demo/en/missions.yaml', 'utf8').replaceAll(
      /lesson: .+#.+/g,
      'lesson: a-small-lesson#first-part',
    ),
  );
});
afterEach(() => rmSync(root, { recursive: true }));

it('reads a folder that keeps every rule and finds nothing wrong', () => {
  const { problems, library: read } = checkContent(root, 'en');
  expect(problems).toEqual([]);
  expect(read.lessons.map(({ slug, lesson }) => [slug, lesson.title])).toEqual([
    ['a-small-lesson', 'A small lesson'],
  ]);
  expect([...read.pictures]).toEqual(['a-small-lesson']);
  expect([...read.exceptions]).toEqual(['authenticator']);
});

it('reads files that were written on Windows', () => {
  write(lessonFile, lessonText().replaceAll('\n', '\r\n'));
  expect(linesFound()).toEqual([]);
});

describe('a broken file gives one line that names it', () => {
  const only = (start: string, remedy: string) => {
    const found = linesFound().filter((line) => line.startsWith(`src/content/${start}`));
    expect(found).toHaveLength(1);
    expect(found[0]).not.toContain('\n');
    expect(found[0]).toContain(remedy);
  };

  it('when a field of a lesson breaks its rule', () => {
    write(lessonFile, lessonText({ ...goodLesson, summary: 'Log in here.' }));
    only('lessons/en/a-small-lesson.mdx breaks the rule for "summary"', 'Remedy: Say "sign in"');
  });

  it('when a lesson has no front matter', () => {
    write(lessonFile, goodBody);
    only('lessons/en/a-small-lesson.mdx has no front matter', 'begin the file with ---');
  });

  it('when the front matter is not YAML', () => {
    write(lessonFile, `---\ntitle: one: two\n---\n${goodBody}`);
    only('lessons/en/a-small-lesson.mdx cannot be read', 'mend the YAML');
  });

  it('when the body is not MDX', () => {
    write(lessonFile, lessonText(goodLesson, `${goodBody}\nAn open {brace\n`));
    only('lessons/en/a-small-lesson.mdx cannot be read', 'needs a backslash before it');
  });

  it('when a hint of a mission quotes a button that no screen has', () => {
    write(
      'demo/en/missions.yaml',
      readFileSync(path('demo/en/missions.yaml'), 'utf8').replace(
        '“Let 6 hours pass”',
        '“Let 7 hours pass”',
      ),
    );
    only(
      'demo/en/missions.yaml "six-hours-open" quotes “Let 7 hours pass”',
      'quote the button or field',
    );
  });

  it('when a picture is missing', () => {
    rmSync(path('lessons/pictures'), { recursive: true });
    only(
      'lessons/en/a-small-lesson.mdx has no picture',
      'draw src/content/lessons/pictures/a-small-lesson.svg',
    );
  });

  it('when a copy is linked as a source', () => {
    write(
      'sources.yaml',
      stringify({
        nist: {
          ...library().sources['nist'],
          kind: 'mirror',
          document: 'SP 800-63B',
          link: 'https://docslib.org/1',
        },
      }),
    );
    only('sources.yaml breaks the rule for "nist.link"', 'leave the link out');
  });

  it('when an entry of the glossary breaks its rule', () => {
    write('glossary/en.yaml', stringify({ passkey: { name: 'Passkey' } }));
    only('glossary/en.yaml breaks the rule for "passkey.meaning"', 'Remedy: ');
  });

  it.each([
    ['interface/en.yaml', 'site: {}'],
    ['check/en.yaml', 'steps: []'],
    ['places.yaml', 'us: {}'],
  ])('once for each field, when %s does not hold what its schema asks', (name, text) => {
    write(name, text);
    const found = linesFound();
    expect(found.length).toBeGreaterThan(0);
    for (const line of found)
      expect(line).toMatch(
        new RegExp(`^src/content/${name} breaks the rule for ".+"\\. Remedy: .+\\.$`),
      );
  });

  it('when a page says when it was changed in no date', () => {
    write(
      'pages/en/about.mdx',
      '---\ntitle: About\nsummary: What it is.\nlede: One question.\nupdatedOn: lately\n---\n\nWords.\n',
    );
    only('pages/en/about.mdx breaks the rule for "updatedOn"', 'year-month-day');
  });

  it.each([
    'sources.yaml',
    'claims.yaml',
    'places.yaml',
    'glossary/en.yaml',
    'interface/en.yaml',
    'check/en.yaml',
    'message/en.yaml',
    'pages/en/privacy.mdx',
    'lessons/exceptions.yaml',
  ])('when %s is missing', (name) => {
    rmSync(path(name));
    only(`${name} is missing`, 'src/content/README.md says what goes in it');
  });
});

it('lists all problems at once, so that a writer mends them in one go', () => {
  write(lessonFile, lessonText({ ...goodLesson, title: 'Log in', minutes: 90 }));
  write('lessons/exceptions.yaml', 'words: [Two Words]\n');
  expect(linesFound()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('rule for "title"'),
      expect.stringContaining('rule for "minutes"'),
      expect.stringContaining('rule for "words.0"'),
    ]),
  );
});

it('says what to add for a language that has no lessons yet', () => {
  expect(linesFound('es')).toEqual(
    expect.arrayContaining([
      'src/content/lessons/es is missing. Remedy: add the folder with its lessons: src/content/README.md says how to add a language.',
    ]),
  );
});

it('finds the languages by the words of their frame', () => {
  write('interface/es.yaml', 'site: {}');
  expect(languagesIn(root)).toEqual(['en', 'es']);
});

describe('a translation', () => {
  it('names each place whose words are not in the language yet: whom to call must be understood', () => {
    write('places/es.yaml', 'other: { name: En otro lugar }\n');
    const lines = linesFound('es');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining('src/content/places/es.yaml does not say "urgent" of "other"'),
        expect.stringContaining('src/content/places/es.yaml does not say "name" of "england"'),
      ]),
    );
    expect(lines.filter((line) => line.includes('"name" of "other"'))).toEqual([]);
  });

  it('names each form that a plural lacks in its language', () => {
    const words = readFileSync(path('interface/en.yaml'), 'utf8');
    write('interface/pl.yaml', words);
    expect(linesFound('pl')).toEqual(
      expect.arrayContaining([
        expect.stringContaining(
          'interface/pl.yaml lacks a form of its plural at "search.some": few, many',
        ),
      ]),
    );
  });

  it('tells which lessons stand in English for now, and stops nothing for them', () => {
    cpSync(path('glossary/en.yaml'), path('glossary/es.yaml'));
    const { untranslated, problems } = checkContent(root, 'es');
    expect(untranslated).toContain('src/content/lessons/es/a-small-lesson.mdx');
    expect(problems.filter(({ file }) => file.includes('a-small-lesson'))).toEqual([]);
  });
});
