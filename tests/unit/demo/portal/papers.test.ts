import { describe, expect, it } from 'vitest';
import { readPaper, readResult, reducePapers, wentByMail } from '#domain/demo/portal/papers.ts';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import type { PortalState } from '#domain/demo/facts/state.ts';
import { at, helperIn, opened } from '../pretend-clinic.ts';

const HOME = { device: 'home-computer', by: 'patient' } as const;
const did = (portal: PortalState, event: PortalEvent) => reducePapers(portal, event, at(1))!;
const sent = (portal: PortalState) =>
  did(portal, { type: 'paper.sent', by: 'nurse', id: 'letter' }).portal;
const closed = (portal: PortalState) =>
  did(portal, { type: 'paper.closed', ...HOME, id: 'letter' });
const read = (portal: PortalState, id = 'letter') =>
  readPaper(portal, portal.sessions[0]!, id, at(2).now);
const mailOpened = (portal: PortalState, by: 'patient' | 'thief') =>
  did(portal, { type: 'mail.opened', by }).outcome;

describe('a portal with a vault', () => {
  const portal = sent(opened());

  it('sends a notice that says nothing of the paper', () => {
    expect(portal.mail).toEqual([{ id: 'paper-mail-1', at: at(1).now, kind: 'notice' }]);
    expect(wentByMail(portal, 'letter')).toBe(false);
    expect([mailOpened(portal, 'patient'), mailOpened(portal, 'thief')]).toEqual([
      'nothing-shown',
      'nothing-shown',
    ]);
  });

  it('shows the paper until it is closed, and notes both', () => {
    const seen = read(portal);
    const shut = closed(seen.portal);
    expect([seen.outcome, shut.outcome, read(shut.portal).outcome]).toEqual([
      'done',
      'paper-closed',
      'nothing-shown',
    ]);
    expect(read(shut.portal).portal.record.map(({ action }) => action)).toEqual([
      'opened-paper',
      'closed-paper',
    ]);
    expect(closed(shut.portal)).toEqual({ portal: shut.portal, outcome: 'paper-closed' });
  });
});

describe('a portal that sends attachments', () => {
  const portal = sent(opened({ files: 'attachments' }));

  it('leaves the paper itself in the mailbox, for whoever opens that', () => {
    expect(portal.mail).toMatchObject([
      { kind: 'attachment', paper: 'letter', text: 'What the letter says.' },
    ]);
    expect([mailOpened(portal, 'patient'), mailOpened(portal, 'thief')]).toEqual([
      'readable',
      'readable',
    ]);
  });

  it('can close its own copy, and never the one that went out', () => {
    const shut = closed(portal);
    expect(shut.outcome).toBe('attachment-stays');
    expect(read(shut.portal).outcome).toBe('nothing-shown');
    expect(shut.portal.mail).toEqual(portal.mail);
    expect(mailOpened(shut.portal, 'thief')).toBe('readable');
    expect(closed(shut.portal)).toEqual({ portal: shut.portal, outcome: 'attachment-stays' });
  });

  it('cannot call it back by getting a vault later', () => {
    expect(closed({ ...portal, policy: { ...portal.policy, files: 'vault' } }).outcome).toBe(
      'attachment-stays',
    );
  });
});

it('an empty mailbox is told as such', () => {
  expect(mailOpened(opened(), 'thief')).toBe('no-mail');
});

it('a paper that is not there is not sent, closed or shown', () => {
  const portal = opened();
  expect(did(portal, { type: 'paper.sent', by: 'nurse', id: 'none' })).toEqual({
    portal,
    outcome: 'not-allowed',
  });
  expect(did(portal, { type: 'paper.closed', ...HOME, id: 'none' })).toEqual({
    portal,
    outcome: 'not-allowed',
  });
  expect(read(portal, 'none')).toEqual({ portal, outcome: 'nothing-shown' });
});

it('only the patient, signed in, closes a paper', () => {
  expect(
    did(helperIn('messages', 'appointments', 'results'), {
      type: 'paper.closed',
      device: 'helper-phone',
      by: 'helper',
      id: 'letter',
    }).outcome,
  ).toBe('not-allowed');
  expect(closed(opened({}, { signedIn: false })).outcome).toBe('session-over');
});

it('opening a result is noted, unless it is not there', () => {
  const portal = opened();
  const session = portal.sessions[0]!;
  expect(readResult(portal, session, 'blood', at(1).now)).toMatchObject({
    outcome: 'done',
    portal: { record: [{ who: 'patient', action: 'opened-result' }] },
  });
  expect(readResult(portal, session, 'none', at(1).now)).toEqual({
    portal,
    outcome: 'nothing-shown',
  });
});

describe('a paper that went by mail', () => {
  const mailed = sent(opened({ files: 'attachments' }));

  it('is that paper and no other, whatever else lies in the mailbox', () => {
    const own = { id: 'own-mail-0', at: at(0).now, kind: 'own-words', text: 'To myself' } as const;
    const portal = { ...mailed, mail: [own, ...mailed.mail] };
    expect([wentByMail(portal, 'letter'), wentByMail(portal, 'another')]).toEqual([true, false]);
    expect(wentByMail({ ...opened(), mail: [own] }, 'letter')).toBe(false);
  });

  it('is one of several letters, each with an id of its own', () => {
    const { mail } = sent(sent(mailed));
    expect(mail.map(({ id }) => id)).toEqual(['paper-mail-1', 'paper-mail-2', 'paper-mail-3']);
  });

  it('can be read by whoever opens the mailbox, also where a notice came too', () => {
    const portal = sent({ ...mailed, policy: { ...mailed.policy, files: 'vault' } });
    expect(portal.mail.map(({ kind }) => kind)).toEqual(['attachment', 'notice']);
    expect(mailOpened(portal, 'thief')).toBe('readable');
  });
});

it('closing a paper closes that one alone', () => {
  const { papers } = opened();
  const portal = { ...opened(), papers: [...papers, { ...papers[0]!, id: 'another' }] };
  expect(closed(portal).portal.papers.map(({ id, closed: is }) => [id, is])).toEqual([
    ['letter', true],
    ['another', false],
  ]);
});

it('leaves events of others to others', () => {
  expect(reducePapers(opened(), { type: 'disk.opened' }, at(1))).toBeUndefined();
});
