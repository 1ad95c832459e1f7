import type { Locator, Page } from '@playwright/test';
import type { Seat } from '#domain/demo/facts/seats.ts';
import type { MissionId } from '#domain/demo/missions/list.ts';
import { expect } from './site.ts';

/** What the tests of the demo portal share. They go by the stable hooks, and by what a reader sees. */

/** A loaded machine takes its time over a screen that is fetched first. */
export const SLOW = { timeout: 15_000 };

/** A name from its beginning: what follows for screen readers, or as a count, may differ. */
export type Name = string | RegExp;
const within = (
  place: Locator,
  role: 'button' | 'radio' | 'checkbox' | 'textbox' | 'link',
  name: Name,
): Locator => place.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });

export const demo = (page: Page): Locator => page.locator('.demo');
/** The pretend window of the seat at hand. */
export const frame = (page: Page): Locator => page.locator('[data-screen]');
/** The guide through a mission. */
export const panel = (page: Page): Locator =>
  page.getByRole('region', { name: 'Mission', exact: true });
export const clock = (page: Page): Locator =>
  page.getByRole('region', { name: "The demo's clock" });
export const phone = (page: Page): Locator =>
  page.getByRole('region', { name: 'Your pretend phone' });
export const switches = (page: Page): Locator =>
  page.getByRole('region', { name: 'Change the portal' });
/** A mission in the list of all, with `data-done`. */
export const mission = (page: Page, id: MissionId): Locator =>
  page.locator(`[data-mission="${id}"]`);
/** The browser that stands on the attacker's table. */
export const thiefBrowser = (page: Page): Locator => frame(page).locator('[data-device]');

export const inFrame = (page: Page, name: Name): Locator => within(frame(page), 'button', name);
export const inPanel = (page: Page, name: Name): Locator => within(panel(page), 'button', name);
export const field = (page: Page, name: Name): Locator => within(frame(page), 'textbox', name);

/** Touches the page as a reader would, and waits until the demo can be used. */
export async function wake(page: Page): Promise<void> {
  await page.mouse.move(20, 200);
  await page.mouse.move(30, 210);
  await expect(page.locator('.demo[data-ready="true"]')).toBeAttached(SLOW);
}

/** @param rest a hash or a query, as in an address */
export async function openDemo(page: Page, rest = ''): Promise<void> {
  await page.goto(`/demo/${rest}`);
  await wake(page);
}

/** Opens a mission by its address; its first words wait to be read. */
export async function openMission(page: Page, id: MissionId): Promise<void> {
  await openDemo(page, `#${id}`);
  await expect(inPanel(page, 'Begin')).toBeVisible(SLOW);
}

export async function beginMission(page: Page, id: MissionId): Promise<void> {
  await openMission(page, id);
  await inPanel(page, 'Begin').click();
  await expectStep(page, 1);
}

/** The step that the guide now asks for, from 1, counted over the whole mission. */
export const expectStep = (page: Page, n: number): Promise<void> =>
  expect(panel(page).locator('.step-count')).toHaveText(new RegExp(`^Step ${n} of \\d+$`), SLOW);
/** The guide's button to where the step is done; none where the reader is there already. */
export const wayOn = (page: Page): Locator =>
  inPanel(page, /^(Go to |Open the page from the link)/);
/** Another portal waits to be opened. */
export const goOn = async (page: Page): Promise<void> => inPanel(page, 'Go on').click();
export const expectEnd = (page: Page): Promise<void> =>
  expect(panel(page).getByRole('heading', { name: 'What protected you' })).toBeVisible();

const SEAT_NAMES = {
  patient: 'Patient',
  clinic: 'Clinic',
  attacker: 'Attacker',
} as const satisfies Record<Seat, string>;

export async function sit(page: Page, seat: Seat): Promise<void> {
  await page
    .getByRole('group', { name: 'Whose seat you are in' })
    .getByRole('radio', { name: SEAT_NAMES[seat] })
    .check();
  await expect(frame(page)).toHaveAttribute('data-seat', seat);
}

/** Another of the patient's devices: Robin's computer, or Kim's phone. */
export const takeDevice = (page: Page, name: Name): Promise<void> =>
  within(page.getByRole('group', { name: 'Which device' }), 'radio', name).check();
/** A tab of the patient's browser: the portal, Email, or Page from a link. */
export const openTab = (page: Page, name: Name): Promise<void> =>
  within(frame(page).getByRole('group', { name: 'Open tabs' }), 'button', name).click();

export async function takeJob(
  page: Page,
  name: 'Nurse' | 'Front desk' | 'Privacy officer',
): Promise<void> {
  await sit(page, 'clinic');
  await within(frame(page), 'radio', name).check();
}

/** Takes up one of the attacker's tools, by its name. */
export async function takeTool(page: Page, name: string): Promise<void> {
  await sit(page, 'attacker');
  const back = inFrame(page, 'All tools');
  await expect(
    back.or(frame(page).getByRole('heading', { name: 'What an attacker may have' })),
  ).toBeVisible(SLOW);
  if (await back.isVisible()) await back.click();
  await inFrame(page, new RegExp(`^${name} `)).click();
  await expect(frame(page).getByRole('heading', { name, exact: true })).toBeVisible();
}

/** Presses one button after the other in the window of the seat at hand. */
export async function press(page: Page, ...names: readonly Name[]): Promise<void> {
  for (const name of names) await inFrame(page, name).click();
}

export const onScreen = (page: Page, name: string, seat?: Seat): Promise<void> =>
  expect(page.locator(`[data-screen="${name}"]${seat ? `[data-seat="${seat}"]` : ''}`)).toBeVisible(
    SLOW,
  );

/** The code that the pretend phone shows now, six digits. */
export const codeOnPhone = async (page: Page): Promise<string> =>
  (await phone(page).locator('[data-app-code]').innerText()).replace(/\D/g, '');
/** The field that wants a code; a page that is fetched first has none yet. */
export const codeIsAsked = (page: Page): Promise<void> =>
  expect(page.locator('[data-code-field]').first()).toBeVisible(SLOW);
/** Lets the pretend phone fill in its newest code. */
export async function useCode(page: Page): Promise<void> {
  await codeIsAsked(page);
  await phone(page).getByRole('button', { name: 'Use this code' }).click();
}

/** From the page that asks for the password: by it and the pretend phone's code. */
export async function signIn(page: Page): Promise<void> {
  await press(page, 'Sign in');
  await onScreen(page, 'second-step');
  await useCode(page);
  await press(page, 'Continue');
  await onScreen(page, 'home');
}

export const letPass = (page: Page, name: '5 minutes' | '15 minutes' | '6 hours'): Promise<void> =>
  within(clock(page), 'button', `Let ${name} pass`).click();
export const runOut = (page: Page): Promise<void> =>
  within(clock(page), 'button', 'Let the warning run out').click();
/** The demo's clock, in milliseconds since 1970. */
export const clockNow = async (page: Page): Promise<number> =>
  Date.parse((await page.locator('[data-clock]').getAttribute('data-clock')) ?? '');

/** Starts the reader's own portal from a preset; the switches are the reader's while no mission is open. */
export const choosePreset = (
  page: Page,
  name: 'Strong portal' | 'Usual portal' | 'Budget portal',
): Promise<void> =>
  switches(page)
    .getByRole('radio', { name: new RegExp(`^${name}`) })
    .check();

/** @param choice as it reads in the list */
export async function setSwitch(page: Page, name: string, choice: string): Promise<void> {
  const list = switches(page).getByRole('combobox', { name, exact: true });
  if (!(await list.isVisible())) await switches(page).locator('summary').click();
  await list.selectOption(choice);
}
