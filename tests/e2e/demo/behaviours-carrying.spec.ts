import type { Locator, Page } from '@playwright/test';
import {
  choosePreset,
  field,
  frame,
  inFrame,
  onScreen,
  openDemo,
  openTab,
  press,
  setSwitch,
  signIn,
  sit,
  takeJob,
  takeTool,
  thiefBrowser,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** What the demo promises of words and papers on their way and at rest. Each title ends with the promise's id. */

/** Words that stand in Robin's chart. */
const SECRET = 'your blood test is back, and all is as it should be';
const OWN_WORDS = 'May I swim again after the knee?';
const PAPER = 'You came with a sore knee from digging in the garden.';

const seen = (page: Page, what: 'readable' | 'noise'): Locator =>
  frame(page).locator(`[data-seen="${what}"]`);
const bytes = async (page: Page): Promise<string> =>
  Buffer.from(
    (await frame(page).locator('[data-bytes]').innerText()).replace(/\s/g, ''),
    'hex',
  ).toString('latin1');
/** The words are in the bytes in no way that one could read, nor anywhere else on show. */
const isNoise = async (page: Page, words: string) => {
  await expect(frame(page).locator('[data-bytes]')).toBeVisible();
  const text = await bytes(page);
  expect(text.length).toBeGreaterThan(words.length);
  for (const word of words.split(' ').filter(({ length }) => length > 4))
    expect(text).not.toContain(word);
  await expect(frame(page)).not.toContainText(words);
};

test('Without the key, the stolen disk holds only noise [stored-bytes-unreadable-without-key]', async ({
  page,
}) => {
  await openDemo(page);
  await takeTool(page, "The clinic's disk");
  await press(page, 'Open the disk');
  await expect(
    frame(page).getByText('Only noise. Without the key these bytes say nothing.'),
  ).toBeVisible();
  await isNoise(page, SECRET);
  await choosePreset(page, 'Budget portal');
  await takeTool(page, "The clinic's disk");
  await press(page, 'Open the disk');
  await expect(frame(page).getByRole('region', { name: 'What is on the disk' })).toContainText(
    SECRET,
  );
});

test('A thief who signs in with a stolen password reads it all the same [signed-in-thief-reads-anyway]', async ({
  page,
}) => {
  await openDemo(page);
  await setSwitch(page, 'Second step', 'Nothing more');
  await takeTool(page, "The clinic's disk");
  await press(page, 'Open the disk');
  await isNoise(page, SECRET);
  await press(
    page,
    'Try the stolen password instead',
    'Sign in',
    'Messages',
    /^Your blood test is back/,
  );
  await expect(thiefBrowser(page).getByText(SECRET)).toBeVisible();
});

/** The same words by the portal. */
async function sendByPortal(page: Page): Promise<void> {
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await field(page, /^Message/).fill(OWN_WORDS);
  await press(page, 'Send');
  await expect(
    frame(page).getByRole('heading', { name: 'Your message is on its way' }),
  ).toBeVisible();
}

test('On the way, the portal message is only noise [portal-line-shows-noise]', async ({ page }) => {
  await openDemo(page);
  await sendByPortal(page);
  await takeTool(page, 'The line');
  for (const stop of ['The Wi-Fi', 'The internet']) {
    await press(page, stop);
    await expect(seen(page, 'noise')).toBeVisible();
    await isNoise(page, OWN_WORDS);
  }
  await expect(inFrame(page, 'The mail company'), 'it does not go by mail').toHaveCount(0);
  for (const end of ["The patient's own device", 'The clinic']) {
    await press(page, end);
    await expect(seen(page, 'readable')).toContainText(OWN_WORDS);
  }
});

test('An email may be read on the way [email-may-be-read-on-the-way]', async ({ page }) => {
  await openDemo(page);
  await openTab(page, 'Email');
  await field(page, /^Your email/).fill(OWN_WORDS);
  await press(page, 'Send the email');
  await expect(frame(page).getByText('The email is sent.')).toBeVisible();
  await takeTool(page, 'The line');
  for (const stop of ['The Wi-Fi', 'The internet', 'The mail company']) {
    await press(page, stop);
    await expect(frame(page).getByText('Anyone there can read it.')).toBeVisible();
    await expect(seen(page, 'readable')).toHaveText(OWN_WORDS);
  }
});

test('At the clinic, the care team can read the message [care-team-can-read]', async ({ page }) => {
  await openDemo(page);
  await sendByPortal(page);
  await takeJob(page, 'Nurse');
  await press(page, /^Messages/);
  await inFrame(page, /^Read it/)
    .first()
    .click();
  await expect(frame(page).getByText(OWN_WORDS)).toBeVisible();
  await expect(frame(page).getByText('Here the care team reads it, as it should.')).toBeVisible();
});

/** The nurse sends Robin the newest paper. */
async function sendPaper(page: Page, said: RegExp): Promise<void> {
  await takeJob(page, 'Nurse');
  await press(page, /^Messages/, 'Send the paper');
  await expect(frame(page).getByText(said)).toBeVisible();
}

test('A paper sent by email stays where it went [attachment-stays-where-it-went]', async ({
  page,
}) => {
  await openDemo(page);
  await setSwitch(page, 'How files reach you', 'By email');
  await sendPaper(page, /^The paper went out as an email attachment\. You cannot call it back\./);
  await sit(page, 'patient');
  await signIn(page);
  await press(page, 'Papers', /^Summary of your visit/, 'Try to close access');
  await expect(
    frame(page).getByText('The copy went out by email. The portal cannot take it back.').first(),
  ).toBeVisible();
  await openTab(page, 'Email');
  await press(page, /^Your paper from the clinic/, 'Open the attachment');
  await expect(frame(page).getByText(PAPER)).toBeVisible();
  await takeTool(page, "The patient's mailbox");
  await press(page, 'Open the mailbox');
  await expect(frame(page).getByText(PAPER)).toBeVisible();
});

test('A paper in the portal can be closed again [vault-file-can-be-closed]', async ({ page }) => {
  await openDemo(page);
  await sendPaper(page, /^The paper is in the vault\./);
  await sit(page, 'patient');
  await openTab(page, 'Email');
  await press(page, /^You have a new paper/);
  await expect(frame(page)).not.toContainText(PAPER);
  await openTab(page, 'Pretend Lane Clinic');
  await signIn(page);
  await press(page, 'Papers', /^Summary of your visit/);
  await expect(frame(page).getByText(PAPER)).toBeVisible();
  await press(page, 'Close access to this paper');
  await expect(
    frame(page).getByText('Access is closed. This paper cannot be opened anymore.'),
  ).toBeVisible();
  await expect(frame(page)).not.toContainText(PAPER);
  await press(page, 'Papers');
  await onScreen(page, 'papers');
  await expect(inFrame(page, /^Summary of your visit/)).toHaveCount(0);
  await expect(
    frame(page).getByRole('listitem').filter({ hasText: 'Summary of your visit' }),
  ).toContainText('Access closed');
  await takeTool(page, "The patient's mailbox");
  await press(page, 'Open the mailbox');
  await expect(
    frame(page).getByText('The mail says that something is new. It does not say what.'),
  ).toBeVisible();
  await expect(frame(page)).not.toContainText(PAPER);
});
