import type { Page } from '@playwright/test';
import { answer, button, checkAddress, openCheck, radio, report } from '../support/check.ts';
import { faults } from '../support/fits.ts';
import { expect, test } from '../support/site.ts';

/** An address that came in a message is never half endorsed, and no address breaks in mid-word. */

/** The tool alone: the form to print below it asks everything. */
const tool = (page: Page) => page.locator('.check');
const OWN_WAY = 'Do not use this link. Open your portal yourself';
const HALF_ENDORSED = /save (a|the|your) favorite|copy (all|the whole)/i;

for (const [kind, address, letter] of [
  ['without a warning sign', 'https://portal.example-clinic.org/', ''],
  ['of the letter’s own site', 'https://portal.example-clinic.org/', 'example-clinic.org'],
  ['without http or https', 'portal.example-clinic.org', ''],
  ['with a stop', 'https://portal.examp1e-clinic.org/', 'example-clinic.org'],
  ['that cannot be read', 'clinic', ''],
] as const)
  test(`a link from a message ${kind} is told "do not use this link", and never to save or copy it`, async ({
    page,
  }) => {
    await openCheck(page, '#address');
    await radio(page, 'From a link in a message').check();
    await checkAddress(page, address, letter);
    await expect(report(page)).toContainText(OWN_WAY);
    await expect(tool(page)).not.toContainText(HALF_ENDORSED);
    await expect(tool(page)).not.toContainText('Does the browser say');
    const typed = tool(page).getByText('Did you type your password there?');
    if (await typed.isVisible()) await answer(page, 'No');
    await expect(tool(page)).toContainText('Leave that link alone');
    await expect(tool(page)).not.toContainText(HALF_ENDORSED);
  });

test('a page reached by a link in a message is left alone too, also in the plan', async ({
  page,
}) => {
  await openCheck(page, '#address');
  await checkAddress(page, 'https://portal.example-clinic.org/');
  await answer(page, 'From a link in a message');
  await expect(report(page)).toContainText(OWN_WAY);
  await expect(tool(page)).not.toContainText(HALF_ENDORSED);
  await button(page, 'See your plan').click();
  await expect(tool(page)).toContainText('Leave that link alone');
  await expect(tool(page)).not.toContainText(HALF_ENDORSED);
});

for (const width of [256, 320, 360])
  test(`an address breaks only before dots and slashes at ${width} px, and its site stays whole`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    for (const address of [
      'https://portal.example-hospital.org/MyChart/Authentication/Login?mode=stdfile',
      'https://my-portal.of-the-clinic.oakhill-hospital.example-hospital.org/',
    ]) {
      await openCheck(page, '#address');
      await checkAddress(page, address);
      const shown = report(page).locator('.address-text');
      await expect(shown).toHaveAttribute('translate', 'no');
      await expect(shown.locator('mark')).toHaveText('example-hospital.org');
      const broken = await shown.evaluate((element) =>
        [...element.querySelectorAll<HTMLElement>('.piece')]
          .filter((piece) => {
            const lines = new Set<number>();
            let width = 0;
            const texts = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const range = document.createRange();
              range.selectNodeContents(texts.currentNode);
              for (const rect of range.getClientRects()) {
                lines.add(Math.round(rect.top));
                width += rect.width;
              }
            }
            // A piece that alone is wider than the line has to break somewhere.
            const box = getComputedStyle(element.parentElement!);
            const room =
              element.parentElement!.clientWidth -
              parseFloat(box.paddingInlineStart) -
              parseFloat(box.paddingInlineEnd);
            return lines.size > 1 && width < room - 8;
          })
          .map(({ textContent }) => textContent),
      );
      expect(broken).toEqual([]);
      if (width >= 320) expect(await faults(page)).toEqual([]);
      await page.evaluate(() => localStorage.clear());
      await page.goto('about:blank');
    }
  });

test('a name wider than the screen breaks inside, and nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 256, height: 640 });
  await openCheck(page, '#address');
  await checkAddress(page, `https://${'oakhill'.repeat(8)}.example/${'a'.repeat(80)}`);
  await expect(report(page).locator('mark')).toBeVisible();
  const { inside, wide } = await report(page).evaluate((element) => ({
    inside: element.scrollWidth <= element.clientWidth,
    wide: document.documentElement.scrollWidth,
  }));
  expect([inside, wide]).toEqual([true, 256]);
});
