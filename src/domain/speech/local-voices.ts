/** What a browser tells of a voice (Web Speech API, `SpeechSynthesisVoice`). */
export interface Voice {
  /** BCP 47, and on some phones with an underscore: "en-US", "en_US". */
  readonly lang: string;
  /** It speaks on the device. Any other is spoken elsewhere, and the text goes there. */
  readonly localService: boolean;
}

const languageOf = (tag: string) => /^[a-z]+/i.exec(tag)?.[0].toLowerCase();

/** The voices of a language that send no text away. */
export const localVoices = <V extends Voice>(
  voices: readonly V[],
  language: string,
): readonly V[] =>
  voices.filter((one) => one.localService && languageOf(one.lang) === languageOf(language));
