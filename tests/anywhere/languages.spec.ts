import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isWhole } from '../fixtures/depth.ts';
import { SLOW } from '../e2e/support/demo.ts';
import { faults } from '../e2e/support/fits.ts';
import { forgive, withOwnServer } from '../e2e/support/own-server.ts';
import { expect, test } from '../e2e/support/site.ts';
import { englishIn } from './english.ts';
import { accented, mirrored, say } from './made-up-language.ts';
import { inLanguages } from './sites.ts';

/** The two languages that nobody speaks, in a browser: nothing is cut off, and no tool falls back to English. */

/** English words that the reader sees or hears in the main part; what is kept in every language is marked as such. */
const seenEnglish = async (page: Page, tag: string): Promise<readonly string[]> => {
  const texts = await page.evaluate(() => {
    const main = document.querySelector('main')!;
    const kept = 'script, style, template, [translate="no"], [lang]:not(html), code';
    const found: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode;
      if (parent && !parent.closest(kept) && parent.checkVisibility()) found.push(textContent!);
    }
    for (const one of main.querySelectorAll('[aria-label]'))
      found.push(one.getAttribute('aria-label')!);
    return found;
  });
  return [...new Set(texts.flatMap(englishIn(tag)))];
};

/** The island that is the page's tool, awake. */
async function wake(page: Page): Promise<void> {
  await page.mouse.move(20, 200);
  await page.mouse.move(30, 210);
  await expect(page.locator('main astro-island[ssr]')).toHaveCount(0, SLOW);
  await page.waitForLoadState('networkidle');
}

/** The one from right to left has all that the other has: at whole depth both are used. */
for (const made of isWhole ? [accented, mirrored] : [mirrored]) {
  const { tag } = made;
  test.describe(`in ${tag}`, () => {
    test('every page fits on a screen of 320 px', async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width: 320, height: 640 });
      const folder = join(inLanguages.outDir, tag);
      expect(existsSync(folder)).toBe(true);
      const pages = globSync('**/index.html', { cwd: folder });
      expect(pages.length).toBeGreaterThan(25);
      const found: string[] = [];
      for (const file of pages) {
        await page.goto(`/${tag}/${file.replace(/index\.html$/, '')}`);
        found.push(...(await faults(page)).map((fault) => `${file}: ${fault}`));
      }
      expect(found).toEqual([]);
    });

    test('the check asks, refuses and answers in the language', async ({ page }) => {
      await page.goto(`/${tag}/check/#address`);
      await wake(page);
      await page.locator('input[type=radio]').first().check();
      const field = page.locator('.check input[type=text], .check input:not([type])').first();
      for (const typed of ['', 'https://portal.example-clinic.org@evil-site.com/']) {
        await field.fill(typed);
        await field.press('Enter');
        await expect.poll(() => seenEnglish(page, tag)).toEqual([]);
      }
      await expect(page.locator('[data-address-report]')).toHaveAttribute(
        'data-site',
        'evil-site.com',
        SLOW,
      );
    });

    test('the comparison gives its verdict and says what it cannot open in the language', async ({
      page,
    }) => {
      await page.goto(`/${tag}/score/`);
      await wake(page);
      await page.locator('[data-criterion="second-step"] input[value="no"]').check();
      await expect(page.locator('[data-verdict]').first()).toHaveAttribute('data-verdict', 'ask');
      expect(await seenEnglish(page, tag)).toEqual([]);
      await page.goto('about:blank');
      await page.goto(`/${tag}/score/#r=AAAA`);
      await expect(
        page
          .locator('main')
          .locator('textarea, input[type=text], input[type=url]')
          .filter({ visible: true })
          .first(),
      ).toBeVisible(SLOW);
      await page.waitForLoadState('networkidle');
      expect(await seenEnglish(page, tag)).toEqual([]);
    });

    test('a mission of the demo begins and hints in the language', async ({ page }) => {
      await page.goto(`/${tag}/demo/#stolen-password`);
      await wake(page);
      await page.locator('.mission button:enabled').first().click(SLOW);
      await page.waitForLoadState('networkidle');
      expect(await seenEnglish(page, tag)).toEqual([]);
    });

    test('the search understands the language, slips too, and says in it that it found nothing', async ({
      page,
    }) => {
      await page.goto(`/${tag}/search/?q=qqqqzzzz`);
      const status = page.locator('[data-search-status], [role=status]').first();
      await expect(status).not.toBeEmpty(SLOW);
      await expect(page.locator('[data-search-results] a')).not.toHaveCount(0, SLOW);
      expect(await seenEnglish(page, tag)).toEqual([]);
      // A word of the language with a letter left out, and what people say for it.
      for (const [typed, lesson] of [
        [
          say(made, 'encryption').slice(0, -1).replace(/^(.)./u, '$1'),
          'what-secure-messaging-means',
        ],
        [say(made, 'hacked'), 'if-something-looks-wrong'],
      ] as const) {
        await page.locator('main [data-search] input').fill(typed);
        await expect(page.locator('[data-search-results] strong a').first()).toHaveAttribute(
          'href',
          `/${tag}/lessons/${lesson}/`,
          SLOW,
        );
        expect(await seenEnglish(page, tag)).toEqual([]);
      }
    });

    withOwnServer(inLanguages.outDir)(
      'without a server, a kept page and one that is not kept say so in the language',
      async ({ page, server, noise }) => {
        await page.goto(`/${tag}/offline/`);
        await page.locator('[data-offline-keep]').click();
        await expect(page.locator('[data-offline-remove]')).toBeVisible(SLOW);
        expect(await seenEnglish(page, tag)).toEqual([]);
        await server.stop();
        await page.goto(`/${tag}/glossary/`);
        const line = page.locator('main > .saved-copy');
        await expect(line).toContainText(/\p{Nd}/u);
        expect(englishIn(tag)((await line.textContent()) ?? '')).toEqual([]);
        await page.goto(`/${tag}/changes/`);
        await expect(page.locator('[data-offline-again]')).toBeVisible();
        await expect(page.locator('[data-offline-list] a').first()).toBeVisible();
        forgive(noise);
      },
    );

    test('the switch leads to the same page in English and back', async ({ page }) => {
      await page.goto(`/${tag}/glossary/`);
      await page.locator('a[hreflang="en"]').first().click();
      await expect(page).toHaveURL(/localhost:\d+\/glossary\/$/);
      await page.locator(`a[hreflang="${tag}"]`).first().click();
      await expect(page).toHaveURL(new RegExp(`/${tag}/glossary/$`));
    });
  });
}
