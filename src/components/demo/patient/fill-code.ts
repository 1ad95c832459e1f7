import type { Device } from '#domain/demo/facts/state.ts';

/** The page that wants a code marks its field with this, and its device. */
const fieldOf = (device: Device) => `input[data-code-field="${device}"]`;

/**
 * Takes the reader to the pretend phone, which stands outside the window of the portal.
 *
 * @param from anything inside the demo
 */
export function goToPhone(from: Element): void {
  const phone = from.closest('.demo')?.querySelector<HTMLElement>('[data-phone]');
  phone?.focus({ preventScroll: true });
  phone?.scrollIntoView({ block: 'start' });
}

/**
 * Puts a code into the page that asks for one on a device, the way a phone's keyboard
 * fills in a code that just came: the page hears of it as of typing.
 *
 * @param from anything inside the demo
 * @returns false when no page there asks for a code
 */
export function fillCode(from: Element, device: Device, code: string): boolean {
  const field = from.closest('.demo')?.querySelector<HTMLInputElement>(fieldOf(device));
  if (!field) return false;
  field.value = code;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  return true;
}
