import { erase } from '../support/check.ts';
import { give, openScore, row, wake } from '../support/scorer.ts';
import { expect, PREFIX, test } from '../support/site.ts';

/** A page that the browser kept whole in its back-forward cache comes back with all it had in hand. */

test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const { ignoreDefaultArgs, ...rest } = launchOptions;
      await use({
        ...rest,
        ignoreDefaultArgs: [
          ...(Array.isArray(ignoreDefaultArgs) ? ignoreDefaultArgs : []),
          '--disable-back-forward-cache',
        ],
      });
    },
    { scope: 'worker' },
  ],
});

for (const state of ['awake', 'asleep'] as const)
  test(`a comparison that comes back ${state} out of the cache shows and keeps nothing that was erased`, async ({
    page,
  }) => {
    const scripts = '**/_astro/*.js';
    if (state === 'awake') await openScore(page);
    else {
      // Its scripts never come, so that the page is left before the tool has woken.
      await page.route(scripts, (route) =>
        route.request().url().includes('Scorer') ? undefined : route.continue(),
      );
      await page.goto('/score/');
    }
    await page.evaluate(() => Object.assign(window, { sameOne: true }));
    await give(page, 'own-sign-ins', 'no');
    await page.goto('/privacy/');
    await page.unroute(scripts);
    await erase(page);
    // A page out of the cache is not loaded, so there is no load to wait for.
    await page.evaluate(() => history.back());
    await expect(page).toHaveURL(/\/score\/$/);
    if (state === 'awake')
      expect(await page.evaluate(() => 'sameOne' in window), 'out of the cache').toBe(true);
    await expect(row(page, 'own-sign-ins').locator('input:checked')).toHaveCount(0);
    await wake(page);
    await expect(row(page, 'own-sign-ins').locator('input:checked')).toHaveCount(0);
    expect(
      await page.evaluate(
        (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
        PREFIX,
      ),
    ).toEqual([]);
  });
