import type { Page } from '@playwright/test';
import {
  choosePreset,
  demo,
  field,
  frame,
  inPanel,
  onScreen,
  openDemo,
  panel,
  press,
  signIn,
  sit,
  SLOW,
  switches,
  takeTool,
  wake,
} from '../support/demo.ts';
import { expect, holdBack, test } from '../support/site.ts';

/** The demo where it came by plain http, where its parts come late or never, and out of the browser's memory. */

/** Not localhost, which browsers take for private. */
const PLAIN = 'plain.example';

test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const { args = [], ignoreDefaultArgs, ...rest } = launchOptions;
      await use({
        ...rest,
        args: [...args, `--host-resolver-rules=MAP ${PLAIN} 127.0.0.1`],
        ignoreDefaultArgs: [
          ...(Array.isArray(ignoreDefaultArgs) ? ignoreDefaultArgs : []),
          '--disable-back-forward-cache',
        ],
      });
    },
    { scope: 'worker' },
  ],
});

/** Opens the demo where browsers lend no encryption. */
async function openPlain(page: Page, baseURL: string | undefined): Promise<string> {
  const origin = (baseURL ?? '').replace('localhost', PLAIN);
  await page.goto(`${origin}/demo/`);
  await wake(page);
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([
    false,
    'undefined',
  ]);
  return origin;
}

test.describe('by plain http', () => {
  test.afterEach(({ noise, baseURL }) => {
    const origin = (baseURL ?? '').replace('localhost', PLAIN);
    noise.foreign.splice(
      0,
      Infinity,
      ...noise.foreign.filter((one) => !one.includes(` asked for ${origin}/`)),
    );
    // Browsers tell of headers that count for nothing there.
    noise.messages.splice(
      0,
      Infinity,
      ...noise.messages.filter(
        (one) => !one.includes('Cross-Origin-Opener-Policy header has been ignored'),
      ),
    );
  });

  test('the demo says that it has no encryption, and all else works: codes, papers, record, messages', async ({
    page,
    baseURL,
  }) => {
    await openPlain(page, baseURL);
    await expect(
      demo(page)
        .getByText(/^This page has no encryption here/)
        .first(),
    ).toBeVisible();
    await signIn(page);
    await press(page, 'Messages', 'Write a message', 'Send');
    await takeTool(page, "The clinic's disk");
    await press(page, 'Open the disk');
    await expect(frame(page).locator('[data-no-crypto]')).toBeVisible();
    await takeTool(page, 'The line');
    await press(page, 'The Wi-Fi');
    await expect(frame(page).locator('[data-no-crypto]')).toBeVisible(SLOW);
    await sit(page, 'patient');
    await press(page, 'Security');
    await frame(page).locator('summary', { hasText: 'Set up app codes with a new key' }).click();
    await press(page, 'Show my key', 'Copy the key');
    await expect(
      frame(page).getByText(/The key is copied\.|select the key and copy it by hand/i),
    ).toBeVisible();
  });

  test('a real passkey cannot be made, and that is said', async ({ page, baseURL }) => {
    await openPlain(page, baseURL);
    await switches(page).locator('summary').click();
    await switches(page).getByRole('combobox', { name: 'Second step' }).selectOption('A passkey');
    await press(page, 'Sign in', 'Use the passkey', 'Yes, it is me', 'Security');
    await frame(page).locator('summary', { hasText: 'Set up a passkey' }).click();
    await frame(page).locator('summary', { hasText: 'Make a real passkey instead' }).click();
    await press(page, 'Make a real passkey on this device');
    await expect(frame(page).getByText(/^This browser cannot make passkeys here\./)).toBeVisible();
  });

  test('the mix still opens in the comparison', async ({ page, baseURL }) => {
    const origin = await openPlain(page, baseURL);
    await switches(page).getByRole('link', { name: 'How strong is this mix?' }).click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${origin}/score/#r=`));
    // What it asks for is looked at when the test ends.
    await page.waitForLoadState('networkidle');
  });
});

/** The page as it came, and nothing behind it yet. */
async function openAsleep(page: Page): Promise<() => Promise<void>> {
  const letGo = await holdBack(page, '**/_astro/*.js');
  await page.clock.install();
  await page.goto('/demo/', { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
  return async () => {
    await page.clock.runFor(5_000);
    await expect(demo(page)).toHaveAttribute('data-ready', 'false');
    letGo();
    await wake(page);
  };
}

test('each first press does what it says, and typing stays, when the script comes 5 s late', async ({
  page,
}) => {
  const wakeLate = await openAsleep(page);
  await expect(demo(page).locator(':disabled')).toHaveCount(0);
  await field(page, 'Password').fill('not-the-one');
  await field(page, 'Password').press('Enter');
  await choosePreset(page, 'Budget portal');
  await switches(page).locator('summary').click();
  await wakeLate();
  await expect(page).toHaveURL(/\/demo\/$/);
  await expect(frame(page).getByText('That password is not right.')).toBeVisible();
  await expect(demo(page)).toHaveAttribute('data-preset', 'budget');
  await expect(switches(page).getByRole('combobox', { name: 'Second step' })).toHaveValue('off');
  await expect(demo(page).locator('[aria-busy]')).toHaveCount(0);
});

test('the button that begins the demo opens its mission at the first press, however late the script', async ({
  page,
}) => {
  const wakeLate = await openAsleep(page);
  const first = inPanel(page, 'Try the stolen password');
  await first.click();
  await expect(first).toHaveAttribute('aria-busy', 'true');
  await first.click();
  await wakeLate();
  await expect(inPanel(page, 'Begin')).toBeVisible();
  await expect(page).toHaveURL(/#stolen-password$/);
  await expect(panel(page).locator('[data-focus]')).toBeFocused();
});

test('a mission that was chosen before the script came opens once it is here', async ({ page }) => {
  const letGo = await holdBack(page, /\/_astro\/Demo\.[^/]*\.js/);
  await page.clock.install();
  await page.goto('/demo/');
  await page.locator('[data-mission="walk-away"] a').click();
  await page.clock.runFor(1_000);
  letGo();
  await wake(page);
  await expect(inPanel(page, 'Begin')).toBeVisible();
  await expect(page).toHaveURL(/#walk-away$/);
});

for (const [part, files, open] of [
  ["the clinic's desk", /\/_astro\/Desk\./, (page: Page) => sit(page, 'clinic')],
  ["the attacker's table", /\/_astro\/Attacker\./, (page: Page) => sit(page, 'attacker')],
] as const)
  test(`${part} that cannot be loaded says so, the portal goes on, and it comes once the network is back`, async ({
    page,
    noise,
  }) => {
    await openDemo(page);
    await page.route(files, (route) => route.abort());
    await open(page);
    await expect(frame(page).getByRole('alert')).toHaveText(
      'This part did not load. Check your connection.',
    );
    await sit(page, 'patient');
    await signIn(page);
    await onScreen(page, 'home');
    await page.unroute(files);
    await open(page);
    await expect(frame(page).getByRole('heading', { level: 2 })).toBeVisible(SLOW);
    noise.messages.splice(
      0,
      Infinity,
      ...noise.messages.filter((one) => !one.includes('net::ERR_FAILED')),
    );
  });

test('in a lesson, a mission whose words fail says so, and starts when they come', async ({
  page,
  noise,
}) => {
  let fails = true;
  await page.route('**/demo/words.json', (route) => (fails ? route.abort() : route.continue()));
  await page.goto('/lessons/automatic-sign-out/');
  const tool = page.getByRole('region', { name: 'Walk away in mid-message' });
  await tool.scrollIntoViewIfNeeded();
  const start = tool.getByRole('button').first();
  await expect(start).toBeEnabled(SLOW);
  await start.click();
  await expect(tool.getByRole('status').filter({ hasText: /./ })).toHaveText(
    'This could not load. Open its own page instead.',
    SLOW,
  );
  fails = false;
  await start.click();
  await expect(tool.getByRole('button', { name: 'Begin' })).toBeVisible(SLOW);
  noise.messages.splice(
    0,
    Infinity,
    ...noise.messages.filter((one) => !one.includes('net::ERR_FAILED')),
  );
});

test('kept by the browser for Back, the page comes back with everything forgotten', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDemo(page);
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await field(page, 'Message').fill('The blue parrot sings at noon.');
  await page.evaluate(() => Object.assign(window, { isKept: true }));
  await page.goto('/lessons/');
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => 'isKept' in window), 'kept by the browser').toBe(true);
  await wake(page);
  await onScreen(page, 'sign-in');
  expect(await demo(page).evaluate((one) => one.outerHTML.includes('parrot'))).toBe(false);
});
