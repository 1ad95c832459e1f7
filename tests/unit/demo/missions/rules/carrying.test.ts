import { expect, it } from 'vitest';
import { apply } from '#domain/demo/portal/apply.ts';
import { carrying } from '#domain/demo/missions/rules/carrying.ts';
import type { PortalEvent, Stop } from '#domain/demo/facts/events.ts';
import { at, opened } from '../../pretend-clinic.ts';
import { isDone, me, thief } from './try-rule.ts';

const after = (...events: readonly PortalEvent[]) =>
  events.reduce((portal, event) => apply(portal, event, at(1)).portal, opened());
const sent = after(
  { type: 'email.sent', body: 'A question' },
  { type: 'message.sent', subject: 'A question', body: 'When?', ...me },
);
const [email, message] = sent.packets;

it('wants the way looked at between its two ends, where the packet really passes', () => {
  const taps = (id: string, stop: Stop) => ({ type: 'line.tapped', id, stop }) as const;
  const { 'read-the-postcard': postcard, 'see-the-envelope': envelope } =
    carrying['postcard-and-courier'];
  expect(
    (['own-device', 'wi-fi', 'internet', 'mail-company', 'clinic'] as const).filter((stop) =>
      isDone(postcard, taps(email!.id, stop), 'readable', sent),
    ),
  ).toEqual(['wi-fi', 'internet', 'mail-company']);
  expect(
    (['own-device', 'wi-fi', 'internet', 'mail-company', 'clinic'] as const).filter((stop) =>
      isDone(envelope, taps(message!.id, stop), 'noise', sent),
    ),
  ).toEqual(['wi-fi', 'internet']);
});

it('takes the email and the portal’s message not for each other', () => {
  const { 'read-the-postcard': postcard } = carrying['postcard-and-courier'];
  expect(
    isDone(postcard, { type: 'line.tapped', id: message!.id, stop: 'internet' }, 'readable', sent),
  ).toBe(false);
  expect(
    isDone(
      postcard,
      { type: 'line.tapped', id: 'no-such-packet', stop: 'internet' },
      'readable',
      sent,
    ),
  ).toBe(false);
});

it('wants the nurse to open the message that was just sent', () => {
  const rule = carrying['postcard-and-courier']['read-as-the-team'];
  const opens = (id: string, by: 'nurse' | 'officer' = 'nurse') =>
    ({ type: 'message.opened', by, id }) as const;
  const newest = sent.messages.at(-1)!.id;
  expect([
    isDone(rule, opens(newest), 'done', sent),
    isDone(rule, opens('to-nurse'), 'done', sent),
    isDone(rule, opens(newest, 'officer'), 'done', sent),
  ]).toEqual([true, false, false]);
});

it('wants a part of the chart opened by the thief, and not just a list', () => {
  const rule = carrying['stolen-disk']['sign-in-and-read'];
  expect(
    isDone(rule, { type: 'page.opened', page: 'result', item: 'blood', ...thief }, 'done'),
  ).toBe(true);
  expect(isDone(rule, { type: 'page.opened', page: 'results', ...thief }, 'done')).toBe(false);
  expect(isDone(rule, { type: 'page.opened', page: 'result', item: 'blood', ...me }, 'done')).toBe(
    false,
  );
});

it('tells whose eyes are on the mailbox', () => {
  expect(
    isDone(
      carrying['vault-and-inbox']['break-into-mailbox'],
      { type: 'mail.opened', by: 'patient' },
      'readable',
    ),
  ).toBe(false);
  expect(
    isDone(
      carrying['vault-and-inbox']['open-the-attachment'],
      { type: 'mail.opened', by: 'thief' },
      'readable',
    ),
  ).toBe(false);
});
