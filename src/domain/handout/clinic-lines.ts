import { spokenAddress, type Copy } from '#domain/guide/copy.ts';

/**
 * What a clinic writes into the box of a sheet: typed by whoever prints it, kept on that
 * device at most, and shown as text and nothing else.
 */

export const CLINIC_LINES = ['name', 'portal', 'phone'] as const;
export type ClinicLine = (typeof CLINIC_LINES)[number];
export type ClinicLines = Readonly<Record<ClinicLine, string>>;

/** Longer than any name or address that fits a line of a sheet. */
export const LINE_LENGTH = 80;

export const NO_LINES: ClinicLines = { name: '', portal: '', phone: '' };

/** One line of plain text: no breaks, no signs that are not seen or turn the writing round (Unicode Cc, Cf). */
export const cleanLine = (text: string): string =>
  [...text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()].slice(0, LINE_LENGTH).join('').trim();

/**
 * The lines of a clinic that has a copy of the guide of its own. Where several portals or
 * phones are its own, the first of each: the lines are short, and the rest has room by pen.
 */
export const linesOf = (
  copy: Pick<Copy, 'name' | 'portals' | 'phones'> | undefined,
): ClinicLines =>
  copy
    ? {
        name: cleanLine(copy.name),
        portal: cleanLine(spokenAddress(copy.portals[0] ?? '')),
        phone: cleanLine(copy.phones[0]?.number ?? ''),
      }
    : NO_LINES;

export const hasLines = (lines: ClinicLines): boolean =>
  CLINIC_LINES.some((line) => lines[line] !== '');

export const encodeLines = (lines: ClinicLines): string => JSON.stringify({ version: 1, ...lines });

/** What was kept, as far as it is what we keep: whoever can write to this device's storage may have changed it. */
export function decodeLines(
  text: string,
):
  | { readonly ok: true; readonly value: ClinicLines }
  | { readonly ok: false; readonly reason: 'unreadable' } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  if (typeof given !== 'object' || given === null || !('version' in given) || given.version !== 1)
    return { ok: false, reason: 'unreadable' };
  const kept: Readonly<Record<string, unknown>> = { ...given };
  const line = (name: ClinicLine) => (typeof kept[name] === 'string' ? cleanLine(kept[name]) : '');
  return { ok: true, value: { name: line('name'), portal: line('portal'), phone: line('phone') } };
}
