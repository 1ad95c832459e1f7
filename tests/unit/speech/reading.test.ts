import { describe, expect, it } from 'vitest';
import { nextReading, SILENT, voiceFrom, type Reading } from '#domain/speech/reading.ts';

const after = (...events: Parameters<typeof nextReading>[1][]): Reading =>
  events.reduce((reading, event) => nextReading(reading, event, 3), SILENT);

describe('reading aloud', () => {
  it('begins, goes from piece to piece, and is silent after the last', () => {
    expect(after('pressed')).toEqual({ mode: 'reading', at: 0 });
    expect(after('pressed', 'ended', 'ended')).toEqual({ mode: 'reading', at: 2 });
    expect(after('pressed', 'ended', 'ended', 'ended')).toEqual(SILENT);
  });

  it('pauses at a piece and goes on with the same one', () => {
    expect(after('pressed', 'ended', 'pressed')).toEqual({ mode: 'paused', at: 1 });
    expect(after('pressed', 'ended', 'pressed', 'ended')).toEqual({ mode: 'paused', at: 1 });
    expect(after('pressed', 'ended', 'pressed', 'pressed')).toEqual({ mode: 'reading', at: 1 });
  });

  it('stops from anywhere, and begins anew at the first piece', () => {
    expect(after('pressed', 'ended', 'stopped')).toEqual(SILENT);
    expect(after('pressed', 'ended', 'pressed', 'stopped', 'pressed')).toEqual({
      mode: 'reading',
      at: 0,
    });
  });

  it('of nothing never begins', () => {
    expect(nextReading(SILENT, 'pressed', 0)).toEqual(SILENT);
  });
});

describe('the voice', () => {
  const voice = (lang: string, isDefault = false) => ({ lang, default: isDefault });

  it('is the device’s own choice, else one from where the reader is, else any', () => {
    const british = voice('en_GB');
    expect(voiceFrom([british, voice('en-US', true)], 'en-GB')?.lang).toBe('en-US');
    expect(voiceFrom([voice('en-US'), british], 'en-GB')).toBe(british);
    expect(voiceFrom([voice('en-US'), british], 'de-DE')?.lang).toBe('en-US');
    expect(voiceFrom([], 'en-GB')).toBeUndefined();
  });
});
