import { isWhole, someOf } from '../../fixtures/depth.ts';
import { IN_LOOKS, MIDDLE, violationsInAllLooks } from '../support/axe.ts';
import { tellFigure } from '../support/figures.ts';
import { alike, DESK, expect, inGroups, paths, PREFIX, test, UNKNOWN } from '../support/site.ts';

/** Pages that are only read: no framework may arrive unasked. */
const read = /^\/(lessons\/.*|glossary\/|sources\/|about\/|privacy\/|accessibility\/|trust\/)?$/;

/** As a page opens in a test of its own. */
const FRESH = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } as const;

/** Each page opens, and is listened to, in reflow.spec.ts as well; the built pages' headings, names and landmarks are tested without a browser. */
const all = [...someOf(paths), UNKNOWN];

/** Pages share a tab, where the engine of axe is already known: a tab for each costs twice the work. */
for (const [part, together] of inGroups(all, 9).entries())
  test(`${together.length} pages, from ${together[0]} to ${together.at(-1)}, are read to their end and neither speak, store nor ask elsewhere, and axe finds nothing ${IN_LOOKS}: part ${part + 1}`, async ({
    page,
    context,
  }) => {
    test.setTimeout(together.length * 60_000);
    let asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const path of together)
      await test.step(path, async () => {
        await page.emulateMedia(FRESH);
        await page.setViewportSize(DESK);
        asked = [];
        await page.goto(path, { waitUntil: 'networkidle' });
        const onArrival = [...asked];
        await page.evaluate(async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
            scrollTo({ top: y, behavior: 'instant' });
            await new Promise(requestAnimationFrame);
          }
        });
        await page.waitForLoadState('networkidle');
        expect
          .soft(
            asked.filter((one) => one.startsWith('/pagefind/')),
            `${path}: search, where nobody searches`,
          )
          .toEqual([]);
        if (read.test(path))
          expect
            .soft(
              onArrival.filter((one) => /svelte|client\.|(?<!rolldown-)runtime/i.test(one)),
              `${path}: framework on arrival`,
            )
            .toEqual([]);
        const kept = await page.evaluate(() => [
          ...Object.keys(localStorage),
          ...Object.keys(sessionStorage),
        ]);
        const databases = await page.evaluate(
          async () => ((await indexedDB.databases?.()) ?? []).length + (await caches.keys()).length,
        );
        tellFigure('kept-unasked', kept.length + databases, 1);
        expect.soft(kept, `${path}: what it keeps`).toEqual([]);
        expect.soft(await context.cookies(), `${path}: cookies`).toEqual([]);
        expect.soft(databases, `${path}: databases`).toBe(0);
        const found = await violationsInAllLooks(page, {}, async (width) => {
          // At the middle width everything that unfolds is looked at unfolded.
          await page.evaluate((open) => {
            scrollTo({ top: 0, behavior: 'instant' });
            document.querySelectorAll('details').forEach((one) => (one.open = open));
          }, width === MIDDLE);
          return [];
        });
        expect.soft(found, path).toEqual([]);
      });
  });

/** Of pages that one file makes, some stand for the others. */
const others = alike.filter((_, at) => isWhole || at % 6 === 0);

test(`${others.length} other pages of a kind open, and neither speak nor ask elsewhere`, async ({
  page,
}) => {
  test.setTimeout(30_000 + others.length * 2_000);
  for (const path of others) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  }
});

test('a page that is left and come back to by Back stays quiet', async ({ page }) => {
  await page.goto('/lessons/');
  await page.goto('/lessons/two-step-login/');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/lessons/');
});

test('the erase button says what it did, also when nothing was kept', async ({ page }) => {
  await page.goto('/privacy/');
  await page.locator('[data-erase]').first().click();
  await expect(
    page.getByRole('status').filter({ hasText: /is gone|has kept nothing/ }),
  ).toBeVisible();
});

test('the erase button erases what was kept, says so, and leaves what is not ours', async ({
  page,
}) => {
  await page.goto('/privacy/');
  await page.evaluate((prefix) => {
    localStorage.setItem(`${prefix}check:v1`, '{}');
    localStorage.setItem('of-another-site', '1');
  }, PREFIX);
  await page.locator('[data-erase]').first().click();
  await expect(page.getByText('All that this site kept on this device is gone.')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['of-another-site']);
});
