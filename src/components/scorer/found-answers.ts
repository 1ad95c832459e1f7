import { OWN_TICK } from '#lib/island/own-ticks.ts';

/**
 * What the reader chose before the script arrived, and not what a browser marked that came
 * back to the page. Hydration would take the mark away, so it is read from the page while the
 * comparison is set up. On the server there is nothing to find.
 *
 * @param root id of the tool's outermost element
 * @returns values by portal and criterion
 */
export function foundAnswers(
  root: string,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  if (typeof document === 'undefined') return {};
  const found: Record<string, Record<string, string>> = {};
  for (const input of document.querySelectorAll<HTMLInputElement>(
    `#${CSS.escape(root)} [data-criterion] input[type='radio']${OWN_TICK}`,
  )) {
    const portal = input.closest<HTMLElement>('[data-portal]')?.dataset['portal'];
    const criterion = input.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'];
    if (portal && criterion) (found[portal] ??= {})[criterion] = input.value;
  }
  return found;
}
