import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addresses } from '#schemas/addresses.ts';
import { all, dist, pageAt } from './site.ts';

/** Every address that others were promised, looked for in what was built. */

const promised = addresses.parse(parse(readFileSync('src/content/addresses.yaml', 'utf8')));

const missingOn = (path: string, ids: readonly string[]): readonly string[] => {
  const { document } = pageAt(path);
  return ids.filter((id) => !document.getElementById(id));
};

describe('the promised addresses', () => {
  it.each(Object.entries(promised.pages))('of the page %s open', (path, { parts }) => {
    expect(missingOn(path, parts)).toEqual([]);
  });

  it.each(Object.keys(promised.files))('of the file %s open', (path) => {
    expect(existsSync(join(dist, path))).toBe(true);
  });

  it.each(Object.entries(promised.lessons))(
    'of the lesson %s open, old names of headings too, each at its heading',
    (slug, { parts, was }) => {
      const path = `/lessons/${slug}/`;
      expect(missingOn(path, [...promised.frame, ...Object.keys(parts)])).toEqual([]);
      for (const [id, old] of Object.entries(was))
        for (const one of old)
          expect(pageAt(path).document.getElementById(one)?.closest(`#${id}`), one).not.toBeNull();
      expect(all(pageAt(`/go/${slug}/`), `a[href="${path}"]`).length).toBeGreaterThan(0);
      for (const kit of [`/handouts/${slug}/`, `/embed${path}`])
        expect(all(pageAt(kit), 'h1'), kit).toHaveLength(1);
    },
  );

  it('stand on the page that lists them, with old names of headings', () => {
    const listed = all(pageAt('/for-clinics/addresses/'), 'main a').map((link) =>
      link.getAttribute('href'),
    );
    for (const path of [...Object.keys(promised.pages), ...Object.keys(promised.files)])
      expect(listed).toContain(path);
    for (const [slug, { parts }] of Object.entries(promised.lessons))
      for (const part of [...Object.keys(parts), ...promised.frame])
        expect(listed).toContain(`/lessons/${slug}/#${part}`);
  });
});
