import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { thisMachine } from '../../../scripts/browser.ts';
import { findOathtool } from '../../../scripts/oathtool.ts';
import {
  beginMission,
  codeOnPhone,
  field,
  frame,
  onScreen,
  phone,
  press,
  useCode,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** One-time codes on the page against programs that share no line with it: oathtool makes them, ZXing reads the square. */

const oathtool = findOathtool(thisMachine());
if (!oathtool)
  throw new Error(
    'No oathtool found. Remedy: npm test installs it, or install the package of that name.',
  );

const SECOND = 1_000;
const STEP = 30 * SECOND;

const now = (page: Page): Promise<number> => page.evaluate(() => Date.now());

/** The app's codes of some steps in a row, by the page's clock. @param from steps from now */
async function codes(page: Page, key: string, from: number, many = 1): Promise<readonly string[]> {
  const at = new Date((await now(page)) + from * STEP)
    .toISOString()
    .replace('T', ' ')
    .replace(/\..*/, ' UTC');
  return execFileSync(
    oathtool!,
    ['--totp', '--base32', '--now', at, '--window', String(many - 1), key],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n');
}
const codeAt = async (page: Page, key: string, from = 0): Promise<string> =>
  (await codes(page, key, from))[0]!;

/** Sets the page's clock on until a step has just begun: what a test then does takes less than a step. */
const awaitFreshStep = async (page: Page): Promise<void> =>
  page.clock.fastForward(STEP - ((await now(page)) % STEP) + 200);

/** Goes to the key, as text. */
async function showKey(page: Page): Promise<string> {
  await page.clock.install();
  await beginMission(page, 'app-code');
  await press(page, 'Sign in', 'Show my key');
  return (await frame(page).locator('[data-setup-key]').innerText()).replaceAll(' ', '');
}

async function enter(page: Page, code: string): Promise<void> {
  await field(page, 'Code').fill(code);
  await press(page, 'Continue');
}

/** Turns codes on, and stands at the second step of the next sign-in. @param from the step whose code is used up */
async function turnOn(page: Page, from = 0): Promise<string> {
  const key = await showKey(page);
  await awaitFreshStep(page);
  await field(page, 'Code').fill(await codeAt(page, key, from));
  await press(page, 'Turn it on', 'I have kept them', 'Sign out', 'Sign in again', 'Sign in');
  await onScreen(page, 'second-step');
  return key;
}

const said = (page: Page) => frame(page).locator('.p-said');

test('the key on show gives oathtool the code that turns codes on, and the next one signs in', async ({
  page,
}) => {
  const key = await showKey(page);
  expect(key).toMatch(/^[A-Z2-7]{32}$/);
  await awaitFreshStep(page);
  await field(page, 'Code').fill(await codeAt(page, key));
  await press(page, 'Turn it on');
  await expect(frame(page).getByRole('heading', { name: 'Keep your backup codes' })).toBeVisible();
  await press(page, 'I have kept them');
  await onScreen(page, 'home');
  await press(page, 'Sign out', 'Sign in again', 'Sign in');
  // The code of a step ahead is taken, as from a clock that runs half a minute fast.
  await enter(page, await codeAt(page, key, 1));
  await onScreen(page, 'home');
});

test('the pretend phone shows the code that oathtool makes of the same key', async ({ page }) => {
  const key = await showKey(page);
  await press(page, 'Use the pretend phone');
  await awaitFreshStep(page);
  await expect.poll(() => codeOnPhone(page)).toBe(await codeAt(page, key));
  await useCode(page);
  await press(page, 'Turn it on', 'I have kept them');
  await onScreen(page, 'home');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a reader of square codes finds the key in a picture of the page, in ${colorScheme} colors, and the link holds the same`, async ({
    page,
  }) => {
    const wasm = readFileSync(
      createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
    );
    await prepareZXingModule({
      overrides: { wasmBinary: new Uint8Array(wasm).buffer },
      fireImmediately: true,
    });
    await page.emulateMedia({ colorScheme });
    const key = await showKey(page);
    const link = await frame(page)
      .getByRole('link', { name: 'Open in an app on this phone' })
      .getAttribute('href');
    const square = frame(page).getByRole('img', { name: /^A square code/ });
    await expect(square).toBeVisible();
    await square.scrollIntoViewIfNeeded();
    // The window as it stands, as a camera would see it.
    const [found, ...others] = await readBarcodes(new Uint8Array(await page.screenshot()), {
      formats: ['QRCode'],
    });
    expect(others).toEqual([]);
    expect(found?.text).toBe(link);
    const { protocol, host, pathname, searchParams } = new URL(link ?? '');
    expect([protocol, host, decodeURIComponent(pathname)]).toEqual([
      'otpauth:',
      'totp',
      '/Pretend Lane Clinic:robin-sample',
    ]);
    expect(Object.fromEntries(searchParams)).toEqual({
      secret: key,
      issuer: 'Pretend Lane Clinic',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

test('the key can be copied, and a code can be pasted with spaces or hyphens', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const key = await showKey(page);
  await press(page, 'Copy the key');
  await expect(frame(page).getByText('The key is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  await awaitFreshStep(page);
  const paste = async (text: string) => {
    await page.evaluate((one) => navigator.clipboard.writeText(one), text);
    await field(page, 'Code').focus();
    await page.keyboard.press('ControlOrMeta+V');
  };
  await paste(` ${(await codeAt(page, key, -1)).replace(/^.{3}/, '$& ')}\t`);
  await press(page, 'Turn it on', 'I have kept them', 'Sign out', 'Sign in again', 'Sign in');
  await paste((await codeAt(page, key)).replace(/^.{3}/, '$&-'));
  await press(page, 'Continue');
  await onScreen(page, 'home');
});

test('wrong, old, early, used and broken codes each get a sentence of their own, and none opens the portal', async ({
  page,
}) => {
  const key = await turnOn(page, -1);
  await awaitFreshStep(page);
  const known = new Set(await codes(page, key, -25, 51));
  const wrong = ['000000', '123456', '654321', '111111'].find((one) => !known.has(one))!;
  for (const [code, sentence] of [
    ['12 34', /^That is not a whole code\./],
    [wrong, /^That code is not right\./],
    [await codeAt(page, key, -4), /^That code is too old\./],
    [await codeAt(page, key, 4), /^That code is for later\./],
  ] as const) {
    await enter(page, code);
    await expect(said(page)).toHaveText(sentence);
    await onScreen(page, 'second-step');
    await expect(field(page, 'Code')).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, 'Code')).toHaveValue('');
  }
  await enter(page, await codeAt(page, key));
  await onScreen(page, 'home');
  await press(page, 'Sign out', 'Sign in again', 'Sign in');
  await enter(page, await codeAt(page, key));
  await expect(said(page)).toHaveText(/^That code was used before\./);
  await onScreen(page, 'second-step');
});

test('a code is refused as old once two more have come, on a real clock', async ({ page }) => {
  const key = await turnOn(page, -1);
  const code = await codeAt(page, key);
  await page.clock.fastForward(2 * STEP);
  await enter(page, code);
  await expect(said(page)).toHaveText(/^That code is too old\./);
});

test('each backup code works once, however it is typed', async ({ page }) => {
  await showKey(page);
  await press(page, 'Use the pretend phone');
  await useCode(page);
  await press(page, 'Turn it on');
  const paper = await frame(page).locator('.p-codes code').allInnerTexts();
  expect(new Set(paper).size).toBe(10);
  const [first = '', second = ''] = paper;
  await press(page, 'I have kept them');
  const tryBackup = async (code: string) => {
    await press(page, 'Sign out', 'Sign in again', 'Sign in', 'Use a backup code');
    await field(page, 'Backup code').fill(code);
    await press(page, 'Continue with this code');
  };
  await tryBackup(` ${first.toLowerCase().replace('-', ' ')}`);
  await onScreen(page, 'home');
  await tryBackup(first);
  await expect(said(page)).toHaveText(/^That backup code was used before\./);
  await field(page, 'Backup code').fill(second);
  await press(page, 'Continue with this code');
  await onScreen(page, 'home');
  await press(page, 'Security');
  await frame(page).locator('summary', { hasText: 'Look at my backup codes' }).click();
  await expect(
    frame(page).locator('.p-codes code').filter({ hasText: 'you used this one' }),
  ).toHaveCount(2);
});

test('no code comes from the pretend phone before a key is on it, and none is filled in where nobody asks', async ({
  page,
}) => {
  await showKey(page);
  await expect(phone(page).locator('[data-app-code]')).toHaveCount(0);
  await press(page, 'Use the pretend phone');
  await useCode(page);
  await press(page, 'Turn it on', 'I have kept them', 'Security');
  await phone(page).getByRole('button', { name: 'Use this code' }).click();
  await expect(phone(page).getByText('No page asks for a code now.')).toBeVisible();
});
