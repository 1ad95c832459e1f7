import { describe, expect, it } from 'vitest';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import {
  SCENARIO_IDS,
  SCENARIOS,
  type ScenarioId,
  type Standing,
} from '#domain/demo/side-by-side/list.ts';
import { sideBySide, type Side } from '#domain/demo/side-by-side/scenarios.ts';
import { PRESETS, SWITCH_CHOICES, SWITCHES, type Policy } from '#domain/demo/facts/switches.ts';
import { KIT } from '../pretend-clinic.ts';
import { REAL_RECORDS } from '../real-records.ts';

const { strong, budget } = PRESETS;
const BEGINNING = { records: REAL_RECORDS, kit: KIT, now: DEMO_START, real: DEMO_START };
const play = (scenario: ScenarioId, policy: Policy): Side =>
  sideBySide(scenario, BEGINNING, { left: policy, right: policy }).left;
const endingOf = (scenario: ScenarioId, change: Partial<Policy>, from: Policy = strong) =>
  play(scenario, { ...from, ...change }).ending;
const outcomesOf = ({ facts }: Side) => facts.map(({ outcome }) => outcome);

/** Every way in which two switches can stand, the others as a preset has them. */
const POLICIES: readonly Policy[] = [strong, budget].flatMap((preset) =>
  SWITCHES.flatMap((one) =>
    SWITCH_CHOICES[one].flatMap((choice) =>
      SWITCHES.flatMap((other) =>
        SWITCH_CHOICES[other].map((another): Policy => ({
          ...preset,
          [one]: choice,
          [other]: another,
        })),
      ),
    ),
  ),
);

const FACTS: Readonly<
  Record<ScenarioId, { readonly strong: readonly string[]; readonly budget: readonly string[] }>
> = {
  'stolen-password': {
    strong: ['second-step-needed', 'session-over', 'readable'],
    budget: ['signed-in', 'done', 'nothing-shown'],
  },
  'six-hours-away': { strong: ['session-over', 'session-over'], budget: ['done', 'done'] },
  'curious-colleague': {
    strong: ['done', 'readable', 'done', 'done'],
    budget: ['done', 'nothing-shown', 'done', 'done'],
  },
  'edited-record': {
    strong: ['done', 'done', 'chain-broken'],
    budget: ['done', 'done', 'no-chain'],
  },
  'stolen-disk': { strong: ['noise'], budget: ['readable'] },
  'tapped-line': { strong: ['done', 'noise'], budget: ['done', 'readable'] },
  'broken-mailbox': {
    strong: ['done', 'nothing-shown', 'paper-closed'],
    budget: ['done', 'readable', 'attachment-stays'],
  },
  'support-call': {
    strong: ['support-refused', 'password-wrong'],
    budget: ['support-reset', 'signed-in'],
  },
};

describe.each(SCENARIO_IDS)('%s', (scenario) => {
  it('ends otherwise at the strong portal than at the budget portal', () => {
    const { left, right } = sideBySide(scenario, BEGINNING, { left: strong, right: budget });
    expect(outcomesOf(left)).toEqual(FACTS[scenario].strong);
    expect(outcomesOf(right)).toEqual(FACTS[scenario].budget);
    expect([left.standing, right.standing]).toEqual([
      'held',
      scenario === 'curious-colleague' ? 'partly' : 'fell',
    ]);
    expect(left.ending).not.toBe(right.ending);
  });

  it('lets the same things happen at both', () => {
    const { left, right } = sideBySide(scenario, BEGINNING, { left: strong, right: budget });
    const told = ({ facts }: Side) => facts.map(({ step, event }) => [step, event]);
    expect(told(left)).toEqual(told(right));
    expect(left.facts.map(({ step }) => step)).toEqual(Object.keys(SCENARIOS[scenario].steps));
  });

  it('comes, whatever the policy, to the outcomes and endings that have words, and to each of them', () => {
    const plays = POLICIES.map((policy) => play(scenario, policy));
    const reached = (step: string) =>
      new Set(plays.map(({ facts }) => facts.find((fact) => fact.step === step)!.outcome));
    for (const [step, outcomes] of Object.entries(SCENARIOS[scenario].steps))
      expect([...reached(step)].sort(), step).toEqual([...outcomes].sort());
    expect([...new Set(plays.map(({ ending }) => ending))].sort()).toEqual(
      Object.keys(SCENARIOS[scenario].endings).sort(),
    );
    const standings: Readonly<Record<string, Standing>> = SCENARIOS[scenario].endings;
    for (const { ending, standing } of plays) expect(standing).toBe(standings[ending]);
  });

  it('comes to the same each time', () => {
    expect(play(scenario, strong)).toEqual(play(scenario, strong));
  });
});

describe('a mix', () => {
  it.each(['text', 'app', 'passkey'] as const)(
    'with %s as its second step stops a stolen password',
    (secondStep) => {
      expect(endingOf('stolen-password', { secondStep }, budget)).toBe('stopped');
    },
  );

  it('that signs out after 12 hours only is still open after six', () => {
    expect(endingOf('six-hours-away', { idleSignOut: 'off' })).toBe('open');
    expect(endingOf('six-hours-away', { idleSignOut: '15-minutes' }, budget)).toBe('closed');
  });

  it('without a record can neither show nor answer who looked', () => {
    expect(endingOf('curious-colleague', { accessRecord: 'off' })).toBe('unknown');
    expect(endingOf('edited-record', { accessRecord: 'off' })).toBe('nothing');
  });

  it('that keeps the record from patients leaves them to ask', () => {
    expect(endingOf('curious-colleague', { viewsShownToPatient: 'off' })).toBe('asked');
    expect(endingOf('curious-colleague', {}, PRESETS.usual)).toBe('asked');
  });

  it('has each of the two lists by its own switch: the thief in one, the colleague in the other', () => {
    const lists = (change: Partial<Policy>) =>
      (['stolen-password', 'curious-colleague'] as const).map(
        (scenario) =>
          play(scenario, { ...strong, ...change }).facts.find(({ step }) => step === 'look')!
            .outcome,
      );
    expect(lists({})).toEqual(['readable', 'readable']);
    expect(lists({ viewsShownToPatient: 'off' })).toEqual(['readable', 'nothing-shown']);
    expect(lists({ signInsShownToPatient: 'off' })).toEqual(['nothing-shown', 'readable']);
    expect(lists({ signInsShownToPatient: 'off', viewsShownToPatient: 'off' })).toEqual([
      'nothing-shown',
      'nothing-shown',
    ]);
  });

  it('with a form as its support lets a thief past the strongest second step', () => {
    expect(endingOf('support-call', { support: 'form', secondStep: 'passkey' })).toBe('in');
  });

  it('whose disk is plain keeps nothing back, however strong its sign-in is', () => {
    expect(endingOf('stolen-disk', { encryptedStorage: 'off' })).toBe('read');
  });
});
