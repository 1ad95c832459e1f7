import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, type AnyStateNode, type AnyTransitionDefinition } from 'xstate';
import { getShortestPaths, getStateNodes } from 'xstate/graph';
import { outcomeOf } from '#domain/check/outcomes.ts';
import { currentPortal, emptyPortal, NO_PROGRESS } from '#domain/check/portals.ts';
import { decodeProgress, encodeProgress } from '#domain/check/progress.ts';
import { allQuestionsFor, ALL_QUESTIONS, questionsOf } from '#domain/check/questions.ts';
import { answersIn, askedIn } from '#domain/check/session.ts';
import { planOf } from '#domain/check/today.ts';
import type { CheckEvent } from '#domain/check/event-types.ts';
import { DEEDS, STEPS, type Answers, type QuestionId, type Step } from '#domain/check/types.ts';
import { checkMachine } from '#machines/check/check.machine.ts';
import { ALL_FACTS, anyGiven, everyWay, valuesOf } from '../../check/any-answers.ts';
import { after, back, begin, give, report, restore, type Snapshot } from './check-run.ts';
import { neverIn } from '../walked.ts';
import { runs, runsInWords } from '../../../fixtures/depth.ts';
import { holds } from '../../../fixtures/figures.ts';

const isFacts = (value: unknown): value is object =>
  typeof value === 'object' && !Array.isArray(value);
const given = (question: QuestionId, value: unknown): CheckEvent =>
  isFacts(value) ? report(value) : give(question, value as string);

const TODAY = '2026-12-24';
/** Kept a month ago, with something of its plan marked off. */
const lastMonth: CheckEvent = {
  type: 'progress.restored',
  progress: {
    ...NO_PROGRESS,
    portals: [
      {
        ...emptyPortal('first', '', { list: 'no-such-page', wantViews: 'yes' }),
        deeds: { 'send-letter': 'done' },
        day: '2026-11-27',
      },
    ],
  },
};

const MOVES: readonly CheckEvent[] = [
  back,
  { type: 'step.continued' },
  { type: 'result.opened' },
  { type: 'incident.opened' },
  { type: 'incident.left' },
  { type: 'list.opened' },
  { type: 'round.begun' },
  { type: 'greeting.left' },
  ...DEEDS.map((deed) => ({ type: 'item.marked', item: 'send-letter', deed }) as const),
  ...['no', 'yes'].map((value) => give('someoneClose', value)),
];
const portalId = fc.constantFrom('first', 'b', 'c', 'd', 'e', 'f');
const theirs = fc
  .constantFrom(...everyWay('activity'))
  .map((answers) => ({ ...NO_PROGRESS, portals: [emptyPortal('first', '', answers)] }));
const anyEvent: fc.Arbitrary<CheckEvent> = fc.oneof(
  { weight: 14, arbitrary: anyGiven.map(({ question, value }) => given(question, value)) },
  { weight: 8, arbitrary: fc.constantFrom(...MOVES) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...ALL_FACTS)
      .map((facts): CheckEvent => ({ type: 'address.checked', ...facts })),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...STEPS).map((step): CheckEvent => ({ type: 'step.chosen', step })),
  },
  {
    weight: 2,
    arbitrary: anyGiven.map(({ question }): CheckEvent => ({ type: 'question.chosen', question })),
  },
  {
    weight: 1,
    arbitrary: anyGiven.map(({ question, value }): CheckEvent => ({
      type: 'answers.found',
      answers: { [question]: isFacts(value) ? 'later' : (value as string) },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CheckEvent>(
      { type: 'check.erased' },
      { type: 'portal.named', nickname: 'Mom' },
      { type: 'tick.toggled', tick: 'go-yourself', on: true },
      { type: 'tick.toggled', tick: 'go-yourself', on: false },
    ),
  },
  {
    weight: 1,
    arbitrary: theirs.chain((progress) =>
      fc.constantFrom<CheckEvent>(
        { type: 'progress.restored', progress },
        { type: 'progress.synced', progress },
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: portalId.chain((id) =>
      fc.constantFrom<CheckEvent>(
        { type: 'portal.added', id },
        { type: 'portal.chosen', id },
        { type: 'portal.removed', id },
      ),
    ),
  },
);
const everything: Answers = Object.assign({}, ...STEPS.map((step) => [...everyWay(step)].at(-1)));
/** Some runs begin in the incident, or with everything answered: chance alone seldom gets there. */
const beginnings: readonly (readonly CheckEvent[])[] = [
  [],
  [
    restore({ list: 'yes', lines: 'unknown' }),
    { type: 'step.chosen', step: 'activity' },
    { type: 'incident.opened' },
  ],
  [
    restore({ ...everything, forWhom: 'self', place: 'us' }),
    { type: 'step.chosen', step: 'activity' },
    give('list', 'later'),
    { type: 'step.continued' },
  ],
  [
    restore({
      ...everything,
      forWhom: 'self',
      place: 'us',
      list: 'yes',
      lines: 'unknown',
      people: 'as-expected',
      wantViews: 'no',
    }),
    { type: 'incident.opened' },
    { type: 'incident.left' },
  ],
  [lastMonth],
  [lastMonth, { type: 'result.opened' }],
  [restore({ list: 'yes', lines: 'unknown' }), { type: 'incident.opened' }],
  [
    {
      type: 'progress.restored',
      progress: {
        ...NO_PROGRESS,
        portals: [
          { ...emptyPortal('first', '', { list: 'yes', lines: 'unknown' }), at: 'incident' },
        ],
      },
    },
  ],
  [
    restore({ list: 'yes', lines: 'unknown' }),
    { type: 'incident.opened' },
    give('someoneClose', 'no'),
    { type: 'tick.toggled', tick: 'watch-the-record', on: true },
  ],
  [
    restore({ list: 'yes', lines: 'unknown' }),
    { type: 'incident.opened' },
    give('someoneClose', 'yes'),
    back,
  ],
  [
    restore({ list: 'yes', lines: 'unknown', people: 'later', wantViews: 'no' }),
    { type: 'step.chosen', step: 'activity' },
    { type: 'incident.opened' },
    { type: 'incident.left' },
  ],
  [restore({ ...everything, forWhom: 'self', place: 'us' })],
  [
    restore({ ...everything, forWhom: 'self', place: 'us' }),
    { type: 'question.chosen', question: 'forWhom' },
    give('forWhom', 'self'),
  ],
  [
    restore({ ...everything, list: 'yes', lines: 'unknown', people: 'later', wantViews: 'no' }),
    { type: 'step.chosen', step: 'activity' },
  ],
];
const anyRun = fc
  .tuple(
    fc.constantFrom(undefined, undefined, ...STEPS),
    fc.constantFrom([], [], ...beginnings),
    fc.array(anyEvent, { maxLength: 10 }),
  )
  .map(([only, beginning, events]) => ({ only, events: [...beginning, ...events] }));

const withoutPlace = ({ context }: Snapshot) => ({
  ...context.progress,
  portals: context.progress.portals.map(({ at: _, ...portal }) => portal),
});

// A minute of work where several builds share the machine; a figure of time is none of what is asked here.
describe(`${runsInWords(10_000)} random runs`, { timeout: 180_000 }, () => {
  it('show only questions that are asked, and progress that saves and reads back', () => {
    holds(
      'machine-runs',
      fc.property(anyRun, ({ only, events }) => {
        const snapshot = after(begin(only, TODAY), ...events);
        const { progress, question } = snapshot.context;
        const isOnShow = snapshot.matches('answering') || snapshot.matches('welcoming');
        const read = decodeProgress(encodeProgress(progress));
        // Plain comparisons: an `expect` each would take most of the time of ten thousand runs.
        return (
          snapshot.status === 'active' &&
          (!isOnShow || askedIn(snapshot.context).includes(question)) &&
          !(only && (snapshot.hasTag('start') || snapshot.hasTag('result'))) &&
          read.ok &&
          isDeepStrictEqual(read.value, progress)
        );
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('lose nothing by going back', () => {
    fc.assert(
      fc.property(anyRun, ({ only, events }) => {
        const snapshot = after(begin(only), ...events);
        // Where the reader is goes along; what she said stays.
        expect(withoutPlace(after(snapshot, back, back, back))).toEqual(withoutPlace(snapshot));
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('come to the same place when saved and restored half way', () => {
    fc.assert(
      fc.property(anyRun, ({ events }) => {
        const { progress } = after(begin(), ...events).context;
        const restored = after(begin(), { type: 'progress.restored', progress });
        expect(restored.context.progress).toEqual(progress);
        if (restored.hasTag('incident')) {
          expect(currentPortal(progress).at).toBe('incident');
          return;
        }
        const open = allQuestionsFor(answersIn({ progress })).find(
          (question) => answersIn({ progress })[question] === undefined,
        );
        expect(restored.hasTag('result') ? undefined : restored.context.question).toBe(open);
      }),
      { numRuns: runs(1_000) },
    );
  });
});

it('gives the same result in whatever order the steps are answered', () => {
  const ways = STEPS.map((step) => [...everyWay(step)]);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...STEPS], { minLength: 4 }),
      fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
      (order, picks) => {
        const chosen = ways.map((list, index) => list[picks[index]! % list.length]!);
        const events = order.flatMap((step) => {
          const answers = chosen[STEPS.indexOf(step)]!;
          return questionsOf(step, answers).flatMap((question): CheckEvent[] => [
            { type: 'question.chosen', question },
            given(question, answers[question]),
          ]);
        });
        const all: Answers = Object.assign({}, ...chosen);
        const answers = answersIn(after(begin(), ...events).context);
        expect(answers).toEqual(all);
        expect(planOf(answers)).toEqual(planOf(all));
        for (const step of STEPS) expect(outcomeOf(step, answers)).toBe(outcomeOf(step, all));
      },
    ),
    { numRuns: 200 },
  );
});

const INCIDENT = [
  'actingNow.askingSomeoneClose',
  'actingNow.callingFirst',
  'actingNow.followingSteps',
];
const ROOMS: Record<Step | 'whole', readonly string[]> = {
  whole: [...INCIDENT, 'answering', 'finished', 'greeting', 'reviewing', 'welcoming'],
  address: [...INCIDENT, 'answering', 'reviewing'],
  login: ['answering', 'reviewing'],
  email: ['answering', 'reviewing'],
  activity: [...INCIDENT, 'answering', 'reviewing'],
};

/** Ids of the states that show something, below the root's own. */
const roomOf = ({ value }: Snapshot): string =>
  typeof value === 'string' ? value : `actingNow.${value.actingNow}`;
const placeOf = (snapshot: Snapshot): string => `${roomOf(snapshot)} ${snapshot.context.question}`;

it.each([undefined, ...STEPS])(
  'reaches every state, and none is a dead end (one step: %s)',
  (only) => {
    const events = [
      ...ALL_QUESTIONS.flatMap((question) =>
        valuesOf(question).map((value) => given(question, value)),
      ),
      ...STEPS.map((step) => ({ type: 'step.chosen', step }) as const),
      ...MOVES,
      lastMonth,
    ];
    const places = getShortestPaths(checkMachine, {
      input: { only, today: TODAY },
      events,
      serializeState: (snapshot) => placeOf(snapshot as Snapshot),
    }).map(({ state }) => state as Snapshot);
    expect([...new Set(places.map(roomOf))].sort()).toEqual(ROOMS[only ?? 'whole']);
    const deadEnds = places.filter((place) =>
      events.every((event) => placeOf(after(place, event)) === placeOf(place)),
    );
    expect(deadEnds.map(placeOf)).toEqual([]);
  },
);

it('takes every transition that the machine has', () => {
  const nameOf = ({ source, eventType, guard, target }: AnyTransitionDefinition): string =>
    [
      source.id,
      eventType || 'always',
      typeof guard === 'string' ? guard : '',
      target?.map(({ id }: AnyStateNode) => id),
    ].join(' ');
  const nodes: AnyStateNode[] = [checkMachine.root, ...getStateNodes(checkMachine)];
  const all = new Set(
    nodes.flatMap((node) =>
      [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(nameOf),
    ),
  );
  const taken = new Set<string>();
  for (const { only, events } of fc.sample(anyRun, { numRuns: 4_000, seed: 7 })) {
    if ([...all].every((one) => taken.has(one))) break;
    const actor = createActor(checkMachine, {
      input: { only, today: TODAY },
      inspect: (inspected) => {
        if (inspected.type === '@xstate.microstep')
          inspected._transitions.forEach((one) => taken.add(nameOf(one)));
      },
    });
    actor.start();
    events.forEach((event) => actor.send(event));
    actor.stop();
  }
  expect(neverIn(all, taken)).toEqual([]);
});
