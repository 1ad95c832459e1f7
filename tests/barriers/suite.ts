import { playwright, vitest, type Failure } from '../planted/runners.ts';
import type { Barrier } from './barrier.ts';
import { looksAt } from './rounds.ts';

/** Runs what looks at the areas of these barriers. */
export function failures(
  root: string,
  barriers: readonly Barrier[],
  options: readonly string[],
): readonly Failure[] {
  const looks = barriers.map(({ area }) => looksAt(area));
  const browser = [...new Set(looks.flatMap(({ browser: specs = [] }) => specs))];
  const unit = [...new Set(looks.flatMap(({ unit: paths = [] }) => paths))];
  const found: Failure[] = [];
  if (unit.length > 0)
    found.push(
      ...vitest(
        root,
        'unit',
        unit.map((one) => `tests/${one}`),
      ),
    );
  if (looks.some(({ built }) => built)) found.push(...vitest(root, 'built'));
  if (browser.length > 0)
    found.push(
      ...playwright(root, 'tests/e2e', [...browser.map((one) => `tests/e2e/${one}`), ...options]),
    );
  if (looks.some(({ anywhere }) => anywhere)) {
    found.push(...vitest(root, 'anywhere'));
    found.push(
      ...playwright(root, 'tests/anywhere', ['-c', 'playwright.anywhere.config.ts', ...options]),
    );
  }
  return found;
}

const isOf = (area: Barrier['area'], file: string): boolean => {
  const { unit = [], browser = [], built = false, anywhere = false } = looksAt(area);
  return (
    browser.some((one) => file.startsWith(`tests/e2e/${one}`)) ||
    (built && file.startsWith('tests/built/')) ||
    (anywhere && file.startsWith('tests/anywhere/')) ||
    unit.some((one) => file.startsWith(`tests/${one}`))
  );
};

/** The first failed test that looks at the area of a barrier and says what fits it. */
export const finderOf = (
  { area, trace }: Barrier,
  failed: readonly Failure[],
): Failure | undefined =>
  failed.find(({ file, title, message }) => isOf(area, file) && trace.test(`${title}\n${message}`));
