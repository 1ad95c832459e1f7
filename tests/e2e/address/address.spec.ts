import type { Page } from '@playwright/test';
import { addressTable, type AddressRow } from '../../fixtures/addresses.ts';
import {
  answer,
  button,
  checkAddress,
  heading,
  main,
  openCheck,
  report,
} from '../support/check.ts';
import { expect, test } from '../support/site.ts';

/** A dozen and more rows of the labelled table, typed by a reader: the page must say what the rules found. */

const addresses = [
  'https://mychart.example-hospital.org/MyChart/Authentication/Login?mode=stdfile',
  'https://myhealth.va.gov/mhv-portal-web/',
  'http://www.nhs.uk/',
  'https://portal.example-hospital.org@evil-site.com/',
  'https://203.0.113.7/portal',
  'https://[2001:db8::1]/',
  'https://praxis-müller.de/',
  'https://клиника-пример.рф/',
  'https://みなと病院.jp/',
  'portal.example-hospital.org',
  'help@example-hospital.org',
  'javascript:alert(1)',
  'mailto:help@example.org',
  'ftp://portal.example.org/',
  'https://www.nhsapp.service.nhs.uk/',
  'https://northside-hea1th.org',
];

/** By address, with the letter where the row has one; without the follow-up's answer, which has tests of its own. */
const rows = addresses.map((address): AddressRow => {
  const row = addressTable.find((one) => one.address === address && one.notSecure === undefined);
  if (!row) throw new Error(`tests/fixtures/addresses.ts has no row for ${address}`);
  return row;
});

/** What the verdict is called on screen. */
const names = {
  stop: 'Stop',
  careful: 'Be careful',
  'no-warning-signs': 'No warning signs seen',
  'cannot-tell': 'We cannot tell',
} as const;

test('the page answers each address as the table says, one after the other', async ({ page }) => {
  await openCheck(page, '#address');
  for (const row of rows)
    await test.step(`${row.address}: ${row.why}`, async () => {
      if (row !== rows[0]) await button(page, 'Change this answer').click();
      await checkAddress(page, row.address, row.letter);
      await expectAnswer(page, row);
    });
});

async function expectAnswer(
  page: Page,
  { address, verdict, match, site, has, only, hasNot }: AddressRow,
): Promise<void> {
  // The report of the row before is gone with its form, so what stands here is of this address.
  await expect(report(page)).toBeVisible();
  const hooks = await report(page).evaluate(({ dataset }) => ({ ...dataset }));
  const signs = hooks['signs']?.split(' ').filter(Boolean) ?? [];
  expect.soft([verdict].flat(), address).toContain(hooks['verdict']);
  await expect
    .soft(report(page).getByRole('heading'), address)
    .toHaveText(names[hooks['verdict'] as keyof typeof names]);
  if (site !== undefined) expect.soft(hooks['site'], address).toBe(site);
  if (match) expect.soft(hooks['match'], address).toBe(match);
  if (only) expect.soft(signs.toSorted(), address).toEqual([...only].sort());
  for (const sign of has ?? []) expect.soft(signs, address).toContain(sign);
  for (const sign of hasNot ?? []) expect.soft(signs, address).not.toContain(sign);
  expect
    .soft(await report(page).locator('ul li').count(), `a sentence for each sign of ${address}`)
    .toBe(signs.length);
  if (hooks['site']) await expect.soft(report(page).locator('strong')).toHaveText(hooks['site']);
  expect
    .soft(await main(page).innerText(), `no verdict of "safe" for ${address}`)
    .not.toMatch(/\bsafe\b/i);
}

test('the public-suffix list is not asked for before an address is checked', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openCheck(page, '#address');
  await page.waitForLoadState('networkidle');
  const before = asked.length;
  await checkAddress(page, 'https://portal.example-clinic.org/');
  await expect(heading(page, 'No warning signs seen')).toBeFocused();
  expect(asked.slice(before).filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
});

test('checking an address asks nobody for anything but scripts of this site', async ({
  page,
  baseURL,
}) => {
  await openCheck(page, '#address');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await checkAddress(
    page,
    'https://portal.examp1e-clinic.org/',
    'https://portal.example-clinic.org/',
  );
  await expect(heading(page, 'Stop')).toBeFocused();
  await answer(page, 'No');
  expect(asked.filter((url) => !url.startsWith(`${baseURL}/_astro/`))).toEqual([]);
});

test('Enter in either field checks the address, and an empty one is asked for', async ({
  page,
}) => {
  await openCheck(page, '#address');
  await button(page, 'Check this address').click();
  await expect(main(page).getByRole('alert')).toHaveText('Type or paste the address first.');
  await expect(main(page).getByRole('textbox', { name: 'Portal address' })).toBeFocused();
  await page.keyboard.type('https://portal.example-clinic.org/');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'No warning signs seen')).toBeFocused();
  await expect(report(page)).toHaveAttribute('data-match', 'not-asked');
  await button(page, 'Change this answer').click();
  await main(page)
    .getByRole('textbox', { name: "Address on your clinic's letter" })
    .fill('example-clinic.org');
  await page.keyboard.press('Enter');
  await expect(report(page)).toHaveAttribute('data-match', 'same');
});
