import {
  CLINIC_LINES,
  cleanLine,
  decodeLines,
  encodeLines,
  NO_LINES,
  type ClinicLines,
} from '#domain/handout/clinic-lines.ts';
import { storage } from '#lib/browser/storage.browser.ts';

/** Puts what is typed beside a sheet onto it, as text. It is kept on this device if the reader asks, and goes nowhere else. */

const KEY = 'clinic-lines';
const form = document.querySelector<HTMLFieldSetElement>('[data-clinic-form]')!;
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
const status = form.querySelector('[role="status"]')!;

function show(lines: ClinicLines): void {
  for (const line of CLINIC_LINES)
    for (const place of document.querySelectorAll(`[data-clinic="${line}"]`))
      place.textContent = lines[line];
}

/** What the sheet was built with: nothing, or the lines of the clinic whose copy of the guide this is. */
const built = (): ClinicLines => {
  const line = (name: keyof ClinicLines) => field(name).defaultValue;
  return { name: line('name'), portal: line('portal'), phone: line('phone') };
};

const typed = (): ClinicLines => {
  const line = (name: keyof ClinicLines) => cleanLine(field(name).value);
  return { name: line('name'), portal: line('portal'), phone: line('phone') };
};

function keepOrNot(): void {
  if (!field('keep').checked) {
    storage.remove(KEY);
    status.textContent = '';
    return;
  }
  const isKept = storage.write(KEY, encodeLines(typed())) === 'kept';
  status.textContent = form.dataset[isKept ? 'kept' : 'notKept'] ?? '';
}

function fillIn(lines: ClinicLines, isKept: boolean): void {
  for (const line of CLINIC_LINES) field(line).value = lines[line];
  field('keep').checked = isKept;
  show(lines);
}

form.addEventListener('input', () => {
  show(typed());
  if (field('keep').checked) keepOrNot();
});
field('keep').addEventListener('change', keepOrNot);
form.querySelector('[data-clear]')!.addEventListener('click', () => {
  fillIn(NO_LINES, false);
  storage.remove(KEY);
  status.textContent = form.dataset['cleared'] ?? '';
});
/** Beside the fields, which stand folded until there is something to say. */
function tellUnreadable(): void {
  form.closest('details')!.open = true;
  status.textContent = form.dataset['unreadable'] ?? '';
}

/**
 * Erased here, or changed in another tab. What was never kept, another tab knows nothing of;
 * what cannot be read takes nothing off the sheet.
 */
storage.subscribe(KEY, (text, from) => {
  if (text === null && from === 'elsewhere' && !field('keep').checked) return;
  const decoded = text === null ? undefined : decodeLines(text);
  if (decoded?.ok === false) return tellUnreadable();
  fillIn(decoded?.value ?? built(), decoded !== undefined);
});

const kept = storage.load(KEY, decodeLines);
if (kept.kind === 'unreadable') tellUnreadable();
// What was typed before this script came is newer than what was kept.
if (kept.kind === 'found' && CLINIC_LINES.every((line) => field(line).value === built()[line]))
  fillIn(kept.value, true);
else show(typed());
