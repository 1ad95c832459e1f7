import { someOf } from '../../fixtures/depth.ts';
import type { Page } from '@playwright/test';
import type { SnapshotFrom } from 'xstate';
import { MISSIONS } from '#domain/demo/missions/list.ts';
import { currentStep } from '#domain/demo/missions/stages.ts';
import { missionMachine } from '#machines/demo/mission.machine.ts';
import { waysThrough, type Deed } from '../support/demo-deeds.ts';
import { inPanel, mission, openDemo, panel, SLOW, wake } from '../support/demo.ts';
import { act, mouse, WALKS } from '../support/demo-walks.ts';
import { expect, test } from '../support/site.ts';

/** Every way through a mission of two portals, walked at the page; from each place it is left, and found again. */

const ID = 'sim-swap';
const STEPS: readonly string[] = MISSIONS[ID].flatMap(({ steps }) => steps.map(({ id }) => id));
/** Of the first step of each portal, for a mission is told the same way at every step. */
const HINTED = ['move-number', 'move-number-again'];
const HINTS = 2;

type State = SnapshotFrom<typeof missionMachine>;
const isAt = ({ value }: State, ...states: readonly State['value'][]): boolean =>
  states.includes(value);
const hasHint = (at: State): boolean =>
  isAt(at, 'working') &&
  HINTED.includes(currentStep(at.context)?.id ?? '') &&
  at.context.hints < HINTS;

const deeds: readonly Deed<typeof missionMachine>[] = [
  {
    name: 'begins',
    event: (at) => (isAt(at, 'briefing') ? { type: 'mission.started' } : undefined),
    act: (page) => inPanel(page, 'Begin').click(),
  },
  ...STEPS.map((id, index): Deed<typeof missionMachine> => ({
    name: `does the step ${id}`,
    event: (at) =>
      isAt(at, 'working') && currentStep(at.context)?.id === id
        ? { type: 'steps.observed', done: [id] }
        : undefined,
    act: async (page) => {
      for (const one of WALKS[ID][index]!) await act(page, one, mouse);
    },
  })),
  {
    name: 'asks for a hint',
    event: (at) => (hasHint(at) ? { type: 'hint.asked' } : undefined),
    act: (page) => inPanel(page, /^Show (a|the next) hint$/).click(),
  },
  {
    name: 'goes on',
    event: (at) => (isAt(at, 'between') ? { type: 'stage.continued' } : undefined),
    act: (page) => inPanel(page, 'Go on').click(),
  },
  {
    name: 'leaves',
    event: (at) => (isAt(at, 'left') ? undefined : { type: 'mission.left' }),
    act: (page) => inPanel(page, 'Leave this mission').click(),
  },
];

const key = ({ value, context: { stage, done, hints } }: State): string =>
  [value, stage, done.length, hints].join(' ');

async function check(page: Page, { value, context: { done, hints } }: State): Promise<void> {
  await expect(panel(page)).toHaveAttribute(
    'data-phase',
    value === 'left' ? 'free' : String(value),
    SLOW,
  );
  const heading =
    {
      briefing: 'Take over a phone number',
      working: 'Take over a phone number',
      between: 'One more try',
      finished: 'What protected you',
      left: /^(Start with one small break-in|Next on your path)$/,
    }[value as string] ?? '';
  await expect(panel(page).getByRole('heading', { name: heading, exact: true })).toBeVisible();
  await expect(panel(page).locator('.step-count')).toHaveText(
    value === 'working' ? [`Step ${done.length + 1} of ${STEPS.length}`] : [],
  );
  await expect(panel(page).getByText(/^Hint \d\./)).toHaveCount(value === 'working' ? hints : 0);
  await expect(mission(page, ID)).toHaveAttribute(
    'data-done',
    String(done.length === STEPS.length),
  );
}

/** A mission that is through begins anew, and so does one in which nothing was done. */
async function comeBack(page: Page, before: State): Promise<void> {
  const { stage, done } = before.context;
  const isParked = !isAt(before, 'finished') && (stage > 0 || done.length > 0);
  await expect(mission(page, ID).getByRole('link')).toHaveText(
    isAt(before, 'finished') ? /^Do it again/ : /^Go on/,
  );
  await mission(page, ID).getByRole('link').click();
  if (isParked) return check(page, before);
  await expect(panel(page)).toHaveAttribute('data-phase', 'briefing');
}

const ways = waysThrough(missionMachine, deeds, { input: { id: ID }, key });

test('the ways through a mission come to every place that the machine has', () => {
  const seen = [
    ...ways.map(({ first }) => first),
    ...ways.flatMap(({ stations }) => stations.map(({ state }) => state)),
  ].map(({ value }) => value);
  // Nothing is shown in the state that finds out where the reader was.
  expect([...new Set(seen)].sort()).toEqual(
    Object.keys(missionMachine.states)
      .filter((one) => one !== 'resuming')
      .sort(),
  );
});

/** Ways of a few deeds share a page, which is loaded anew for each. */
const pages = [0, 1, 2, 3].map((at) => ways.filter((_, index) => index % 4 === at));

someOf(pages).forEach((group, at) =>
  test(`in a mission, the reader goes each way there is, part ${at + 1}`, async ({ page }) => {
    test.setTimeout(60_000 + group.length * 20_000);
    await openDemo(page, `#${ID}`);
    for (const way of group)
      await test.step(way.name, async () => {
        if (way !== group[0]) {
          await page.goto(`/demo/?${group.indexOf(way)}#${ID}`);
          await wake(page);
        }
        await check(page, way.first);
        for (const { deed, state } of way.stations)
          await test.step(deed.name, async () => {
            await deed.act(page);
            await check(page, state);
          });
        const last = way.stations.at(-1);
        if (last && isAt(last.state, 'left')) await comeBack(page, last.before);
      });
  }),
);
