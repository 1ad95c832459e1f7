import { readFileSync, readdirSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { all, pageAt, read } from './site.ts';

const text = v.pipe(v.string(), v.minLength(1));
const day = v.pipe(v.string(), v.isoDate());

/** As product.md describes it; a clinic's program may rely on it. */
const catalogue = v.strictObject({
  version: v.literal(1),
  language: v.literal('en'),
  lessons: v.array(
    v.strictObject({
      slug: text,
      title: text,
      summary: text,
      language: v.literal('en'),
      address: v.pipe(v.string(), v.url()),
      minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(15)),
      grade: v.pipe(v.number(), v.maxValue(6)),
      reviewedOn: day,
      reviewDue: day,
      sources: v.pipe(v.array(text), v.minLength(1)),
      handout: v.pipe(v.string(), v.url()),
      embed: v.pipe(v.string(), v.url()),
      contentHash: v.pipe(v.string(), v.regex(/^sha256-[A-Za-z0-9+/]{43}=$/)),
    }),
  ),
  handouts: v.array(
    v.strictObject({
      slug: text,
      title: text,
      address: v.pipe(v.string(), v.url()),
      edition: day,
      // `npm run handouts` lists its files, and tests/kit looks at them.
      files: v.array(v.unknown()),
    }),
  ),
  course: v.strictObject({
    title: text,
    address: v.pipe(v.string(), v.url()),
    // `npm run course` lists its files, and tests/kit looks at them.
    files: v.array(v.unknown()),
  }),
});

/** As the writers' folder has them: a new lesson needs no edit here. */
const SLUGS = readdirSync('src/content/lessons/en')
  .map((name) => {
    const text = readFileSync(`src/content/lessons/en/${name}`, 'utf8');
    return { slug: name.replace('.mdx', ''), order: Number(/^order: (\d+)$/m.exec(text)?.[1]) };
  })
  .sort((one, other) => one.order - other.order)
  .map(({ slug }) => slug);

const given = v.parse(catalogue, JSON.parse(read('catalogue.json').toString()));

describe('the catalogue', () => {
  it('lists every lesson in order, under their permanent names', () => {
    expect(given.lessons.map(({ slug }) => slug)).toEqual(SLUGS);
  });

  it('gives each lesson a hash of its own', () => {
    expect(new Set(given.lessons.map(({ contentHash }) => contentHash)).size).toBe(SLUGS.length);
  });

  it('lists a handout for each lesson, and one for each tool that can be filled in by hand', () => {
    expect(given.handouts.map(({ slug }) => slug)).toEqual([
      ...SLUGS,
      'check-on-paper',
      'five-questions',
      'incident-list',
      'clinic-letter',
      'booklet',
    ]);
    for (const { address, title } of given.handouts)
      expect(all(pageAt(new URL(address).pathname), 'h1')[0]?.textContent?.trim()).toBe(title);
    for (const { slug, handout } of given.lessons)
      expect(new URL(handout).pathname).toBe(`/handouts/${slug}/`);
  });

  it('leads to the part of the page for clinics that has the course', () => {
    const { pathname, hash } = new URL(given.course.address);
    expect(pageAt(pathname).document.querySelector(hash)).not.toBeNull();
  });

  it('plans each review after the last one', () => {
    for (const { reviewedOn, reviewDue } of given.lessons)
      expect(reviewDue > reviewedOn).toBe(true);
  });

  it.each(given.lessons)(
    'agrees with the page of $slug',
    ({ slug, title, summary, address, embed, sources }) => {
      const page = pageAt(`/lessons/${slug}/`);
      expect(new URL(address).pathname).toBe(page.path);
      expect(pageAt(new URL(embed).pathname).document.title).toBe(page.document.title);
      expect(all(page, 'h1')[0]?.textContent).toBe(title);
      expect(all(page, 'meta[name=description]')[0]?.getAttribute('content')).toBe(summary);
      for (const id of sources)
        expect(pageAt('/sources/').document.getElementById(id), `source ${id}`).not.toBeNull();
    },
  );
});
