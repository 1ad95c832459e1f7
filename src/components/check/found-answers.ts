import { OWN_TICK, TAPPED } from '#lib/island/own-ticks.ts';

/**
 * What the reader chose before the script arrived, and not what a browser marked that
 * came back to the page. Hydration would take the mark away, so it is read from the page while the
 * component is set up, and handed to the machine once saved progress is in. On the server
 * there is nothing to find.
 *
 * @param group the prefix of the field names: `<group>-<question>`
 */
export function foundAnswers(group: string): Readonly<Record<string, string | readonly string[]>> {
  if (typeof document === 'undefined') return {};
  const found: Record<string, string | string[]> = {};
  for (const input of document.querySelectorAll<HTMLInputElement>(
    `input[name^="${group}-"]${OWN_TICK}`,
  )) {
    const question = input.name.slice(group.length + 1);
    const before = found[question];
    if (input.type === 'checkbox')
      found[question] = [...(Array.isArray(before) ? before : []), input.value];
    else found[question] = input.value;
  }
  return found;
}

/** The question whose answer was tapped before the script arrived: it is to be carried out, not only kept. */
export const tappedQuestion = (group: string): string | undefined =>
  typeof document === 'undefined'
    ? undefined
    : document
        .querySelector<HTMLInputElement>(`input[type=radio][name^="${group}-"]${TAPPED}`)
        ?.name.slice(group.length + 1);
