/** Reading aloud: where it is, and what a press or the end of a piece makes of it. */
export interface Reading {
  readonly mode: 'silent' | 'reading' | 'paused';
  /** The piece that is read, from 0. */
  readonly at: number;
}

export const SILENT: Reading = { mode: 'silent', at: 0 };

/**
 * @param event `pressed`: the one button that begins, pauses and goes on; `ended`: a piece was
 * read to its end; `stopped`: the reader has had enough, or leaves
 * @param pieces how many there are
 */
export function nextReading(
  { mode, at }: Reading,
  event: 'pressed' | 'ended' | 'stopped',
  pieces: number,
): Reading {
  if (event === 'stopped' || pieces === 0) return SILENT;
  // Going on begins the piece anew: a sentence heard from its middle is not understood.
  if (event === 'pressed') return { mode: mode === 'reading' ? 'paused' : 'reading', at };
  if (mode !== 'reading') return { mode, at };
  return at + 1 < pieces ? { mode, at: at + 1 } : SILENT;
}

interface Choice {
  readonly lang: string;
  readonly default: boolean;
}

/** The voice to read with: the device's own choice, or else one from where the reader is, or else any. */
export const voiceFrom = <V extends Choice>(voices: readonly V[], reader: string): V | undefined =>
  voices.find((one) => one.default) ??
  voices.find(({ lang }) => lang.replace('_', '-') === reader) ??
  voices[0];
