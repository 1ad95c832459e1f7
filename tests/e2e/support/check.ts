import type { Locator, Page } from '@playwright/test';
import { KEPT_AT } from '../../fixtures/check-answers.ts';
import type { Example } from '../../fixtures/example.ts';
import { expect } from './site.ts';

/** What the tests of the four-step check share. They go by what a reader sees: roles, names, words. */

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The whole name, or the name with the hint that stands below it. */
const named = (name: string) => new RegExp(`^${escaped(name)}(?= [A-Z]|$)`);

export const main = (page: Page): Locator => page.locator('main');
export const radio = (page: Page, name: string): Locator =>
  main(page).getByRole('radio', { name: named(name) });
export const box = (page: Page, name: string): Locator =>
  main(page).getByRole('checkbox', { name: named(name) });
export const button = (page: Page, name: string): Locator =>
  main(page).getByRole('button', { name, exact: true });
export const heading = (page: Page, name: string): Locator =>
  main(page).getByRole('heading', { name, exact: true });
export const step = (page: Page, name: string): Locator => page.locator(`[data-step="${name}"]`);
export const report = (page: Page): Locator => page.locator('[data-address-report]');
export const today = (page: Page): Locator => page.locator('[data-today]');
export const addressField = (page: Page): Locator =>
  main(page).getByRole('textbox', { name: 'Portal address', exact: true });
export const letterField = (page: Page): Locator =>
  main(page).getByRole('textbox', { name: "Address on your clinic's letter", exact: true });

/** The address check in a lesson, once its script is there. */
export const awakeAddressForm = (page: Page): Locator =>
  page.locator('[data-ready="true"]', {
    has: page.getByRole('textbox', { name: 'Portal address', exact: true }),
  });

/** Keeps progress on the device before a page opens, unless some is there by then. */
export const keep = (page: Page, text: string): Promise<unknown> =>
  page.addInitScript(
    ([key, value]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    [KEPT_AT, text] as const,
  );

export const kept = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), KEPT_AT);

/** Opens the check, touches the page as a reader would, and waits until it can be used. */
export async function openCheck(page: Page, hash = ''): Promise<void> {
  await page.goto(`/check/${hash}`);
  await wake(page);
}

export async function wake(page: Page): Promise<void> {
  await page.mouse.move(20, 200);
  await page.mouse.move(30, 210);
  await expect(page.locator('.check[data-ready="true"]')).toBeAttached();
}

/** Gives these answers to the question on show: one tap goes on, several wait for "Continue". */
export async function answer(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const choice = radio(page, name).or(box(page, name));
    const goesOn = (await choice.getAttribute('type')) === 'radio';
    if (goesOn) return choice.click();
    await choice.check();
  }
  await button(page, 'Continue').click();
}

/** Answers question after question: each is named, so that a walk fails where it goes astray. */
export async function walk(
  page: Page,
  way: readonly (readonly [ask: string, ...answers: readonly string[]])[],
): Promise<void> {
  for (const [ask, ...answers] of way) {
    await expect(heading(page, ask)).toBeFocused();
    await answer(page, ...answers);
  }
}

/** From the first visit to the first step. */
export async function begin(page: Page): Promise<void> {
  await openCheck(page);
  await answer(page, 'My own');
  await answer(page, 'United States');
}

export async function checkAddress(page: Page, address: string, letter = ''): Promise<void> {
  await addressField(page).fill(address);
  await letterField(page).fill(letter);
  await button(page, 'Check this address').click();
}

/** Erases everything, and waits until the page has said so. */
export async function erase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Erase everything here' }).click();
  await expect(page.locator('.erase').getByRole('status')).toHaveText(
    /^(Done|Your browser did not let us)/,
  );
}

/** Does what an example asks for on a check that is awake. */
export async function press(
  page: Page,
  names: Example['press'] = [],
  type: Example['type'] = {},
): Promise<void> {
  const control = (name: string) =>
    radio(page, name)
      .or(box(page, name))
      .or(button(page, name))
      .or(main(page).locator('summary', { hasText: named(name) }));
  const [first, ...rest] = names;
  const folded = first?.startsWith('Your portals');
  if (folded && first) await control(first).click();
  for (const [name, value] of Object.entries(type)) {
    await main(page).getByRole('textbox', { name, exact: true }).fill(value);
    await page.keyboard.press('Tab');
  }
  for (const name of folded ? rest : names) await control(name).first().click();
}

/** Brings a page to one of the examples. */
export async function show(
  page: Page,
  { kept: text, opens, type, press: names, sees }: Example,
): Promise<void> {
  if (text !== undefined) await keep(page, text);
  await openCheck(page, opens ? `#${opens}` : '');
  await press(page, names, type);
  await expect(
    main(page).getByText(sees, { exact: false }).filter({ visible: true }).first(),
  ).toBeVisible();
}

/** As on a device that keeps this and nothing else. Any file of the site will do to write from. */
export async function keepOnly(page: Page, kept: string | undefined): Promise<void> {
  await page.goto('/seal.svg');
  await page.evaluate(
    ([key, text]) => {
      localStorage.clear();
      if (text !== undefined) localStorage.setItem(key, text);
    },
    [KEPT_AT, kept] as const,
  );
}
