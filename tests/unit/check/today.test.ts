import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outcomeOf, reasonsOf } from '#domain/check/outcomes.ts';
import { letterLines } from '#domain/check/letter.ts';
import { planOf } from '#domain/check/today.ts';
import { ITEMS, STEPS, type Answers, type ItemId } from '#domain/check/types.ts';
import { anyAnswers, livedAnswers } from './any-answers.ts';

const address = {
  site: 'clinic.example',
  verdict: 'no-warning-signs',
  match: 'same',
  signs: [],
} as const;
const ALL_DONE: Answers = {
  how: 'browser',
  address,
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
const nothing: Answers = { second: 'nothing', offered: 'no', backup: undefined };

/** For each place in the order of "today": answers for which that item comes first. */
const FIRST: readonly (readonly [ItemId, Answers])[] = [
  ['unknown-line', { ...ALL_DONE, address: { ...address, verdict: 'stop' }, lines: 'unknown' }],
  ['unknown-person', { ...ALL_DONE, address: { ...address, verdict: 'stop' }, people: 'unknown' }],
  [
    'typed-password',
    {
      ...ALL_DONE,
      address: { ...address, verdict: 'stop' },
      typedPassword: 'yes',
      obstacle: 'phone-lost',
    },
  ],
  [
    'stop-address',
    {
      ...ALL_DONE,
      address: { ...address, verdict: 'stop' },
      typedPassword: 'no',
      obstacle: 'phone-lost',
    },
  ],
  ['phone-lost', { ...ALL_DONE, obstacle: 'phone-lost', password: 'yes' }],
  ['reused-no-second', { ...ALL_DONE, ...nothing, offered: 'yes', password: 'yes' }],
  [
    'turn-on-second',
    { ...ALL_DONE, ...nothing, offered: 'yes', how: 'app', appSource: 'clinic', phoneLock: 'no' },
  ],
  [
    'find-second',
    { ...ALL_DONE, second: 'not-sure', how: 'app', appSource: 'clinic', phoneLock: 'no' },
  ],
  ['lock-phone', { ...ALL_DONE, how: 'app', appSource: 'not-sure', phoneLock: 'no' }],
  [
    'call-about-address',
    {
      ...ALL_DONE,
      address: { ...address, match: 'different' },
      typedPassword: 'no',
      reached: 'link',
    },
  ],
  ['leave-link', { ...ALL_DONE, reached: 'link', password: 'yes' }],
  [
    'check-address-again',
    { ...ALL_DONE, address: { ...address, verdict: 'cannot-tell', match: 'not-asked' } },
  ],
  [
    'compare-letter',
    { ...ALL_DONE, address: { ...address, match: 'not-asked' }, reached: 'search' },
  ],
  ['save-bookmark', { ...ALL_DONE, reached: 'search', password: 'yes' }],
  [
    'find-right-app',
    { ...ALL_DONE, how: 'app', appSource: 'store-search', phoneLock: 'yes', password: 'yes' },
  ],
  ['change-password', { ...ALL_DONE, password: 'yes', backup: 'no' }],
  ['save-backup', { ...ALL_DONE, backup: 'no', list: 'not-sure' }],
  ['find-activity', { ...ALL_DONE, list: 'not-sure', forWhom: 'helper', helperLogin: 'shares' }],
  ['look-at-lines', { ...ALL_DONE, lines: 'not-sure', people: 'not-sure' }],
  ['look-at-people', { ...ALL_DONE, people: 'not-sure', forWhom: 'helper', helperLogin: 'none' }],
  [
    'helper-login',
    {
      ...ALL_DONE,
      forWhom: 'helper',
      helperLogin: 'not-sure',
      youEmail: 'often',
      about: ['money'],
      choice: 'use-portal',
    },
  ],
  [
    'send-email-message',
    { ...ALL_DONE, youEmail: 'often', about: ['money'], choice: 'use-portal', clinicEmails: 'yes' },
  ],
  ['look-at-email', { ...ALL_DONE, clinicEmails: 'not-sure' }],
  ['send-letter', { ...ALL_DONE, wantViews: 'yes', youEmail: 'later' }],
  ['come-back', { ...ALL_DONE, youEmail: 'later' }],
  ['you-are-done', ALL_DONE],
];

it.each(FIRST)('puts %s first for today when nothing more urgent applies', (item, answers) => {
  expect(planOf(answers)[0]?.id).toBe(item);
});

it('has an example of every place in the order', () => {
  expect(FIRST.map(([item]) => item)).toEqual(ITEMS);
});

it('keeps the order of "today" and names nothing twice', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const ids = planOf(answers).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids).toEqual(ITEMS.filter((item) => ids.includes(item)));
    }),
  );
});

it('says "you are done" only when all four steps are, and then always', () => {
  fc.assert(
    fc.property(fc.oneof(anyAnswers, livedAnswers, fc.constant(ALL_DONE)), (answers) => {
      const isDone = STEPS.every((step) => outcomeOf(step, answers) === 'done');
      expect(planOf(answers).some(({ id }) => id === 'you-are-done')).toBe(isDone);
    }),
  );
});

it('has an item for every step that is not done, for the very outcome', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const plan = planOf(answers);
      for (const step of STEPS) {
        const outcome = outcomeOf(step, answers);
        const reasons = plan
          .flatMap(({ because }) => because)
          .filter((reason) => reason.step === step);
        if (outcome === 'todo') expect(reasons.map(({ item }) => item)).toContain('come-back');
        else if (outcome !== 'done') expect(reasons.map(({ kind }) => kind)).toContain(outcome);
      }
    }),
  );
});

it('always makes an act-now the thing for today', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const isUrgent = STEPS.some((step) => outcomeOf(step, answers) === 'act-now');
      expect(planOf(answers)[0]?.kind === 'act-now').toBe(isUrgent);
    }),
  );
});

it('sends one letter, exactly when there is something to ask', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const letters = planOf(answers).filter(({ id }) => id === 'send-letter');
      expect(letters.length).toBe(letterLines(answers).length > 0 ? 1 : 0);
      for (const { because } of letters)
        expect(because.every(({ line }) => line !== undefined)).toBe(true);
    }),
  );
});

it('leaves no reason out of the plan', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const kept = planOf(answers).flatMap(({ because }) => because);
      for (const group of ['start', ...STEPS] as const)
        expect(kept).toEqual(expect.arrayContaining([...reasonsOf(group, answers)]));
    }),
  );
});

it('comes back to the first question that is left of each step', () => {
  expect(planOf({})).toEqual([
    {
      id: 'come-back',
      kind: 'do-next',
      because: (
        [
          ['address', 'how'],
          ['login', 'second'],
          ['email', 'youEmail'],
          ['activity', 'list'],
        ] as const
      ).map(([step, question]) => ({ step, question, item: 'come-back', kind: 'do-next' })),
    },
  ]);
});

it('says "you are done" for no reason but that, and not while one step of four is left', () => {
  expect(planOf(ALL_DONE)).toEqual([{ id: 'you-are-done', kind: 'done', because: [] }]);
  const ids = planOf({ ...ALL_DONE, youEmail: 'later' }).map(({ id }) => id);
  expect(ids).toEqual(['come-back']);
});

it('asks the clinic by the letter, also for what the reader can look for alone', () => {
  const plan = planOf({ ...ALL_DONE, second: 'not-sure' });
  expect(plan.map(({ id, kind }) => [id, kind])).toEqual([
    ['find-second', 'do-next'],
    ['send-letter', 'ask-clinic'],
  ]);
});
