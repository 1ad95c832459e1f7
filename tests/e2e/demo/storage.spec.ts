import { createDecipheriv, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import { fillIn } from '#lib/words/fill-in.ts';
import {
  choosePreset,
  field,
  frame,
  openDemo,
  openTab,
  press,
  setSwitch,
  signIn,
  SLOW,
  takeJob,
  takeTool,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** What the thief finds on the disk and on the line, opened by Node's own crypto and not by the page's. */

const read = (name: string) =>
  parse(
    readFileSync(join(import.meta.dirname, `../../../src/content/demo/en/${name}.yaml`), 'utf8'),
  );
const { invented } = read('records') as {
  readonly invented: {
    readonly papers: readonly {
      readonly id: string;
      readonly title: string;
      readonly body: string;
    }[];
    readonly people: Readonly<Record<string, { readonly name: string }>>;
    readonly neighbors: readonly { readonly id: string; readonly name: string }[];
  };
};
const portal = read('portal') as Record<
  'actions' | 'roles' | 'places' | 'reasons',
  Readonly<Record<string, string>>
> & {
  readonly person: string;
  readonly openedChart: Readonly<Record<'line' | 'why' | 'noWhy', string>>;
};
const clinic = read('clinic') as { readonly record: { readonly inChart: string } };

const TAG = 16;

const bytesIn = async (place: Locator): Promise<Buffer> =>
  Buffer.from((await place.innerText()).replace(/\s/g, ''), 'hex');

/** AES-256 in Galois/counter mode: the last 16 bytes are the tag, without which nothing opens. @throws when a bit was changed */
function unseal(bytes: Buffer, key: Buffer, iv: Buffer): string {
  const opener = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([opener.update(bytes.subarray(0, -TAG)), opener.final()]).toString('utf8');
}

async function openDisk(page: Page): Promise<void> {
  await takeTool(page, "The clinic's disk");
  await press(page, 'Open the disk');
}

async function shownDisk(page: Page) {
  await openDisk(page);
  await expect(frame(page).locator('[data-bytes]')).toBeVisible(SLOW);
  await expect(frame(page).locator('[data-key]')).toHaveCount(0);
  await press(page, 'Where is the key?');
  const at = (hook: string) => bytesIn(frame(page).locator(`[data-${hook}]`));
  return { bytes: await at('bytes'), iv: await at('iv'), key: await at('key') };
}

const papersIn = (text: string) =>
  (JSON.parse(text) as { papers: readonly Record<string, unknown>[] }).papers.map(
    ({ id, title, body }) => ({ id, title, body }),
  );
const papers = invented.papers.map(({ id, title, body }) => ({ id, title, body }));

test("the bytes on the disk are noise, and with the key on show Node reads the patient's papers in them", async ({
  page,
}) => {
  await openDemo(page);
  const { bytes, iv, key } = await shownDisk(page);
  expect([iv.length, key.length]).toEqual([12, 32]);
  expect(papersIn(unseal(bytes, key, iv))).toEqual(papers);
  for (const { title, body } of papers)
    for (const words of [title, body]) expect(bytes.includes(words)).toBe(false);
  await expect(frame(page)).not.toContainText(papers[0]!.body);
  const spoiled = Buffer.from(bytes);
  spoiled[5] = spoiled[5]! ^ 1;
  expect(() => unseal(spoiled, key, iv)).toThrow();
});

test("no start number is used twice, and the clock's ticking makes no new bytes", async ({
  page,
}) => {
  await page.clock.install();
  await openDemo(page);
  const once = await shownDisk(page);
  await page.clock.runFor(2_500);
  expect(await bytesIn(frame(page).locator('[data-bytes]'))).toEqual(once.bytes);
  const again = await shownDisk(page);
  expect(again.iv).not.toEqual(once.iv);
  expect(unseal(again.bytes, again.key, again.iv)).toBe(unseal(once.bytes, once.key, once.iv));
});

test("the budget portal's disk reads like a letter, with what the patient wrote a minute ago", async ({
  page,
}) => {
  await openDemo(page);
  await choosePreset(page, 'Budget portal');
  await press(page, 'Sign in', 'Messages', 'Write a message');
  await field(page, 'Message').fill('The blue parrot sings at noon.');
  await press(page, 'Send');
  await openDisk(page);
  const text = await frame(page).locator('[data-plain]').innerText();
  expect(papersIn(text)).toEqual(papers);
  expect(text).toContain('The blue parrot sings at noon.');
});

/** Every key that the page gives to AES: the two ends have it, and the page does not show it to a thief. */
const watchKeys = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const keys: string[] = [];
    const real = crypto.subtle.importKey.bind(crypto.subtle) as (
      ...given: unknown[]
    ) => Promise<CryptoKey>;
    SubtleCrypto.prototype.importKey = function (...given: unknown[]) {
      keys.push(
        [...(given[1] as Uint8Array)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      );
      return real(...given);
    } as typeof SubtleCrypto.prototype.importKey;
    Object.assign(window, { keys });
  });
const keysOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { keys: string[] }).keys);

test('a message is noise on a private line, really scrambled, and readable at both its ends', async ({
  page,
}) => {
  await watchKeys(page);
  await openDemo(page);
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await field(page, 'Message').fill('The blue parrot sings at noon.');
  await press(page, 'Send');
  await takeTool(page, 'The line');
  const stops = frame(page).locator('[data-stop]');
  const names = await stops.evaluateAll((all) => all.map((one) => one.getAttribute('data-stop')));
  expect(names).toEqual(['own-device', 'wi-fi', 'internet', 'clinic']);
  for (const name of names) {
    await frame(page).locator(`[data-stop="${name}"]`).click();
    if (name === 'own-device' || name === 'clinic') {
      await expect(frame(page).locator('[data-seen="readable"]')).toContainText(
        'The blue parrot sings at noon.',
      );
      continue;
    }
    await expect(frame(page).locator('[data-seen="noise"] [data-bytes]')).toBeVisible(SLOW);
    await expect(frame(page)).not.toContainText('parrot');
    await expect(frame(page).getByRole('button', { name: 'Where is the key?' })).toHaveCount(0);
    // The bytes of the stop before stay on show until this stop's are ready, so they are read until all three fit.
    await expect(async () => {
      const [bytes, iv] = await Promise.all(
        ['bytes', 'iv'].map((hook) => bytesIn(frame(page).locator(`[data-${hook}]`))),
      );
      const key = Buffer.from((await keysOf(page)).at(-1) ?? '', 'hex');
      expect(unseal(bytes!, key, iv!)).toBe('My knee again\n\nThe blue parrot sings at noon.');
    }).toPass(SLOW);
  }
});

test('an email is readable at every stop of its way, and so is a message without a private link', async ({
  page,
}) => {
  await openDemo(page);
  await setSwitch(page, 'Private link', 'No (http)');
  await signIn(page);
  await press(page, 'Messages', 'Write a message', 'Send');
  await openTab(page, 'Email');
  await press(page, 'Send the email');
  await takeTool(page, 'The line');
  for (const [which, count] of [
    [/^By email/, 5],
    [/^Through the portal/, 4],
  ] as const) {
    await frame(page).getByRole('radio', { name: which }).check();
    const stops = frame(page).locator('[data-stop]');
    await expect(stops).toHaveCount(count);
    for (let at = 0; at < count; at++) {
      await stops.nth(at).click();
      await expect(frame(page).locator('[data-seen="readable"]')).toContainText(
        'my knee is a little swollen',
      );
    }
  }
});

const people = Object.fromEntries(
  Object.keys(portal.roles).map((id) => [
    id,
    fillIn(portal.person, { name: invented.people[id]!.name, role: portal.roles[id]! }),
  ]),
);
const charts = {
  patient: invented.people['patient']!.name,
  ...Object.fromEntries(invented.neighbors.map(({ id, name }) => [id, name])),
};

/** Turns words on show back into the ids that they are made of: `say` makes the words. */
function idsOf<T>(choices: readonly T[], textOf: (choice: T) => string, shown: string): T {
  const [found, ...more] = choices.filter((choice) => textOf(choice) === shown);
  if (found === undefined || more.length > 0)
    throw new Error(`"${shown}" stands for ${more.length > 0 ? 'more than one thing' : 'nothing'}`);
  return found;
}

const ends = Object.entries(people).flatMap(([who, name]) =>
  Object.entries(portal.actions).flatMap(([action, did]) =>
    Object.entries(charts).map(([chart, of]) => ({
      who,
      action,
      chart,
      says: fillIn(clinic.record.inChart, {
        did: fillIn(portal.openedChart.line, { who: name, action: did }),
        name: of,
      }),
    })),
  ),
);

/** One line as the page shows it, as the array that is hashed: `hashOf` in src/domain/demo/portal/record.ts says its order. */
function lineOf({
  number,
  at,
  what,
  why,
  from,
}: Readonly<Record<'number' | 'at' | 'what' | 'why' | 'from', string>>): readonly unknown[] {
  const { who, action, chart } = idsOf(ends, ({ says }) => says, what);
  const reason = idsOf(
    [null, ...Object.keys(portal.reasons)],
    (id) =>
      id === null
        ? portal.openedChart.noWhy
        : fillIn(portal.openedChart.why, { reason: portal.reasons[id]! }),
    why,
  );
  return [
    Number(number),
    Date.parse(at),
    who,
    action,
    chart,
    reason,
    idsOf(
      Object.keys(portal.places),
      (id) => portal.places[id]!,
      from.slice(from.lastIndexOf(', ') + 2),
    ),
  ];
}

test('the seal of the last line follows by SHA-256 from the lines on show', async ({ page }) => {
  await openDemo(page);
  await signIn(page);
  await press(
    page,
    'Results',
    /^Blood count/,
    'Papers',
    /^Flu shot record/,
    'Visits',
    /^Book .*November 24/,
  );
  await takeJob(page, 'Front desk');
  await press(page, 'Open the chart of Robin Sample');
  await frame(page).getByRole('radio', { name: 'No reason' }).check();
  await press(page, 'Open it now');
  await takeJob(page, 'Privacy officer');
  await press(page, 'Record of who looked');
  const lines = frame(page).locator('[data-audit-entry]');
  await expect(lines.first()).toBeVisible(SLOW);
  const shown = await lines.evaluateAll((all) =>
    all.map((one) => {
      const [what, why, from] = one.querySelectorAll('p');
      return {
        number: one.getAttribute('data-audit-entry')!,
        at: one.querySelector('time')!.dateTime,
        what: what!.querySelector('span:last-child')!.textContent!,
        why: why!.textContent!,
        from: from!.textContent!.trim(),
      };
    }),
  );
  expect(shown.length).toBeGreaterThanOrEqual(4);
  const head = shown
    .toReversed()
    .map(lineOf)
    .reduce<string>(
      (previous, line) =>
        createHash('sha256')
          .update(JSON.stringify([previous, ...line]))
          .digest('hex'),
      '0'.repeat(64),
    );
  await expect(frame(page).locator('code')).toHaveText(head);
  await press(page, 'Check the chain');
  await expect(frame(page).locator('[data-chain="intact"]')).toBeVisible();
});
