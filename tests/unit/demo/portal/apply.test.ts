import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#domain/demo/portal/apply.ts';
import { appCode, readCode, sameCode, STEP } from '#domain/demo/portal/codes.ts';
import {
  OUTCOMES,
  type Applied,
  type Moment,
  type Outcome,
  type PortalEvent,
} from '#domain/demo/facts/events.ts';
import { checkRecord } from '#domain/demo/portal/record.ts';
import { deadlineOf } from '#domain/demo/portal/sessions.ts';
import { isLocked } from '#domain/demo/portal/sign-in.ts';
import type { AccessLine, Device, PortalState, Session } from '#domain/demo/facts/state.ts';
import { anyRun, later, TYPES, typed } from '../any-events.ts';
import { at, opened } from '../pretend-clinic.ts';
import { runs, runsInWords } from '../../../fixtures/depth.ts';
import { holds } from '../../../fixtures/figures.ts';

interface Step {
  readonly before: PortalState;
  readonly event: PortalEvent;
  readonly moment: Moment;
  readonly applied: Applied;
}

/** Walks a run and looks at each step. */
function walk(
  { portal, acts }: typeof anyRun extends fc.Arbitrary<infer Run> ? Run : never,
  look: (step: Step) => void,
): PortalState {
  let before = portal;
  let moment = at(0);
  for (const act of acts) {
    moment = later(moment, act);
    const event = typed(act.event, before, moment.real);
    const applied = apply(before, event, moment);
    look({ before, event, moment, applied });
    before = applied.portal;
  }
  return before;
}

const isOver = (portal: PortalState, session: Session, now: number) =>
  (deadlineOf(portal, session)?.at ?? Infinity) <= now;
const isSignedIn = (portal: PortalState, device: Device, now: number) =>
  portal.sessions.some((session) => session.device === device && !isOver(portal, session, now));
/** A session that was not there before: staying active makes no new one. */
const begun = (before: PortalState, after: PortalState): readonly Session[] =>
  after.sessions.filter(
    (session) =>
      !before.sessions.some(
        (one) =>
          one.device === session.device &&
          one.startedAt === session.startedAt &&
          one.account === session.account &&
          one.by === session.by,
      ),
  );
/** Parts of the portal that only somebody inside may change, or see being read. */
const inside = ({
  messages,
  papers,
  appointments,
  record,
  questions,
  helper,
  draft,
}: PortalState) => ({
  messages,
  papers,
  appointments,
  record,
  questions,
  helper,
  draft,
});

/** Needs a session, whoever sits there. */
const NEEDS_SESSION: readonly PortalEvent['type'][] = [
  'session.extended',
  'session.ended',
  'others.signedOut',
  'page.opened',
  'draft.kept',
  'message.sent',
  'appointment.booked',
  'paper.closed',
  'helper.invited',
  'helper.ended',
  'question.asked',
  'lines.judged',
  'line.disowned',
  'passkey.removed',
];

const plain = ({ hash: _hash, ...line }: AccessLine) => line;
/** Changing whether lines are chained changes their hashes, and nothing else of them. */
const keeps = (before: readonly AccessLine[], after: readonly AccessLine[], isRechained: boolean) =>
  before.every(
    (line, index) =>
      line === after[index] ||
      (isRechained &&
        JSON.stringify(plain(line)) === JSON.stringify(after[index] && plain(after[index]))),
  );

/** Worked out apart from the rules: does this event prove the second step? */
function provesSecondStep({ before: { credentials, policy }, event, moment }: Step): boolean {
  switch (event.type) {
    case 'code.submitted': {
      const code = readCode(event.text);
      if (policy.secondStep === 'text') return code !== undefined && code === credentials.textCode;
      return (
        policy.secondStep === 'app' &&
        [-1, 0, 1].some((by) => appCode(credentials.appKey!, moment.real + by * STEP).code === code)
      );
    }
    case 'backup.submitted':
      return credentials.backupCodes.some(
        ({ code, usedAt }) => usedAt === undefined && sameCode(event.text, code),
      );
    case 'passkey.answered':
      return (
        policy.secondStep === 'passkey' && event.holds && event.site === credentials.passkey?.site
      );
    // On the way in, a step that was just set up: its first code was right, or it was just made.
    case 'backup.kept':
      return policy.secondStep === 'app' && credentials.appKey !== undefined;
    case 'passkey.made':
      return policy.secondStep === 'passkey';
    default:
      return false;
  }
}

describe(`in ${runsInWords(10_000)} random runs of all that can happen`, () => {
  it('nobody comes in or sees anything who must not, and the record only grows', () => {
    holds(
      'machine-runs',
      fc.property(anyRun, (run) => {
        let edited = false;
        const end = walk(run, (step) => {
          const {
            before,
            event,
            moment: { now },
            applied: { portal, outcome },
          } = step;
          // What is over is over, whatever comes.
          for (const session of portal.sessions)
            if (isOver(portal, session, now))
              expect.fail(`a session outlived its end: ${event.type}`);
          if (
            NEEDS_SESSION.includes(event.type) &&
            'device' in event &&
            !isSignedIn(before, event.device, now)
          ) {
            if (outcome !== 'session-over')
              expect.fail(`${event.type} was answered ${outcome} to nobody`);
            expect(inside(portal)).toEqual(inside(before));
          }
          if (
            portal.helper.way !== 'own-login' &&
            portal.sessions.some(({ account }) => account === 'helper')
          )
            expect.fail(`a helper stayed without access: ${event.type}`);
          for (const session of begun(before, portal)) {
            if (session.account === 'helper')
              expect([event.type, before.helper.way]).toEqual(['password.submitted', 'own-login']);
            else {
              if (isLocked(before, now)) expect.fail('a locked account was opened');
              const isFree =
                event.type === 'password.submitted' &&
                (before.policy.secondStep === 'off' ||
                  before.credentials.secondStepWaived === true);
              const hadPassword = before.pending.some(({ device }) => device === session.device);
              if (!isFree && !(hadPassword && provesSecondStep(step)))
                expect.fail(`no second step before ${event.type}`);
            }
          }
          if (event.type === 'record.edited') edited = true;
          else if (!keeps(before.record, portal.record, event.type === 'policy.changed'))
            expect.fail(`the record lost a line: ${event.type}`);
          // From when it is switched on, the chain vouches for what comes.
          if (
            event.type === 'policy.changed' &&
            before.policy.accessRecord !== 'chained' &&
            portal.policy.accessRecord === 'chained'
          )
            edited = false;
          if (before.signIns.some(({ id }, index) => portal.signIns[index]?.id !== id))
            expect.fail('the sign-in history lost a line');
        });
        if (end.policy.accessRecord === 'chained' && !edited)
          expect(checkRecord(end.record, end.anchor)).toEqual({ intact: true });
        expect(new Set(end.signIns.map(({ id }) => id)).size).toBe(end.signIns.length);
      }),
      { numRuns: runs(10_000) },
    );
  }, 300_000);

  it('no app code and no backup code works twice', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const used = new Set<string>();
        walk(run, ({ before, event, applied: { portal, outcome } }) => {
          // A new key, with new backup codes, begins anew.
          if (outcome === 'second-step-on' && event.type === 'key.confirmed') used.clear();
          if (outcome !== 'signed-in') return;
          const steps = portal.credentials.usedSteps
            .filter((step) => !before.credentials.usedSteps.includes(step))
            .map((step) => `${portal.credentials.appKey} ${step}`);
          const proofs = event.type === 'backup.submitted' ? [event.text.toUpperCase()] : steps;
          for (const proof of proofs) expect(used).not.toContain(proof);
          for (const proof of proofs) used.add(proof);
        });
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('every event has its rule and every outcome comes about', () => {
    const seen = { types: new Set<string>(), outcomes: new Set<Outcome>() };
    fc.assert(
      fc.property(anyRun, (run) => {
        walk(run, ({ event, applied }) => {
          seen.types.add(event.type);
          seen.outcomes.add(applied.outcome);
        });
      }),
      { numRuns: 3_000, seed: 4 },
    );
    expect([...seen.types].toSorted()).toEqual(TYPES.toSorted());
    expect(OUTCOMES.filter((outcome) => !seen.outcomes.has(outcome))).toEqual([]);
  }, 120_000);
});

it('an event without a rule is a fault of ours, said as such', () => {
  expect(() => apply(opened(), { type: 'moon.rose' } as unknown as PortalEvent, at(0))).toThrow(
    'No rule of the portal takes the event moon.rose.',
  );
});

it('time that changes nothing leaves the very same portal', () => {
  const portal = opened();
  expect(apply(portal, { type: 'time.passed' }, at(5)).portal).toBe(portal);
});
