import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readCode, readCodeFile } from '../../unit/lib/read-code.ts';
import { SLOW } from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** The page for clinics: what a nurse takes along from it. */

const HOSTILE = '<img src=x onerror=alert(1)>{address}';
const kit = (page: Page) => page.locator('[data-kit]');

async function choose(page: Page, what: string): Promise<void> {
  const choice = page.getByLabel('What do you want to hand out?');
  await choice.scrollIntoViewIfNeeded();
  await expect(page.locator('main astro-island[ssr]')).toHaveCount(0, SLOW);
  await choice.selectOption({ label: what });
  await expect(kit(page)).toBeVisible(SLOW);
}

/** What the code in sight says, read by a library that did not draw it. */
async function codeIn(page: Page): Promise<string | undefined> {
  const drawing = page.locator('svg.code');
  await expect(drawing).toBeVisible(SLOW);
  const size = Number((await drawing.getAttribute('viewBox'))?.split(' ')[2]);
  return readCode({ size, path: (await drawing.locator('path').getAttribute('d')) ?? '' });
}

test('a lesson is chosen, and its link, code and words name the address that the browser is at', async ({
  page,
  baseURL,
}) => {
  await page.goto('/for-clinics/');
  await choose(page, 'Two-step sign-in');
  const address = `${baseURL}/lessons/two-step-login/`;
  await expect(kit(page).getByRole('link', { name: address })).toBeVisible();
  expect(await codeIn(page)).toBe(address);
  await expect(kit(page).locator('[data-parts]')).toHaveAttribute('data-parts', '1');
  await expect(kit(page).locator('blockquote').nth(1)).toContainText(address);

  await page
    .getByLabel('Which part of it?')
    .selectOption({ label: 'No smartphone, or a lost one' });
  await expect.poll(() => codeIn(page)).toBe(`${address}#no-phone-or-lost-phone`);

  await page.getByLabel('Your clinic’s name').fill(HOSTILE);
  await expect(kit(page).locator('blockquote').first()).toContainText(HOSTILE);
  await expect(page.locator('main img')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('the code is saved as a drawing and in two sizes, each with its white edge, and each can be read', async ({
  page,
  baseURL,
}) => {
  await page.goto('/for-clinics/');
  await choose(page, 'Add a second step');
  const save = async (name: string) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return readFileSync(await (await coming).path());
  };
  const svg = (await save('Save as SVG')).toString();
  const [, size] = /viewBox="0 0 (\d+) \d+"/.exec(svg) ?? [];
  const [, path = ''] = /fill="#000" d="([^"]+)"/.exec(svg) ?? [];
  const address = `${baseURL}/check/#login`;
  expect(await readCode({ size: Number(size), path })).toBe(address);
  for (const [name, least] of [
    ['Save as PNG, for print', 1200],
    ['Save as PNG, for a projector', 800],
  ] as const) {
    const png = await save(name);
    expect(png.readUInt32BE(16), 'pixels wide').toBeGreaterThanOrEqual(least);
    expect(await readCodeFile(png)).toBe(address);
  }
});

test('the code is dark on light for a reader with dark colors, and in forced colors', async ({
  page,
}) => {
  for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    await page.goto('/for-clinics/poster/check/');
    const code = page.locator('svg.code');
    await expect(code.locator('rect')).toHaveCSS('fill', 'rgb(255, 255, 255)');
    await expect(code.locator('path')).toHaveCSS('fill', 'rgb(0, 0, 0)');
  }
});

for (const format of ['A4', 'Letter'] as const)
  test(`a poster prints on one page of ${format}, with a code that opens the lesson`, async ({
    page,
    baseURL,
  }) => {
    for (const id of ['what-secure-messaging-means', 'if-something-looks-wrong', 'demo']) {
      await page.goto(`/for-clinics/poster/${id}/`);
      expect(await codeIn(page)).toBe(`${baseURL}${id === 'demo' ? '/demo/' : `/lessons/${id}/`}`);
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), id).toHaveLength(1);
    }
  });

test('what is set into another page is seen as it will stand, once it is asked for', async ({
  page,
}) => {
  await page.goto('/for-clinics/kit/message/');
  await expect(page.locator('main astro-island[ssr]')).toHaveCount(0, SLOW);
  await expect(kit(page).locator('iframe')).toHaveCount(0);
  await kit(page).getByText('Show it here').click();
  await expect(
    kit(page).frameLocator('iframe').getByRole('textbox', { name: 'Paste the message' }),
  ).toBeVisible(SLOW);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every lesson has a page with its link, its code’s address and its words', async ({
    page,
  }) => {
    await page.goto('/for-clinics/');
    await page.locator('#kit-two-step-login').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hand out: Two-step sign-in');
    await expect(kit(page).locator('a[href$="/lessons/two-step-login/"]')).toBeVisible();
    for (const piece of ['In a letter', 'As a portal notice', 'On the phone']) {
      await page.locator('summary', { hasText: piece }).click();
      await expect(page.locator('details', { hasText: piece }).locator('blockquote')).toBeVisible();
    }
    await expect(kit(page).locator('pre')).toContainText('/embed/lessons/two-step-login/');
    await expect(page.getByRole('link', { name: 'Open the sheet to print' })).toHaveAttribute(
      'href',
      '/handouts/two-step-login/',
    );
  });
});
