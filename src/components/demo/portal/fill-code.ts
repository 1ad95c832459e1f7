import type { Device } from '#domain/portal/types.ts';

/** The page that wants a code marks its field with this, and its device. */
const fieldOf = (device: Device) => `input[data-code-field="${device}"]`;

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
