/**
 * What a reader did to a tool before its script was here, to be carried out when the tool
 * is awake: every control of it looks ready, and a first press does what it says.
 */

const ASLEEP = 'astro-island[ssr]';
const CONTROL = 'button, summary, input[type="radio"], input[type="checkbox"]';

/** What was pressed, the latest last, and whether that left it marked or unfolded. */
const pressed = new Map<HTMLElement, boolean | undefined>();
/** The form of a button that sends it: a tool that wakes may set another button in its place. */
const sent = new Map<HTMLElement, HTMLFormElement>();
const foldOf = (control: HTMLElement): HTMLDetailsElement | undefined =>
  control.localName === 'summary' ? (control.parentElement as HTMLDetailsElement) : undefined;

/** What a press does to a box or a fold, at once and without the tool. It is heard before it has. */
function leftBy(control: HTMLElement): boolean | undefined {
  if (control instanceof HTMLInputElement) return control.checked;
  const fold = foldOf(control);
  return fold && !fold.open;
}

/** What was written into a field, and is to stand there again. */
const written = new Map<HTMLInputElement, string>();

function forget(): void {
  for (const control of pressed.keys()) control.ariaBusy = null;
  pressed.clear();
  sent.clear();
  written.clear();
}

function notePress(event: Event): void {
  // What a reader clicks is an element.
  const target = event.target as Element;
  if (target.closest('[data-erase]')) forget();
  const control = target.closest<HTMLElement>(`${ASLEEP} :is(${CONTROL})`);
  if (!control) return;
  // A form would leave the page.
  if (control instanceof HTMLButtonElement) {
    event.preventDefault();
    // Enter in a form presses its button as well, seen or unseen.
    if (control.type === 'submit' && control.form) sent.set(control, control.form);
  }
  // A press that was repeated is one, and stands where it was repeated.
  pressed.delete(control);
  pressed.set(control, leftBy(control));
  // Seen and heard, until it does what it says.
  control.ariaBusy = 'true';
}

/** A browser that comes back to a page fills fields too, but in none of them is the reader. */
function noteText({ target }: Event): void {
  if (
    target instanceof HTMLInputElement &&
    target === document.activeElement &&
    target.matches(`${ASLEEP} :not(${CONTROL})`)
  )
    written.set(target, target.value);
}

/** Watches from now on; to be called before the page can be touched. */
export function notePresses(): void {
  addEventListener('click', notePress, true);
  addEventListener('input', noteText, true);
  // A page that comes back out of the browser's memory has nothing to carry out.
  addEventListener('pagehide', forget);
}

/**
 * A mark and a fold have done their own part already: only the tool has not heard of it. A tool
 * that wakes may have folded its own again.
 */
function carryOut(control: HTMLElement, left: boolean | undefined): void {
  control.ariaBusy = null;
  // What an earlier one has carried away has nothing more to do, unless its form still stands.
  if (!control.isConnected) {
    const form = sent.get(control);
    if (form?.isConnected) form.requestSubmit();
    return;
  }
  const fold = foldOf(control);
  if (control instanceof HTMLInputElement && control.checked === left)
    control.dispatchEvent(new Event('change', { bubbles: true }));
  else if (fold && fold.open === left) fold.dispatchEvent(new Event('toggle'));
  else control.click();
}

/** Has the tool hear what was done, in order; it says that it is ready in a moment of its own, and needs one after each. */
export async function carryOutPresses(): Promise<void> {
  const moment = () => new Promise((done) => setTimeout(done));
  for (const [field, text] of written) {
    await moment();
    field.value = text;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  }
  for (const [control, left] of pressed) {
    await moment();
    carryOut(control, left);
  }
  forget();
}
