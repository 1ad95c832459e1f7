import { someOf } from '../../fixtures/depth.ts';
import type { Example } from '../../fixtures/example.ts';
import { checkExamples } from '../../fixtures/examples.ts';
import { IN_LOOKS, violationsInAllLooks } from '../support/axe.ts';
import { keepOnly, show } from '../support/check.ts';
import { faultsAtTwice, tooWide, tooWideAtMost } from '../support/fits.ts';
import { DESK, expect, inGroups, test } from '../support/site.ts';

/** Examples share a page, which each opens anew. */
const TOGETHER = 9;

/** What stays in view at the top and at the bottom covers what scrolls under it; here all is on one screen. */
const TALL = 2_400;

const groups = inGroups(someOf(checkExamples), TOGETHER);
for (const [group, examples] of groups.entries())
  test(`axe finds nothing on ${examples.length} states of the check, and nothing sticks out, ${IN_LOOKS}, nor with text at twice its size: part ${group + 1} of ${groups.length}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    for (const { kept, ...example } of examples satisfies readonly Example[])
      await test.step(example.name, async () => {
        await keepOnly(page, kept);
        await show(page, example);
        // The frame round `main` is looked at on every page elsewhere.
        expect
          .soft(
            await violationsInAllLooks(page, { part: 'main' }, async (width) => {
              await page.setViewportSize({ width, height: TALL });
              return [
                ...(await tooWide(page)),
                ...(width === 320 ? await tooWideAtMost(page) : []),
              ];
            }),
            example.name,
          )
          .toEqual([]);
        await page.setViewportSize(DESK);
        expect.soft(await faultsAtTwice(page), example.name).toEqual([]);
        // The next state is reached on one screen as well, so that nothing is scrolled to.
        await page.setViewportSize({ width: 320, height: TALL });
      });
  });
