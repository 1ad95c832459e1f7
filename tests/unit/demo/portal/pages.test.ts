import { describe, expect, it } from 'vitest';
import { PAGES, type Page, type PortalEvent } from '#domain/demo/facts/events.ts';
import { reducePages } from '#domain/demo/portal/pages.ts';
import type { HelperLimit } from '#domain/demo/facts/state.ts';
import { HOME, PHONE, play } from '../acting-out.ts';
import { at, helperIn, opened } from '../pretend-clinic.ts';

const ITEMS: Partial<Record<Page, string>> = {
  message: 'to-patient',
  result: 'blood',
  paper: 'letter',
};
const open = (
  page: Page,
  where: typeof HOME | typeof PHONE = HOME,
  item = ITEMS[page],
): PortalEvent => ({ type: 'page.opened', page, item, ...where });
const reached = (...limits: readonly HelperLimit[]) =>
  PAGES.filter((page) => play(helperIn(...limits), open(page, PHONE)).outcome === 'done');

describe('a page', () => {
  it('opens to the patient who is signed in, each of them', () => {
    for (const page of PAGES) expect(play(opened(), open(page)).outcome).toBe('done');
  });

  it('opens to nobody who is not', () => {
    for (const page of PAGES)
      expect(play(opened(), open(page, PHONE), [open(page), at(15)]).outcomes).toEqual([
        'session-over',
        'session-over',
      ]);
  });

  it('opens to a helper as far as the patient gave, and no further', () => {
    expect(reached()).toEqual(['home']);
    expect(reached('messages')).toEqual(['home', 'messages', 'message', 'write']);
    expect(reached('appointments', 'results')).toEqual([
      'home',
      'results',
      'result',
      'appointments',
      'video',
    ]);
  });

  it('that shows a part of the chart leaves a line; lists leave none', () => {
    const { portal } = play(opened(), ...PAGES.map((page) => open(page)));
    expect(portal.record.map(({ who, action }) => [who, action])).toEqual([
      ['patient', 'read-message'],
      ['patient', 'opened-result'],
      ['patient', 'opened-paper'],
    ]);
  });

  it('of something that is not there shows nothing and leaves no line', () => {
    for (const page of ['message', 'result', 'paper'] as const) {
      for (const item of [undefined, 'nothing-of-the-kind', '__proto__']) {
        const { portal, outcome } = play(opened(), { type: 'page.opened', page, item, ...HOME });
        expect([outcome, portal.record]).toEqual(['nothing-shown', []]);
      }
    }
  });

  it('of a message marks it as read', () => {
    expect(
      play(opened(), open('message')).portal.messages.find(({ id }) => id === 'to-patient')?.read,
    ).toBe(true);
  });
});

it('other events are left to other rules', () => {
  expect(reducePages(opened(), { type: 'disk.opened' }, at(0))).toBeUndefined();
});
