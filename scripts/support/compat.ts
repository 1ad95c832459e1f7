import { createRequire } from 'node:module';
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';

/** Since when browsers know a feature, from the data behind MDN's tables. */

const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/** The browsers that floors are written for; each is looked up as it is on a desk and on a phone. */
const BROWSERS = {
  chrome: ['chrome', 'chrome_android'],
  safari: ['safari', 'safari_ios'],
  firefox: ['firefox', 'firefox_android'],
} as const;
export type Browser = keyof typeof BROWSERS;
export const browsers = Object.keys(BROWSERS) as readonly Browser[];

/** The oldest version of each browser that a promise is made for. */
export type Floor = Readonly<Partial<Record<Browser, string>>>;

/** `['chrome108', 'safari16.4']`, as build tools write it. */
export const floorOf = (targets: readonly string[]): Floor =>
  Object.fromEntries(
    targets.map((one) => {
      const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(one) ?? [];
      return [name, version];
    }),
  );

/** A feature by the way to it in the data: `css.selectors.has`. */
export type Feature = string;

/** Properties that the data has for every name, such as an object's own, are none of its features. */
const under = (at: Identifier | undefined, name: string): Identifier | undefined =>
  at && Object.hasOwn(at, name) ? at[name] : undefined;

export const branch = (feature: Feature): Identifier | undefined =>
  feature
    .split('.')
    .reduce<Identifier | undefined>(under, data as unknown as Identifier | undefined);

/** The first of these that the data knows. */
export const known = (...features: readonly Feature[]): readonly Feature[] =>
  features.filter((one) => branch(one)?.__compat).slice(0, 1);

/** Numbers of a version, to compare; what is not out yet comes after all that is. */
const parts = (version: string): readonly number[] =>
  version.replace('≤', '').split('.').map(Number);

/** Negative where the first version is the older one. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [parts(one), parts(other)];
  const at = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0)) ?? 0;
  return (a[at] ?? 0) - (b[at] ?? 0);
}

/** Under its own name, without a switch, and not taken away again. */
const counts = (one: SimpleSupportStatement): boolean =>
  typeof one.version_added === 'string' &&
  one.version_added !== 'preview' &&
  one.version_removed === undefined &&
  one.prefix === undefined &&
  one.alternative_name === undefined &&
  one.flags === undefined;

/** The first version of a browser that knows a feature; nothing where none does yet. */
export function since(feature: Feature, browser: Browser): string | undefined {
  const support = branch(feature)?.__compat?.support;
  const firsts = BROWSERS[browser].map((name) => {
    const statements = [support?.[name] ?? []].flat() as readonly SimpleSupportStatement[];
    return statements
      .filter(counts)
      .map((one) => String(one.version_added))
      .sort(compareVersions)[0];
  });
  // A browser that the data does not list says nothing.
  if (support && firsts.some((first) => first === undefined)) return undefined;
  return (firsts as readonly string[]).toSorted(compareVersions).at(-1)?.replace('≤', '');
}

/** Do all browsers of a floor know it? What the data does not list counts as known. */
export const isKnownAt = (floor: Floor, feature: Feature): boolean =>
  !branch(feature)?.__compat ||
  browsers.every((browser) => {
    const oldest = floor[browser];
    if (oldest === undefined) return true;
    const first = since(feature, browser);
    return first !== undefined && compareVersions(first, oldest) <= 0;
  });
