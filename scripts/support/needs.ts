import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { OLDEST, OLDEST_TO_READ } from '../oldest-browsers.ts';
import { browsers, compareVersions, floorOf, isKnownAt, since, type Feature } from './compat.ts';
import { pageFeatures } from './pages.ts';
import { scriptAsks } from './scripts.ts';
import { styleFeatures } from './styles.ts';
import { OURS } from './without.ts';

/** What the built site asks of browsers that is younger than one of its floors. */

export const WORKS = floorOf(OLDEST);
export const READS = floorOf(OLDEST_TO_READ);

export interface Need {
  /** The feature, or the word that a script uses. */
  readonly name: string;
  /** Where it is asked for. */
  readonly by: 'style' | 'page' | 'script';
  /** The feature that has it the longest. */
  readonly feature: Feature;
}

const STYLE = /<style[^>]*>([^]*?)<\/style>/g;
/** What a script brings into the page, as `search-dialog.ts` does. */
const TEMPLATE = /<template[^>]*>([^]*?)<\/template>/g;
/** A sheet that comes with a tool (src/lib/island/adopt-styles.ts): each of ours begins with the order of layers. */
const ADOPTED = /`(@layer [^`]*)`/g;

/** The one of several that browsers have known the longest. */
const oldestOf = (features: readonly Feature[]): Feature =>
  features.find((one) => isKnownAt(READS, one) && isKnownAt(WORKS, one)) ??
  features.find((one) => isKnownAt(WORKS, one)) ??
  features[0] ??
  '';

/** Everything that the files below a folder ask for and that a floor lacks. */
export function youngIn(root: string): readonly Need[] {
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  const needs = new Map<string, Need>();
  const add = (by: Need['by'], name: string, feature: Feature) => {
    if (!isKnownAt(READS, feature) || !isKnownAt(WORKS, feature))
      needs.set(name, { name, by, feature });
  };
  const sheets = new Set(globSync('{_astro,clinic}/**/*.css', { cwd: root }).map(text));
  for (const file of globSync('**/*.html', { cwd: root })) {
    const html = text(file);
    for (const [, css = ''] of html.matchAll(STYLE)) sheets.add(css);
    for (const part of [html, ...[...html.matchAll(TEMPLATE)].map(([, inside = '']) => inside)])
      for (const one of pageFeatures(parseHTML(part).document as unknown as Document))
        add('page', one, one);
  }
  const scripts = globSync('{_astro,pagefind}/**/*.js', { cwd: root }).map(text);
  for (const script of scripts)
    for (const [, css = ''] of script.matchAll(ADOPTED)) sheets.add(css);
  for (const sheet of sheets) for (const one of styleFeatures(sheet)) add('style', one, one);
  for (const script of scripts)
    for (const [word, features] of scriptAsks(script))
      if (!OURS.has(word)) add('script', word, oldestOf(features));
  return [...needs.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Since when each browser has all of these; a dash where one still lacks some. */
export const firstVersions = (needs: readonly Need[]): readonly string[] =>
  browsers.map((browser) => {
    const firsts = needs.map(({ feature }) => since(feature, browser));
    return firsts.includes(undefined)
      ? '–'
      : ((firsts as readonly string[]).toSorted(compareVersions).at(-1) ?? '–');
  });

/** Does a reader, or someone who uses a tool, need words about what stands in for it? */
export const asksForWords = ({ by, feature }: Need): boolean =>
  by === 'script' ? !isKnownAt(WORKS, feature) : true;
