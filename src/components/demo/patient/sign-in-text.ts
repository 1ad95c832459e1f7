import type { SignIn } from '#domain/demo/facts/state.ts';
import { fillIn } from '#lib/words/fill-in.ts';
import { deviceText, type PortalWords } from './patient-words.ts';

/** When, on which device and, where it is known, from which place. */
export const lineText = (
  words: PortalWords,
  { device, place }: Pick<SignIn, 'device' | 'place'>,
  when: string,
): string =>
  place === undefined
    ? fillIn(words.signIns.lineNoPlace, { when, device: deviceText(words, { device }) })
    : fillIn(words.signIns.line, { when, device: deviceText(words, { device }), place });
