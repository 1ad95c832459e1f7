import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import {
  beginMission,
  choosePreset,
  frame,
  inFrame,
  openDemo,
  press,
  setSwitch,
  signIn,
  sit,
  takeJob,
  takeTool,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** What the demo promises of records: who looked, and who signed in. Each title ends with the promise's id. */

const lines = (page: Page): Locator => frame(page).locator('[data-audit-entry]');

/** Dana at the front desk opens Robin's chart, once for work and once for no reason. */
async function peek(page: Page): Promise<void> {
  await openDemo(page);
  await signIn(page);
  await takeJob(page, 'Front desk');
  for (const reason of ['A bill', 'No reason']) {
    await press(page, 'Open the chart of Robin Sample');
    await frame(page).getByRole('radio', { name: reason, exact: true }).check();
    await press(page, 'Open it now', 'Back to the patients');
  }
}

const ownList = async (page: Page, name: string) => {
  await sit(page, 'patient');
  await press(page, 'Security', name);
};

test('Each time a chart is opened, the record notes who, when and why [every-opening-has-who-when-why]', async ({
  page,
}) => {
  await peek(page);
  const tell = async () => {
    for (const [at, reason] of [
      [0, 'no reason given'],
      [1, 'a bill'],
    ] as const) {
      await expect(lines(page).nth(at)).toContainText('Dana Pretend, front desk: opened the chart');
      await expect(lines(page).nth(at)).toContainText(`Reason: ${reason}`);
      await expect(lines(page).nth(at)).toContainText('November 16, 2026, 9:0');
      await expect(lines(page).nth(at).locator('time')).toHaveAttribute(
        'datetime',
        /^2026-11-16T09:0\d/,
      );
    }
  };
  await ownList(page, 'Who opened my chart');
  await tell();
  await takeJob(page, 'Privacy officer');
  await expect(lines(page)).toHaveCount(2);
  for (const reason of ['Reason: no reason given', 'Reason: a bill'])
    await expect(
      lines(page).filter({ hasText: 'Dana Pretend' }).filter({ hasText: reason }),
    ).toHaveCount(1);
});

test('The privacy officer can say if there was a reason [officer-can-answer]', async ({ page }) => {
  await peek(page);
  await ownList(page, 'Who opened my chart');
  for (const _ of ['none', 'a bill']) {
    await inFrame(page, /^Ask the clinic about this line/)
      .first()
      .click();
    await expect(
      frame(page).getByText('You asked the privacy officer about this line.').first(),
    ).toBeVisible();
  }
  await takeJob(page, 'Privacy officer');
  await press(page, /^Questions/);
  for (let n = 0; n < 2; n++) {
    await inFrame(page, 'Look it up in the record').first().click();
    await inFrame(page, 'Answer the patient').click();
  }
  await ownList(page, 'Who opened my chart');
  await expect(lines(page).filter({ hasText: 'no reason given' })).toContainText(
    'The privacy officer: there was no reason for this. We are looking into it.',
  );
  await expect(lines(page).filter({ hasText: 'a bill' })).toContainText(
    'The privacy officer: this was part of your care.',
  );
});

test('Your sign-in list is another list, and staff are not on it [own-sign-ins-are-another-list]', async ({
  page,
}) => {
  await peek(page);
  await ownList(page, 'Who signed in to my account');
  await expect(
    frame(page).getByText(
      'This is not the record of who looked. Staff do not sign in to your account.',
    ),
  ).toBeVisible();
  await expect(
    frame(page).getByRole('listitem').filter({ hasText: 'Home computer' }).first(),
  ).toContainText('Signed in');
  await expect(frame(page)).not.toContainText('Dana');
  await press(page, 'Security', 'Who opened my chart');
  await expect(lines(page).first()).toContainText('Dana Pretend');
});

for (const [own, staff] of [
  ['Shown', 'Shown'],
  ['Shown', 'Not shown'],
  ['Not shown', 'Shown'],
  ['Not shown', 'Not shown'],
] as const)
  test(`your sign-in list “${own}” and who looked “${staff}” are two switches, and each list says which it is`, async ({
    page,
  }) => {
    await openDemo(page);
    await setSwitch(page, 'Your sign-in list', own);
    await setSwitch(page, 'You see who looked', staff);
    await expect(page.locator('[data-preset]')).toHaveAttribute(
      'data-preset',
      own === 'Not shown' ? 'own' : staff === 'Shown' ? 'strong' : 'usual',
    );
    await signIn(page);
    const last = inFrame(page, 'See all sign-ins');
    await (own === 'Shown' ? expect(last).toBeVisible() : expect(last).toHaveCount(0));
    await takeJob(page, 'Front desk');
    await press(page, 'Open the chart of Robin Sample');
    await frame(page).getByRole('radio', { name: 'No reason', exact: true }).check();
    await press(page, 'Open it now');
    await ownList(page, 'Who signed in to my account');
    const signIns = frame(page).getByRole('listitem').filter({ hasText: 'Home computer' });
    await (own === 'Shown'
      ? expect(signIns.first()).toContainText('Signed in')
      : expect(
          frame(page).getByText('This portal does not show you who signed in.'),
        ).toBeVisible());
    await press(page, 'Security', 'Who opened my chart');
    await (staff === 'Shown'
      ? expect(lines(page).first()).toContainText('Dana Pretend')
      : expect(
          frame(page).getByText('This portal does not show you who opened your chart.'),
        ).toBeVisible());
    if (staff === 'Not shown') {
      await expect(lines(page)).toHaveCount(0);
      await press(page, 'Ask the clinic who opened my chart');
      await expect(
        frame(page).getByText('Your question is with the privacy officer.'),
      ).toBeVisible();
    }
  });

/** The officer's check, before any edit and after this one. */
async function edit(page: Page, kind: string): Promise<void> {
  await takeTool(page, 'The record of who looked');
  await press(page, 'Let the clinic work for a while');
  await takeJob(page, 'Privacy officer');
  await press(page, 'Check the chain');
  await expect(frame(page).locator('[data-chain="broken"]')).toHaveCount(0);
  await takeTool(page, 'The record of who looked');
  await frame(page).getByRole('radio', { name: kind }).check();
  await press(page, 'Change the record', 'See what the privacy officer finds');
  await press(page, 'Check the chain');
}

for (const kind of [
  'Take the line out',
  'Write another name into it',
  'Move it one place',
  'Cut it off with all that comes after',
  'Take it out and work the whole chain out anew',
])
  test(`In a chained record, any edit shows, also “${kind}” [any-edit-breaks-the-chain]`, async ({
    page,
  }) => {
    await openDemo(page);
    await edit(page, kind);
    await expect(frame(page).locator('[data-chain="broken"]')).toContainText(
      'The chain is broken. Someone changed the record.',
    );
    await expect(frame(page).locator('[data-chain="broken"]')).toContainText(
      /The record no longer fits from line \d+ on\./,
    );
  });

test('In a plain list, a line can vanish and nobody sees it [unchained-edit-goes-unseen]', async ({
  page,
}) => {
  await openDemo(page);
  await choosePreset(page, 'Budget portal');
  await edit(page, 'Take the line out');
  await expect(
    frame(page).getByText('This record has no chain. You cannot tell if someone changed it.'),
  ).toBeVisible();
  await expect(page.locator('[data-chain]')).toHaveCount(0);
});

interface Line {
  readonly odd: boolean;
  readonly clue: string;
  readonly why: string;
}

test('The demo explains each of twenty sign-ins, the innocent ones too [odd-lines-are-explained]', async ({
  page,
}) => {
  const { invented }: { invented: { signIns: readonly Line[] } } = parse(
    readFileSync('src/content/demo/en/records.yaml', 'utf8'),
  );
  await beginMission(page, 'odd-line');
  await press(page, 'Security', 'Who signed in to my account');
  const rows = frame(page).locator('.p-page').getByRole('listitem');
  await expect(rows).toHaveCount(20);
  for (const [at, { why, clue }] of invented.signIns.entries()) {
    await expect(frame(page)).not.toContainText(why);
    await expect(rows.nth(at)).toContainText(clue);
  }
  await frame(page)
    .getByRole('checkbox', { name: /Unknown phone/ })
    .check();
  await press(page, 'Check my marks');
  await expect(frame(page).getByText('1 of 5 found. Look again?')).toBeFocused();
  await expect(frame(page).getByRole('checkbox', { checked: true })).toHaveCount(1);
  await press(page, 'Show the answers');
  await expect(rows).toHaveCount(20);
  for (const [at, { odd, why }] of invented.signIns.entries()) {
    await expect(rows.nth(at)).toContainText(why);
    await expect(rows.nth(at)).toContainText(odd ? /Odd, and you/ : /It has a simple reason\./);
    await expect(rows.nth(at).getByRole('button', { name: /^This was not me/ })).toHaveCount(
      odd ? 1 : 0,
    );
  }
});
