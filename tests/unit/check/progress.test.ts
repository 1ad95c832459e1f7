import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeProgress, encodeProgress, LONGEST_SAVED } from '#domain/check/progress.ts';
import { emptyPortal } from '#domain/check/portals.ts';
import { INCIDENT_STEPS, setTick } from '#domain/check/incident.ts';
import { MOST_PORTALS, type CheckedPortal, type Progress } from '#domain/check/types.ts';
import { ALL_FACTS, livedAnswers } from './any-answers.ts';
import { runs, runsInWords } from '../../fixtures/depth.ts';

const anyPortal: fc.Arbitrary<CheckedPortal> = fc
  .tuple(
    fc.uuid(),
    fc.string({ unit: 'binary', maxLength: 60 }),
    livedAnswers,
    fc.subarray([...INCIDENT_STEPS]),
  )
  .map(([id, nickname, answers, ticks]) => ({
    ...emptyPortal(id, nickname, answers),
    ticks: ticks.reduce((kept, tick) => setTick(kept, tick, true), [] as CheckedPortal['ticks']),
  }));

const anyProgress: fc.Arbitrary<Progress> = fc
  .uniqueArray(anyPortal, { minLength: 1, maxLength: MOST_PORTALS, selector: ({ id }) => id })
  .chain((portals) =>
    fc.constantFrom(...portals).map(({ id }) => ({ version: 1 as const, portals, current: id })),
  );

const PLAIN: Progress = {
  version: 1,
  portals: [emptyPortal('first', 'Mom', { how: 'app' })],
  current: 'first',
};
const saved = (change: object): string => JSON.stringify({ ...PLAIN, ...change });
const savedPortal = (change: object): string =>
  saved({ portals: [{ ...PLAIN.portals[0], ...change }] });

it('gives back what was saved', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      expect(decodeProgress(encodeProgress(progress))).toEqual({ ok: true, value: progress });
    }),
  );
});

it('gives back where the reader was, what she marked off, and the day', () => {
  const portal = {
    ...emptyPortal('first', 'Mom', { second: 'passkey', backup: 'no' }),
    at: 'incident',
    deeds: { 'save-backup': 'done' },
    day: '2026-11-27',
  };
  expect(decodeProgress(saved({ portals: [portal] }))).toEqual({
    ok: true,
    value: { ...PLAIN, portals: [portal] },
  });
});

it('reads a text as long as any that is saved, and none that is longer', () => {
  const text = encodeProgress(PLAIN);
  expect(decodeProgress(text.padEnd(LONGEST_SAVED)).ok).toBe(true);
  expect(decodeProgress(text.padEnd(LONGEST_SAVED + 1)).ok).toBe(false);
});

it('has room for five portals with everything answered', () => {
  const facts = ALL_FACTS.map((one) => ({
    ...one,
    site: `${'x'.repeat(200)}.example`,
    signs: Array.from({ length: 30 }, (_, n) => `a-long-name-of-a-sign-${n}`),
  }));
  const portals = [1, 2, 3, 4, 5].map((n) => ({
    ...emptyPortal(`p${n}`, '名'.repeat(40), { how: 'browser', address: facts[n]! }),
    ticks: INCIDENT_STEPS,
  }));
  expect(encodeProgress({ version: 1, portals, current: 'p1' }).length).toBeLessThan(
    LONGEST_SAVED / 4,
  );
});

describe('what is not ours', () => {
  it.each<[string, string]>([
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['nothing', ''],
    ['half a text', '{"version":1'],
    ['no version', saved({ version: undefined })],
    ['a version as text', saved({ version: '1' })],
    ['a later version as text', saved({ version: '2' })],
    ['an older version than any', saved({ version: 0 })],
    ['no portal', saved({ portals: [] })],
    ['six portals', saved({ portals: [1, 2, 3, 4, 5, 6].map((n) => emptyPortal(`p${n}`)) })],
    ['two portals with one id', saved({ portals: [emptyPortal('a'), emptyPortal('a')] })],
    ['something beside the progress', saved({ extra: true })],
    ['a portal as text', saved({ portals: ['first'] })],
    ['an id that is no id', savedPortal({ id: '__proto__' })],
    ['a nickname as a number', savedPortal({ nickname: 7 })],
    ['answers as a list', savedPortal({ answers: [], ticks: 7 })],
    ['an answer as a number', savedPortal({ answers: { how: 7 } })],
    [
      'facts with an address in them',
      savedPortal({
        answers: { how: 'browser', address: { ...ALL_FACTS[0], typed: 'https://x.example' } },
      }),
    ],
    ['far too much', saved({ current: 'x'.repeat(LONGEST_SAVED) })],
  ])('is told from what is: %s', (_, text) => {
    expect(decodeProgress(text)).toEqual({ ok: false, reason: 'broken' });
  });

  it('is told as newer when a later version wrote it, whatever else it holds', () => {
    expect(decodeProgress('{"version":2}')).toEqual({ ok: false, reason: 'newer' });
    expect(decodeProgress(saved({ version: 3, portals: 'in a new way' }))).toEqual({
      ok: false,
      reason: 'newer',
    });
  });
});

describe('ids from another release', () => {
  it('are dropped without the answers beside them', () => {
    const text = savedPortal({
      answers: { how: 'app', appSource: 'carrier-pigeon', retired: 'yes', second: 'passkey' },
      ticks: ['dance', 'go-yourself'],
    });
    const decoded = decodeProgress(text);
    expect(decoded).toMatchObject({
      ok: true,
      value: { portals: [{ answers: { how: 'app', second: 'passkey' }, ticks: ['go-yourself'] }] },
    });
  });

  it('fall back to the first portal when the current one is not there', () => {
    expect(decodeProgress(saved({ current: 'gone' }))).toMatchObject({
      ok: true,
      value: { current: 'first' },
    });
  });

  it('never let an answer in to the question about someone close', () => {
    expect(decodeProgress(savedPortal({ answers: { someoneClose: 'yes' } }))).toMatchObject({
      value: { portals: [{ answers: {} }] },
    });
  });
});

it('cannot be made to touch the prototype of anything', () => {
  const text =
    '{"version":1,"portals":[{"id":"a","nickname":"","answers":{"__proto__":{"site":"x","verdict":"stop","match":"same","signs":[]},"constructor":"yes","toString":"yes"},"ticks":[]}],"current":"a"}';
  const decoded = decodeProgress(text);
  expect(decoded).toMatchObject({ ok: true });
  if (!decoded.ok) return;
  expect(Object.keys(decoded.value.portals[0]!.answers)).toEqual([]);
  expect(Object.getPrototypeOf(decoded.value.portals[0]!.answers)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)['verdict']).toBeUndefined();
});

it('never throws, for any text and any JSON', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((data) => JSON.stringify({ version: 1, portals: [data], current: '' })),
      ),
      (text) => {
        expect(typeof decodeProgress(text).ok).toBe('boolean');
      },
    ),
    { numRuns: runs(1000) },
  );
});

it(`reads ${runsInWords(2_000)} damaged values as broken, newer, or as something that saves and reads as itself`, () => {
  const damage = fc.record({
    at: fc.nat(),
    cut: fc.nat({ max: 6 }),
    put: fc.string({ maxLength: 6 }),
  });
  fc.assert(
    fc.property(anyProgress, damage, (progress, { at, cut, put }) => {
      const text = encodeProgress(progress);
      const start = at % text.length;
      const decoded = decodeProgress(text.slice(0, start) + put + text.slice(start + cut));
      if (decoded.ok) expect(decodeProgress(encodeProgress(decoded.value))).toEqual(decoded);
      else expect(['broken', 'newer']).toContain(decoded.reason);
    }),
    { numRuns: runs(2000) },
  );
});
