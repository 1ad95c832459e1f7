import type { Page } from '@playwright/test';
import { expect, test, wakeIn } from '../support/clinic.ts';

/** Parts of the guide in a clinic's own page, under everything that such a page may ask for. */

const BOXED = 'sandbox="allow-scripts"';

/** Four tools at once wake slowly where others are at work too. */
const SLOW = { timeout: 30_000 };

/** Heights of a page's frames, and of what is in them. They agree once each has told its own. */
const fit = (page: Page, at = 0) =>
  expect(async () => {
    const frame = page.locator('iframe').nth(at);
    const outer = await frame.evaluate((one) => one.clientHeight);
    const inner = await frame
      .contentFrame()
      .locator('body')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    expect(outer).toBe(inner);
    expect(outer).toBeGreaterThan(200);
  }).toPass({ timeout: 15_000 });

test('a link becomes a frame that is as high as what it shows, wide or narrow, and keeps its answers apart', async ({
  page,
  clinic,
}) => {
  await page.goto('/check/');
  await page.evaluate(() => localStorage.setItem('portal-check:v1:check', 'of the site'));
  await clinic.open(
    `<div id="place"><a data-portal-check href="${clinic.guide}/embed/check/">The check</a></div>
     <script src="${clinic.guide}/embed.js" defer></script>`,
    // A careful clinic: no inline code, frames and scripts from us alone.
    {
      'content-security-policy': `default-src 'none'; script-src ${clinic.guide}; frame-src ${clinic.guide}`,
    },
  );
  const frame = page.getByTitle('The check').contentFrame();
  await wakeIn(frame);
  await fit(page);
  const link = frame.getByRole('link', { name: /From Portal Check/ });
  await expect(link).toHaveAttribute('href', '/check/');
  const [tab] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(tab.getByRole('banner')).toBeVisible();
  await tab.close();

  await frame.getByRole('radio', { name: 'My own', exact: true }).click();
  await frame.getByRole('radio', { name: 'United States', exact: true }).click();
  await fit(page);
  await page.setViewportSize({ width: 240 + 16, height: 700 });
  await fit(page);
  expect(await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(
    0,
  );

  const keys = () => frame.locator('html').evaluate(() => Object.keys(localStorage).sort());
  await expect.poll(keys).toContain('portal-check-embed:v1:check');
  await frame.getByRole('button', { name: 'Erase what is kept here' }).click();
  await expect(frame.getByText('All that this frame kept')).toBeVisible();
  await expect.poll(keys).not.toContain('portal-check-embed:v1:check');
  await page.goto('/check/');
  expect(await page.evaluate(() => localStorage.getItem('portal-check:v1:check'))).toBe(
    'of the site',
  );
});

test('in a page that isolates itself, and in a sandbox without an origin, every tool works and the check says that nothing is kept', async ({
  page,
  clinic,
}) => {
  const frame = (path: string) =>
    `<iframe ${BOXED} title="${path}" src="${clinic.guide}/embed/${path}" width="700" height="900"></iframe>`;
  await clinic.open(
    ['check/', 'message/', 'score/', 'demo/stolen-password/'].map(frame).join('') +
      `<script src="${clinic.guide}/embed.js" crossorigin defer></script>`,
    { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  );
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const at = (path: string) => page.getByTitle(path, { exact: true }).contentFrame();

  await wakeIn(at('check/'));
  await at('check/').getByRole('button', { name: 'Just look at the address' }).click();
  const address = at('check/').getByRole('textbox', { name: 'Portal address', exact: true });
  await address.fill('https://portal.example-clinic.org@evil-site.com/');
  // A sandbox without "allow-forms" drops what a form sends.
  await address.press('Enter');
  await expect(at('check/').locator('[data-address-report]')).toHaveAttribute(
    'data-verdict',
    'stop',
    SLOW,
  );
  await expect(at('check/').getByText('Your browser keeps nothing for us.')).toBeVisible(SLOW);

  await wakeIn(at('message/'));
  const message = at('message/').locator('.message-check');
  await message.getByRole('textbox').fill('Act now: http://evil-site.com/login');
  await message.getByRole('button').first().click();
  await expect(message.locator('[data-site="evil-site.com"]')).toBeVisible(SLOW);

  await wakeIn(at('score/'));
  await at('score/').locator('[data-criterion="second-step"] input[value="no"]').check();
  await expect(at('score/').locator('[data-verdict]').first()).toHaveAttribute(
    'data-verdict',
    'ask',
    SLOW,
  );

  await at('demo/stolen-password/').getByRole('button', { name: 'Start here' }).click();
  await expect(at('demo/stolen-password/').locator('.mission')).toBeVisible(SLOW);
  await fit(page, 3);
});

test('twenty on one page load as the reader comes near, each as high as it needs', async ({
  page,
  clinic,
}) => {
  const paths = ['check/', 'message/', 'score/', 'demo/', 'lessons/two-step-login/'];
  const links = [...paths, ...paths, ...paths, ...paths].map(
    (path, at) => `<p><a data-portal-check href="${clinic.guide}/embed/${path}">${at}</a></p>`,
  );
  await clinic.open(`${links.join('')}<script src="${clinic.guide}/embed.js" defer></script>`);
  await expect(page.locator('iframe')).toHaveCount(20);
  await fit(page);
  const loaded = () => page.frames().filter((one) => one.url().includes('/embed/')).length;
  expect(loaded()).toBeLessThan(20);
  for (let at = 0; at < 20; at += 1) await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
  await expect.poll(loaded).toBe(20);
  await fit(page, 19);
});

test('a frame is light or dark as its address asks, from its first paint on', async ({
  page,
  clinic,
}) => {
  const colors = async (query: string) => {
    await page.goto(`/embed/check/${query}`, { waitUntil: 'commit' });
    await page.locator('.embed-foot').waitFor();
    return page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  };
  const light = await colors('?scheme=light');
  const dark = await colors('?scheme=dark');
  expect([light, dark]).toEqual(['rgb(251, 247, 240)', 'rgb(20, 26, 33)']);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colors('?scheme=light')).toBe(light);
  expect(await colors('')).toBe(dark);
  expect(await colors('?scheme=pink')).toBe(dark);
  // A tool's colors come with it, later.
  const glass = async (query: string) => {
    await page.goto(`/embed/demo/stolen-password/${query}`);
    await page.getByRole('button', { name: 'Start here' }).click();
    const tool = page.locator('.demo').filter({ has: page.locator('.mission') });
    await expect(tool).toBeVisible(SLOW);
    return tool.evaluate((one) => getComputedStyle(one).getPropertyValue('--f-glass'));
  };
  const [darkGlass, lightGlass] = [await glass('?scheme=dark'), await glass('?scheme=light')];
  expect(lightGlass).not.toBe(darkGlass);
  await page.emulateMedia({ colorScheme: 'light' });
  expect([await glass('?scheme=dark'), await glass('?scheme=light')]).toEqual([
    darkGlass,
    lightGlass,
  ]);
  // The page waits for the script, so nothing is painted before it.
  await expect(page.locator('head script[src$="/embed/scheme.js"]')).not.toHaveAttribute('type');
  expect(clinic.noise).toEqual([]);
});

test('a whole page refuses to be framed', async ({ page, clinic }) => {
  await clinic.open(`<iframe title="whole" src="${clinic.guide}/check/"></iframe>`);
  await expect.poll(() => clinic.noise.join()).toContain("frame-ancestors 'none'");
  await expect(page.getByTitle('whole').contentFrame().locator('main')).toHaveCount(0);
  clinic.noise.length = 0;
});
