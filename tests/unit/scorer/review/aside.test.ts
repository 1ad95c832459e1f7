import { expect, it } from 'vitest';
import { aside } from '#domain/scorer/review/aside.ts';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import { reviewOf } from '../any-review.ts';
import { heard, openedOf, start } from '../scorer-run.ts';

it('changes the view and nothing that was not said', () => {
  const scorer = start();
  expect(aside(scorer, { type: 'view.changed', differencesOnly: true })).toEqual({
    view: { order: scorer.view.order, differencesOnly: true },
  });
});

it('changes nothing where there is nothing to settle, or an event is about the answers', () => {
  const scorer = start();
  expect(aside(scorer, { type: 'reply.settled', criterion: 'second-step', take: 'mine' })).toEqual(
    {},
  );
  expect(
    aside(scorer, { type: 'answer.given', portal: 'first', criterion: 'second-step', value: 'no' }),
  ).toEqual({});
});

const reply = heard({
  reply: { version: 1, request: '', review: '', portal: '', name: '', by: '', answers: {} },
  source: 'vendor',
  unmapped: [],
})(start());
if (reply.type !== 'reply.opened') throw new Error(reply.type);
const opened = openedOf(reviewOf());

it.each<[string, ScorerEvent, object]>([
  [
    'a file that opens takes the place of all that was open',
    { type: 'import.opened', opened, source: 'file' },
    {
      incoming: { opened, source: 'file' },
      merge: undefined,
      hearing: undefined,
      then: undefined,
      refusal: undefined,
    },
  ],
  [
    'a reply takes the place of all that was open',
    reply,
    {
      hearing: reply.hearing,
      incoming: undefined,
      merge: undefined,
      then: undefined,
      refusal: undefined,
    },
  ],
  [
    'a refusal keeps the text, so that nothing that was pasted is lost',
    { type: 'import.refused', reason: 'not-a-review', source: 'link', text: 'pasted' },
    { refusal: { reason: 'not-a-review', source: 'link', text: 'pasted' } },
  ],
  [
    'a refusal without a text has none',
    { type: 'import.refused', reason: 'not-a-review', source: 'file' },
    { refusal: { reason: 'not-a-review', source: 'file' } },
  ],
  ['a refusal goes', { type: 'refusal.dismissed' }, { refusal: undefined }],
  ['a merge is put off', { type: 'merge.dismissed' }, { merge: undefined }],
  [
    'a merge that is accepted leaves nothing open',
    { type: 'merge.accepted' },
    { incoming: undefined, merge: undefined },
  ],
  ['a reply is put away', { type: 'reply.dismissed' }, { hearing: undefined }],
  ['an earlier review is put away', { type: 'years.closed' }, { then: undefined }],
  ['a day turns', { type: 'day.turned', today: '2027-01-01' }, { today: '2027-01-01' }],
])('%s', (_what, event, changed) => {
  expect(aside(start(), event)).toStrictEqual(changed);
});
