import { faultsAtTwice } from '../support/fits.ts';
import { scorerStates } from '../support/scorer-states.ts';
import { keepReviews, openScore } from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

for (const [name, kept, reach] of scorerStates)
  test(`with text at twice its size nothing is cut off in ${name}`, async ({ page }) => {
    if (kept) await keepReviews(page, kept);
    await openScore(page);
    await reach(page);
    expect(await faultsAtTwice(page)).toEqual([]);
  });
