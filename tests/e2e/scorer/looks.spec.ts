import { someOf } from '../../fixtures/depth.ts';
import { IN_LOOKS, violationsInAllLooks } from '../support/axe.ts';
import { faultsAtTwice, tooWide, tooWideAtMost } from '../support/fits.ts';
import { scorerStates } from '../support/scorer-states.ts';
import { keepReviews, openScore } from '../support/scorer.ts';
import { DESK, expect, test } from '../support/site.ts';

for (const [name, kept, reach] of someOf(scorerStates))
  test(`axe finds nothing on ${name}, and nothing sticks out, ${IN_LOOKS}, nor with text at twice its size`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    if (kept) await keepReviews(page, kept);
    await openScore(page);
    await reach(page);
    const found = await violationsInAllLooks(page, { part: 'main' }, async (width) => {
      // A heading that stays in view covers what scrolls under it, for as long as it is scrolled there.
      await page.evaluate(() => scrollTo(0, 0));
      return [...(await tooWide(page)), ...(width === 320 ? await tooWideAtMost(page) : [])];
    });
    await page.setViewportSize(DESK);
    expect([...found, ...(await faultsAtTwice(page))]).toEqual([]);
  });
