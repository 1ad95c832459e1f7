import { describe, expect, it } from 'vitest';
import { canTick, deedsThatHold, isNextRound, leftOf, readDeeds } from '#domain/check/deeds.ts';
import { decodeProgress } from '#domain/check/progress.ts';
import { planOf } from '#domain/check/today.ts';
import type { Answers } from '#domain/check/types.ts';
import { after, begin, give, restore } from '../machines/check/check-run.ts';

const MUCH: Answers = { backup: 'no', second: 'passkey', password: 'yes', wantViews: 'yes' };

describe('what a reader did with the plan', () => {
  it('is read from outside by known items and marks alone', () => {
    expect(readDeeds({ 'save-backup': 'done', 'send-letter': 'maybe', toString: 'done' })).toEqual({
      'save-backup': 'done',
    });
    expect(readDeeds({ 'you-are-done': 'done', 'come-back': 'done' })).toBeUndefined();
    expect(readDeeds()).toBeUndefined();
    expect(canTick('come-back')).toBe(false);
  });

  it('leaves what is not marked, in the order of the plan', () => {
    const plan = planOf(MUCH);
    expect(leftOf(plan)).toEqual(plan);
    expect(leftOf(plan, { 'change-password': 'later', 'save-backup': 'skipped' })).toEqual(
      plan.filter(({ id }) => id !== 'change-password' && id !== 'save-backup'),
    );
  });

  it('holds as long as the answers ask for it, and comes back unmarked', () => {
    expect(deedsThatHold({ 'save-backup': 'done' }, MUCH)).toEqual({ 'save-backup': 'done' });
    const marked = after(
      begin(),
      restore(MUCH),
      { type: 'result.opened' },
      { type: 'item.marked', item: 'save-backup', deed: 'done' },
      { type: 'question.chosen', question: 'backup' },
      give('backup', 'yes'),
      { type: 'question.chosen', question: 'backup' },
      give('backup', 'no'),
    );
    const [portal] = marked.context.progress.portals;
    expect(portal?.deeds).toBeUndefined();
    expect(Object.keys(portal ?? {})).not.toContain('deeds');
  });

  it('takes a mark only for what the plan asks', () => {
    const plan = after(begin(), restore(MUCH), { type: 'result.opened' });
    expect(plan.can({ type: 'item.marked', item: 'save-backup', deed: 'done' })).toBe(true);
    expect(plan.can({ type: 'item.marked', item: 'lock-phone', deed: 'done' })).toBe(false);
    expect(plan.can({ type: 'item.marked', item: 'come-back', deed: 'done' })).toBe(false);
  });
});

describe('a month later', () => {
  it.each([
    ['2026-11-27', '2026-12-21', false],
    ['2026-11-27', '2026-12-22', true],
    [undefined, '2026-12-22', false],
    ['2026-11-27', undefined, false],
    ['2027-01-01', '2026-12-22', false],
  ])('from %s to %s is a new round: %s', (day, today, is) =>
    expect(isNextRound(day, today)).toBe(is),
  );

  it('greets once a visit, and asks everything again but whose portal it is and where', () => {
    const kept = after(
      begin(undefined, '2026-11-27'),
      give('forWhom', 'self'),
      give('place', 'us'),
      give('how', 'later'),
    );
    const { progress } = kept.context;
    expect(progress.portals[0]?.day).toBe('2026-11-27');
    const greeted = after(begin(undefined, '2026-12-24'), { type: 'progress.restored', progress });
    expect(greeted.hasTag('greeting')).toBe(true);
    const again = after(greeted, { type: 'round.begun' });
    expect(again.context.question).toBe('how');
    expect(again.context.progress.portals[0]).toEqual({
      id: 'first',
      nickname: '',
      answers: { forWhom: 'self', place: 'us' },
      ticks: [],
    });
    const left = after(greeted, { type: 'greeting.left' });
    expect(left.context.question).toBe('second');
    expect(left.context.progress).toEqual(progress);
    expect(after(left, { type: 'portal.chosen', id: 'first' }).hasTag('greeting')).toBe(false);
  });

  it('reads what an earlier release kept, and drops marks and days that are none', () => {
    const portal = {
      id: 'first',
      nickname: '',
      answers: { backup: 'no', second: 'passkey' },
      ticks: [],
    };
    const read = (more: object) =>
      decodeProgress(
        JSON.stringify({ version: 1, portals: [{ ...portal, ...more }], current: 'first' }),
      );
    const plain = { ok: true, value: { version: 1, portals: [portal], current: 'first' } };
    expect(read({})).toEqual(plain);
    expect(read({ deeds: { 'save-backup': 'burnt' }, day: 'today', at: 'nowhere' })).toEqual(plain);
  });
});
