import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { emptyPortal, NO_PROGRESS } from '#domain/check/portals.ts';
import { allQuestionsFor } from '#domain/check/questions.ts';
import { decodeProgress, encodeProgress } from '#domain/check/progress.ts';
import { answersIn } from '#domain/check/session.ts';
import type { CheckEvent } from '#domain/check/event-types.ts';
import type { Answers, QuestionId } from '#domain/check/types.ts';
import { checkMachine } from '#machines/check/check.machine.ts';
import { mayBeWatched } from '#machines/check/check.selectors.ts';
import { after, back, begin, give, report, restore } from './check-run.ts';

const ALL_DONE: Answers = {
  forWhom: 'self',
  place: 'us',
  how: 'browser',
  address: { site: 'clinic.example', verdict: 'no-warning-signs', match: 'same', signs: [] },
  reached: 'typed',
  second: 'app-code',
  obstacle: 'none',
  backup: 'yes',
  password: 'no',
  youEmail: 'never',
  clinicEmails: 'no',
  list: 'yes',
  lines: 'all-mine',
  people: 'as-expected',
  wantViews: 'no',
};

describe('the start', () => {
  it('opens with whom it is for, asks a helper about their own login first, then the place, then the address', () => {
    const asked: QuestionId[] = [];
    let snapshot = begin();
    expect(snapshot.hasTag('start')).toBe(true);
    for (const event of [
      give('forWhom', 'helper'),
      give('helperLogin', 'shares'),
      give('place', 'us'),
    ]) {
      asked.push(snapshot.context.question);
      snapshot = after(snapshot, event);
    }
    expect([...asked, snapshot.context.question]).toEqual([
      'forWhom',
      'helperLogin',
      'place',
      'how',
    ]);
    expect(snapshot.value).toBe('answering');
  });

  it('is left out when one step stands by itself', () => {
    const snapshot = begin('email');
    expect(snapshot.value).toBe('answering');
    expect(snapshot.context.question).toBe('youEmail');
    expect(snapshot.can({ type: 'step.chosen', step: 'login' })).toBe(false);
    expect(snapshot.can({ type: 'result.opened' })).toBe(false);
    expect(snapshot.can(back)).toBe(false);
  });
});

describe('a step', () => {
  it('asks one question after the other, then shows its outcome, then goes on to the next step', () => {
    let snapshot = after(
      begin(),
      { type: 'step.chosen', step: 'email' },
      give('youEmail', 'often'),
      give('about', ['times']),
    );
    expect(snapshot.context.question).toBe('clinicEmails');
    snapshot = after(snapshot, give('clinicEmails', 'no'));
    expect(snapshot.value).toBe('reviewing');
    snapshot = after(snapshot, { type: 'step.continued' });
    expect([snapshot.value, snapshot.context.question]).toEqual(['answering', 'list']);
  });

  it('refuses an answer that is not offered', () => {
    const snapshot = begin('login');
    expect(snapshot.can(give('second', 'carrier-pigeon'))).toBe(false);
    expect(after(snapshot, give('second', 'carrier-pigeon'))).toEqual(snapshot);
  });

  it('by itself ends with its outcome, and can be gone through again', () => {
    const snapshot = after(begin('activity'), give('list', 'later'));
    expect(snapshot.value).toBe('reviewing');
    expect(snapshot.can({ type: 'step.continued' })).toBe(false);
    expect(after(snapshot, { type: 'step.chosen', step: 'activity' }).context.question).toBe(
      'list',
    );
  });
});

describe('the address', () => {
  it('takes a report from where the reader is asked how they open the portal, and goes on', () => {
    const snapshot = after(begin('address'), report({}));
    expect(answersIn(snapshot.context)).toMatchObject({
      how: 'browser',
      address: { verdict: 'no-warning-signs' },
    });
    expect(snapshot.context.question).toBe('reached');
  });

  it('opens the incident path at once when a password went in at a stop', () => {
    const snapshot = after(begin('address'), report({ verdict: 'stop' }));
    expect(snapshot.context.question).toBe('typedPassword');
    expect(after(snapshot, give('typedPassword', 'yes')).hasTag('incident')).toBe(true);
    expect(after(snapshot, give('typedPassword', 'not-sure')).hasTag('incident')).toBe(true);
    expect(after(snapshot, give('typedPassword', 'no')).value).toBe('reviewing');
  });
});

describe('the incident', () => {
  const unknown = after(begin('activity'), give('list', 'yes'), give('lines', 'unknown'));

  it('asks first whether it could be someone close', () => {
    expect(unknown.value).toEqual({ actingNow: 'askingSomeoneClose' });
  });

  it.each([
    ['yes', 'callingFirst'],
    ['not-sure', 'callingFirst'],
    ['later', 'callingFirst'],
    ['no', 'followingSteps'],
  ])('after %s goes on by %s', (value, state) =>
    expect(after(unknown, give('someoneClose', value)).value).toEqual({ actingNow: state }),
  );

  it('takes nothing for an answer about someone close but an answer about someone close', () => {
    for (const event of [
      give('someoneClose', 'perhaps'),
      give('phoneLock', 'no'),
      give('place', 'us'),
    ])
      expect(after(unknown, event).value).toEqual({ actingNow: 'askingSomeoneClose' });
  });

  it('never keeps what was said about someone close', () => {
    const snapshot = after(unknown, give('someoneClose', 'yes'));
    expect(encodeProgress(snapshot.context.progress)).not.toContain('someoneClose');
    expect(snapshot.context.progress).toEqual(unknown.context.progress);
    expect(encodeProgress(snapshot.context.progress)).not.toContain('watched');
  });

  it('puts talking to someone first for as long as the visit lasts, for that portal only', () => {
    const watched = after(unknown, give('someoneClose', 'not-sure'));
    expect(mayBeWatched(watched)).toBe(true);
    expect(mayBeWatched(after(watched, { type: 'list.opened' }))).toBe(true);
    expect(
      mayBeWatched(after(watched, { type: 'question.returned' }, give('someoneClose', 'no'))),
    ).toBe(false);
    expect(mayBeWatched(after(watched, { type: 'portal.added', id: 'another' }))).toBe(false);
    expect(mayBeWatched(after(watched, { type: 'check.erased' }))).toBe(false);
    expect(mayBeWatched(unknown)).toBe(false);
  });

  it('leads from the call to the list, keeps marks, and goes on where the step was left', () => {
    const list = after(
      unknown,
      give('someoneClose', 'yes'),
      { type: 'list.opened' },
      { type: 'tick.toggled', tick: 'go-yourself', on: true },
    );
    expect(list.context.progress.portals[0]?.ticks).toEqual(['go-yourself']);
    const left = after(list, { type: 'incident.left' });
    expect([left.value, left.context.question]).toEqual(['answering', 'people']);
  });

  it('can be opened again from the result, and left for the result', () => {
    const result = after(begin(), restore({ ...ALL_DONE, lines: 'unknown' }));
    expect(result.value).toBe('finished');
    const again = after(result, { type: 'incident.opened' });
    expect(again.hasTag('incident')).toBe(true);
    expect(after(again, { type: 'incident.left' }).value).toBe('finished');
    expect(after(begin(), restore(ALL_DONE)).can({ type: 'incident.opened' })).toBe(false);
  });

  it.each<[string, CheckEvent]>([
    ['for the check', { type: 'incident.left' }],
    ['for another step', { type: 'step.chosen', step: 'email' }],
    ['for an answer to correct', { type: 'question.chosen', question: 'list' }],
    ['for the plan', { type: 'result.opened' }],
    ['by going back', back],
  ])('is come back to, until it is left %s', (_, event) => {
    const whole = after(
      begin(),
      { type: 'step.chosen', step: 'activity' },
      give('list', 'yes'),
      give('lines', 'unknown'),
    );
    const { progress } = whole.context;
    const saved = decodeProgress(encodeProgress(progress));
    expect(saved).toEqual({ ok: true, value: progress });
    const again = after(begin(), { type: 'progress.restored', progress });
    expect([again.hasTag('incident'), again.context.question]).toEqual([true, 'lines']);
    const left = after(whole, event);
    expect(left.hasTag('incident')).toBe(false);
    const later = { type: 'progress.restored', progress: left.context.progress } as const;
    expect(after(begin(), later).hasTag('incident')).toBe(false);
  });

  it('is not come back to once the answer that opened it is another one', () => {
    const progress = {
      ...NO_PROGRESS,
      portals: [{ ...emptyPortal('first', '', ALL_DONE), at: 'incident' as const }],
    };
    expect(after(begin(), { type: 'progress.restored', progress }).value).toBe('finished');
  });

  it('can be left by a reader who had not begun at the step', () => {
    const stray = after(
      begin(),
      {
        type: 'progress.restored',
        progress: {
          ...NO_PROGRESS,
          portals: [emptyPortal('first', '', { list: 'yes', lines: 'unknown' })],
        },
      },
      { type: 'incident.opened' },
    );
    expect(after(stray, { type: 'incident.left' }).value).toBe('finished');
  });
});

describe('going back', () => {
  it('loses nothing, from the end to the beginning and forward again', () => {
    const end = after(begin(), restore(ALL_DONE), { type: 'question.returned' });
    let snapshot = end;
    const seen = [snapshot.context.question];
    while (snapshot.can(back)) {
      snapshot = after(snapshot, back);
      seen.unshift(snapshot.context.question);
    }
    expect(seen).toEqual(allQuestionsFor(ALL_DONE));
    expect(snapshot.value).toBe('welcoming');
    expect(answersIn(snapshot.context)).toEqual(ALL_DONE);
  });

  it('leads from the incident to the question that opened it', () => {
    const snapshot = after(begin('activity'), give('list', 'yes'), give('lines', 'unknown'), back);
    expect([snapshot.value, snapshot.context.question]).toEqual(['answering', 'lines']);
  });
});

describe('coming back', () => {
  it.each<[string, Answers, unknown, string]>([
    ['nothing', {}, 'welcoming', 'forWhom'],
    [
      'half a step',
      { forWhom: 'self', place: 'us', how: 'app', appSource: 'clinic' },
      'answering',
      'phoneLock',
    ],
    ['everything', ALL_DONE, 'finished', 'wantViews'],
  ])('after %s, goes on where the reader left off', (_, answers, state, at) => {
    const snapshot = after(begin(), restore(answers));
    expect([snapshot.value, snapshot.context.question]).toEqual([state, at]);
  });

  it('to one step, shows its outcome when it is through', () => {
    expect(after(begin('email'), restore(ALL_DONE)).value).toBe('reviewing');
  });

  it('keeps marks that were made before the page was ready, without going on', () => {
    const snapshot = after(begin(), { type: 'answers.found', answers: { forWhom: 'helper' } });
    expect([snapshot.context.question, answersIn(snapshot.context)]).toEqual([
      'forWhom',
      { forWhom: 'helper' },
    ]);
  });

  it('takes changes from another tab without moving the reader, unless the question is gone', () => {
    const synced = (answers: Answers): CheckEvent => ({
      type: 'progress.synced',
      progress: { version: 1, portals: [emptyPortal('first', '', answers)], current: 'first' },
    });
    const snapshot = after(begin('email'), give('youEmail', 'often'));
    expect(
      after(snapshot, synced({ youEmail: 'often', clinicEmails: 'no' })).context.question,
    ).toBe('about');
    expect(after(snapshot, synced({ youEmail: 'never' })).context.question).toBe('clinicEmails');
  });
});

describe('an answer opened to be corrected', () => {
  const open = (question: QuestionId): CheckEvent => ({ type: 'question.chosen', question });

  it.each([
    ['to the plan, once all is answered', ALL_DONE, 'backup', 'no', 'finished'],
    [
      'to the outcome of its step',
      { second: 'passkey', obstacle: 'none', backup: 'yes', password: 'no' },
      'obstacle',
      'none',
      'reviewing',
    ],
  ] as const)('leads back %s', (_, answers, question, value, state) =>
    expect(after(begin(), restore(answers), open(question), give(question, value)).value).toBe(
      state,
    ),
  );

  it('leads on where it brings up a question, or where one waits beside it', () => {
    const opened = after(begin(), restore(ALL_DONE), open('second'));
    expect(after(opened, give('second', 'nothing')).context.question).toBe('offered');
    const half = after(begin('login'), give('second', 'passkey'), open('second'));
    expect(after(half, give('second', 'passkey')).context.question).toBe('obstacle');
  });

  it('opens the incident like any other', () => {
    const opened = after(begin(), restore(ALL_DONE), open('lines'));
    expect(after(opened, give('lines', 'unknown')).hasTag('incident')).toBe(true);
  });
});

describe('several portals', () => {
  it('are checked one by one, each with its own answers and a place in common', () => {
    let snapshot = after(begin(), restore(ALL_DONE), {
      type: 'portal.added',
      id: 'mom',
      nickname: 'Mom',
    });
    expect([snapshot.value, answersIn(snapshot.context)]).toEqual(['welcoming', { place: 'us' }]);
    snapshot = after(snapshot, give('forWhom', 'self'), { type: 'portal.chosen', id: 'first' });
    expect(answersIn(snapshot.context)).toEqual(ALL_DONE);
  });

  it('are five at most', () => {
    const full = after(
      begin(),
      ...['b', 'c', 'd', 'e'].map((id): CheckEvent => ({ type: 'portal.added', id })),
    );
    expect(full.can({ type: 'portal.added', id: 'f' })).toBe(false);
  });

  it('can be removed down to the last, which leaves an empty one', () => {
    const snapshot = after(begin(), restore(ALL_DONE), { type: 'portal.removed', id: 'first' });
    expect(snapshot.context.progress).toEqual(NO_PROGRESS);
    expect(snapshot.value).toBe('welcoming');
  });
});

describe('what is told to whoever keeps the progress', () => {
  function told(...events: CheckEvent[]) {
    const actor = createActor(checkMachine, { input: {} });
    const changes: unknown[] = [];
    actor.on('progress.changed', ({ change }) => changes.push(change));
    actor.start();
    events.forEach((event) => actor.send(event));
    actor.stop();
    return changes;
  }

  it('is each change by the reader', () => {
    expect(told(give('forWhom', 'self'), { type: 'portal.named', nickname: 'Mom' })).toEqual([
      { current: 'first', kept: emptyPortal('first', '', { forWhom: 'self' }) },
      { current: 'first', kept: emptyPortal('first', 'Mom', { forWhom: 'self' }) },
    ]);
    expect(
      told({ type: 'portal.added', id: 'b' }, { type: 'portal.removed', id: 'b' }).at(-1),
    ).toEqual({ current: 'first', removed: 'b' });
  });

  it('is nothing before the reader acts, and nothing that came from there', () => {
    expect(
      told(
        restore(ALL_DONE),
        { type: 'answers.found', answers: {} },
        { type: 'check.erased' },
        { type: 'step.chosen', step: 'email' },
      ),
    ).toEqual([]);
  });
});

it('takes a place in any room, and nothing that is none', () => {
  const result = after(begin(), { type: 'result.opened' });
  expect(result.can(give('place', 'us'))).toBe(true);
  expect(result.can(give('place', 'Not a place!'))).toBe(false);
  expect(result.can(give('how', 'app'))).toBe(false);
});

it('goes on asking after a corrected answer at the start, which no outcome is about', () => {
  const begun = after(begin(), give('forWhom', 'self'), give('place', 'us'));
  const corrected = after(
    begun,
    { type: 'question.chosen', question: 'forWhom' },
    give('forWhom', 'self'),
  );
  expect([corrected.hasTag('question'), corrected.hasTag('outcome')]).toEqual([true, false]);
});

it('greets the reader of another month once a visit', () => {
  const { progress } = after(begin(undefined, '2026-11-01'), give('forWhom', 'self')).context;
  const greeted = after(begin(undefined, '2026-12-24'), { type: 'progress.restored', progress });
  expect(greeted.hasTag('greeting')).toBe(true);
  const left = after(greeted, { type: 'greeting.left' }, { type: 'portal.chosen', id: 'first' });
  expect(left.hasTag('greeting')).toBe(false);
});
