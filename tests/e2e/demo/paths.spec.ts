import { someOf } from '../../fixtures/depth.ts';
import type { Page } from '@playwright/test';
import { TURNS, type Turn } from '#domain/demo/visit/demo-events.ts';
import type { DoorFacts, Ending } from '#domain/demo/portal/sign-in-facts.ts';
import { sessionMachine } from '#machines/demo/session.machine.ts';
import { signInMachine, type SignInEvent } from '#machines/demo/sign-in.machine.ts';
import type { SnapshotFrom } from 'xstate';
import {
  beginMission,
  field,
  frame,
  inFrame,
  letPass,
  mission,
  onScreen,
  openDemo,
  press,
  runOut,
  setSwitch,
  signIn,
  sit,
  SLOW,
  takeTool,
  useCode,
} from '../support/demo.ts';
import { tourOf, type Deed, type Way } from '../support/demo-deeds.ts';
import { expect, test } from '../support/site.ts';

/** Every way through the machines of a sign-in and a session, walked at the page. */

const saysHeading = (page: Page, name: string) =>
  expect(frame(page).getByRole('heading', { name, exact: true })).toBeVisible(SLOW);
const guess = async (page: Page): Promise<void> => {
  for (const code of ['000001', '000002', '000003', '000004', '000005']) {
    await field(page, 'Code').fill(code);
    await press(page, 'Continue');
  }
};
const useBackup = async (page: Page): Promise<void> => {
  await frame(page).locator('summary', { hasText: 'Look at the paper you kept' }).click();
  await inFrame(page, /^Use \w{4}-\w{4}$/)
    .first()
    .click();
  await press(page, 'Continue with this code');
};

type SignIn = SnapshotFrom<typeof signInMachine>;

const told = (facts: Partial<DoorFacts>): SignInEvent => ({
  type: 'door.told',
  isSignedIn: false,
  owes: 'nothing',
  isLocked: false,
  ...facts,
});
const among = ({ value }: SignIn, ...states: readonly SignIn['value'][]): boolean =>
  states.includes(value);
/** What each page has a button for. */
const TURN_BUTTONS: Readonly<Record<Turn, readonly (readonly [SignIn['value'], string])[]>> = {
  help: [
    ['askingPassword', 'I cannot get in'],
    ['askingSecondStep', 'I cannot get in'],
    ['lockedOut', 'I cannot get in'],
  ],
  backup: [['askingSecondStep', 'Use a backup code']],
  code: [['usingBackup', 'Back to the second step']],
  start: [
    ['gettingHelp', 'Back to sign-in'],
    ['lockedOut', 'Back to sign-in'],
  ],
};

/** @param owes what a right password still needs in this portal */
const signInDeeds = (owes: DoorFacts['owes']): readonly Deed<typeof signInMachine>[] => [
  {
    name: 'types the password',
    event: (at) =>
      among(at, 'askingPassword') && !at.context.isLocked ? told({ owes }) : undefined,
    act: (page) => press(page, 'Sign in'),
  },
  {
    name: 'types the code',
    event: (at) => (among(at, 'askingSecondStep') ? told({ isSignedIn: true }) : undefined),
    act: async (page) => {
      await nextCode(page);
      await useCode(page);
      await press(page, 'Continue');
    },
  },
  {
    name: 'takes a code from paper',
    event: (at) => (among(at, 'usingBackup') ? told({ isSignedIn: true }) : undefined),
    act: useBackup,
  },
  {
    name: 'sets codes up',
    event: (at) => (among(at, 'settingUp') ? told({ isSignedIn: true }) : undefined),
    act: async (page) => {
      await press(page, 'Show my key', 'Use the pretend phone');
      await useCode(page);
      await press(page, 'Turn it on', 'I have kept them');
    },
  },
  {
    name: 'starts over',
    event: (at) => (among(at, 'askingSecondStep') ? told({}) : undefined),
    act: (page) => press(page, 'Start over'),
  },
  {
    name: 'waits too long',
    event: (at) =>
      among(at, 'askingSecondStep', 'usingBackup', 'settingUp') ? told({}) : undefined,
    act: (page) => letPass(page, '15 minutes'),
  },
  {
    name: 'signs out',
    // Codes are set up once: the door asks for one from then on.
    ends: owes === 'set-up',
    event: (at) => (among(at, 'signedIn') ? told({ isLocked: at.context.isLocked }) : undefined),
    act: async (page) => {
      await press(page, 'Sign out');
    },
  },
  {
    name: 'is locked out by somebody far away',
    once: true,
    event: (at) =>
      owes === 'second-step' && at.context.owes === 'nothing' && !at.context.isLocked
        ? told({ ...at.context, isLocked: true })
        : undefined,
    act: async (page) => {
      await takeTool(page, 'The password');
      await press(page, 'Sign in');
      await guess(page);
      await sit(page, 'patient');
    },
  },
  {
    name: 'meets the lock',
    event: (at) =>
      among(at, 'askingPassword') && at.context.isLocked ? { type: 'lock.met' } : undefined,
    act: (page) => press(page, 'Sign in'),
  },
  {
    name: 'waits for the lock to end',
    event: (at) => (at.context.isLocked && !at.context.isSignedIn ? told({}) : undefined),
    act: (page) => letPass(page, '15 minutes'),
  },
  {
    name: 'opens another portal',
    ends: true,
    event: () => (owes === 'second-step' ? { type: 'portal.replaced' } : undefined),
    act: async (page) => {
      await mission(page, 'locked-out').getByRole('link').click();
      await sit(page, 'patient');
    },
  },
  ...TURNS.map((to): Deed<typeof signInMachine> => ({
    name: `turns to ${to}`,
    event: ({ value }) =>
      TURN_BUTTONS[to].some(([state]) => state === value) ? { type: 'page.turned', to } : undefined,
    act: (page) =>
      frame(page)
        .getByRole('button', {
          name: new RegExp(`^(${TURN_BUTTONS[to].map(([, name]) => name).join('|')})$`),
        })
        .click(),
  })),
];

const SIGN_IN_PAGES: Readonly<Record<string, readonly [screen: string, heading: string]>> = {
  askingPassword: ['sign-in', 'Sign in'],
  askingSecondStep: ['second-step', 'One more step'],
  usingBackup: ['second-step', 'Use a backup code'],
  settingUp: ['set-up', 'Set up app codes'],
  gettingHelp: ['help', 'Get help to sign in'],
  lockedOut: ['locked', 'Sign-in is locked'],
  signedIn: ['home', 'Hello, Robin Sample'],
};

/** Goes a leg of a tour, and sees after each deed that the page is where the machine is. */
async function go<M extends typeof signInMachine | typeof sessionMachine>(
  page: Page,
  { first, stations }: Way<M>,
  check: (page: Page, state: SnapshotFrom<M>, before?: SnapshotFrom<M>) => Promise<void>,
  beforeEach: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  test.setTimeout(60_000 + stations.length * 10_000);
  await check(page, first);
  for (const { deed, before, state } of stations)
    await test.step(deed.name, async () => {
      await beforeEach(page);
      await deed.act(page);
      await check(page, state, before);
    });
}

/** Whoever signed out is shown so, and goes on from there. */
async function backToTheDoor(page: Page): Promise<void> {
  if ((await frame(page).getAttribute('data-screen')) === 'signed-out')
    await press(page, 'Sign in again');
}
/** A code works once, so a tour waits for the next one. */
const nextCode = (page: Page): Promise<void> => page.clock.fastForward(30_000);

async function checkSignIn(page: Page, { value }: SignIn, before?: SignIn): Promise<void> {
  const hasLeft =
    value === 'askingPassword' &&
    before?.value === 'signedIn' &&
    (await frame(page).getAttribute('data-screen')) !== 'sign-in';
  const [screen, heading] = hasLeft ? ['signed-out', 'You are signed out'] : SIGN_IN_PAGES[value]!;
  await onScreen(page, screen);
  await saysHeading(page, heading);
  await expect(frame(page).getByRole('button', { name: 'Sign out' })).toHaveCount(
    value === 'signedIn' ? 1 : 0,
  );
}

const signInLegs = {
  'second-step': tourOf(signInMachine, signInDeeds('second-step')),
  'set-up': tourOf(signInMachine, signInDeeds('set-up')),
} as const;

test('the tours of the sign-in come to every page that the machine has', () => {
  const seen = Object.values(signInLegs)
    .flat()
    .flatMap(({ stations }) => stations.map(({ state }) => state.value));
  expect([...new Set(seen)].sort()).toEqual(Object.keys(signInMachine.states).sort());
});

someOf(signInLegs['second-step']).forEach((leg, at) =>
  test(`at the sign-in, Robin does all that can be done, leg ${at + 1}: ${leg.stations.length} deeds`, async ({
    page,
  }) => {
    await page.clock.install();
    await openDemo(page);
    await go(page, leg, checkSignIn, backToTheDoor);
  }),
);

someOf(signInLegs['set-up']).forEach((leg, at) =>
  test(`at the sign-in without a second step yet, Robin does all that can be done, leg ${at + 1}: ${leg.stations.length} deeds`, async ({
    page,
  }) => {
    await page.clock.install();
    await beginMission(page, 'app-code');
    await go(page, leg, checkSignIn, backToTheDoor);
  }),
);

type Session = SnapshotFrom<typeof sessionMachine>;

const isAt = ({ value }: Session, ...states: readonly Session['value'][]): boolean =>
  states.includes(value);
const NEXT = { 60: 30, 30: 20, 20: 10 } as const;
const nextOf = ({ context }: Session): 30 | 20 | 10 | undefined =>
  NEXT[context.announced as keyof typeof NEXT];
const secondsShown = async (page: Page): Promise<number> =>
  Number((await frame(page).locator('.p-left').innerText()).replace(/\D/g, ''));
const inWarning = (page: Page, name: string) =>
  frame(page).getByRole('alertdialog').getByRole('button', { name }).click();

/** @param limit which timer the portal has */
const sessionDeeds = (limit: 'idle' | 'overall'): readonly Deed<typeof sessionMachine>[] => {
  const none = (endedBy: Ending) => ({ type: 'session.told', phase: 'none', endedBy }) as const;
  const active = { type: 'session.told', phase: 'active', secondsLeft: 900 } as const;
  const warning = (secondsLeft: number) =>
    ({ type: 'session.told', phase: 'warning', secondsLeft }) as const;
  return [
    {
      name: 'signs in',
      event: (at) => (isAt(at, 'signedOut') ? active : undefined),
      act: async (page) => {
        await nextCode(page);
        await signIn(page);
      },
    },
    {
      name: 'does nothing until the warning',
      event: (at) => (isAt(at, 'active') ? warning(60) : undefined),
      act: async (page) => {
        for (const skip of limit === 'idle'
          ? (['15 minutes'] as const)
          : (['6 hours', '6 hours'] as const))
          await letPass(page, skip);
      },
    },
    {
      name: 'lets seconds go by',
      event: (at) => {
        const next = nextOf(at);
        return next && warning(next);
      },
      act: async (page) => {
        const left = await secondsShown(page);
        await page.clock.fastForward((left - (left > 30 ? 30 : left > 20 ? 20 : 10)) * 1_000);
      },
    },
    {
      name: 'stays',
      event: (at) => (isAt(at, 'warning') && limit === 'idle' ? active : undefined),
      act: (page) => inWarning(page, 'Stay signed in'),
    },
    {
      name: 'turns the timers off',
      // The portal remembers it, and the machine does not.
      ends: true,
      event: (at) => (isAt(at, 'warning') ? active : undefined),
      act: (page) => inWarning(page, 'Turn timers off for this visit'),
    },
    {
      name: 'leaves in time',
      event: (at) => (isAt(at, 'warning') ? none('sign-out') : undefined),
      act: (page) => inWarning(page, 'Sign out now'),
    },
    {
      name: 'lets it run out',
      event: (at) => (isAt(at, 'warning') ? none(limit) : undefined),
      act: runOut,
    },
    {
      name: 'signs out',
      event: (at) => (isAt(at, 'active') ? none('sign-out') : undefined),
      act: (page) => press(page, 'Sign out'),
    },
    {
      name: 'goes on to sign in',
      event: (at) => (isAt(at, 'ended') ? { type: 'ending.left' } : undefined),
      act: (page) => press(page, 'Sign in again'),
    },
    {
      name: 'opens another portal',
      ends: true,
      event: () => ({ type: 'portal.replaced' }),
      act: async (page) => {
        await mission(page, 'locked-out').getByRole('link').click();
        await sit(page, 'patient');
      },
    },
  ];
};

const BECAUSE: Readonly<Record<Ending, string>> = {
  idle: 'Nobody did anything here for 15 minutes',
  overall: 'You were signed in for 12 hours.',
  'sign-out': 'You signed out.',
  elsewhere: '',
};

async function checkSession(
  page: Page,
  limit: 'idle' | 'overall',
  { value, context: { announced, endedBy } }: Session,
): Promise<void> {
  await onScreen(
    page,
    { signedOut: 'sign-in', active: 'home', warning: 'home', ended: 'signed-out' }[value],
  );
  await expect(frame(page).getByRole('alertdialog')).toHaveCount(value === 'warning' ? 1 : 0);
  await expect(
    frame(page)
      .getByRole('status')
      .filter({ hasText: /^You will be signed out in/ }),
  ).toHaveText(announced ? [`You will be signed out in ${announced} seconds.`] : []);
  // Nothing puts off the end of twelve hours, so nothing that would is offered.
  if (value === 'warning') {
    await saysHeading(
      page,
      limit === 'idle' ? 'Are you still there?' : 'The 12 hours are almost over',
    );
    await expect(frame(page).getByRole('button', { name: 'Stay signed in' })).toHaveCount(
      limit === 'idle' ? 1 : 0,
    );
  }
  if (endedBy) await expect(frame(page)).toContainText(BECAUSE[endedBy]);
}

for (const limit of ['idle', 'overall'] as const)
  someOf(tourOf(sessionMachine, sessionDeeds(limit))).forEach((leg, at) =>
    test(`in a session with ${limit === 'idle' ? 'an idle time' : 'twelve hours at most'}, Robin does all that can be done, leg ${at + 1}: ${leg.stations.length} deeds`, async ({
      page,
    }) => {
      await page.clock.install();
      await openDemo(page);
      if (limit === 'overall') await setSwitch(page, 'Sign-out when idle', 'Never');
      await go(page, leg, (here, state) => checkSession(here, limit, state));
    }),
  );
