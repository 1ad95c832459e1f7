import type { Locator, Page } from '@playwright/test';
import { someOf } from '../../fixtures/depth.ts';
import { tellFigure } from '../support/figures.ts';
import { expect, holdBack, test } from '../support/site.ts';

/**
 * Each control of a tool, pressed while its script is still on its way: what comes of it is what
 * comes of the same press later. What is typed, and presses in a row, stand in the `late` tests.
 */

const TOOLS = ['/check/', '/message/', '/score/', '/demo/'] as const;

/** All that a reader can press in a tool as it came over the line. */
const controls = (page: Page): Locator =>
  page
    .locator('main astro-island')
    .locator('button:enabled, summary, input[type=radio]:enabled, input[type=checkbox]:enabled')
    .filter({ visible: true });

/** The tool as a screen reader finds it. Codes, times and the ids of portals differ from visit to visit. */
const seen = async (page: Page): Promise<string> =>
  (await page.locator('main').ariaSnapshot()).replace(/[\da-f]{8}(?:-[\da-f]{4,}){4}|\d+/g, '0');

const isAwake = (page: Page) =>
  expect(page.locator('main [data-ready="true"]').first()).toBeAttached({ timeout: 30_000 });

/** Opens a tool that nobody has used yet. */
async function openAnew(page: Page, path: string, waitUntil: 'commit' | 'load'): Promise<void> {
  await page.evaluate(() => localStorage.clear());
  await page.goto(path, { waitUntil });
}

/** Waits until nothing changes any more. */
async function settled(page: Page): Promise<string> {
  let last = '';
  await expect
    .poll(async () => {
      const now = await seen(page);
      const isSame = now === last;
      last = now;
      return isSame;
    })
    .toBe(true);
  return last;
}

/** The tool after a press on one of its controls, once it was awake. */
async function pressedLate(page: Page, path: string, at: number): Promise<string> {
  await openAnew(page, path, 'load');
  // A pointer that lies still wakes nothing.
  await page.mouse.move(20, 200);
  await page.mouse.move(30, 210);
  await isAwake(page);
  await page.waitForLoadState('networkidle');
  await controls(page).nth(at).click();
  await page.waitForLoadState('networkidle');
  return settled(page);
}

/** @returns was it carried out? */
async function pressedEarly(
  page: Page,
  path: string,
  at: number,
  expected: string,
): Promise<boolean> {
  const letGo = await holdBack(page, '**/_astro/*.js');
  await openAnew(page, path, 'commit');
  await controls(page).nth(at).click();
  letGo();
  const isSame = await expect
    .poll(() => seen(page), { timeout: 20_000 })
    .toBe(expected)
    .then(
      () => true,
      () => false,
    );
  await page.unrouteAll({ behavior: 'wait' });
  return isSame;
}

for (const path of TOOLS)
  test(`a press on any control of ${path} before its script has come is not lost`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(path);
    const names = await controls(page).evaluateAll((all) =>
      all.map((one) => (one.closest('label') ?? one).textContent.trim() || one.id),
    );
    expect(names.length).toBeGreaterThan(0);
    const lost: string[] = [];
    const tried = someOf([...names.entries()]);
    for (const [at, name] of tried)
      if (!(await pressedEarly(page, path, at, await pressedLate(page, path, at)))) lost.push(name);
    tellFigure('early-presses', lost.length, tried.length);
    expect(lost).toEqual([]);
  });
