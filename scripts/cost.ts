import { bytesAt, givenFiles, linkedFiles, pageAt, scriptFiles } from '../tests/built/site.ts';

/**
 * `npm run cost` says how much a host sends, from what was built: bytes of a visit, times visits.
 * Everything with brotli, as every browser of the last years takes it; each file once a visit.
 */

/** Pages that a visit opens, and the words that their tools fetch besides what they are given. */
export const VISITS = {
  'One lesson, from a link': { pages: ['/lessons/two-step-login/'], files: [] },
  'A message in hand': { pages: ['/message/'], files: ['/message/words.json'] },
  'Home, one lesson, and the check': {
    pages: ['/', '/lessons/two-step-login/', '/check/'],
    files: ['/check/words.json'],
  },
} as const;

/** @returns bytes and requests of a first visit; at a second one nothing with a hash is sent again */
export function visitOf({
  pages,
  files,
}: {
  readonly pages: readonly string[];
  readonly files: readonly string[];
}): { readonly bytes: number; readonly requests: number } {
  const all = new Set<string>(files);
  for (const path of pages) {
    const page = pageAt(path);
    all.add(page.file);
    for (const file of [...linkedFiles(page), ...scriptFiles(page), ...givenFiles(page)])
      all.add(file);
  }
  return { bytes: [...all].reduce((sum, file) => sum + bytesAt(file), 0), requests: all.size };
}

/** Bytes a month as people buy them: powers of ten. */
export const amountOf = (bytes: number): string => {
  const [unit, size] =
    bytes >= 1e12
      ? (['TB', 1e12] as const)
      : bytes >= 1e9
        ? (['GB', 1e9] as const)
        : (['MB', 1e6] as const);
  return `${(bytes / size).toFixed(bytes / size < 10 ? 1 : 0)} ${unit}`;
};

export const MONTHS = [1_000, 1_000_000, 100_000_000] as const;

/** The table of `docs/hosting-cost.md`. */
export function costTable(): string {
  const number = new Intl.NumberFormat('en-US');
  return [
    `| visit | requests | bytes | ${MONTHS.map((visits) => `${number.format(visits)} a month`).join(' | ')} |`,
    `|---|---|---|${MONTHS.map(() => '---|').join('')}`,
    ...Object.entries(VISITS).map(([name, visit]) => {
      const { bytes, requests } = visitOf(visit);
      const months = MONTHS.map((visits) => amountOf(bytes * visits)).join(' | ');
      return `| ${name} | ${requests} | ${number.format(bytes)} | ${months} |`;
    }),
  ].join('\n');
}

if (import.meta.main) console.log(costTable());
