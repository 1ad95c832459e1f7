import type { Locator, Page } from '@playwright/test';
import { MISSIONS, type MissionId, type StagePlan } from '#domain/demo/missions/list.ts';
import { codeIsAsked, demo, expectStep, frame, inPanel, wayOn, type Name } from './demo.ts';
import { expect } from './site.ts';

/** Every mission by the reader's own acts, one list a step, and by whichever hands: a mouse's or a keyboard's. */

export interface Hands {
  /** Works a button, a link or the title of something folded. */
  readonly press: (control: Locator) => Promise<void>;
  /** Marks a radio or a box. */
  readonly mark: (control: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
}

export type Act =
  /** A button by its name; the first, where several have it. */
  | Name
  | { readonly mark: Name }
  | { readonly type: string; readonly into: string }
  | { readonly unfold: string }
  /** The way out of a page that shows only to whoever stayed on it. */
  | 'BACK TO SIGN-IN'
  /** Until the phone shows the next code: what was used does not work twice. */
  | 'NEW CODE'
  /** The guide's button to where the step is done, which it shows to whoever is elsewhere. */
  | 'GO';

const BACKUP = [{ unfold: 'Look at the paper you kept' }] as const;
const BACK_IN = ['Sign out', 'Sign in again', 'Sign in'] as const;
const FIRST_MESSAGE = /^Your blood test is back/;
const guess = (code: string) => [{ type: code, into: 'Code' }, 'Continue'] as const;

export const WALKS: Readonly<Record<MissionId, readonly (readonly Act[])[]>> = {
  'app-code': [
    ['Sign in', 'Show my key', 'Use the pretend phone', 'Use this code', 'Turn it on'],
    ['I have kept them'],
    [...BACK_IN, 'NEW CODE', 'Use this code', 'Continue'],
    [...BACK_IN, 'Use this code', 'Continue'],
    ['Sign in', 'Use a backup code', ...BACKUP, /^Use \w{4}-\w{4}$/, 'Continue with this code'],
    [...BACK_IN, 'Use a backup code', ...BACKUP, /you used this one/, 'Continue with this code'],
  ],
  'stolen-password': [
    ['GO', 'Sign in'],
    ['GO', 'Sign in'],
    ['GO', 'Security', 'Who signed in to my account'],
  ],
  'sim-swap': [
    ['GO', 'Move the number to your phone'],
    ['Go to the stolen password', 'Sign in', 'Send me a text', 'Use this code', 'Continue'],
    ['GO', 'Move the number to your phone'],
    ['Look for a code'],
  ],
  'fake-site': [
    ['GO', 'Use this code', 'Sign in'],
    ['GO', 'Pass it on now'],
    ['GO', 'Use my passkey'],
    ['Pretend Lane Clinic', 'Sign in', 'Use the passkey', 'Yes, it is me'],
  ],
  'five-wrong-codes': [
    [
      'GO',
      'Sign in',
      ...guess('000001'),
      ...guess('000002'),
      ...guess('000003'),
      ...guess('000004'),
      ...guess('000005'),
    ],
    ['BACK TO SIGN-IN', 'Sign in'],
    ['GO', 'Home'],
  ],
  'walk-away': [
    ['Messages', 'Write a message', 'Keep as a draft'],
    ['Let 15 minutes pass'],
    ['Let the warning run out'],
    ['GO', 'Back'],
    [
      'GO',
      'Sign in again',
      'Sign in',
      'Use this code',
      'Continue',
      'Messages',
      'Go on with your draft',
    ],
  ],
  'six-hours-open': [['Let 6 hours pass'], ['GO', 'Messages', 'Write a message', 'Send']],
  'curious-colleague': [
    ['GO', 'Open the chart of Robin Sample', { mark: 'No reason' }, 'Open it now'],
    ['GO', 'Security', 'Who opened my chart'],
    [/^Ask the clinic about this line/],
    ['GO', /^Questions/, 'Look it up in the record', 'Answer the patient'],
    ['GO', 'Security', 'Who signed in to my account'],
  ],
  'edited-log': [
    ['GO', { mark: 'Take the line out' }, 'Change the record'],
    ['GO', 'Check the chain'],
    ['GO', { mark: 'Take the line out' }, 'Change the record'],
    ['GO', 'Check the chain'],
  ],
  'stolen-disk': [
    ['GO', 'Open the disk'],
    ['GO', 'Open the disk'],
    ['Try the stolen password instead', 'Sign in', 'Messages', FIRST_MESSAGE],
  ],
  'postcard-and-courier': [
    ['Email', 'Send the email'],
    ['GO', 'The internet'],
    ['GO', 'Messages', 'Write a message', 'Send'],
    ['GO', 'The internet'],
    ['GO', /^Messages/, /^Read it/],
  ],
  'vault-and-inbox': [
    ['Email', /^Your paper from the clinic/, 'Open the attachment'],
    ['GO', 'Open the mailbox'],
    ['GO', 'Papers', /^Summary of your visit/, 'Try to close access'],
    ['GO', 'Papers', /^Summary of your visit/],
    ['GO', 'Open the mailbox'],
    ['GO', 'Close access to this paper'],
  ],
  'odd-line': [
    [
      'Security',
      'Who signed in to my account',
      { mark: /^This looks odd to me .*Faraway/ },
      'Check my marks',
      'Show the answers',
    ],
    [/^This was not me/],
  ],
  'helper-login': [
    ['Security', 'People who help me', 'Give this access'],
    ['GO', 'Sign in', 'Messages', FIRST_MESSAGE],
    ['GO', 'Security', 'Who opened my chart'],
    ['Security', 'People who help me', 'End this access'],
    ['GO', 'Sign in again', 'Sign in'],
    ['GO', 'Sign in', 'Messages', FIRST_MESSAGE],
    ['GO', 'Security', 'Who opened my chart'],
  ],
  'locked-out': [
    ['GO', 'Call as the patient'],
    ['GO', 'I cannot get in', 'Ask to be called back'],
    ['GO', 'Fill in the form as the patient'],
    ['Sign in with it', 'Sign in'],
  ],
};

export const stagesOf = (id: MissionId): readonly StagePlan[] => MISSIONS[id];
/** The steps after which another portal waits. */
const endsOfStages = (id: MissionId): readonly number[] =>
  stagesOf(id).map((_, at, all) =>
    all.slice(0, at + 1).reduce((sum, { steps }) => sum + steps.length, 0),
  );

const button = (page: Page, name: Name): Locator =>
  demo(page)
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first();

/** Half a minute goes by at once; whoever walks has installed a clock that can. */
async function newCode(page: Page): Promise<void> {
  const shown = await page.locator('[data-app-code]').innerText();
  await page.clock.fastForward(30_000);
  await expect(page.locator('[data-app-code]')).not.toHaveText(shown);
}

export async function act(page: Page, what: Act, hands: Hands): Promise<void> {
  if (what === 'NEW CODE') return newCode(page);
  if (what === 'BACK TO SIGN-IN') {
    await expect(button(page, 'Back to sign-in').or(button(page, 'Sign in'))).toBeVisible();
    return (await button(page, 'Back to sign-in').isVisible())
      ? hands.press(button(page, 'Back to sign-in'))
      : undefined;
  }
  if (what === 'GO') return (await wayOn(page).isVisible()) ? hands.press(wayOn(page)) : undefined;
  if (what === 'Use this code') await codeIsAsked(page);
  if (typeof what === 'string' || what instanceof RegExp) return hands.press(button(page, what));
  if ('unfold' in what)
    return hands.press(frame(page).locator('summary', { hasText: what.unfold }));
  if ('type' in what)
    return hands.type(
      frame(page).getByRole('textbox', { name: what.into, exact: true }),
      what.type,
    );
  const name =
    typeof what.mark === 'string' ? { name: what.mark, exact: true } : { name: what.mark };
  return hands.mark(
    frame(page).getByRole('radio', name).or(frame(page).getByRole('checkbox', name)).first(),
  );
}

interface Stops {
  /** Told before each step, while the guide asks for it. */
  readonly before?: (n: number) => Promise<void>;
  /** Told after each step but the last. */
  readonly after?: (n: number) => Promise<void>;
  /** The first step to take, from 1. */
  readonly from?: number;
  /** The last step to take. */
  readonly to?: number;
}

/** Walks a mission that was begun, step by step. */
export async function walk(
  page: Page,
  id: MissionId,
  hands: Hands,
  { before, after, from = 1, to = WALKS[id].length }: Stops = {},
): Promise<void> {
  const ends = endsOfStages(id);
  for (let n = from; n <= to; n++) {
    await expectStep(page, n);
    await before?.(n);
    for (const one of WALKS[id][n - 1] ?? []) await act(page, one, hands);
    if (n === WALKS[id].length) return;
    await after?.(n);
    if (n < to && ends.includes(n)) await hands.press(inPanel(page, 'Go on'));
  }
}

export const mouse: Hands = {
  press: (control) => control.click(),
  mark: (control) => control.check(),
  type: (field, text) => field.fill(text),
};
