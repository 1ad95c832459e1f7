import { describe, expect, it } from 'vitest';
import { localVoices } from '#domain/speech/local-voices.ts';

const voice = (lang: string, localService = true) => ({ lang, localService });
const tags = (language: string, ...voices: ReturnType<typeof voice>[]) =>
  localVoices(voices, language).map(({ lang }) => lang);

describe('the voices that may read a page', () => {
  it('speak its language, however the device writes the tag', () => {
    expect(
      tags(
        'en',
        voice('en-US'),
        voice('en_GB'),
        voice('EN'),
        voice('es-ES'),
        voice('eng'),
        voice(''),
      ),
    ).toEqual(['en-US', 'en_GB', 'EN']);
    expect(tags('pl-x-made', voice('pl-PL'))).toEqual(['pl-PL']);
  });

  it('are of the device: another sends the text away', () => {
    expect(tags('en', voice('en-US', false), voice('en-GB', false))).toEqual([]);
  });
});
