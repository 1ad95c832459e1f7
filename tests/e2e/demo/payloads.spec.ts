import type { Page } from '@playwright/test';
import { someOf } from '../../fixtures/depth.ts';
import { CODE, inAll, WRAPS } from '../../fixtures/payloads.ts';
import {
  choosePreset,
  demo,
  field,
  frame,
  inFrame,
  onScreen,
  openDemo,
  openTab,
  press,
  setSwitch,
  signIn,
  SLOW,
  takeJob,
  takeTool,
} from '../support/demo.ts';
import { tellFigure } from '../support/figures.ts';
import { expect, test } from '../support/site.ts';

/** Whatever is typed into the demo stays text, and what may be somebody's own is not kept. */

const payloads = [
  ...inAll(WRAPS),
  `javascript:${CODE}`,
  `{{constructor.constructor('${CODE}')()}}`,
  `\${${CODE}}`,
  `\u202e<img src=x onerror=${CODE}>`,
];
const LINE = 120;
const BODY = 2_000;
const lines = payloads.filter(({ length }) => length <= LINE);

/** All of them, in as few messages as they fit into. */
const bodies = payloads.reduce<readonly string[]>((all, payload) => {
  const last = all.at(-1);
  return last !== undefined && last.length + payload.length < BODY - 10
    ? [...all.slice(0, -1), `${last}\n${payload}`]
    : [...all, payload];
}, []);

/** Elements that nothing in the demo is made of. */
const risky = (page: Page): Promise<number> =>
  demo(page)
    .locator(
      ':is(script, img, iframe, object, embed, video, math, style, template, [onerror], [onload], [onclick], [onfocus], [ontoggle], a[href^="javascript" i])',
    )
    .count();

/**
 * None ran, none became an element, and no hook or other attribute carries what was typed.
 * @param given how many there were since the last look
 */
async function expectText(page: Page, given = 0): Promise<void> {
  const ran = await page.evaluate(() => '__xss' in window);
  const grown = await risky(page);
  tellFigure('payloads', Number(ran) + grown, given);
  expect([ran, grown]).toEqual([false, 0]);
  const carried = await demo(page).evaluate((root) =>
    [...root.querySelectorAll('*')]
      .flatMap((one) => [...one.attributes])
      .filter(({ value }) => value.includes('__xss'))
      .map(({ name }) => name),
  );
  expect(carried, 'attributes that carry what was typed').toEqual([]);
}

test('payloads in a message are text in the portal, at the clinic, on the line and on the disk', async ({
  page,
}) => {
  test.setTimeout(120_000);
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
  await openDemo(page);
  await choosePreset(page, 'Budget portal');
  await press(page, 'Sign in', 'Messages');
  for (const [at, body] of bodies.entries()) {
    await press(page, 'Write a message');
    await field(page, 'Subject').fill(lines[at * 7]!);
    await field(page, 'Message').fill(body);
    await frame(page)
      .getByLabel('Attach a file')
      .setInputFiles({
        name: `${lines[at * 7 + 1]!.replaceAll('/', '-')}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(CODE),
      });
    await press(page, 'Send');
    await expect(
      frame(page).getByRole('heading', { name: 'Your message is on its way' }),
    ).toBeVisible();
    await press(page, 'Back to messages');
    await expectText(page);
  }
  await frame(page).getByRole('button').filter({ hasText: lines[0]! }).first().click();
  await expect(frame(page)).toContainText(payloads[1]!);
  await expectText(page);
  await takeJob(page, 'Nurse');
  await press(page, /^Messages/);
  await frame(page)
    .getByRole('button', { name: /^Read it/ })
    .filter({ hasText: lines[0]! })
    .first()
    .click();
  await expect(frame(page).locator('.as-typed')).toContainText(payloads[1]!);
  await expectText(page);
  await field(page, 'Your answer').fill(bodies[1]!);
  await press(page, 'Send the answer');
  await takeTool(page, 'The line');
  await press(page, 'The internet');
  await expect(frame(page).locator('[data-seen="readable"]')).toContainText(payloads.at(-1)!);
  await expectText(page);
  await takeTool(page, "The clinic's disk");
  await press(page, 'Open the disk');
  await expect(frame(page).locator('[data-plain]')).toContainText('__xss');
  await expectText(page, payloads.length);
});

test('payloads in an email are text in the mailbox, also for whoever breaks into it', async ({
  page,
}) => {
  await openDemo(page);
  await openTab(page, 'Email');
  for (const body of bodies) {
    await field(page, 'Your email').fill(body);
    await press(page, 'Send the email');
  }
  await frame(page)
    .getByRole('button', { name: /^A question for the clinic/ })
    .first()
    .click();
  await expect(frame(page)).toContainText(payloads.at(-1)!);
  await expectText(page);
  await takeTool(page, "The patient's mailbox");
  await press(page, 'Open the mailbox');
  await expect(frame(page)).toContainText(payloads[0]!);
  await expectText(page, payloads.length);
});

test('payloads as passwords and codes open nothing and are text where the thief reads them', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openDemo(page);
  for (const line of lines.slice(0, 10)) {
    await field(page, 'Password').fill(line);
    await press(page, 'Sign in');
    await expect(frame(page).locator('.p-said')).toHaveText(
      'That password is not right. Check it and try again.',
    );
  }
  await field(page, 'Password').fill('maple-tree-42');
  await press(page, 'Sign in');
  for (const line of lines.slice(10, 20)) {
    await field(page, 'Code').fill(line);
    await press(page, 'Continue');
    await expect(frame(page).locator('.p-said')).toHaveText(/^That is not a whole code\./);
  }
  await press(page, 'Use a backup code');
  for (const line of lines.slice(20, 30)) {
    await field(page, 'Backup code').fill(line);
    await press(page, 'Continue with this code');
    await expect(frame(page).locator('.p-said')).not.toBeEmpty();
  }
  await expectText(page);
  await openTab(page, 'Page from a link');
  await field(page, 'Password').fill(lines[30]!);
  await field(page, 'Code').fill(lines[31]!);
  await press(page, 'Sign in');
  await takeTool(page, 'A look-alike page');
  await expect(frame(page)).toContainText(lines[30]!);
  await expect(frame(page)).toContainText(lines[31]!);
  // Thirty in the sign-in's own fields, and two on the look-alike page.
  await expectText(page, 32);
});

test("payloads in the record's filter find nothing and break nothing", async ({ page }) => {
  await openDemo(page);
  await takeJob(page, 'Privacy officer');
  await press(page, 'Record of who looked', 'Fill with 10,000 lines');
  await expect(frame(page).locator('[data-audit-entry]').first()).toBeVisible(SLOW);
  for (const line of lines.slice(0, 5)) {
    await field(page, 'Words in the line').fill(line);
    await expect(frame(page).getByText('No line to show.')).toBeVisible(SLOW);
  }
  await expectText(page, 5);
});

/** Somebody's real details, as far as a page can tell. */
const REAL = ['jane.doe@gmail.com', '401 723 9981 22', '078-05-1120'] as const;
const GENTLE =
  'That looks like a real detail. We did not keep it. Please use pretend details here.';

/** Does the demo hold it: in its markup, or in a field? */
const holds = (page: Page, text: string): Promise<boolean> =>
  demo(page).evaluate(
    (root, wanted) =>
      root.outerHTML.includes(wanted) ||
      [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
        ({ value }) => value.includes(wanted),
      ),
    text,
  );

/** Types letter by letter, as a person does: nothing of the beginning may stay either. */
const type = async (page: Page, name: string, text: string): Promise<void> => {
  await field(page, name).fill('');
  await field(page, name).pressSequentially(text);
};

for (const real of someOf(REAL)) {
  const begun = real.slice(0, -3);

  test(`"${real}" as a password or a code gets a gentle sentence and is not kept`, async ({
    page,
  }) => {
    await openDemo(page);
    await type(page, 'Password', real);
    await press(page, 'Sign in');
    await expect(frame(page).getByText(GENTLE)).toBeVisible();
    await expect(field(page, 'Password')).toHaveValue('maple-tree-42');
    expect(await holds(page, begun)).toBe(false);
    await press(page, 'Sign in');
    await onScreen(page, 'second-step');
    await type(page, 'Code', real);
    await press(page, 'Continue');
    await expect(frame(page).getByText(GENTLE)).toBeVisible();
    expect(await holds(page, begun)).toBe(false);
    await press(page, 'Use a backup code');
    await type(page, 'Backup code', real);
    await press(page, 'Continue with this code');
    await expect(frame(page).getByText(GENTLE)).toBeVisible();
    expect(await holds(page, begun)).toBe(false);
    await openTab(page, 'Page from a link');
    for (const name of ['Password', 'Code']) {
      await type(page, name, real);
      await press(page, 'Sign in');
      await expect(frame(page).getByText(GENTLE)).toBeVisible();
      expect(await holds(page, begun)).toBe(false);
    }
  });

  test(`"${real}" in a message, a file's name, an answer or an email gets a gentle sentence and is gone with the page it was typed on`, async ({
    page,
  }) => {
    await openDemo(page);
    await signIn(page);
    for (const name of ['Subject', 'Message']) {
      await press(page, 'Messages', /^(Write a message|Go on with your draft)$/);
      await type(page, name, `You reach me at ${real} `);
      await expect(frame(page).getByText(GENTLE)).toBeVisible();
      await press(page, 'Send');
      await expect(inFrame(page, 'Send')).toBeVisible();
      await expect(frame(page).getByText(GENTLE)).toBeVisible();
      await press(page, 'Messages');
      expect(await holds(page, begun)).toBe(false);
    }
    await press(page, /^(Write a message|Go on with your draft)$/);
    await frame(page)
      .getByLabel('Attach a file')
      .setInputFiles({ name: `${real}.txt`, mimeType: 'text/plain', buffer: Buffer.from('x') });
    await press(page, 'Send');
    await expect(frame(page).getByText(GENTLE)).toBeVisible();
    await press(page, 'Messages', 'Write a message');
    expect(await holds(page, begun)).toBe(false);
    await openTab(page, 'Email');
    await type(page, 'Your email', `You reach me at ${real} `);
    await press(page, 'Send the email');
    await expect(frame(page).getByText(GENTLE)).toBeVisible();
    expect(await holds(page, begun)).toBe(false);
    await takeJob(page, 'Nurse');
    await press(page, 'Messages', /^Read it/);
    await type(page, 'Your answer', real);
    await press(page, 'Send the answer');
    await expect(frame(page).getByText(GENTLE)).toBeVisible();
    await press(page, 'All messages');
    expect(await holds(page, begun)).toBe(false);
  });
}

test('pretend details are taken without a word', async ({ page }) => {
  await openDemo(page);
  await setSwitch(page, 'Second step', 'Nothing more');
  await press(page, 'Sign in', 'Messages', 'Write a message');
  await field(page, 'Message').fill(
    'Call 555-0142 or write to robin@mailbox.example about 2026-11-16.',
  );
  await press(page, 'Send');
  await expect(
    frame(page).getByRole('heading', { name: 'Your message is on its way' }),
  ).toBeVisible();
});
