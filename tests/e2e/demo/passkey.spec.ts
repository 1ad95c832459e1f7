import type { CDPSession, Page } from '@playwright/test';
import { field, frame, onScreen, openDemo, press, setSwitch, wake } from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** A real passkey by an authenticator that Chromium plays, and the pretend one, for which the browser is not asked. */

interface Authenticator {
  readonly cdp: CDPSession;
  readonly authenticatorId: string;
}

/** Plugs in an authenticator whose owner says yes at once. */
async function plugIn(page: Page): Promise<Authenticator> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

const credentialsIn = async ({ cdp, authenticatorId }: Authenticator) =>
  (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials;

/** Counts how often the page asks the browser for a passkey, and lets a test say what comes of it. */
const watchAsking = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, { asked: [] as string[] });
    for (const name of ['create', 'get'] as const) {
      const real = CredentialsContainer.prototype[name] as (
        options?: object,
      ) => Promise<Credential | null>;
      CredentialsContainer.prototype[name] = function (
        this: CredentialsContainer,
        options?: object,
      ) {
        const { asked, refuse } = window as unknown as { asked: string[]; refuse?: string };
        asked.push(name);
        return refuse
          ? Promise.reject(new DOMException('made on purpose', refuse))
          : real.call(this, options);
      };
    }
  });
const asked = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { asked: string[] }).asked);
const refuseWith = (page: Page, refuse?: string): Promise<void> =>
  page.evaluate((name) => {
    Object.assign(window, { refuse: name });
  }, refuse);

const status = (page: Page) => frame(page).locator('.p-said').filter({ hasText: /./ });
const REAL = 'Make a real passkey on this device';

/** Signs in by the pretend passkey and opens the place where a passkey is made. */
async function toSetUp(page: Page): Promise<void> {
  await setSwitch(page, 'Second step', 'A passkey');
  await press(page, 'Sign in', 'Use the passkey', 'Yes, it is me');
  await onScreen(page, 'home');
  await press(page, 'Security');
  await frame(page).locator('summary', { hasText: 'Set up a passkey' }).click();
  await frame(page).locator('summary', { hasText: 'Make a real passkey instead' }).click();
}

const signInAgain = (page: Page): Promise<void> =>
  press(page, 'Sign out', 'Sign in again', 'Sign in', 'Use the passkey');

test('a real passkey is told of before, made, signs in, and comes with advice on how to remove it', async ({
  page,
}) => {
  await watchAsking(page);
  const device = await plugIn(page);
  await openDemo(page);
  await toSetUp(page);
  await expect(
    frame(page).getByText(
      'The passkey is saved on this device, or in the account that keeps your passwords. It stays there after you leave.',
    ),
  ).toBeVisible();
  await expect(frame(page).getByText(/^It works for this practice page alone\./)).toBeVisible();
  expect([await asked(page), await credentialsIn(device)], 'before anybody asked').toEqual([
    [],
    [],
  ]);
  await press(page, REAL);
  await expect(
    frame(page).getByText('A real practice passkey is saved on this device or in your account.'),
  ).toBeVisible();
  await expect(
    frame(page).getByText(/To remove it, open the place where your device keeps passwords\./),
  ).toBeVisible();
  const [made, ...others] = await credentialsIn(device);
  expect(others).toEqual([]);
  expect(made).toMatchObject({ rpId: 'localhost' });
  await signInAgain(page);
  await onScreen(page, 'home');
  expect(await asked(page)).toEqual(['create', 'get']);
  expect((await credentialsIn(device))[0]?.signCount).toBeGreaterThan(made?.signCount ?? 0);
});

test('a real passkey that was deleted from the device does not sign in, and that is said; it can be tried again', async ({
  page,
}) => {
  const device = await plugIn(page);
  await openDemo(page);
  await toSetUp(page);
  await press(page, REAL);
  await expect(
    frame(page).getByText('A real practice passkey is saved on this device or in your account.'),
  ).toBeVisible();
  const [made] = await credentialsIn(device);
  await device.cdp.send('WebAuthn.removeCredential', {
    authenticatorId: device.authenticatorId,
    credentialId: made!.credentialId,
  });
  await signInAgain(page);
  await expect(status(page)).toHaveText(/^The passkey was not used\./);
  await onScreen(page, 'second-step');
  await device.cdp.send('WebAuthn.addCredential', {
    authenticatorId: device.authenticatorId,
    credential: made!,
  });
  await press(page, 'Use the passkey');
  await onScreen(page, 'home');
});

for (const [name, sentence] of [
  ['NotAllowedError', /^The passkey was not used\. You may have closed the question/],
  ['AbortError', /^The passkey was not used\./],
  [
    'SecurityError',
    /^Your browser does not allow passkeys at this address\. Use the pretend one\./,
  ],
  ['NotSupportedError', /^This browser cannot make passkeys here\. Use the pretend one\./],
  ['UnknownError', /^That did not work, and your browser did not say why\./],
] as const)
  test(`a browser that answers with ${name} gives a sentence, when a passkey is made and when it is used`, async ({
    page,
  }) => {
    await watchAsking(page);
    await plugIn(page);
    await openDemo(page);
    await toSetUp(page);
    await refuseWith(page, name);
    await press(page, REAL);
    await expect(status(page)).toHaveText(sentence);
    await expect(frame(page).getByText('A pretend passkey is on your device.')).toBeVisible();
    await refuseWith(page);
    await press(page, REAL);
    await expect(
      frame(page).getByText('A real practice passkey is saved on this device or in your account.'),
    ).toBeVisible();
    await refuseWith(page, name);
    await signInAgain(page);
    await expect(status(page)).toHaveText(sentence);
    await onScreen(page, 'second-step');
  });

test('a browser without passkeys says so and is not asked; the pretend one goes on', async ({
  page,
}) => {
  await watchAsking(page);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
  await openDemo(page);
  await toSetUp(page);
  await press(page, REAL);
  await expect(status(page)).toHaveText(/^This browser cannot make passkeys here\./);
  await press(page, 'Make a pretend passkey');
  await signInAgain(page);
  await press(page, 'Yes, it is me');
  await onScreen(page, 'home');
  expect(await asked(page)).toEqual([]);
});

test('at a bare number address no passkey can be made, and that is said', async ({
  page,
  baseURL,
  noise,
}) => {
  await plugIn(page);
  await page.goto(`${(baseURL ?? '').replace('localhost', '127.0.0.1')}/demo/`);
  await wake(page);
  await toSetUp(page);
  await press(page, REAL);
  await expect(status(page)).toHaveText(/^Your browser does not allow passkeys at this address\./);
  expect(noise.foreign.every((one) => one.includes('http://127.0.0.1:'))).toBe(true);
  noise.foreign.length = 0;
});

test("the pretend passkey is made and used without the browser being asked, and answers to the clinic's own site alone", async ({
  page,
}) => {
  await watchAsking(page);
  const device = await plugIn(page);
  await openDemo(page);
  await toSetUp(page);
  await press(page, 'Remove the passkey from the portal');
  await press(page, 'Sign out', 'Sign in again', 'Sign in');
  await expect(frame(page).getByRole('heading', { name: 'Set up a passkey' })).toBeVisible();
  await press(page, 'Make a pretend passkey');
  await onScreen(page, 'home');
  await signInAgain(page);
  await press(page, 'Not now');
  await onScreen(page, 'second-step');
  await press(page, 'Use the passkey', 'Yes, it is me');
  await onScreen(page, 'home');
  await press(page, 'Page from a link', 'Use my passkey');
  await expect(
    frame(page).getByText(/^I have no passkey for pretend-lane\.sign-in-help\.example\./),
  ).toBeVisible();
  expect([await asked(page), await credentialsIn(device)]).toEqual([[], []]);
});

test('a real passkey of a portal that was put away opens no other one', async ({ page }) => {
  await plugIn(page);
  await openDemo(page);
  await toSetUp(page);
  await press(page, REAL);
  await expect(
    frame(page).getByText('A real practice passkey is saved on this device or in your account.'),
  ).toBeVisible();
  await page.reload();
  await wake(page);
  await setSwitch(page, 'Second step', 'A passkey');
  await press(page, 'Sign in', 'Use the passkey');
  await expect(frame(page).getByRole('button', { name: 'Yes, it is me' })).toBeVisible();
  await expect(field(page, 'Code')).toHaveCount(0);
});
