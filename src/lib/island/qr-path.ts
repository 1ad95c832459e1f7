import { encode } from 'uqr';

export interface QrPath {
  /** Modules to a side, the quiet zone included: the `viewBox` of the drawing. */
  readonly size: number;
  /** For the `d` of one `path`, dark on light. */
  readonly path: string;
}

/** Modules around the code that stay light (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;

/** A QR code as one path, each run of dark modules a bar. @throws Error when the text is too long for any code */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const bars = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: bars.join('') };
}
