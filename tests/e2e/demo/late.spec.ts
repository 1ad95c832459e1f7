import type { Page } from '@playwright/test';
import {
  choosePreset,
  demo,
  frame,
  inFrame,
  inPanel,
  onScreen,
  openDemo,
  openTab,
  panel,
  press,
  sit,
  SLOW,
  switches,
  useCode,
} from '../support/demo.ts';
import { expect, holdBack, jumped, test } from '../support/site.ts';

/** What the demo fetches on demand: slow, or not at all. */

const WORDS = '**/demo/words.json';
const FAILED = 'This part did not load. Check your connection.';

/** Requests for words and parts of the demo from now on. */
function fetched(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

test('a reader who only looks at the demo fetches none of its words but those on the page', async ({
  page,
}) => {
  const paths = fetched(page);
  await openDemo(page);
  await page.mouse.wheel(0, 1_500);
  await page.waitForLoadState('networkidle');
  expect(paths).not.toContain('/demo/words.json');
  await demo(page).getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect.poll(() => paths.filter((path) => path === '/demo/words.json')).toHaveLength(1);
});

test('without a connection each part says that it did not load, and comes when it is tried again', async ({
  page,
  noise,
}) => {
  await openDemo(page);
  await page.route(WORDS, (route) => route.abort());
  await sit(page, 'clinic');
  await expect(frame(page).getByRole('alert')).toHaveText(FAILED);
  await sit(page, 'patient');
  await openTab(page, 'Email');
  await expect(frame(page).getByRole('alert')).toHaveText(FAILED);
  await inFrame(page, 'Try again').click();
  await expect(frame(page).getByRole('alert')).toHaveText(FAILED);
  await page.unroute(WORDS);
  noise.messages.length = 0;
  await inFrame(page, 'Try again').click();
  await expect(frame(page).locator('[data-arrive]')).toBeFocused(SLOW);
  await expect(frame(page).getByRole('alert')).toHaveCount(0);
});

test('a mission, the switches and the portal beyond the second step wait for their words, and go on with them', async ({
  page,
  noise,
}) => {
  await openDemo(page);
  await page.route(WORDS, (route) => route.abort());
  await switches(page).locator('summary').click();
  await expect(switches(page).getByRole('alert')).toHaveText(FAILED);
  await inPanel(page, 'Try the stolen password').click();
  await expect(panel(page).getByRole('alert')).toHaveText(FAILED);
  await inPanel(page, 'Leave this mission').click();
  await choosePreset(page, 'Budget portal');
  await press(page, 'Sign in');
  await expect(frame(page).getByRole('alert')).toHaveText(FAILED);
  await page.unroute(WORDS);
  noise.messages.length = 0;
  await inFrame(page, 'Try again').click();
  await onScreen(page, 'home');
  await expect(frame(page).locator('[data-arrive]')).toBeFocused(SLOW);
  await expect(switches(page).getByRole('combobox')).toHaveCount(11);
  await inPanel(page, 'Try the stolen password').click();
  await expect(inPanel(page, 'Begin')).toBeVisible();
});

test('on a slow line the second step answers at once, and the focus arrives with the page behind it', async ({
  page,
}) => {
  await openDemo(page);
  const letGo = await holdBack(page, WORDS);
  await press(page, 'Sign in');
  await onScreen(page, 'second-step');
  await useCode(page);
  await press(page, 'Continue');
  letGo();
  await onScreen(page, 'home');
  await expect(frame(page).locator('[data-arrive]')).toBeFocused(SLOW);
  await expect(inFrame(page, 'Messages')).toBeVisible();
});

test('the page does not jump on a phone when a link opens a mission and its guide is late', async ({
  page,
}) => {
  await page.setViewportSize({ width: 412, height: 823 });
  const letGo = await holdBack(page, /guide-parts/);
  await page.goto('/demo/#app-code');
  await expect(page.locator('.demo[data-ready="true"]')).toBeAttached(SLOW);
  letGo();
  await expect(inPanel(page, 'Begin')).toBeVisible(SLOW);
  expect(await jumped(page)).toBeLessThan(0.02);
});

test('a link opens its mission also where its guide does not come, and says so', async ({
  page,
  noise,
}) => {
  await page.route(/guide-parts/, (route) => route.abort());
  await page.goto('/demo/#app-code');
  await expect(panel(page).getByRole('alert')).toHaveText(FAILED, SLOW);
  noise.messages.length = 0;
  await page.unroute(/guide-parts/);
  await panel(page).getByRole('button', { name: 'Try again' }).click();
  await expect(inPanel(page, 'Begin')).toBeVisible(SLOW);
});
