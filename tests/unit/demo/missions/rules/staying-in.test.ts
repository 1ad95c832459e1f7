import { describe, expect, it } from 'vitest';
import type { Happened, PortalEvent } from '#domain/demo/facts/events.ts';
import { stayingIn } from '#domain/demo/missions/rules/staying-in.ts';
import { happened, isDone, kim, me } from './try-rule.ts';
import { opened } from '../../pretend-clinic.ts';

const time = { type: 'time.passed' } as const;

describe('the warning', () => {
  const rule = stayingIn['walk-away']['see-the-warning'];
  /** Is it seen when time has passed until this minute, after all that? */
  const isSeen = (minute: number, ...before: readonly Happened[]) =>
    rule.isDoneBy(happened(time, 'done', minute), { before: () => before, portal: opened() });
  const did = (event: PortalEvent, minute: number) => happened(event, 'done', minute);

  it('is seen in the last of the 15 minutes, and neither before it nor when all was over at once', () => {
    expect([13.9, 14, 14.9, 15].map((minute) => isSeen(minute))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(
      rule.isDoneBy(happened(time, 'session-over', 14.5), { before: () => [], portal: opened() }),
    ).toBe(false);
  });

  it('counts from the last thing that was done at that computer', () => {
    const extended = did({ type: 'session.extended', ...me }, 10);
    expect([isSeen(14.5, extended), isSeen(24.5, extended)]).toEqual([false, true]);
    expect(isSeen(14.5, did({ type: 'page.opened', page: 'home', ...kim }, 10))).toBe(true);
  });

  it('does not come while the timers are off, and counts from when they are on again', () => {
    const off = did({ type: 'timers.turnedOff', off: true }, 1);
    const on = did({ type: 'timers.turnedOff', off: false }, 2);
    expect(isSeen(15.5, off)).toBe(false);
    expect(isSeen(24.5, off, did({ type: 'session.extended', ...me }, 10))).toBe(false);
    expect([isSeen(14.5, off), isSeen(14.5, off, on), isSeen(16.5, off, on)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('counts from when the timers are on again, also when the portal is as old as its limit', () => {
    const on = did({ type: 'timers.turnedOff', off: false }, 10);
    expect([isSeen(14.5, on), isSeen(24.5, on)]).toEqual([false, true]);
  });

  it('is nothing that anyone does', () => {
    expect(isDone(rule, { type: 'session.extended', ...me }, 'done')).toBe(false);
    expect(
      rule.isDoneBy(did({ type: 'record.checked' }, 14.5), { before: () => [], portal: opened() }),
    ).toBe(false);
  });
});

it('wants a draft with words in it', () => {
  const rule = stayingIn['walk-away']['write-half'];
  expect(
    isDone(rule, { type: 'draft.kept', subject: 'A question', body: ' ', ...me }, 'done'),
  ).toBe(false);
  expect(isDone(rule, { type: 'draft.kept', subject: '', body: 'May I', ...me }, 'done')).toBe(
    true,
  );
});

it('wants six whole hours, with the session still there', () => {
  const rule = stayingIn['six-hours-open']['leave-six-hours'];
  const isLeft = (minute: number, outcome: 'done' | 'session-over' = 'done') =>
    rule.isDoneBy(happened(time, outcome, minute), { before: () => [], portal: opened() });
  expect([isLeft(359), isLeft(360), isLeft(360, 'session-over')]).toEqual([false, true, false]);
});

it('wants the helper to do something, by a login that reaches that far', () => {
  const rule = stayingIn['helper-login']['act-as-helper'];
  expect(isDone(rule, { type: 'appointment.booked', id: 'visit', ...kim }, 'done')).toBe(true);
  expect(isDone(rule, { type: 'appointment.booked', id: 'visit', ...kim }, 'not-allowed')).toBe(
    false,
  );
  expect(isDone(rule, { type: 'page.opened', page: 'home', ...kim }, 'done')).toBe(false);
});
