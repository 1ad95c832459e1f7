/**
 * `client:pressing`: as `client:engaged`, for a tool that shows no face but its own, whose
 * every control looks ready before its script is here. Each press until then is kept from
 * doing anything else (a form would leave the page), and carried out when the tool is awake.
 */

import engaged from './engaged.ts';

const ASLEEP = 'astro-island[ssr][client="pressing"]';
const CONTROL = 'button, summary, input[type="radio"], input[type="checkbox"]';

/** What was pressed, the latest last, and whether that left it ticked. */
const pressed = new Map<HTMLElement, boolean | undefined>();

function note(event: Event): void {
  // What a reader clicks is an element.
  const control = (event.target as Element).closest<HTMLElement>(`${ASLEEP} :is(${CONTROL})`);
  if (!control) return;
  if (control instanceof HTMLButtonElement) event.preventDefault();
  // A press that was repeated is one, and stands where it was repeated.
  pressed.delete(control);
  pressed.set(control, control instanceof HTMLInputElement ? control.checked : undefined);
  // Seen and heard, until it does what it says.
  control.ariaBusy = 'true';
}

// The page runs this before its tool can be touched.
addEventListener('click', note, true);

/** A tick and a fold have done their own part already: only the tool has not heard of it. */
function carryOut(control: HTMLElement, isTicked: boolean | undefined): void {
  control.ariaBusy = null;
  if (control instanceof HTMLInputElement && control.checked === isTicked)
    control.dispatchEvent(new Event('change', { bubbles: true }));
  else if (control.tagName === 'SUMMARY') control.parentElement?.dispatchEvent(new Event('toggle'));
  else control.click();
}

/** As Astro's `ClientDirective` calls it. */
function pressing(...[load, options, root]: Parameters<typeof engaged>): void {
  const loadAndPress: typeof load = async () => {
    const hydrate = await load();
    return async () => {
      await hydrate();
      // The tool says that it is ready in a moment of its own, and needs one after each press.
      for (const [control, isTicked] of pressed) {
        await new Promise((done) => setTimeout(done));
        carryOut(control, isTicked);
      }
      pressed.clear();
    };
  };
  engaged(loadAndPress, options, root);
}

export default pressing;
