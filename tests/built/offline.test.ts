import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OfflinePlan } from '#domain/offline/rules.ts';
import { headersFor, parseHeaderRules } from '../../scripts/headers.ts';
import { tellFigure } from '../fixtures/figures.ts';
import { dist, lessons, pageAt, pages, read } from './site.ts';

/** The worker for reading offline, as it was built. */

const plan = JSON.parse(
  /OFFLINE_PLAN=(\{.*\});\n/.exec(read('worker.js').toString())?.[1] ?? '{}',
) as OfflinePlan;
const fileAt = (address: string) => `${address}${address.endsWith('/') ? 'index.html' : ''}`;
const english = plan.languages[0]!;
const all = [...english.addresses, ...plan.shared];

test('all that it keeps was built, and every lesson and tool is among it', () => {
  const missing = all.filter((address) => !existsSync(join(dist, fileAt(address))));
  tellFigure('offline-missing', missing.length, all.length);
  expect(missing).toEqual([]);
  for (const path of [
    ...lessons.map((page) => page.path),
    ...['/', '/check/', '/message/', '/demo/', '/score/', '/glossary/', '/sources/', '/privacy/'],
    ...['/offline/', '/offline/not-kept/', '/check/words.json', '/demo/records.json', '/seal.svg'],
  ])
    expect(all).toContain(path);
});

test('it keeps nothing made for frames, and not itself', () => {
  expect(
    all.filter((address) => /\/embed\/|\/worker\.js|pagefind|\.(?:br|gz)$/.test(address)),
  ).toEqual([]);
});

test('it is about one megabyte to load, as its page says', () => {
  // Packed by the build already: packing two hundred files again takes half a minute.
  const sent = (file: string) =>
    statSync(join(dist, existsSync(join(dist, `${file}.br`)) ? `${file}.br` : file)).size;
  const bytes = all.reduce((sum, address) => sum + sent(fileAt(address)), 0);
  expect(bytes).toBeGreaterThan(600_000);
  expect(bytes).toBeLessThan(1_300_000);
});

test('its line names the day, and the page that stands for missing ones is not listed anywhere', () => {
  expect(english.line).toContain('{date}');
  expect(pageAt('/offline/not-kept/').html).toContain('<meta name="robots" content="noindex"');
});

test('no page but its own brings the code that registers it', () => {
  for (const { path, html } of pages)
    if (!path.startsWith('/offline/')) expect(html, path).not.toContain('offline-choice');
});

test('a host sends it with a policy of its own, and asks nobody to keep it', () => {
  const sent = headersFor(parseHeaderRules(read('_headers').toString()), '/worker.js');
  expect(sent.get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'");
  expect(sent.get('Cache-Control')).toBe('no-cache');
});
